import LearnerSupport
import Matrices
import Problems

final class LayerNorm {
  let eps: Double
  var hats: [[Double]] = []
  var sigmas: [Double] = []
  init(eps: Double) { self.eps = eps }
  func run(_ x: Matrix, _ gain: [Double], _ bias: [Double]) -> Matrix {
    var result = x
    for i in 0..<x.rows {
      let row = x.row(i)
      let m = row.reduce(0.0, +) / Double(row.count)
      var v: Double = .zero
      row.forEach { v += ($0 - m) * ($0 - m) }
      let s = (v / Double(row.count) + eps).squareRoot()
      sigmas += [s]
      hats.append(row.map { ($0 - m) / s })
      for (j, h) in hats[i].enumerated() { result[i, j] = gain[j] * h + bias[j] }
    }
    return result
  }
  func back(_ u: Matrix, _ gain: [Double]) -> LayerNormGradients {
    var dx: [[Double]] = []
    for i in stride(from: u.rows - 1, through: 0, by: -1) {
      let g = zip(u.row(i), gain).map { $0 * $1 }
      let d = Double(g.count)
      let a = g.reduce(0, +), b = dot(g, hats[i])
      dx.insert(zip(g, hats[i]).map { 1 / (d * sigmas[i]) * (d * $0.0 - a - $0.1 * b) }, at: 0)
    }
    return LayerNormGradients(
      x: Matrix(dx), gain: (u * Matrix(hats)).columnSums, bias: u.columnSums)
  }
}

struct LayerNormSolution: LayerNormContract {
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    LayerNorm(eps: epsilon).run(x, gain, bias)
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    let l = LayerNorm(eps: epsilon)
    _ = l.run(x, gain, Array(repeating: 0, count: gain.count))
    return l.back(upstream, gain)
  }
}
