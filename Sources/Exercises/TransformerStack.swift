import Layers
import LearnerSupport
import Problems
import Tensors

/// Solves problem transformer_stack: L layers, Post-LN and Pre-LN, and the final norm.
///
/// Shapes: m tokens, width d. x and the results are [m, d].
struct TransformerStackSolution: TransformerStackContract {
  /// Returns the tokens after L Post-LN layers; no norm follows.
  ///
  /// - layers: the parameters of each layer, as in transformer_layer
  /// - finalGain, finalBias: of the final norm, [d] each
  /// - heads: the number of heads, the same in every layer
  /// - epsilon: added to the variance in every norm
  func postNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    // TODO: the output of the last Post-LN layer
    todo()
  }

  /// Returns the final norm of the tokens after L Pre-LN layers.
  func preNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    // TODO: LN_final of the output of the last Pre-LN layer
    todo()
  }
}
