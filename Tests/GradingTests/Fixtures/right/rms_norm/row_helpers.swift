import LearnerSupport
import Matrices
import Problems

/// A row and the number it is divided by.
private func normalize(_ row: [Double], _ epsilon: Double) -> (hat: [Double], r: Double) {
  let r = sqrt(dot(row, row) / Double(row.count) + epsilon)
  return (row.map { $0 / r }, r)
}

struct RMSNormSolution: RMSNormContract {
  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    Matrix(x.rowArrays.map { normalize($0, epsilon).hat }) * gain
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    let rows = x.rowArrays.map { normalize($0, epsilon) }
    let hats = Matrix(rows.map(\.hat))
    let g = upstream * gain
    let dx = zip(g.rowArrays, rows).map { g, row in
      let m = mean(zip(g, row.hat).map { $0 * $1 })
      return zip(g, row.hat).map { ($0 - $1 * m) / row.r }
    }
    return RMSNormGradients(x: Matrix(dx), gain: (upstream * hats).columnSums)
  }
}
