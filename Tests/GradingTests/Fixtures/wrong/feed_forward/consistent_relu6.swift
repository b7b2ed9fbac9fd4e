import LearnerSupport
import Matrices
import Problems

func act(_ t: Double) -> Double { min(max(t, 0), 6) }

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    let z = matmul(h, wH) + bH
    let a = z.map(act)
    return matmul(a, wF) + bF
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let z = matmul(h, wH) + bH
    let a = z.map(act)
    let mask = z.map { $0 > 0 && $0 < 6 ? 1 : 0 }
    let dA = matmul(upstream, wF.transposed)
    let dZ = dA * mask
    return FeedForwardGradients(
      h: matmul(dZ, wH.transposed), wH: matmul(h.transposed, dZ), bH: dZ.columnSums,
      wF: matmul(a.transposed, upstream), bF: upstream.columnSums)
  }
}
