import LearnerSupport
import Matrices
import Problems

struct LayerNormSolution: LayerNormContract {

  private func flat(_ e: [Double], _ m: Int, _ d: Int, _ eps: Double) -> (n: [Double], s: [Double])
  {
    var n = e, s: [Double] = []
    for i in 0..<m {
      let slice = e[i * d..<(i + 1) * d]
      let mu = slice.reduce(0, +) / Double(d)
      let v = slice.reduce(0) { $0 + ($1 - mu) * ($1 - mu) } / Double(d)
      s.append((v + eps).squareRoot())
      for k in slice.indices { n[k] = (e[k] - mu) / s[i] }
    }
    return (n, s)
  }
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    let (n, _) = flat(x.elements, x.rows, x.columns, epsilon)
    var out = n
    for k in out.indices { out[k] = out[k] * gain[k % x.columns] + bias[k % x.columns] }
    return Matrix(rows: x.rows, columns: x.columns, elements: out)
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    let m = x.rows, d = x.columns
    let (n, s) = flat(x.elements, m, d, epsilon)
    let up = upstream.elements
    var out = up, dg = [Double](repeating: 0, count: d), db = dg
    for i in 0..<m {
      var a = 0.0, b = 0.0
      for j in 0..<d {
        let k = i * d + j; a += up[k] * gain[j]; b += up[k] * gain[j] * n[k]; dg[j] += up[k] * n[k];
        db[j] += up[k]
      }
      for j in 0..<d {
        let k = i * d + j;
        out[k] = (Double(d) * up[k] * gain[j] - a - n[k] * b) / (Double(d) * s[i])
      }
    }
    return LayerNormGradients(x: Matrix(rows: m, columns: d, elements: out), gain: dg, bias: db)
  }
}
