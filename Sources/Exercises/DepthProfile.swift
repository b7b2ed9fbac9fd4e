import LearnerSupport
import Matrices
import Problems

/// Solves problem depth_profile: what a model looks like along its depth, in numbers.
///
/// Shapes: m tokens, width d, hidden width d_h, L layers.
struct DepthProfileSolution: DepthProfileContract {
  /// Returns the Frobenius norm of the mean of the gradients.
  ///
  /// - gradients: one matrix for each example of a batch, all of one size
  func batchGradientNorm(_ gradients: [Matrix]) -> Double {
    // TODO: one number
    todo()
  }

  /// Returns the norm of each layer's gradients, both matrices together.
  ///
  /// - w1: L matrices d x d_h
  /// - w2: L matrices d_h x d
  /// - returns: L numbers
  func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
    // TODO: one number for each layer
    todo()
  }

  /// Returns the root mean square of each matrix, over all its elements.
  ///
  /// - stream: matrices m x d
  func streamRMS(_ stream: [Matrix]) -> [Double] {
    // TODO: one number for each matrix
    todo()
  }

  /// Returns the slope of the line that fits log(size) against log(depth) by least squares.
  ///
  /// - depths: positive numbers, not all equal
  /// - sizes: as many positive numbers
  func depthExponent(depths: [Double], sizes: [Double]) -> Double {
    // TODO: one number
    todo()
  }
}
