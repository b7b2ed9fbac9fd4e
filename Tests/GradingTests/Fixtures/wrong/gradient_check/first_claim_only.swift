import LearnerSupport
import Matrices
import Problems

// One copy, moved up, down and back.
struct GradientCheckSolution: GradientCheckContract {
  func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
    var x = x
    var result = Matrix(rows: x.rows, columns: x.columns)
    for i in 0..<x.rows {
      for j in 0..<x.columns {
        let old = x[i, j]
        x[i, j] = old + step
        let up = f(x)
        x[i, j] = old - step
        let down = f(x)
        x[i, j] = old
        result[i, j] = (up - down) / (2 * step)
      }
    }
    return result
  }

  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
    differences(of: f, at: x, step: 1e-6)
  }

  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict] {
    let numeric = gradient(of: f, at: x)
    var verdicts: [GradientVerdict] = []
    for claim in claims {
      var verdict = GradientVerdict.right
      search: for i in 0..<x.rows {
        for j in 0..<x.columns {
          let a = claim[i, j]
          let n = numeric[i, j]
          let error = abs(a - n) / max(floor, abs(a), abs(n))
          if error.isNaN || error > tolerance {
            verdict = .wrong(row: i, column: j)
            break search
          }
        }
      }
      verdicts.append(verdict)
      break
    }
    return verdicts
  }
}
