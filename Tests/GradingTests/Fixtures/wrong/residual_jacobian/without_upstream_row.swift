import LearnerSupport
import Matrices
import Problems

struct ResidualJacobianSolution: ResidualJacobianContract {
  func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
    let d = x.count
    let mu = mean(x)
    let s = sqrt(mean(x.map { ($0 - mu) * ($0 - mu) }) + epsilon)
    let hat = x.map { ($0 - mu) / s }
    return Matrix(rows: d, columns: d) { i, j in
      let delta = i == j ? 1.0 : 0.0
      return gain[i] / s * (delta - 1 / Double(d) - hat[i] * hat[j] / Double(d))
    }
  }

  func identity(_ d: Int) -> Matrix {
    Matrix(rows: d, columns: d) { i, j in i == j ? 1 : 0 }
  }

  func back(_ upstream: [Double], _ jacobians: [Matrix]) -> Matrix {
    var rows = [upstream]
    for l in (0..<jacobians.count).reversed() {
      rows.insert(matmul(Matrix([rows[0]]), jacobians[l]).row(0), at: 0)
    }
    return Matrix(Array(rows.dropLast()))
  }

  func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    let eye = identity(upstream.count)
    return back(upstream, zip(norms, branches).map { n, b in matmul(n, eye + b) })
  }

  func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    let eye = identity(upstream.count)
    return back(upstream, zip(norms, branches).map { n, b in eye + matmul(b, n) })
  }
}
