import LearnerSupport
import Matrices
import Problems

struct FeedForwardSolution: FeedForwardContract {
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {

    var y = Matrix(rows: h.rows, columns: wF.columns)
    for i in 0..<h.rows {
      for j in 0..<wF.columns {
        var t = bF[j]
        for k in 0..<wH.columns {
          var z = bH[k]
          for l in 0..<h.columns { z += h[i, l] * wH[l, k] }
          if z > 0 { t += z * wF[k, j] }
        }
        y[i, j] = t
      }
    }
    return y
  }
  func backward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix)
    -> FeedForwardGradients
  {

    let m = h.rows, d = h.columns, n = wH.columns
    var dh = Matrix(rows: m, columns: d), dwH = Matrix(rows: d, columns: n),
      dwF = Matrix(rows: n, columns: d)
    var dbH = [Double](repeating: 0, count: n), dbF = [Double](repeating: 0, count: d)
    for i in 0..<m {
      for j in 0..<d { dbF[j] += upstream[i, j] }
      for k in 0..<n {
        var z = bH[k]
        for l in 0..<d { z += h[i, l] * wH[l, k] }
        guard z > 0 else { continue }
        var g = 0.0
        for j in 0..<d {
          dwF[k, j] += z * upstream[i, j]
          g += upstream[i, j] * wF[k, j]
        }
        dbH[k] += g
        for l in 0..<d {
          dwH[l, k] += g * h[i, l]
          dh[i, l] += g * wH[l, k]
        }
      }
    }
    return FeedForwardGradients(h: dh, wH: dwH, bH: dbH, wF: dwF, bF: dbF)
  }
}
