import Matrices
import Problems

/// What goes wrong where claims are judged.
extension GradientCheckKey {
  private typealias Steps = GradientCheckSteps

  static var judgeMistakes: [Mistake<GradientCheckSteps>] {
    errors + sizes + tolerances + claims + places
  }

  @MistakeList<Steps> private static var errors: [Mistake<Steps>] {
    Mistake.operands(
      \.numeric, "held-against", "claims are held against", right: "the gradient of one's own")([
        "x": { $0.x },
        "differences with the tolerance as step": { $0.slopes($0.tolerance) },
        "differences with the floor as step": { $0.slopes($0.floor) },
        "zeros": { $0.x * 0 },
      ])
    let difference = Mistake<Steps>.family(
      at:
        \.difference, "", "; the absolute value of the difference is taken",
      why: "An `abs` is quickly forgotten or misplaced, and half of the mistakes are found so.")
    difference("sign-of-difference-kept", "only too large claims are found") { $0.a - $0.n }
    difference("sign-of-difference-turned", "only too small claims are found") { $0.n - $0.a }
    difference("sizes-compared", "sizes alone are compared") { abs(abs($0.a) - abs($0.n)) }
    difference("numbers-added", "claim and gradient are added") { abs($0.a + $0.n) }
    difference("difference-squared", "the difference is squared") { pow($0.a - $0.n, 2) }
    Mistake.operands(
      \.size, "relative-to", "the error is relative to", right: "the larger size of the two")([
        "the claim alone": { abs($0.a) }, "the gradient alone": { abs($0.n) },
        "the smaller size": { min(abs($0.a), abs($0.n)) },
        "the sum of the sizes": { abs($0.a) + abs($0.n) },
        "the mean of the sizes": { (abs($0.a) + abs($0.n)) / 2 },
        "the sum with its sign": { $0.a + $0.n },
        "the product of the two": { abs($0.a * $0.n) },
        "the root of the product": { sqrt(abs($0.a * $0.n)) },
        "the root of the squares": { VectorSize.length([$0.a, $0.n]) },
        "the larger number with its sign": { max($0.a, $0.n) },
        "the claim with its sign": { $0.a }, "the gradient with its sign": { $0.n },
        "the largest claim": { VectorSize.largest($0.claims) },
        "the largest gradient": { VectorSize.largest($0.gradient) },
        "the largest of all": { VectorSize.largest($0.claims + $0.gradient) },
      ])
  }

  @MistakeList<Steps> private static var sizes: [Mistake<Steps>] {
    let divided = Mistake<Steps>.family(
      "the difference is ", "; it is divided by the larger of size and floor",
      why: "`min`, `max` and an added epsilon all guard a divisor; textbooks have no floor, or 1.")
    divided("absolute-error", "not divided") { $0.floored = { _, _ in 1 } }
    divided("relative-to-floor", "divided by the floor alone") { $0.floored = { $1 } }
    divided("no-floor", "divided by the size, with no floor or a tiny one") { $0.floored = bare }
    divided("absolute-error-nan-passes", "not divided, and NaN passes") {
      ($0.floored, $0.passesNaN) = ({ _, _ in 1 }, true)
    }
    divided("no-floor-nan-passes", "divided by the size without a floor, and NaN passes") {
      ($0.floored, $0.passesNaN) = (bare, true)
    }
    divided("relative-to-sum-without-floor", "divided by the sum of the sizes, without a floor") {
      ($0.size, $0.floored) = ({ abs($0.a) + abs($0.n) }, bare)
    }
    divided("floor-added", "divided by size + floor") { $0.floored = { $0 + $1 } }
    divided("floor-as-ceiling", "divided by the smaller of them") { $0.floored = { min($0, $1) } }
    divided("floor-of-one", "divided by at least 1") { $0.floored = { size, _ in max(size, 1) } }
    divided("one-added", "divided by size + 1") { $0.floored = { size, _ in size + 1 } }
    divided("floor-for-larger-numbers", "divided by the root of size^2 + floor^2") {
      $0.floored = { sqrt($0 * $0 + $1 * $1) }
    }
  }

  private static let bare: @Sendable (Double, Double) -> Double = { size, _ in size }

