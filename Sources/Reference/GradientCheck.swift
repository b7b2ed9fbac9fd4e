import Matrices
import Problems

/// The answer to `gradient_check`.
public enum GradientCheckKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    GradientCheckSteps.init, mistakes: mistakes, styles: styles,
    aliases: [
      "sign-of-difference-kept-nan-passes": ["sign-of-difference-kept", "nan-passes"]
    ], budget: 60_000)
}

/// A gradient check taken apart, each step as it should be.
struct GradientCheckSteps: GradientCheckContract {
  // MARK: The quotient
  /// Which elements move with the one whose turn it is.
  @Choice var moved = MovedTogether.element
  /// The step as every quotient uses it.
  @Choice var step: (Double) -> Double = { $0 }
  /// The element up and down, and what it is after its turn.
  @Choice var raised: (_ number: Double, _ step: Double) -> Double = { $0 + $1 }
  @Choice var lowered: (_ number: Double, _ step: Double) -> Double = { $0 - $1 }
  @Choice var restored: (_ number: Double, _ step: Double) -> Double = { number, _ in number }
  /// How far up and down lie apart.
  @Choice var width: (Double) -> Double = { 2 * $0 }
  @Choice var ratio: (_ up: Double, _ down: Double, _ width: Double) -> Double = { ($0 - $1) / $2 }
  /// How often the value in the middle is subtracted.
  @Choice var middles = 0.0
  /// What is done with a quotient last.
  @Choice var slope: (Double) -> Double = { $0 }

  // MARK: Whose step
  /// The step of `differences` for a number, and that of `gradient`.
  @Choice var given: (_ step: Double, _ number: Double) -> Double = { step, _ in step }
  @Choice var own: (_ number: Double) -> Double = { 1e-5 * max(1, abs($0)) }

  // MARK: Claims
  /// What a claim is held against.
  @Choice var numeric: (JudgeScope) -> Matrix = { $0.gradient() }
  /// The parts of an element's error.
  @Choice var difference: (ErrorScope) -> Double = { abs($0.claimed - $0.numeric) }
  @Choice var size: (ErrorScope) -> Double = { max(abs($0.claimed), abs($0.numeric)) }
  @Choice var floored: (_ size: Double, _ floor: Double) -> Double = { max($0, $1) }
  /// Whether tolerance and floor are in each other's place.
  @Choice var isSwapped = false
  /// The tolerance as it is used.
  @Choice var allowed: (Double) -> Double = { $0 }
  @Choice var fits = Condition.lessOrEqual
  /// Whether an error that is no number is fine.
  @Choice var passesNaN = false
  /// What errors a claim has, of those of its elements.
  @Choice var together = JudgedTogether.elements
  /// The elements that are looked at, in their order; given row by row.
  @Choice var looked: ([Element]) -> [Element] = { $0 }
  /// Which of the wrong elements is reported, and how its place is.
  @Choice var reported: ([Element]) -> Element? = { $0.first }
  @Choice var row: (_ place: Element, _ columns: Int) -> Int = { place, _ in place.row }
  @Choice var column: (_ place: Element, _ columns: Int) -> Int = { place, _ in place.column }
  /// What is said.
  @Choice var verdict: (GradientVerdict) -> GradientVerdict = { $0 }
  /// Whether what was said of one claim is said of later ones that are right.
  @Choice var carries = false

