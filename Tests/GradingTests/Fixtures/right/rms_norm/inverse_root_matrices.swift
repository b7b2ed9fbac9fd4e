import LearnerSupport
import Matrices
import Problems

struct RMSNormSolution: RMSNormContract {
  /// 1 / r, the same in every column, so that it multiplies x element by element.
  func inverse(_ x: Matrix, _ epsilon: Double) -> Matrix {
    let squares = (x * x).rowSums.map { $0 / Double(x.columns) }
    return Matrix(rows: x.rows, columns: x.columns) { i, _ in 1 / sqrt(squares[i] + epsilon) }
  }

  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    x * inverse(x, epsilon) * gain
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    let inverse = inverse(x, epsilon)
    let ones = Matrix(rows: x.columns, columns: x.columns, repeating: 1 / Double(x.columns))
    let g = upstream * gain
    let slopes = matmul(g * x, ones)
    let dx = g * inverse - x * slopes * inverse * inverse * inverse
    return RMSNormGradients(x: dx, gain: (upstream * x * inverse).columnSums)
  }
}
