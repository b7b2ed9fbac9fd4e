import LearnerSupport
import Matrices
import Problems

extension Matrix {
  var rowMeans: [Double] { rowSums.map { $0 / Double(columns) } }
  func subtractingPerRow(_ v: [Double]) -> Matrix { (self.transposed - v).transposed }
  func dividedPerRow(_ v: [Double]) -> Matrix { (transposed * v.map { 1 / $0 }).transposed }
}
fileprivate struct Cache {
  let xhat: Matrix
  let s: [Double]
  init(_ x: Matrix, _ epsilon: Double) {
    let c = x.subtractingPerRow(x.rowMeans)
    s = (c * c).rowMeans.map { sqrt($0 + epsilon) }
    xhat = c.dividedPerRow(s)
  }
}

struct LayerNormSolution: LayerNormContract {
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    (Cache(x, epsilon).xhat * gain) + bias
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    let cache = Cache(x, epsilon)
    let g = upstream * gain
    let gm = g.rowMeans
    let gx = (g * cache.xhat).rowMeans
    let dx = Matrix(rows: x.rows, columns: x.columns) { i, j in
      (g[i, j] - gm[i] - cache.xhat[i, j] * gx[i]) / cache.s[i]
    }
    return LayerNormGradients(
      x: dx, gain: (upstream * cache.xhat).columnSums, bias: upstream.columnSums)
  }
}
