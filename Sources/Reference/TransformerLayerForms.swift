import Layers
import Problems
import Tensors

/// The parts of a layer as maps of tokens.
struct TransformerLayerParts {
  var attention: TokenMap
  var feedForward: TokenMap
  /// The norm of the attention.
  var norm1: TokenMap
  /// The norm of the feed-forward network.
  var norm2: TokenMap

  /// Makes the parts as they should be.
  init(_ p: TransformerLayerParameters, heads: Int, epsilon: Double) {
    let attention = MultiHeadAttention(
      query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
      value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
      heads: heads)
    let feedForward = FeedForward(
      hidden: Dense(kernel: p.wH, bias: p.bH), output: Dense(kernel: p.wF, bias: p.bF))
    self.attention = attention.callAsFunction
    self.feedForward = feedForward.callAsFunction
    norm1 = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon).callAsFunction
    norm2 = LayerNorm(scale: p.gain2, bias: p.bias2, epsilon: epsilon).callAsFunction
  }
}

/// The layer taken apart, each step as it should be; a misconception replaces one.
protocol TransformerLayerForms: TransformerLayerContract {
  /// The parts, made from the parameters.
  func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
    -> TransformerLayerParts
  /// The Post-LN layer.
  func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor
  /// The Pre-LN layer.
  func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor
}

extension TransformerLayerForms {
  func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
    -> TransformerLayerParts
  {
    TransformerLayerParts(p, heads: heads, epsilon: epsilon)
  }

  func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
    let h = s.norm1(x + s.attention(x))
    return s.norm2(h + s.feedForward(h))
  }

  func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
    let h = x + s.attention(s.norm1(x))
    return h + s.feedForward(s.norm2(h))
  }

  func postNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    post(x, parts(parameters, heads: heads, epsilon: epsilon))
  }

  func preNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    pre(x, parts(parameters, heads: heads, epsilon: epsilon))
  }
}
