import Matrices
import Problems

/// The answer to `gradient_check`.
public enum GradientCheckKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    GradientCheckSteps.init, mistakes: mistakes, styles: styles,
    aliases: ["sign-of-difference-kept-nan-passes": ["sign-of-difference-kept", "nan-passes"]],
    budget: 30_000)
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
  @Choice var numeric: (JudgeScope) -> Matrix = { $0.slopes(nil) }
  /// The parts of an element's error.
  @Choice var difference: (ErrorScope) -> Double = { abs($0.a - $0.n) }
  @Choice var size: (ErrorScope) -> Double = { max(abs($0.a), abs($0.n)) }
  @Choice var floored: (_ size: Double, _ floor: Double) -> Double = { max($0, $1) }
  /// Whether tolerance and floor are in each other's place.
  @Choice var isSwapped = false
  /// The tolerance as it is used.
  @Choice var allowed: (Double) -> Double = { $0 }
  @Choice var fits = Condition.lessOrEqual
  /// Whether an error that is no number is fine.
  @Choice var passesNaN = false
  /// The error of a whole claim; nil where each element is judged by itself.
  @Choice var together: ((ClaimScope) -> Double)?
  /// Whether an element is looked at.
  @Choice var looked: (Element) -> Bool = { _ in true }
  /// Which of the wrong elements, in their order row by row, is reported, and how its place is.
  @Choice var reported: ([Element]) -> Element? = { $0.first }
  @Choice var place: (Element) -> (row: Int, column: Int) = { ($0.row, $0.column) }
  @Choice var row: (Int) -> Int = { $0 }
  @Choice var column: (Int) -> Int = { $0 }
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
    let all = claims.indices.map { k in
      let scope = ErrorScope(claims: claims, gradient: gradient, place: k)
      let gap = difference(scope)
      return Element(
        place: k, rows: claim.rows, columns: claim.columns, gap: gap,
        error: gap / floored(size(scope), floor))
    }
    let whole = together?(
      ClaimScope(claims: claims, gradient: gradient, errors: all.map(\.error), floor: floor))
    if let whole, isRight(whole) { return .right }
    let wrong = reported(all.filter { looked($0) && !isRight($0.error) })
    guard let element = wrong ?? (whole == nil ? nil : all[0]) else { return .right }
    let place = place(element)
    return .wrong(row: row(place.row), column: column(place.column))
  }
}

/// What is at hand where claims are judged.
struct JudgeScope {
  let x: Matrix
  let tolerance: Double
  let floor: Double
  /// The differences for a step, or the gradient for none.
  let slopes: (_ step: Double?) -> Matrix
}

/// What is at hand where an element's error is computed.
struct ErrorScope {
  let claims: [Double]
  let gradient: [Double]
  let place: Int

  /// The claimed and the numeric element.
  var a: Double { claims[place] }
  var n: Double { gradient[place] }
}

/// What is at hand where a claim has one error.
struct ClaimScope {
  let claims: [Double]
  let gradient: [Double]
  let errors: [Double]
  let floor: Double

  /// The difference's size relative to those of the two.
  func relative(_ size: VectorSize) -> Double {
    let difference = zip(claims, gradient).map { $0 - $1 }
    return size(difference) / max(floor, size(claims), size(gradient))
  }
}

/// An element of a claim.
struct Element {
  /// The place among all, row by row.
  let place: Int
  let rows: Int
  let columns: Int
  /// The difference, and the relative error.
  let gap: Double
  let error: Double

  var row: Int { place / columns }
  var column: Int { place % columns }
}

/// Which elements move up and down together.
enum MovedTogether {
  case element, row, column, all

  /// The matrix with those elements changed.
  func change(_ x: Matrix, _ i: Int, _ j: Int, _ change: (Double) -> Double) -> Matrix {
    var copy = x
    for row in self == .element || self == .row ? i..<i + 1 : 0..<x.rows {
      for column in self == .element || self == .column ? j..<j + 1 : 0..<x.columns {
        copy[row, column] = change(x[row, column])
      }
    }
    return copy
  }
}
