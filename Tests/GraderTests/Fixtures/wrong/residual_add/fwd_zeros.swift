import LearnerSupport
import Matrices
import Problems

struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
    x * 0
  }
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    todo()
  }
}
