import LearnerSupport
import Matrices
import Problems

struct LayerNormSolution: LayerNormContract {
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {

    Matrix(
      x.rowArrays.map { row in
        let m = mean(row)
        let c = row.map { $0 - m }
        let s = sqrt(mean(c.map { $0 * $0 }) + epsilon)
        return zip(zip(c, gain), bias).map { $0.0.0 / s * $0.0.1 + $0.1 }
      })
  }
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {

    let parts = zip(x.rowArrays, upstream.rowArrays).map {
      row, up -> (dx: [Double], dg: [Double]) in
      let m = mean(row)
      let c = row.map { $0 - m }
      let s = sqrt(mean(c.map { $0 * $0 }) + epsilon)
      let n = c.map { $0 / s }
      let g = zip(up, gain).map { $0 * $1 }
      let gm = mean(g)
      let gn = mean(zip(g, n).map { $0 * $1 })
      return (zip(g, n).map { ($0 - gm - $1 * gn) / s }, zip(up, n).map { $0 * $1 })
    }
    return LayerNormGradients(
      x: Matrix(parts.map { $0.dx }), gain: Matrix(parts.map { $0.dg }).columnSums,
      bias: upstream.columnSums)
  }
}
