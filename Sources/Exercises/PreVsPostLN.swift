import Layers
import LearnerSupport
import Problems
import Tensors

/// Solves problem pre_vs_post_ln: one feed-forward sublayer F with its norm before it, or after it.
///
/// Shapes: T tokens, width D, hidden width d_ff. F is Dense(d_ff), then relu, then Dense(D).
struct PreVsPostLNSolution: PreVsPostLNContract {
  // TODO: x + F(LN(x)) for Pre-LN or LN(x + F(x)) for Post-LN, flattened

  /// Returns the output of the sublayer, flattened row by row.
  ///
  /// - seed: where ParameterScope(seed: seed) draws the parameters from
  /// - x: [T, D], the tokens
  /// - mode: Pre-LN if it is 0.5 or more, else Post-LN
  /// - dFF: the hidden width d_ff
  /// - returns: [T * D]
  func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor {
    todo()
  }
}
