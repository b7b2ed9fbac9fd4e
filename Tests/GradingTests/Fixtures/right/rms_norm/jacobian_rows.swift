import LearnerSupport
import Matrices
import Problems

// Builds the Jacobian of each row and multiplies, with names that the kit has too.
func mean(_ v: [Double]) -> Double { v.reduce(0) { $0 + $1 } / Double(v.count) }
struct RMSNorm {
  var row: [Double]
  var epsilon: Double
  var r: Double { sqrt(mean(row.map { pow($0, 2) }) + epsilon) }
  var jacobian: Matrix {
    let d = row.count
    return Matrix(rows: d, columns: d) { i, j in
      (i == j ? 1 / r : 0) - row[i] * row[j] / (Double(d) * r * r * r)
    }
  }
}

struct RMSNormSolution: RMSNormContract {
  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    Matrix(
      x.rowArrays.map { row in
        let norm = RMSNorm(row: row, epsilon: epsilon)
        return row.indices.map { row[$0] / norm.r * gain[$0] }
      })
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    var dx: [[Double]] = []
    var dgain = gain.map { _ in 0.0 }
    for (row, u) in zip(x.rowArrays, upstream.rowArrays) {
      let norm = RMSNorm(row: row, epsilon: epsilon)
      let g = Matrix([zip(u, gain).map(*)])
      dx.append(matmul(g, norm.jacobian).row(0))
      for k in row.indices { dgain[k] += u[k] * row[k] / norm.r }
    }
    return RMSNormGradients(x: Matrix(dx), gain: dgain)
  }
}
