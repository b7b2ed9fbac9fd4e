import Layers
import LearnerSupport
import Problems
import Tensors

/// Solves problem deep_norm: the constants, the first weights and the layer of DeepNorm.
///
/// Shapes: m tokens, width d, hidden width d_h; N encoder layers, M decoder layers.
struct DeepNormSolution: DeepNormContract {
  /// Returns alpha and beta of a stack, as `DeepNormConstants(alpha: ..., beta: ...)`.
  ///
  /// - stack: .encoderOnly, .decoderOnly, or .encoder and .decoder of a model that has both
  /// - encoderLayers: N
  /// - decoderLayers: M
  func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
    -> DeepNormConstants
  {
    // TODO: alpha and beta of each of the four stacks
    todo()
  }

  /// Returns the first parameters of a layer, given those without beta.
  func initialized(_ parameters: TransformerLayerParameters, beta: Double)
    -> TransformerLayerParameters
  {
    // TODO: the parameters, those that DeepNorm makes smaller times beta
    todo()
  }

  /// Returns LN_2(alpha h + FFN(h)), where h = LN_1(alpha x + Attention(x)).
  ///
  /// - parameters: used as they are, without beta
  /// - alpha: the weight of both shortcuts
  /// - epsilon: added to the variance in both norms
  func forward(
    _ x: Tensor, parameters: TransformerLayerParameters, alpha: Double, heads: Int,
    epsilon: Double
  ) -> Tensor {
    // TODO: LN_2(alpha h + FFN(h)), with h = LN_1(alpha x + Attention(x))
    todo()
  }
}
