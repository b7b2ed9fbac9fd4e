import LearnerSupport
import Matrices
import Problems

struct LayerNormSolution: LayerNormContract {

  func center(_ d: Int) -> Matrix {
    Matrix(rows: d, columns: d) { i, j in (i == j ? 1 : 0) - 1 / Double(d) }
  }
  func hatAndS(_ x: Matrix, _ epsilon: Double) -> (Matrix, [Double]) {
    let xc = matmul(x, center(x.columns))
    let s = (xc * xc).rowSums.map { sqrt($0 / Double(x.columns) + epsilon) }
    return ((xc.transposed * s.map { 1 / $0 }).transposed, s)
  }
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    let (hat, _) = hatAndS(x, epsilon)
    return hat * gain + bias
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    let (hat, s) = hatAndS(x, epsilon)
    let g = upstream * gain
    let c = center(x.columns)
    let gc = matmul(g, c).transposed
    let hT = hat.transposed
    let b = (g * hat).rowSums.map { $0 / Double(x.columns) }
    let dx = ((gc - hT * b) * s.map { 1 / $0 }).transposed
    return LayerNormGradients(x: dx, gain: (upstream * hat).columnSums, bias: upstream.columnSums)
  }
}
