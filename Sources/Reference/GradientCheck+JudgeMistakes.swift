import Matrices
import Problems

/// What goes wrong where claims are judged.
extension GradientCheckKey {
  @MistakeList<GradientCheckSteps>
  static var judgeMistakes: [Mistake<GradientCheckSteps>] {
    errors
    sizes
    tolerances
    wholeClaims
    places
  }

  @MistakeList<GradientCheckSteps>
  private static var errors: [Mistake<GradientCheckSteps>] {
    Mistake.operands(
      \.numeric, "held-against", "claims are held against", right: "the gradient of one's own",
      [
        "x": { $0.x },
        "differences with the tolerance as step": { $0.differences(step: $0.tolerance) },
        "differences with the floor as step": { $0.differences(step: $0.floor) },
        "zeros": { $0.x * 0 },
      ])
    Mistake(
      "sign-of-difference-kept",
      "only claims that are too large are found; the difference needs its absolute value",
      why: "An `abs` is quickly forgotten, and half of the mistakes are found without."
    ) { $0.difference = { $0.claimed - $0.numeric } }
    Mistake(
      "sign-of-difference-turned",
      "only claims that are too small are found; the difference needs its absolute value",
      why: "An `abs` is quickly forgotten, and half of the mistakes are found without."
    ) { $0.difference = { $0.numeric - $0.claimed } }
    Mistake(
      "sizes-compared", "the sizes of claim and gradient are compared; their signs count, too",
      why: "An `abs` for each is one more than an `abs` for the difference."
    ) { $0.difference = { abs(abs($0.claimed) - abs($0.numeric)) } }
    Mistake(
      "numbers-added", "claim and gradient are added; the difference is taken",
      why: "A sign got lost."
    ) { $0.difference = { abs($0.claimed + $0.numeric) } }
    Mistake(
      "difference-squared", "the difference is squared; its absolute value is taken",
      why: "Squares have no sign, either."
    ) { $0.difference = { ($0.claimed - $0.numeric) * ($0.claimed - $0.numeric) } }
    Mistake.operands(
      \.size, "relative-to", "the error is relative to", right: "the larger size of the two",
      [
        "the claim alone": { abs($0.claimed) }, "the gradient alone": { abs($0.numeric) },
        "the smaller size": { min(abs($0.claimed), abs($0.numeric)) },
        "the sum of the sizes": { abs($0.claimed) + abs($0.numeric) },
        "the mean of the sizes": { (abs($0.claimed) + abs($0.numeric)) / 2 },
        "the sum with its sign": { $0.claimed + $0.numeric },
        "the product of the two": { abs($0.claimed * $0.numeric) },
        "the root of the product": { sqrt(abs($0.claimed * $0.numeric)) },
        "the root of the squares": { sqrt($0.claimed * $0.claimed + $0.numeric * $0.numeric) },
        "the larger number with its sign": { max($0.claimed, $0.numeric) },
        "the claim with its sign": { $0.claimed }, "the gradient with its sign": { $0.numeric },
        "the largest claim": { $0.largestClaimed }, "the largest gradient": { $0.largestNumeric },
        "the largest of all": { max($0.largestClaimed, $0.largestNumeric) },
      ])
  }

  @MistakeList<GradientCheckSteps>
  private static var sizes: [Mistake<GradientCheckSteps>] {
    Mistake(
      "absolute-error", "the bare difference is compared; divide it by the larger number first",
      why: "For gradients of size 1 it is the same."
    ) { $0.floored = { _, _ in 1 } }
    Mistake(
      "relative-to-floor", "the error is relative to the floor alone; larger sizes replace it",
      why: "The larger of three numbers lost two of them."
    ) { $0.floored = { _, floor in floor } }
    Mistake(
      "no-floor", "there is no floor, or a tiny one; next to 0 every difference is large",
      why: "That is what relative means; but a numeric 0 is seldom exactly 0."
    ) { $0.floored = { size, _ in size } }
    Mistake(
      "no-floor-nan-passes", "there is no floor, and NaN passes; begin with the floor",
      why: "`abs(a - n) / max(abs(a), abs(n)) > tolerance` is the textbook's line."
    ) {
      $0.floored = { size, _ in size }
      $0.passesNaN = true
    }
    Mistake(
      "absolute-error-nan-passes",
      "the bare difference is compared, and NaN passes; divide by the larger number first",
      why: "`abs(a - n) > tolerance` is short, and for gradients of size 1 it does."
    ) {
      $0.floored = { _, _ in 1 }
      $0.passesNaN = true
    }
    Mistake(
      "relative-to-sum-without-floor",
      "the error is relative to the sum of the sizes, without a floor; it has a floor, and no sum",
      why: "It is the line of older lecture notes."
    ) {
      $0.size = { abs($0.claimed) + abs($0.numeric) }
      $0.floored = { size, _ in size }
    }
    Mistake(
      "floor-added", "the floor is added to the size; the larger of the two is taken",
      why: "An epsilon in a divisor is added, and guards it just as well."
    ) { $0.floored = { $0 + $1 } }
    Mistake(
      "floor-as-ceiling", "the smaller of size and floor is taken; it is the larger",
      why: "`min` and `max` get mixed up."
    ) { $0.floored = { min($0, $1) } }
    Mistake(
      "floor-of-one", "the floor is always 1; it is an argument",
      why: "1 is the usual floor, and the argument goes unused."
    ) { $0.floored = { size, _ in max(size, 1) } }
    Mistake(
      "one-added", "1 is added to the size; the floor is a least size",
      why: "1 + |n| is a usual divisor that is never 0."
    ) { $0.floored = { size, _ in size + 1 } }
    Mistake(
      "floor-for-larger-numbers", "the floor is added under a root of squares; it is a least size",
      why: "An epsilon under a root is what norms have."
    ) { $0.floored = { sqrt($0 * $0 + $1 * $1) } }
  }

