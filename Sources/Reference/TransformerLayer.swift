import Layers
package import Problems
import Tensors

/// The answer to `transformer_layer`.
public enum TransformerLayerKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    TransformerLayerSteps.init, mistakes: TransformerLayerSteps.mistakes, budget: 7000)

  /// The reference, for those who measure with it.
  package static var reference: any TransformerLayerContract { TransformerLayerSteps() }
}

/// The parts of a layer as maps of tokens.
struct TransformerLayerParts {
  var attention: (Tensor) -> Tensor
  var feedForward: (Tensor) -> Tensor
  var norm1: (Tensor) -> Tensor
  var norm2: (Tensor) -> Tensor
  /// Attention of some tokens to others.
  var cross: (_ queries: Tensor, _ others: Tensor) -> Tensor

  init(_ p: TransformerLayerParameters, heads: Int, epsilon: Double) {
    attention =
      MultiHeadAttention(
        query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
        value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
        heads: heads
      ).callAsFunction
    feedForward =
      FeedForward(
        hidden: Dense(kernel: p.wH, bias: p.bH), output: Dense(kernel: p.wF, bias: p.bF)
      ).callAsFunction
    norm1 = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon).callAsFunction
    norm2 = LayerNorm(scale: p.gain2, bias: p.bias2, epsilon: epsilon).callAsFunction
    cross = { AttentionSteps()($0, AttentionWeights(p), heads: heads, others: $1) }
  }
}

extension AttentionWeights {
  /// Those of a layer.
  init(_ p: TransformerLayerParameters) {
    self.init(
      wQ: p.wQ, bQ: p.bQ, wK: p.wK, bK: p.bK, wV: p.wV, bV: p.bV, wO: p.wO, bO: p.bO)
  }
}

/// A layer taken apart, Post-LN and Pre-LN, each step as it should be.
struct TransformerLayerSteps: TransformerLayerContract {
  var post = PlacementPart(.post)
  var pre = PlacementPart(.pre)
  var norm1 = LayerNormPart<TransformerLayerParameters>(gain: { $0.gain1 }, bias: { $0.bias1 })
  var norm2 = LayerNormPart<TransformerLayerParameters>(gain: { $0.gain2 }, bias: { $0.bias2 })
  /// What attention and network do otherwise than they should.
  @Choice var attention: ((inout AttentionSteps) -> Void)? = nil
  @Choice var network: ((inout LayerNetworkSteps) -> Void)? = nil
  @Choice var areFormsSwapped = false
  @Choice var areBranchesSwapped = false
  @Choice var areNormsSwapped = false

  func postNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    (areFormsSwapped ? pre : post)(x, parts(parameters, heads, epsilon))
  }

  func preNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    (areFormsSwapped ? post : pre)(x, parts(parameters, heads, epsilon))
  }

  private func parts(_ p: TransformerLayerParameters, _ heads: Int, _ epsilon: Double)
    -> TransformerLayerParts
  {
    var s = TransformerLayerParts(p, heads: heads, epsilon: epsilon)
    s.norm1 = norm1.norm(p, epsilon: epsilon)
    s.norm2 = norm2.norm(p, epsilon: epsilon)
    if let attention {
      var steps = AttentionSteps()
      attention(&steps)
      s.attention = { [steps] in steps($0, AttentionWeights(p), heads: heads) }
    }
    if let network {
      var steps = LayerNetworkSteps()
      network(&steps)
      s.feedForward = { [steps] in steps($0, p) }
    }
    if areBranchesSwapped { swap(&s.attention, &s.feedForward) }
    if areNormsSwapped { swap(&s.norm1, &s.norm2) }
    return s
  }
}
