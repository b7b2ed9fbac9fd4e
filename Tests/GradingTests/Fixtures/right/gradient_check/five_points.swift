import LearnerSupport
import Matrices
import Problems

// A stencil of five points with a large step, and the search as a chain of maps.
struct GradientCheckSolution: GradientCheckContract {
  private func unit(_ x: Matrix, _ i: Int, _ j: Int) -> Matrix {
    Matrix(rows: x.rows, columns: x.columns) { $0 == i && $1 == j ? 1 : 0 }
  }

  func differences(of f: (Matrix) -> Double, at x: Matrix, step h: Double) -> Matrix {
    Matrix(rows: x.rows, columns: x.columns) { i, j in
      let e = unit(x, i, j)
      return f(x + h * e) / (2 * h) - f(x - h * e) / (2 * h)
    }
  }

  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
    let h = 2e-3
    return Matrix(rows: x.rows, columns: x.columns) { i, j in
      let e = unit(x, i, j)
      let near = f(x + h * e) - f(x - h * e)
      let far = f(x + 2 * h * e) - f(x - 2 * h * e)
      return (8 * near - far) / (12 * h)
    }
  }

  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict] {
    let numeric = gradient(of: f, at: x).elements
    return claims.map { claim in
      let wrong = zip(claim.elements, numeric).map { a, n in
        !(abs(a - n) / max(abs(a), abs(n), floor) <= tolerance)
      }
      guard let k = wrong.firstIndex(of: true) else { return .right }
      return .wrong(row: k / x.columns, column: k % x.columns)
    }
  }
}
