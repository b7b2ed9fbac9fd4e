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
    var dx = x
    var dgain = gain.map { _ in 0.0 }
    for i in 0..<x.rows {
      let r = x.row(i)
      let mu = sum(r) / d
      let v = r.map { pow($0 - mu, 2) }.reduce(0, +) / d
      let inv = 1 / sqrt(v + epsilon)
      let dh = zip(upstream.row(i), gain).map(*)
      var dv = 0.0
      for (g, e) in zip(dh, r) { dv += g * (e - mu) * -0.5 * pow(v + epsilon, -1.5) }
      let dmu = -inv * sum(dh) + dv * sum(r.map { -2 * ($0 - mu) }) / d
      for j in r.indices {
        dx[i, j] = dh[j] * inv + dv * 2 * (r[j] - mu) / d + dmu / d
        dgain[j] += upstream[i, j] * (r[j] - mu) * inv
      }
    }
    return LayerNormGradients(x: dx, gain: dgain, bias: upstream.columnSums)
  }
}
