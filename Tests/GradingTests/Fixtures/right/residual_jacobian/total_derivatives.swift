import LearnerSupport
import Matrices
import Problems

// Equation (6) as it stands: the sum of each branch's total derivative by x_l, which is carried up
// through the layers. The post-norm product is built from the last layer down. Flat loops only.
struct ResidualJacobianSolution: ResidualJacobianContract {
  func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
    let d = Double(x.count)
    var total = 0.0
    var squares = 0.0
    for value in x {
      total += value
      squares += value * value
    }
    let variance = squares / d - (total / d) * (total / d)
    let s2 = variance + epsilon
    var result = Matrix(rows: x.count, columns: x.count)
    for i in 0..<x.count {
      for j in 0..<x.count {
        result[i, j] = -s2 - (x[i] - total / d) * (x[j] - total / d)
        if i == j { result[i, j] += d * s2 }
        result[i, j] *= gain[i] / (d * s2 * sqrt(s2))
      }
    }
    return result
  }

  func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    let count = norms.count
    let d = upstream.count
    var result = Matrix(rows: count + 1, columns: d)
    for j in 0..<d { result[count, j] = upstream[j] }
    var l = count - 1
    while l >= 0 {
      for j in 0..<d {
        for k in 0..<d {
          var factor = norms[l][k, j]
          for i in 0..<d { factor += norms[l][k, i] * branches[l][i, j] }
          result[l, j] += result[l + 1, k] * factor
        }
      }
      l -= 1
    }
    return result
  }

  func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    let d = upstream.count
    let one = Matrix(rows: d, columns: d) { $0 == $1 ? 1 : 0 }
    var rows: [[Double]] = []
    for l in 0...norms.count {
      var position = one  // dx_k / dx_l
      var total = one
      for k in l..<norms.count {
        let term = matmul(branches[k], matmul(norms[k], position))  // dF_k / dx_l
        total = total + term
        position = position + term
      }
      rows.append(matmul(Matrix([upstream]), total).row(0))
    }
    return Matrix(rows)
  }
}
