import LearnerSupport
import Matrices
import Problems

// The largest fixed step that will do, and loops only.
struct GradientCheckSolution: GradientCheckContract {
  func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
    var result = x
    for k in 0..<(x.rows * x.columns) {
      var up = x.elements
      var down = x.elements
      up[k] += step
      down[k] -= step
      let high = f(Matrix(rows: x.rows, columns: x.columns, elements: up))
      let low = f(Matrix(rows: x.rows, columns: x.columns, elements: down))
      result[k / x.columns, k % x.columns] = 0.5 * (high - low) / step
    }
    return result
  }

  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
    differences(of: f, at: x, step: 1e-4)
  }

  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict] {
    var verdicts = Array(repeating: GradientVerdict.right, count: claims.count)
    let numeric = gradient(of: f, at: x)
    for (k, claim) in claims.enumerated() {
      // From the end to the beginning, so that the first one stays.
      for i in (0..<x.rows).reversed() {
        for j in (0..<x.columns).reversed() {
          let scale = [floor, abs(claim[i, j]), abs(numeric[i, j])].max()!
          let fits = abs(claim[i, j] - numeric[i, j]) <= tolerance * scale
          if !fits { verdicts[k] = .wrong(row: i, column: j) }
        }
      }
    }
    return verdicts
  }
}
