import LearnerSupport
import Matrices
import Problems

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    Matrix(
      h.rowArrays.map { row in
        let z = (0..<wH.columns).map { dot(row, wH.column($0)) + bH[$0] }
        let a = z.map { Swift.max(0.0, $0) }
        return (0..<wF.columns).map { dot(a, wF.column($0)) + bF[$0] }
      })
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let zs = h.rowArrays.map { row in (0..<wH.columns).map { dot(row, wH.column($0)) + bH[$0] } }
    let gs = zip(upstream.rowArrays, zs).map { u, z in
      zip(wF.rowArrays, z).map { w, zk in zk > 0 ? dot(u, w) : 0 }
    }
    let dH = gs.map { g in wH.rowArrays.map { dot($0, g) } }
    let dWH = (0..<h.columns).map { l in
      (0..<wH.columns).map { k in dot(h.column(l), gs.map { $0[k] }) }
    }
    let dWF = (0..<wF.rows).map { k in
      (0..<wF.columns).map { j in dot(zs.map { max($0[k], 0) }, upstream.column(j)) }
    }
    return FeedForwardGradients(
      h: Matrix(dH), wH: Matrix(dWH), bH: (0..<wH.columns).map { k in sum(gs.map { $0[k] }) },
      wF: Matrix(dWF), bF: (0..<wF.columns).map { sum(upstream.column($0)) })
  }
}
