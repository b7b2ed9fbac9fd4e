import LearnerSupport
import Matrices
import Problems

struct FeedForwardSolution: FeedForwardContract {

  private func aug(_ m: Matrix) -> Matrix { Matrix(m.rowArrays.map { $0 + [1] }) }
  private func stack(_ w: Matrix, _ b: [Double]) -> Matrix { Matrix(w.rowArrays + [b]) }
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    matmul(aug(matmul(aug(h), stack(wH, bH)).map { max($0, 0) }), stack(wF, bF))
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let hA = aug(h), w1 = stack(wH, bH), w2 = stack(wF, bF)
    let z = matmul(hA, w1)
    let aA = aug(z.map { max($0, 0) })
    let g2 = matmul(aA.transposed, upstream)
    let da = matmul(upstream, w2.transposed)
    let dz = Matrix(rows: z.rows, columns: z.columns) { i, j in z[i, j] > 0 ? da[i, j] : 0 }
    let g1 = matmul(hA.transposed, dz)
    let dh = matmul(dz, w1.transposed)
    return FeedForwardGradients(
      h: Matrix(dh.rowArrays.map { Array($0.dropLast()) }),
      wH: Matrix(Array(g1.rowArrays.dropLast())), bH: g1.rowArrays.last!,
      wF: Matrix(Array(g2.rowArrays.dropLast())), bF: g2.rowArrays.last!)
  }
}
