import LearnerSupport
import Matrices
import Problems

struct RMSNormSolution: RMSNormContract {
  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    var y = Matrix(rows: x.rows, columns: x.columns)
    for i in 0..<x.rows {
      var total = epsilon
      for j in 0..<x.columns { total += x[i, j] * x[i, j] / Double(x.columns) }
      for j in 0..<x.columns { y[i, j] = gain[j] * x[i, j] / total.squareRoot() }
    }
    return y
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    let d = x.columns
    var dx = Matrix(rows: x.rows, columns: d)
    var dgain = [Double](repeating: 0, count: d)
    for i in 0..<x.rows {
      var total = epsilon
      for j in 0..<d { total += x[i, j] * x[i, j] / Double(d) }
      // dL/dx_j = sum over k of g_k * (delta_kj / r - x_k x_j / (d r^3))
      for j in 0..<d {
        for k in 0..<d {
          let g = upstream[i, k] * gain[k]
          if k == j { dx[i, j] += g * pow(total, -0.5) }
          dx[i, j] -= g * x[i, k] * x[i, j] / (Double(d) * pow(total, 1.5))
        }
        dgain[j] += upstream[i, j] * x[i, j] / sqrt(total)
      }
    }
    return RMSNormGradients(x: dx, gain: dgain)
  }
}
