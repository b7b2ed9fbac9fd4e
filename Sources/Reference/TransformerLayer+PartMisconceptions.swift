import Layers
import Problems
import Tensors

/// Beliefs about the parts and which parameters they get.
extension TransformerLayerKey {
  static let partMisconceptions: [Misconception] = [
    Misconception(
      "norm-shared", NormShared(),
      belief: "One norm can serve both sublayers.",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes.",
      sentence: "here LN_2 has the parameters of LN_1; it has its own, gain_2 and bias_2"),
    Misconception(
      "norms-swapped", NormsSwapped(),
      belief: "The norm used last is the first one.",
      why: "The norms are made far away from where they are used.",
      sentence: "here the two norms have changed places; LN_1 belongs to the attention"),
    Misconception(
      "default-epsilon", DefaultEpsilon(),
      belief: "The layer's own epsilon will do.",
      why: "`LayerNorm(scale:bias:)` compiles without one, and has 1e-6.",
      sentence: "these are the numbers of an epsilon of 1e-6; hand yours on to both norms"),
    Misconception(
      "one-head", OneHead(),
      belief: "The number of heads does not change the numbers.",
      why: "With one head everything fits, and the parameters are the same.",
      sentence: "these are the numbers of a single head; hand the number of heads on"),
    Misconception(
      "queries-and-keys-swapped", QueriesAndKeysSwapped(),
      belief: "Queries and keys play the same part.",
      why: "Their shapes are equal, and one score is a product of both.",
      sentence: "here queries and keys have changed places; each has a map of its own"),
    Misconception(
      "no-relu", NoRelu(),
      belief: "The network is two linear maps, one after the other.",
      why: "The rectifier has no parameters, and so no argument reminds of it.",
      sentence: "here nothing stands between the network's two maps; relu does"),
    Misconception(
      "gelu", Gelu(),
      belief: "The rectifier of a Transformer is GELU.",
      why: "GPT and BERT have it, and the kit offers it.",
      sentence: "these are the numbers of gelu; the contract asks for relu"),
  ]

  /// Separated by the first case, as the others of this file unless they say otherwise.
  struct NormShared: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      var s = TransformerLayerParts(p, heads: heads, epsilon: epsilon)
      s.norm2 = s.norm1
      return s
    }
  }

  struct NormsSwapped: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      var s = TransformerLayerParts(p, heads: heads, epsilon: epsilon)
      swap(&s.norm1, &s.norm2)
      return s
    }
  }

  /// Separated by the large epsilons.
  struct DefaultEpsilon: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      TransformerLayerParts(p, heads: heads, epsilon: 1e-6)
    }
  }

  /// Separated by two heads and two tokens.
  struct OneHead: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      TransformerLayerParts(p, heads: 1, epsilon: epsilon)
    }
  }

  /// Separated by two tokens.
  struct QueriesAndKeysSwapped: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      var swapped = p
      (swapped.wQ, swapped.bQ, swapped.wK, swapped.bK) = (p.wK, p.bK, p.wQ, p.bQ)
      return TransformerLayerParts(swapped, heads: heads, epsilon: epsilon)
    }
  }

  /// Separated by a negative hidden number.
  struct NoRelu: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      var s = TransformerLayerParts(p, heads: heads, epsilon: epsilon)
      s.feedForward = { matmul(matmul($0, p.wH) + p.bH, p.wF) + p.bF }
      return s
    }
  }

  struct Gelu: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      var s = TransformerLayerParts(p, heads: heads, epsilon: epsilon)
      s.feedForward = { matmul(gelu(matmul($0, p.wH) + p.bH), p.wF) + p.bF }
      return s
    }
  }
}
