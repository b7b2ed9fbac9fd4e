import Layers
import Problems
import Tensors

/// The stack taken apart, each step as it should be; a misconception replaces one.
protocol TransformerStackForms: TransformerStackContract {
  /// The layers that are run, in their order.
  func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts]
  /// The epsilon of every norm.
  func used(_ epsilon: Double) -> Double
  /// One Post-LN layer.
  func postLayer(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor
  /// One Pre-LN layer.
  func preLayer(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor
  /// The layers, one after the other.
  func run(_ x: Tensor, _ layers: [TransformerLayerParts], _ layer: LayerMap) -> Tensor
  /// The Post-LN stack.
  func post(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor
  /// The Pre-LN stack.
  func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor
}

/// A layer as a map of tokens, given its parts.
typealias LayerMap = (Tensor, TransformerLayerParts) -> Tensor

extension TransformerStackForms {
  func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts] { layers }
  func used(_ epsilon: Double) -> Double { epsilon }
  func postLayer(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
    TransformerLayerKey.Reference().post(x, s)
  }
  func preLayer(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
    TransformerLayerKey.Reference().pre(x, s)
  }
  func run(_ x: Tensor, _ layers: [TransformerLayerParts], _ layer: LayerMap) -> Tensor {
    layers.reduce(x) { layer($0, $1) }
  }
  func post(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
    run(x, layers, postLayer)
  }
  func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
    final(run(x, layers, preLayer))
  }

  func postNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    post(
      x, parts(layers, heads, epsilon),
      LayerNorm(scale: finalGain, bias: finalBias, epsilon: used(epsilon)).callAsFunction)
  }

  func preNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    pre(
      x, parts(layers, heads, epsilon),
      LayerNorm(scale: finalGain, bias: finalBias, epsilon: used(epsilon)).callAsFunction)
  }

  private func parts(_ layers: [TransformerLayerParameters], _ heads: Int, _ epsilon: Double)
    -> [TransformerLayerParts]
  {
    order(
      layers.map { TransformerLayerParts($0, heads: heads, epsilon: used(epsilon)) })
  }
}
