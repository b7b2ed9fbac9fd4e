import Layers
import LearnerSupport
import Problems
import Tensors

/// Solves problem transformer_layer: attention and feed-forward network, Post-LN and Pre-LN.
///
/// Shapes: m tokens, width d, hidden width d_h. x and the results are [m, d].
struct TransformerLayerSolution: TransformerLayerContract {
  /// Returns LN_2(h + FFN(h)), where h = LN_1(x + Attention(x)).
  ///
  /// - parameters: wQ, bQ, wK, bK, wV, bV, wO, bO, the attention's; wH, bH, wF, bF, the
  ///   network's; gain1, bias1, of LN_1; gain2, bias2, of LN_2
  /// - heads: the number of heads
  /// - epsilon: added to the variance in both norms
  func postNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    // TODO: LN_2(h + FFN(h)), with h = LN_1(x + Attention(x))
    todo()
  }

  /// Returns h + FFN(LN_2(h)), where h = x + Attention(LN_1(x)).
  func preNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    // TODO: h + FFN(LN_2(h)), with h = x + Attention(LN_1(x))
    todo()
  }
}
