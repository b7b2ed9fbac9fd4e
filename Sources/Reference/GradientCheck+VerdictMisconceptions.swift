import Matrices
import Problems

/// Beliefs about when a claim is wrong, and where; the gradients are right.
extension GradientCheckKey {
  static let verdictMisconceptions: [Misconception] = [
    Misconception(
      "no-floor", NoFloor(),
      belief: "An error is divided by the larger of the two numbers, however small they are.",
      why: "That is what relative means; but a numeric 0 is seldom exactly 0.",
      sentence: "these are the verdicts without the floor; next to 0 every difference is large"),
    Misconception(
      "absolute-error", AbsoluteError(),
      belief: "The difference itself is held against the tolerance.",
      why: "For gradients of size 1 it is the same.",
      sentence:
        "these are the verdicts of the bare difference; divide it by the larger number first"),
    Misconception(
      "sign-of-difference-kept", SignOfDifferenceKept(),
      belief: "claimed - numeric > tolerance finds what is wrong.",
      why: "An `abs` is quickly forgotten, and half of the mistakes are found without.",
      sentence: "here only claims that are too large are found; the difference needs its absolute "
        + "value"),
    Misconception(
      "one-error-for-the-matrix", OneErrorForTheMatrix(),
      belief: "The length of the difference, divided by that of the gradient, tells.",
      why: "Lecture notes compare whole gradients so; a small element is lost in it.",
      sentence: "here one error stands for the whole matrix; each element is judged by itself"),
    Misconception(
      "no-floor-nan-passes", NaNPassing<NoFloor>(),
      belief: "What is not above the tolerance is fine, and there is no floor.",
      why: "`abs(a - n) / max(abs(a), abs(n)) > tolerance` is the textbook's line.",
      sentence:
        "these are the verdicts without the floor, and with NaN as right; begin with the floor"
    ),
    Misconception(
      "absolute-error-nan-passes", NaNPassing<AbsoluteError>(),
      belief: "A difference that is not above the tolerance is fine.",
      why: "`abs(a - n) > tolerance` is short, and for gradients of size 1 it does.",
      sentence:
        "these are the verdicts of abs(a - n) > tolerance; divide by the larger number first"
    ),
    Misconception(
      "sign-of-difference-kept-nan-passes",
      NaNPassing<SignOfDifferenceKept>(),
      belief: "claimed - numeric > tolerance finds what is wrong.",
      why: "An `abs` is quickly forgotten, and half of the mistakes are found without.",
      sentence: "here only claims that are too large are found; the difference needs its absolute "
        + "value"),
    Misconception(
      "nan-passes", NaNPassing<Reference>(),
      belief: "What is not above the tolerance is fine.",
      why: "`error > tolerance` reads well, and is false for NaN.",
      sentence: "here NaN counts as right: no comparison with it holds; ask for error <= tolerance"),
    Misconception(
      "worst-element", WorstElement(),
      belief: "The element to report is the one with the largest error.",
      why: "It is what a check of gradients often prints.",
      sentence: "these are the places of the largest errors; the first wrong element is asked for"),
    Misconception(
      "last-element", LastElement(),
      belief: "A loop over all elements, which remembers the wrong one, ends at the first.",
      why: "Without a `break` or `return` the later ones overwrite it.",
      sentence: "these are the places of the last wrong elements; the first is asked for"),
    Misconception(
      "columns-first", ColumnsFirst(),
      belief: "The first element is the first one down the columns.",
      why: "The loop over columns came out as the outer one.",
      sentence: "these are the first wrong elements going down the columns; go along the rows"),
    Misconception(
      "row-and-column-swapped", RowAndColumnSwapped(),
      belief: "The column comes first.",
      why: "x before y is how points in a plane are written.",
      sentence: "these places have row and column in each other's place"),
    Misconception(
      "counted-from-one", CountedFromOne(),
      belief: "Rows and columns are counted from 1.",
      why: "Mathematics and people do.",
      sentence: "these places count from 1; rows and columns count from 0"),
  ]

  /// Separated by the element whose gradient is 0.
  struct NoFloor: GradientCheckSteps {
    func scale(_ claimed: Double, _ numeric: Double, floor: Double) -> Double {
      max(abs(claimed), abs(numeric))
    }
  }

  /// Separated by the large gradient, which is off by half a millionth.
  struct AbsoluteError: GradientCheckSteps {
    func scale(_ claimed: Double, _ numeric: Double, floor: Double) -> Double { 1 }
  }

  /// Separated by the first case, whose wrong claim is too small.
  struct SignOfDifferenceKept: GradientCheckSteps {
    func isWrong(_ claimed: Double, _ numeric: Double, tolerance: Double, floor: Double) -> Bool {
      !(claimed - numeric <= tolerance * scale(claimed, numeric, floor: floor))
    }
  }

  /// Separated by the large gradient beside a small one.
  struct OneErrorForTheMatrix: GradientCheckSteps {
    func judge(
      _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
    ) -> [GradientVerdict] {
      let numeric = gradient(of: f, at: x)
      let judged = Reference().judge(claims, of: f, at: x, tolerance: tolerance, floor: floor)
      return zip(claims, judged).map { claim, verdict in
        let difference = length(claim - numeric)
        let largest = max(floor, max(length(claim), length(numeric)))
        return difference <= tolerance * largest ? .right : verdict
      }
    }

    private func length(_ matrix: Matrix) -> Double {
      sqrt(dot(matrix.elements, matrix.elements))
    }
  }

  /// The same belief about errors, and NaN passes; separated by the claim with NaN.
  struct NaNPassing<Belief: GradientCheckSteps>: GradientCheckSteps {
    func isWrong(_ claimed: Double, _ numeric: Double, tolerance: Double, floor: Double) -> Bool {
      let isWrong = Belief().isWrong(claimed, numeric, tolerance: tolerance, floor: floor)
      return isWrong && !claimed.isNaN
    }
  }

  /// Separated by the claim with three wrong elements.
  struct WorstElement: GradientCheckSteps {
    func reported(_ wrong: [WrongElement]) -> WrongElement? {
      wrong.max { $0.error < $1.error }
    }
  }

  /// Separated by the claim whose signs are all wrong.
  struct LastElement: GradientCheckSteps {
    func reported(_ wrong: [WrongElement]) -> WrongElement? { wrong.last }
  }

  /// Separated by the claim with three wrong elements.
  struct ColumnsFirst: GradientCheckSteps {
    func reported(_ wrong: [WrongElement]) -> WrongElement? {
      wrong.min { ($0.column, $0.row) < ($1.column, $1.row) }
    }
  }

  /// Separated by the first wrong element beside the diagonal.
  struct RowAndColumnSwapped: GradientCheckSteps {
    func verdict(_ element: WrongElement) -> GradientVerdict {
      .wrong(row: element.column, column: element.row)
    }
  }

  /// Separated by the first case.
  struct CountedFromOne: GradientCheckSteps {
    func verdict(_ element: WrongElement) -> GradientVerdict {
      .wrong(row: element.row + 1, column: element.column + 1)
    }
  }
}
