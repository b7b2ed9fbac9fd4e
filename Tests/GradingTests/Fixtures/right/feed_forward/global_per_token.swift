import LearnerSupport
import Matrices
import Problems

var z = Matrix(rows: 0, columns: 0)
var calls = 0
let relu: (Matrix) -> Matrix = { $0.map { t in max(t, 0) } }

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    z = matmul(h, wH) + bH
    calls += 1
    return matmul(relu(z), wF) + bF
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    _ = forward(h, wH: wH, bH: bH, wF: wF, bF: bF)
    var dwH = wH * 0, dwF = wF * 0, dbH = bH.map { _ in 0.0 }, dbF = bF.map { _ in 0.0 },
      dh: [[Double]] = []
    for t in 0..<h.rows {
      let u = Matrix([upstream.row(t)]), zt = Matrix([z.row(t)]), ht = Matrix([h.row(t)])
      let g = matmul(u, wF.transposed) * zt.map { $0 > 0 ? 1 : 0 }
      dwF = dwF + matmul(relu(zt).transposed, u)
      dwH = dwH + matmul(ht.transposed, g)
      dbH = zip(dbH, g.row(0)).map(+)
      dbF = zip(dbF, u.row(0)).map(+)
      dh.append(matmul(g, wH.transposed).row(0))
    }
    return FeedForwardGradients(h: Matrix(dh), wH: dwH, bH: dbH, wF: dwF, bF: dbF)
  }
}
