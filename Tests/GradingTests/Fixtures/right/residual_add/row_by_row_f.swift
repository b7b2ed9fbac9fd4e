import LearnerSupport
import Matrices
import Problems

struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
    Matrix(x.rowArrays.map { row in (Matrix([row]) + f(Matrix([row]))).row(0) })
  }
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    upstream + pullback(upstream)
  }
}
