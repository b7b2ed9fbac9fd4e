import LearnerSupport
import Matrices
import Problems

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    let hT = h.transposed
    let bHT = Matrix(rows: bH.count, columns: 1, elements: bH),
      bFT = Matrix(rows: bF.count, columns: 1, elements: bF)
    let one = Matrix(rows: 1, columns: h.rows, repeating: 1)
    let zT = matmul(wH.transposed, hT) + matmul(bHT, one)
    return (matmul(wF.transposed, zT.map { $0 > 0 ? $0 : 0 }) + matmul(bFT, one)).transposed
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let one = Matrix(rows: 1, columns: h.rows, repeating: 1)
    let zT =
      matmul(wH.transposed, h.transposed)
      + matmul(Matrix(rows: bH.count, columns: 1, elements: bH), one)
    let uT = upstream.transposed
    let dzT = matmul(wF, uT) * zT.map { $0 > 0 ? 1 : 0 }
    let ones = one.transposed
    return FeedForwardGradients(
      h: matmul(wH, dzT).transposed, wH: matmul(dzT, h).transposed, bH: matmul(dzT, ones).column(0),
      wF: matmul(uT, zT.map { max($0, 0) }.transposed).transposed, bF: matmul(uT, ones).elements)
  }
}
