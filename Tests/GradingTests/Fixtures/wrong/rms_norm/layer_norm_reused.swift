import LearnerSupport
import Matrices
import Problems

struct RMSNormSolution: RMSNormContract {
  func parts(_ row: [Double], _ epsilon: Double) -> ([Double], Double) {
    let centered = row.map { $0 - mean(row) }
    let s = sqrt(mean(centered.map { $0 * $0 }) + epsilon)
    return (centered.map { $0 / s }, s)
  }

  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    Matrix(x.rowArrays.map { parts($0, epsilon).0 }) * gain
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    let g = upstream * gain
    let dx = (0..<x.rows).map { i in
      let (hat, s) = parts(x.row(i), epsilon)
      let row = g.row(i)
      let slope = dot(row, hat) / Double(row.count)
      return zip(row, hat).map { ($0 - mean(row) - $1 * slope) / s }
    }
    let hats = Matrix(x.rowArrays.map { parts($0, epsilon).0 })
    return RMSNormGradients(x: Matrix(dx), gain: (upstream * hats).columnSums)
  }
}
