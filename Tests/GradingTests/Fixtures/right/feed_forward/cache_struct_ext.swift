import LearnerSupport
import Matrices
import Problems

infix operator <*> : MultiplicationPrecedence
func <*> (a: Matrix, b: Matrix) -> Matrix { matmul(a, b) }
extension Matrix {
  var T: Matrix { transposed }
  func step() -> Matrix { map { $0 > 0 ? 1.0 : 0.0 } }
  func hadamard(_ o: Matrix) -> Matrix { self * o }
}
private struct Cache {
  var z: Matrix
  var a: Matrix
  init(_ h: Matrix, _ w: Matrix, _ b: [Double]) { z = (h <*> w) + b; a = z.map { $0 < 0 ? 0 : $0 } }
  func out(_ w: Matrix, _ b: [Double]) -> Matrix { (a <*> w) + b }
}

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    Cache(h, wH, bH).out(wF, bF)
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let c = Cache(h, wH, bH)
    let dz = (upstream <*> wF.T).hadamard(c.z.step())
    return FeedForwardGradients(
      h: dz <*> wH.T, wH: h.T <*> dz, bH: dz.T.rowSums, wF: c.a.T <*> upstream,
      bF: upstream.T.rowSums)
  }
}
