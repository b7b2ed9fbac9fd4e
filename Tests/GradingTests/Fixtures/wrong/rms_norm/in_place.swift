import LearnerSupport
import Matrices
import Problems

struct RMSNormSolution: RMSNormContract {
  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    Matrix(
      x.rowArrays.map { row in
        let r = sqrt(dot(row, row) / Double(row.count) + epsilon)
        return zip(row, gain).map { $0 / r * $1 }
      })
  }

  // The row is divided in place, and from then on everything takes it for x.
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    var x = x
    for i in 0..<x.rows {
      let r = sqrt(dot(x.row(i), x.row(i)) / Double(x.columns) + epsilon)
      for j in 0..<x.columns { x[i, j] /= r }
    }
    let g = upstream * gain
    let dx = (0..<x.rows).map { i in
      let r = sqrt(dot(x.row(i), x.row(i)) / Double(x.columns) + epsilon)
      let slope = dot(g.row(i), x.row(i)) / Double(x.columns)
      return (0..<x.columns).map { (g[i, $0] - x[i, $0] * slope) / r }
    }
    return RMSNormGradients(x: Matrix(dx), gain: (upstream * x).columnSums)
  }
}
