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

    let d = x.columns
    var dxRows: [[Double]] = []
    var dgain = [Double](repeating: 0, count: d)
    for i in 0..<x.rows {
      let row = x.row(i)
      let mu = mean(row)
      let v = mean(row.map { pow($0 - mu, 2) })
      let s = sqrt(v + epsilon)
      let n = row.map { ($0 - mu) / s }
      let J = Matrix(rows: d, columns: d) { k, l in
        ((k == l ? 1.0 : 0.0) - 1.0 / Double(d) - n[k] * n[l] / Double(d)) / s
      }
      let g = Matrix(rows: 1, columns: d) { _, k in upstream[i, k] * gain[k] }
      dxRows.append(matmul(g, J).row(0))
      for k in 0..<d { dgain[k] += upstream[i, k] * n[k] }
    }
    return .init(x: Matrix(dxRows), gain: dgain, bias: upstream.columnSums)
  }
}
