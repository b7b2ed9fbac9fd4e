import LearnerSupport
import Matrices
import Problems

var scratchHat: [[Double]] = []
var scratchS: [Double] = []
var count = 0
func normalizeRow(_ row: [Double], _ epsilon: Double) {
  let mu = mean(row)
  let s = sqrt(mean(row.map { ($0 - mu) * ($0 - mu) }) + epsilon)
  scratchS.append(s)
  scratchHat.append(row.map { ($0 - mu) / s })
}

struct LayerNormSolution: LayerNormContract {
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    scratchHat = []; scratchS = []; count += 1
    for i in 0..<x.rows { normalizeRow(x.row(i), epsilon) }
    return Matrix(scratchHat) * gain + bias
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    _ = forward(x, gain: gain, bias: gain, epsilon: epsilon)
    let hat = Matrix(scratchHat)
    let g = upstream * gain
    var dx = g
    for i in 0..<x.rows {
      let a = mean(g.row(i)), b = mean((g * hat).row(i))
      for j in 0..<x.columns { dx[i, j] = (g[i, j] - a - hat[i, j] * b) / scratchS[i] }
    }
    return LayerNormGradients(x: dx, gain: (hat * upstream).columnSums, bias: upstream.columnSums)
  }
}
