import LearnerSupport
import Matrices
import Problems

/// Solves problem residual_add: y = x + f(x).
///
/// Shapes: m tokens, width d.
struct ResidualAddSolution: ResidualAddContract {
  // TODO: the output y of the residual connection, and the gradient dL/dx that flows back through it

  /// Returns y = x + f(x).
  ///
  /// - x: m x d, the tokens
  /// - f: the branch, takes m x d to m x d
  /// - returns: m x d
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
    todo()
  }

  /// Returns dL/dx.
  ///
  /// - upstream: m x d, the gradient dL/dy
  /// - pullback: takes dL/d(f(x)), m x d, to what it contributes to dL/dx, m x d
  /// - returns: m x d
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    todo()
  }
}