  @MistakeList<Steps> private static var tolerances: [Mistake<Steps>] {
    Mistake.ready(\.allowed, "the tolerance", .constant(0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6))
    Mistake.ready(
      \.allowed, "the tolerance", .term() + .power(), except: ["dropped", "negated"])
    Mistake(
      "tolerance-and-floor-swapped", "tolerance and floor are in each other's place",
      why: "Two small numbers are easily passed in the wrong order."
    ) { $0.isSwapped = true }
    let passing = Mistake<Steps>.family(
      at:
        \.allowed, "errors up to ", " pass; those up to the tolerance do",
      why: "Some slack, or a stricter check, seems wise; or one of the two was taken for percent.")
    passing("tolerance-times-10", "10 times the tolerance") { 10 * $0 }
    passing("tolerance-over-10", "a tenth of the tolerance") { $0 / 10 }
    passing("tolerance-in-percent", "100 times the tolerance") { 100 * $0 }
    let called = Mistake<Steps>.family(
      "", "; a claim is right where each error is at most the tolerance",
      why: "`error > tolerance` is false for NaN; a `!` is forgotten, or a branch never reached.")
    called("verdict-inverted", "elements that agree are wrong, others right") { $0.fits = .greater }
    called("everything-wrong", "every claim is wrong at its first element") { $0.fits = .never }
    called("everything-right", "every claim is called right") { $0.fits = .always }
    called("nan-passes", "NaN counts as right") { $0.passesNaN = true }
    called("answers-swapped", "right claims are called wrong at [0, 0], and wrong ones right") {
      $0.verdict = { $0 == .right ? .wrong(row: 0, column: 0) : .right }
    }
    called("verdict-carried", "after a wrong claim, right ones get its place") { $0.carries = true }
  }

  @MistakeList<Steps> private static var claims: [Mistake<Steps>] {
    let error = Mistake<Steps>.family(
      at:
        \.together, "a claim's error is ", "; each element is judged by itself",
      why: "Lecture notes and libraries compare whole gradients by one number.")
    error("one-error-for-the-matrix", "that of lengths") { $0.relative(.length) }
    error("largest-difference", "largest difference / largest number") { $0.relative(.largest) }
    error("mean-error", "the mean of its elements' errors") { mean($0.errors) }
    error("summed-errors", "the sum of its elements' errors") { sum($0.errors) }
    error("mean-difference", "mean difference / mean size") { $0.relative(.meanAbsolute) }
    let looked = Mistake<Steps>.family(
      at:
        \.looked, "the ", " looked at; every element is judged",
      why: "A loop starts at 1 or ends too early, or a `return` or `break` stands inside of it.")
    looked("last-column-left-out", "last column is not") { $0.column < max($0.columns - 1, 1) }
    looked("last-row-left-out", "last row is not") { $0.row < max($0.rows - 1, 1) }
    looked("first-row-alone", "first row alone is") { $0.row == 0 }
    looked("first-element-alone", "first element alone is") { $0.row + $0.column == 0 }
    looked("first-column-alone", "first column alone is") { $0.column == 0 }
    looked("diagonal-alone", "elements [k, k] alone are") { $0.row == $0.column }
    looked("first-column-left-out", "first column is not") { $0.column > 0 }
    looked("first-row-left-out", "first row is not") { $0.row > 0 }
    looked("first-element-left-out", "first element is not") { $0.row + $0.column > 0 }
  }

  @MistakeList<Steps> private static var places: [Mistake<Steps>] {
    let reported = Mistake<Steps>.family(
      at:
        \.reported, "the place is that of the ",
      "; the first wrong element, row by row, is asked for",
      why: "The worst is often printed; and without a `break` the later ones overwrite it.")
    reported("columns-first", "first one down the columns") { $0.min { $0.column < $1.column } }
    reported("worst-element", "largest error") { $0.max { $0.error < $1.error } }
    reported("largest-difference-element", "largest difference") { $0.max { $0.gap < $1.gap } }
    reported("last-element", "last wrong element") { $0.last }
    reported("last-wrong-row", "first one in the last wrong row") { $0.max { $0.row < $1.row } }
    reported("last-in-first-wrong-row", "last one in the first wrong row") {
      $0.reversed().min { $0.row < $1.row }
    }
    let place = Mistake<Steps>.family(
      at:
        \.place, "", "; row and column, counted from 0, are asked for",
      why: "x comes before y in a plane, people count from 1, `firstIndex` gives one number.")
    place("row-and-column-swapped", "row and column change places") { ($0.column, $0.row) }
    place("counted-from-one", "places count from 1") { ($0.row + 1, $0.column + 1) }
    Mistake.ready(\.row, "the row", .index() + .constant(0), rest: "it counts from 0")
    Mistake.ready(\.column, "the column", .index() + .constant(0), rest: "it counts from 0")
    place("place-always-first", "every wrong claim is reported at [0, 0]") { _ in (0, 0) }
    place("place-in-flat-list", "the row is 0, the column counts all elements") { (0, $0.place) }
    place("place-in-flat-list-as-row", "the row counts all elements, column 0") { ($0.place, 0) }
  }
}
