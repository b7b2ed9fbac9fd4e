import Matrices
import Problems

/// A gradient check taken apart, each step as it should be; a misconception replaces one.
protocol GradientCheckSteps: GradientCheckContract {
  /// The difference quotient of element `[i, j]`.
  func quotient(of f: (Matrix) -> Double, at x: Matrix, _ i: Int, _ j: Int, step: Double) -> Double
  /// The step of one's own for an element.
  func step(for number: Double) -> Double
  /// What an element's error is measured against.
  func scale(_ claimed: Double, _ numeric: Double, floor: Double) -> Double
  /// Whether an element is wrong.
  func isWrong(_ claimed: Double, _ numeric: Double, tolerance: Double, floor: Double) -> Bool
  /// Which of the wrong elements is reported.
  func reported(_ wrong: [WrongElement]) -> WrongElement?
  /// How its place is reported.
  func verdict(_ element: WrongElement) -> GradientVerdict
}

/// An element of a claim that does not agree.
struct WrongElement {
  var row: Int
  var column: Int
  /// Its relative error.
  var error: Double
}

extension GradientCheckSteps {
  func quotient(of f: (Matrix) -> Double, at x: Matrix, _ i: Int, _ j: Int, step: Double) -> Double
  {
    var (up, down) = (x, x)
    up[i, j] += step
    down[i, j] -= step
    return (f(up) - f(down)) / (2 * step)
  }
  func step(for number: Double) -> Double { 1e-5 * max(1, abs(number)) }
  func scale(_ claimed: Double, _ numeric: Double, floor: Double) -> Double {
    max(floor, max(abs(claimed), abs(numeric)))
  }
  func isWrong(_ claimed: Double, _ numeric: Double, tolerance: Double, floor: Double) -> Bool {
    !(abs(claimed - numeric) <= tolerance * scale(claimed, numeric, floor: floor))
  }
  func reported(_ wrong: [WrongElement]) -> WrongElement? { wrong.first }
  func verdict(_ element: WrongElement) -> GradientVerdict {
    .wrong(row: element.row, column: element.column)
  }

  func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
    Matrix(rows: x.rows, columns: x.columns) { quotient(of: f, at: x, $0, $1, step: step) }
  }

  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
    Matrix(rows: x.rows, columns: x.columns) {
      quotient(of: f, at: x, $0, $1, step: step(for: x[$0, $1]))
    }
  }

  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict] {
    let numeric = gradient(of: f, at: x)
    return claims.map { claim in
      var wrong: [WrongElement] = []
      for i in 0..<x.rows {
        for j in 0..<x.columns {
          let (a, n) = (claim[i, j], numeric[i, j])
          guard isWrong(a, n, tolerance: tolerance, floor: floor) else { continue }
          let error = abs(a - n) / scale(a, n, floor: floor)
          wrong.append(WrongElement(row: i, column: j, error: error))
        }
      }
      return reported(wrong).map(verdict) ?? .right
    }
  }
}