  @MistakeList<GradientCheckSteps>
  private static var tolerances: [Mistake<GradientCheckSteps>] {
    Mistake.ready(\.allowed, "the tolerance", .constant(0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6))
    Mistake.ready(
      \.allowed, "the tolerance", .term() + .power(), except: ["dropped", "negated"])
    Mistake(
      "tolerance-and-floor-swapped", "tolerance and floor are in each other's place",
      why: "Two small numbers are easily passed in the wrong order."
    ) { $0.isSwapped = true }
    Mistake(
      "tolerance-times-10", "errors up to 10 times the tolerance pass; at most the tolerance does",
      why: "Some slack for the differences seems wise."
    ) { $0.allowed = { 10 * $0 } }
    Mistake(
      "tolerance-over-10", "errors above a tenth of the tolerance are wrong; those above it are",
      why: "A stricter check seems the better one."
    ) { $0.allowed = { $0 / 10 } }
    Mistake(
      "tolerance-in-percent",
      "errors up to 100 times the tolerance pass; at most the tolerance does",
      why: "One of the two was taken for percent."
    ) { $0.allowed = { 100 * $0 } }
    Mistake(
      "verdict-inverted", "elements that agree are called wrong, and those that do not, right",
      why: "A `!` was forgotten."
    ) { $0.fits = .greater }
    Mistake(
      "everything-wrong", "every claim is wrong at its first element; most elements agree",
      why: "No two computed numbers are equal to the last digit."
    ) { $0.fits = .never }
    Mistake(
      "everything-right", "every claim is called right, whatever its elements",
      why: "The answer for wrong ones is never reached."
    ) { $0.fits = .always }
    Mistake(
      "nan-passes", "NaN counts as right: no comparison with it holds; ask for error <= tolerance",
      why: "`error > tolerance` reads well, and is false for NaN."
    ) { $0.passesNaN = true }
    Mistake(
      "answers-swapped", "right claims are called wrong at [0, 0], and wrong ones right",
      why: "The two answers are in each other's place."
    ) { $0.verdict = { $0 == .right ? .wrong(row: 0, column: 0) : .right } }
    Mistake(
      "verdict-carried", "after a wrong claim, right ones are given its place; each stands alone",
      why: "The variable for the answer is made once, outside of the loop over the claims."
    ) { $0.carries = true }
  }

