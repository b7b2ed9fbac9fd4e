import LearnerSupport
import Matrices
import Problems

/// Solves problem feed_forward: y = relu(h W_h + b_h) W_f + b_f.
///
/// Shapes: m tokens, width d, hidden width d_h.
struct FeedForwardSolution: FeedForwardContract {
  // TODO: the output y of the network, and the gradients of h and of its four parameters

  /// Returns y = relu(h W_h + b_h) W_f + b_f.
  ///
  /// - h: m x d, the tokens
  /// - wH: d x d_h, the weights W_h
  /// - bH: d_h numbers, the biases b_h
  /// - wF: d_h x d, the weights W_f
  /// - bF: d numbers, the biases b_f
  /// - returns: m x d
  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {
    todo()
  }

  /// Returns the gradients of the loss with respect to h, W_h, b_h, W_f and b_f.
  ///
  /// - upstream: m x d, the gradient dL/dy
  /// - returns: FeedForwardGradients(h: m x d, wH: d x d_h, bH: d_h, wF: d_h x d, bF: d)
  func backward(
    _ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix
  ) -> FeedForwardGradients {
    todo()
  }
}
