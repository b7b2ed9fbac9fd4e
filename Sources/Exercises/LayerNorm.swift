import LearnerSupport
import Matrices
import Problems

/// Solves problem layer_norm: each row of y is gain * (row - mean) / sqrt(variance + epsilon) + bias.
///
/// Shapes: m tokens, width d.
struct LayerNormSolution: LayerNormContract {
  // TODO: the normalized tokens y, and the gradients of x, gain and bias

  /// Returns y.
  ///
  /// - x: m x d, the tokens
  /// - gain: d numbers
  /// - bias: d numbers
  /// - epsilon: a small positive number, added to the variance
  /// - returns: m x d
  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {
    todo()
  }

  /// Returns the gradients of the loss with respect to x, gain and bias.
  ///
  /// - upstream: m x d, the gradient dL/dy
  /// - returns: LayerNormGradients(x: m x d, gain: d, bias: d)
  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {
    todo()
  }
}
