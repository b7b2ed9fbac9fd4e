import LearnerSupport
import Matrices
import Problems

struct LayerNormSolution: LayerNormContract {

  func hat(_ x: Matrix, _ epsilon: Double) -> (Matrix, [Double]) {
    let mu = mean(x.elements)
    let s = sqrt(mean(x.elements.map { ($0 - mu) * ($0 - mu) }) + epsilon)
    return (x.map { ($0 - mu) / s }, Array(repeating: s, count: x.rows))
  }
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {
    let (n, _) = hat(x, epsilon)
    return n * gain + bias
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {
    let (n, s) = hat(x, epsilon)
    let g = upstream * gain
    let d = Double(x.columns)
    let dx = Matrix(rows: x.rows, columns: x.columns) { i, j in
      let a = sum(g.row(i)) / d
      let b = dot(g.row(i), n.row(i)) / d
      return (g[i, j] - a - n[i, j] * b) / s[i]
    }
    return LayerNormGradients(x: dx, gain: (upstream * n).columnSums, bias: upstream.columnSums)
  }
}
