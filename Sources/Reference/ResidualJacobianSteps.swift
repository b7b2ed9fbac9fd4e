import Matrices
import Problems

/// The gradients of the two stacks taken apart, each step as it should be; a misconception replaces
/// one.
protocol ResidualJacobianSteps: ResidualJacobianContract {
  /// What the norm divides by.
  func deviation(_ centered: [Double], epsilon: Double) -> Double
  /// What stands in the parentheses of the norm's Jacobian.
  func inner(_ normalized: [Double]) -> Matrix
  /// The matrix with the gain.
  func scaled(_ matrix: Matrix, by gain: [Double]) -> Matrix

  /// The Jacobian of a post-norm layer.
  func postLayer(norm: Matrix, branch: Matrix) -> Matrix
  /// The Jacobian of a pre-norm layer.
  func preLayer(norm: Matrix, branch: Matrix) -> Matrix
  /// The gradients at every place, from the Jacobians of the layers.
  func gradients(_ upstream: [Double], _ layers: [Matrix]) -> Matrix
}

extension ResidualJacobianSteps {
  func deviation(_ centered: [Double], epsilon: Double) -> Double {
    sqrt(meanSquare(centered) + epsilon)
  }
  func inner(_ normalized: [Double]) -> Matrix {
    let d = Double(normalized.count)
    return .identity(normalized.count) - outer(normalized, normalized) / d - 1 / d
  }
  func scaled(_ matrix: Matrix, by gain: [Double]) -> Matrix {
    Matrix(zip(gain, matrix.rowArrays).map { gain, row in row.map { gain * $0 } })
  }

  func postLayer(norm: Matrix, branch: Matrix) -> Matrix {
    matmul(norm, .identity(norm.rows) + branch)
  }
  func preLayer(norm: Matrix, branch: Matrix) -> Matrix {
    .identity(norm.rows) + matmul(branch, norm)
  }
  func gradients(_ upstream: [Double], _ layers: [Matrix]) -> Matrix {
    var rows = [upstream]
    for layer in layers.reversed() { rows.append(matmul(Matrix([rows.last!]), layer).row(0)) }
    return Matrix(rows.reversed())
  }

  func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
    let center = mean(x)
    let centered = x.map { $0 - center }
    let deviation = deviation(centered, epsilon: epsilon)
    return scaled(inner(centered.map { $0 / deviation }) / deviation, by: gain)
  }

  func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    gradients(upstream, zip(norms, branches).map { postLayer(norm: $0, branch: $1) })
  }

  func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
    gradients(upstream, zip(norms, branches).map { preLayer(norm: $0, branch: $1) })
  }
}

extension Matrix {
  /// The matrix that changes nothing.
  static func identity(_ d: Int) -> Matrix {
    Matrix(rows: d, columns: d) { i, j in i == j ? 1 : 0 }
  }
}

/// The matrix of all products of two numbers.
func outer(_ a: [Double], _ b: [Double]) -> Matrix {
  Matrix(rows: a.count, columns: b.count) { i, j in a[i] * b[j] }
}