  @MistakeList<GradientCheckSteps>
  private static var wholeClaims: [Mistake<GradientCheckSteps>] {
    Mistake(
      "one-error-for-the-matrix",
      "one error stands for the whole matrix, from lengths; each element is judged by itself",
      why: "Lecture notes compare whole gradients so; a small element is lost in it."
    ) { $0.together = .lengths }
    Mistake(
      "largest-difference",
      "the largest difference is relative to the largest number; each element is judged by itself",
      why: "Libraries measure a matrix by its largest number."
    ) { $0.together = .largest }
    Mistake(
      "mean-error", "the elements' errors are averaged; each element is judged by itself",
      why: "One number for a claim is easily compared."
    ) { $0.together = .meanError }
    Mistake(
      "summed-errors", "the elements' errors are added up; each element is judged by itself",
      why: "One number for a claim is easily compared."
    ) { $0.together = .summedErrors }
    Mistake(
      "mean-difference",
      "the mean difference is relative to mean sizes; each element is judged by itself",
      why: "One number for a claim is easily compared."
    ) { $0.together = .meanDifference }
    Mistake(
      "last-column-left-out", "the last column is not looked at; every element is judged",
      why: "The loop ends one too early."
    ) {
      $0.looked = { all in
        let last = all.map(\.column).max() ?? 0
        return all.filter { $0.column < max(last, 1) }
      }
    }
    Mistake(
      "last-row-left-out", "the last row is not looked at; every element is judged",
      why: "The loop ends one too early."
    ) {
      $0.looked = { all in
        let last = all.map(\.row).max() ?? 0
        return all.filter { $0.row < max(last, 1) }
      }
    }
    Mistake(
      "first-row-alone", "the first row alone is looked at; every element is judged",
      why: "An index stays where a loop belongs, or a `return` inside of it."
    ) { $0.looked = { $0.filter { $0.row == 0 } } }
    Mistake(
      "first-element-alone", "the first element alone is looked at; every element is judged",
      why: "A `return` stands inside of the loop."
    ) { $0.looked = { Array($0.prefix(1)) } }
    Mistake(
      "first-column-alone", "the first column alone is looked at; every element is judged",
      why: "A `break` stands inside of the loop."
    ) { $0.looked = { $0.filter { $0.column == 0 } } }
    Mistake(
      "diagonal-alone", "the elements [k, k] alone are looked at; every element is judged",
      why: "One index does for both."
    ) { $0.looked = { $0.filter { $0.row == $0.column } } }
    Mistake(
      "first-column-left-out", "the first column is not looked at; every element is judged",
      why: "The loop starts at 1."
    ) { $0.looked = { $0.filter { $0.column > 0 } } }
    Mistake(
      "first-row-left-out", "the first row is not looked at; every element is judged",
      why: "The loop starts at 1."
    ) { $0.looked = { $0.filter { $0.row > 0 } } }
    Mistake(
      "first-element-left-out", "the first element is not looked at; every element is judged",
      why: "The loop starts at 1."
    ) { $0.looked = { Array($0.dropFirst()) } }
    Mistake(
      "columns-first",
      "the place is that of the first wrong element down the columns; go along the rows",
      why: "The loop over columns came out as the outer one."
    ) { $0.looked = { $0.sorted { ($0.column, $0.row) < ($1.column, $1.row) } } }
  }

  @MistakeList<GradientCheckSteps>
  private static var places: [Mistake<GradientCheckSteps>] {
    Mistake(
      "worst-element",
      "the place is that of the largest error; the first wrong element is asked for",
      why: "It is what a check of gradients often prints."
    ) { $0.reported = { $0.max { $0.error < $1.error } } }
    Mistake(
      "largest-difference-element",
      "the place is that of the largest difference; the first wrong element is asked for",
      why: "It is what a check of gradients often prints."
    ) { $0.reported = { $0.max { $0.difference < $1.difference } } }
    Mistake(
      "last-element", "the place is that of the last wrong element; the first is asked for",
      why: "Without a `break` or `return` the later ones overwrite it."
    ) { $0.reported = { $0.last } }
    Mistake(
      "last-wrong-row", "the place is the first in the last wrong row; the first row counts",
      why: "A `break` ends the inner loop only."
    ) { $0.reported = { wrong in wrong.first { $0.row == wrong.last?.row } } }
    Mistake(
      "last-in-first-wrong-row", "the place is the last in the first wrong row; the first counts",
      why: "The column is overwritten until the row ends."
    ) { $0.reported = { wrong in wrong.last { $0.row == wrong.first?.row } } }
    Mistake(
      "row-and-column-swapped", "row and column are in each other's place",
      why: "x before y is how points in a plane are written."
    ) {
      $0.row = { place, _ in place.column }
      $0.column = { place, _ in place.row }
    }
    Mistake(
      "counted-from-one", "places count from 1; rows and columns count from 0",
      why: "Mathematics and people do."
    ) {
      $0.row = { place, _ in place.row + 1 }
      $0.column = { place, _ in place.column + 1 }
    }
    Mistake.ready(\.row, "the row", .index() + .constant(0), rest: "it counts from 0")
    Mistake.ready(\.column, "the column", .index() + .constant(0), rest: "it counts from 0")
    Mistake(
      "place-always-first",
      "every wrong claim is reported at [0, 0]; its first wrong element counts",
      why: "The place was to be filled in later."
    ) {
      $0.row = { _, _ in 0 }
      $0.column = { _, _ in 0 }
    }
    Mistake(
      "place-in-flat-list",
      "the row is 0 and the column counts all elements; both are asked for",
      why: "The elements are one list, and `firstIndex` gives a place in it."
    ) {
      $0.row = { _, _ in 0 }
      $0.column = { place, columns in place.row * columns + place.column }
    }
    Mistake(
      "place-in-flat-list-as-row",
      "the row counts all elements and the column is 0; both are asked for",
      why: "The elements are one list, and `firstIndex` gives a place in it."
    ) {
      $0.row = { place, columns in place.row * columns + place.column }
      $0.column = { _, _ in 0 }
    }
  }
}
