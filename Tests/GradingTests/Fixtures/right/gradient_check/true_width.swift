import LearnerSupport
import Matrices
import Problems

// Divides by the distance that is really there, which is not quite 2 h.
func distance(_ a: Double, _ b: Double) -> Double { a > b ? a - b : b - a }

struct GradientCheckSolution: GradientCheckContract {
  func slope(_ f: (Matrix) -> Double, _ x: Matrix, _ i: Int, _ j: Int, _ h: Double) -> Double {
    var points = [x, x]
    points[0][i, j] -= h
    points[1][i, j] += h
    return (f(points[1]) - f(points[0])) / (points[1][i, j] - points[0][i, j])
  }

  func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
    Matrix((0..<x.rows).map { i in (0..<x.columns).map { j in slope(f, x, i, j, step) } })
  }

  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
    Matrix(
      (0..<x.rows).map { i in
        (0..<x.columns).map { j in slope(f, x, i, j, 1e-7 * (1 + abs(x[i, j]))) }
      })
  }

  func first(_ claim: Matrix, _ numeric: Matrix, _ agree: (Double, Double) -> Bool)
    -> GradientVerdict
  {
    for i in 0..<claim.rows {
      for j in 0..<claim.columns where !agree(claim[i, j], numeric[i, j]) {
        return .wrong(row: i, column: j)
      }
    }
    return .right
  }

  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict] {
    claims.map {
      first($0, gradient(of: f, at: x)) { a, n in
        distance(a, n) / max(floor, distance(a, 0), distance(n, 0)) <= tolerance
      }
    }
  }
}
