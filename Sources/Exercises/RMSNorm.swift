import LearnerSupport
import Matrices
import Problems

/// Solves problem rms_norm: each row of y is gain * row / sqrt(mean of its squares + epsilon).
///
/// Shapes: m tokens, width d.
struct RMSNormSolution: RMSNormContract {
  // TODO: the normalized tokens y, and the gradients of x and gain

  /// Returns y.
  ///
  /// - x: m x d, the tokens
  /// - gain: d numbers
  /// - epsilon: a small positive number, added to the mean of the squares
  /// - returns: m x d
  func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
    todo()
  }

  /// Returns the gradients of the loss with respect to x and gain.
  ///
  /// - upstream: m x d, the gradient dL/dy
  /// - returns: RMSNormGradients(x: m x d, gain: d)
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix) -> RMSNormGradients
  {
    todo()
  }
}
