import LearnerSupport
import Matrices
import Problems

func act(_ t: Double) -> Double { 0.5 * t * (1 + tanh(0.7978845608 * (t + 0.044715 * t * t * t))) }

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    let z = matmul(h, wH) + bH
    let a = z.map(act)
    return matmul(a, wF) + bF
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {
    todo()
  }
}
