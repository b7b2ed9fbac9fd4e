import LearnerSupport
import Matrices
import Problems

struct LayerNormSolution: LayerNormContract {
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    var y = Matrix(rows: x.rows, columns: x.columns)
    let d = Double(x.columns)
    for i in 0..<x.rows {
      var mu = 0.0
      for j in 0..<x.columns { mu += x[i, j] }
      mu /= d
      var v = 0.0
      for j in 0..<x.columns { v += (x[i, j] - mu) * (x[i, j] - mu) }
      v /= d
      let s = sqrt(v + epsilon)
      for j in 0..<x.columns { y[i, j] = gain[j] * (x[i, j] - mu) / s + bias[j] }
    }
    return y
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    let d = Double(x.columns)
    var dx = Matrix(rows: x.rows, columns: x.columns)
    var dgain = Array(repeating: 0.0, count: x.columns)
    var dbias = Array(repeating: 0.0, count: x.columns)
    for i in 0..<x.rows {
      var mu = 0.0
      for j in 0..<x.columns { mu += x[i, j] }
      mu /= d
      var v = 0.0
      for j in 0..<x.columns { v += (x[i, j] - mu) * (x[i, j] - mu) }
      v /= d
      let s = sqrt(v + epsilon)
      var a = 0.0, b = 0.0
      for j in 0..<x.columns {
        let xhat = (x[i, j] - mu) / s
        let g = upstream[i, j] * gain[j]
        a += g / d
        b += g * xhat / d
        dgain[j] += upstream[i, j] * xhat
        dbias[j] += upstream[i, j]
      }
      for j in 0..<x.columns {
        let xhat = (x[i, j] - mu) / s
        let g = upstream[i, j] * gain[j]
        dx[i, j] = (g - a - xhat * b) / s
      }
    }
    return LayerNormGradients(x: dx, gain: dgain, bias: dbias)
  }
}
