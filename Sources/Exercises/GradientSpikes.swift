import LearnerSupport
import Matrices
import Problems

/// Solves problem gradient_spikes: the norm of a gradient, clipping, and how often it spikes.
///
/// The gradient of a model is a list of matrices of any sizes, one for each parameter.
struct GradientSpikesSolution: GradientSpikesContract {
  // TODO: the global norm, the clipped gradients, and the count of spikes

  /// Returns the root of the sum of the squares of all numbers.
  ///
  /// - gradients: matrices of any sizes
  /// - returns: a number
  func globalNorm(_ gradients: [Matrix]) -> Double {
    todo()
  }

  /// Returns the gradients times min(1, maximum / norm); those whose norm is 0 stay as they are.
  ///
  /// - gradients: matrices of any sizes
  /// - maximum: a positive number
  /// - returns: as many matrices, of the same sizes
  func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
    todo()
  }

  /// Returns how many steps i >= window have a norm above factor times the median of the window
  /// steps before them.
  ///
  /// - norms: the global norm at each step, from step 0
  /// - factor: a positive number
  /// - window: how many steps, at least 1
  /// - returns: a count
  func spikes(in norms: [Double], above factor: Double, window: Int) -> Int {
    todo()
  }
}