  func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
    quotients(f, x) { given(step, $0) }
  }

  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
    quotients(f, x, step: own)
  }

  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict] {
    let (tolerance, floor) = isSwapped ? (floor, tolerance) : (tolerance, floor)
    let numeric = withoutActuallyEscaping(f) { f in
      self.numeric(
        JudgeScope(x: x, tolerance: tolerance, floor: floor) { step in
          step.map { differences(of: f, at: x, step: $0) } ?? gradient(of: f, at: x)
        })
    }
    var last = GradientVerdict.right
    return claims.map { claim in
      let verdict = verdict(judged(claim, numeric, allowed(tolerance), floor))
      if carries, verdict == .right { return last }
      last = verdict
      return verdict
    }
  }

  private func quotients(
    _ f: (Matrix) -> Double, _ x: Matrix, step: (_ number: Double) -> Double
  ) -> Matrix {
    var (current, result) = (x, x)
    for i in 0..<x.rows {
      for j in 0..<x.columns {
        let h = self.step(step(x[i, j]))
        var up = f(moved.change(current, i, j) { raised($0, h) })
        if middles > 0 { up -= middles * f(current) }
        let down = f(moved.change(current, i, j) { lowered($0, h) })
        result[i, j] = slope(ratio(up, down, width(h)))
        current[i, j] = restored(x[i, j], h)
      }
    }
    return result
  }

  private func judged(_ claim: Matrix, _ numeric: Matrix, _ allowed: Double, _ floor: Double)
    -> GradientVerdict
  {
    func isRight(_ error: Double) -> Bool { fits(error, allowed) || error.isNaN && passesNaN }
    let (claims, gradient) = (claim.elements, numeric.elements)
    let largest = (claims: largestSize(of: claims), gradient: largestSize(of: gradient))
    var all: [Element] = []
    for k in claims.indices {
      let scope = ErrorScope(
        claimed: claims[k], numeric: gradient[k], largestClaimed: largest.claims,
        largestNumeric: largest.gradient)
      let difference = difference(scope)
      let error = difference / floored(size(scope), floor)
      all.append(
        Element(
          row: k / claim.columns, column: k % claim.columns, error: error, difference: difference))
    }
    let whole = together.error(claim, numeric, all.map(\.error), floor: floor)
    if let whole, isRight(whole) { return .right }
    let wrong = reported(looked(all).filter { !isRight($0.error) })
    guard let place = wrong ?? (whole == nil ? nil : all[0]) else { return .right }
    return .wrong(row: row(place, claim.columns), column: column(place, claim.columns))
  }
}

/// The largest size of some numbers.
private func largestSize(of numbers: [Double]) -> Double {
  var size = 0.0
  for number in numbers { size = max(size, abs(number)) }
  return size
}

/// What is at hand where claims are judged.
struct JudgeScope {
  var x: Matrix
  var tolerance: Double
  var floor: Double
  /// The differences for a step, or the gradient for none.
  fileprivate var slopes: (_ step: Double?) -> Matrix

  func gradient() -> Matrix { slopes(nil) }
  func differences(step: Double) -> Matrix { slopes(step) }
}

/// What is at hand where an element's error is computed.
struct ErrorScope {
  var claimed: Double
  var numeric: Double
  /// The largest sizes of the claim and of the gradient.
  var largestClaimed: Double
  var largestNumeric: Double
}

/// An element of a claim.
struct Element {
  var row: Int
  var column: Int
  /// Its relative error, and the difference in it.
  var error: Double
  var difference: Double
}

/// Which elements move up and down together.
enum MovedTogether {
  case element
  case row
  case column
  case all

  /// The matrix with those elements changed.
  func change(_ x: Matrix, _ i: Int, _ j: Int, _ change: (Double) -> Double) -> Matrix {
    if case .element = self {
      var copy = x
      copy[i, j] = change(copy[i, j])
      return copy
    }
    return Matrix(rows: x.rows, columns: x.columns) { row, column in
      let isMoved =
        switch self {
        case .element, .all: true
        case .row: row == i
        case .column: column == j
        }
      return isMoved ? change(x[row, column]) : x[row, column]
    }
  }
}

/// How the elements' errors decide about a claim.
enum JudgedTogether {
  case elements
  case lengths
  case largest
  case meanError
  case summedErrors
  case meanDifference

  /// The error of the whole claim; nil where each element is judged by itself.
  func error(_ claim: Matrix, _ numeric: Matrix, _ errors: [Double], floor: Double) -> Double? {
    if case .elements = self { return nil }
    let difference = (claim - numeric).elements
    let sizes = [claim, numeric].map(\.elements)
    func relative(_ measure: ([Double]) -> Double) -> Double {
      measure(difference) / max(floor, measure(sizes[0]), measure(sizes[1]))
    }
    switch self {
    case .elements: return nil
    case .lengths: return relative { sqrt(dot($0, $0)) }
    case .largest: return relative { largestSize(of: $0) }
    case .meanError: return mean(errors)
    case .summedErrors: return sum(errors)
    case .meanDifference: return relative { mean($0.map { abs($0) }) }
    }
  }
}
