import LearnerSupport
import Matrices
import Problems

struct RMSNormSolution: RMSNormContract {
  func root(_ row: [Double], _ epsilon: Double) -> Double {
    sqrt(dot(row, row) + epsilon)
  }

  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    Matrix(
      x.rowArrays.map { row in
        let r = root(row, epsilon)
        return row.indices.map { k in row[k] / r * gain[k] }
      })
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    var dx: [[Double]] = []
    var dgain = gain.map { _ in 0.0 }
    for (row, u) in zip(x.rowArrays, upstream.rowArrays) {
      let r = root(row, epsilon)
      let hat = row.map { $0 / r }
      let g = zip(u, gain).map(*)
      let slope = dot(g, hat) / Double(g.count)
      dx.append(row.indices.map { k in (g[k] - hat[k] * slope) / r })
      for k in row.indices { dgain[k] += u[k] * hat[k] }
    }
    return RMSNormGradients(x: Matrix(dx), gain: dgain)
  }
}
