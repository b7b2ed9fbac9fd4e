import LearnerSupport
import Matrices
import Problems

struct LayerNormSolution: LayerNormContract {

  func hat(_ x: Matrix, _ epsilon: Double) -> (Matrix, [Double]) {
    var s: [Double] = []
    let n = x.rowArrays.map { row -> [Double] in
      let mu = mean(row)
      let c = row.map { $0 - mu }
      let v = sum(c.map { $0 * $0 }) / Double(row.count)
      let dev = max(sqrt(v), epsilon)
      s.append(dev)
      return c.map { $0 / dev }
    }
    return (Matrix(n), s)
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
