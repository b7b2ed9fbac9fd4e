import LearnerSupport
import Matrices
import Problems

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    let z = matmul(h, wH) + bH
    let a = z
    return (matmul(a, wF) + bF).map { max($0, 0) }
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {
    todo()
  }
}
