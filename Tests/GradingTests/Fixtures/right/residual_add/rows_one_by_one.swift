import LearnerSupport
import Matrices
import Problems

struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
    Matrix(zip(x.rowArrays, f(x).rowArrays).map { zip($0, $1).map(+) })
  }
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    let g = pullback(upstream)
    return Matrix(
      rows: g.rows, columns: g.columns, elements: zip(g.elements, upstream.elements).map { $0 + $1 }
    )
  }
}
