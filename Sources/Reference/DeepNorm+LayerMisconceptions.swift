import Problems
import Tensors

/// Beliefs about the layer.
extension DeepNormKey {
  static let layerMisconceptions: [Misconception] = [
    Misconception(
      "alpha-on-branch", AlphaOnBranch(),
      belief: "Alpha weighs the branch.",
      why: "Other methods scale the branch, by a small number.",
      sentence: "these are the numbers of LN(x + alpha f(x)); alpha belongs to the shortcut"),
    Misconception(
      "alpha-on-sum", AlphaOnSum(),
      belief: "Alpha weighs the sum.",
      why: "Brackets in the wrong place; but for epsilon, the norm cancels such a factor.",
      sentence: "these are the numbers of LN(alpha (x + f(x))); alpha belongs to the shortcut only"),
    Misconception(
      "alpha-forgotten", AlphaForgotten(),
      belief: "DeepNorm differs from Post-LN only in how weights are drawn.",
      why: "The paper does scale some initial weights, by beta.",
      sentence: "these are the numbers of the Post-LN layer; alpha weighs both shortcuts"),
    Misconception(
      "alpha-before-branch", AlphaBeforeBranch(),
      belief: "Tokens are scaled as they come in, for shortcut and branch.",
      why: "`x = alpha * x` on a line of its own overwrites what the branch should get.",
      sentence: "here the branches get alpha x and alpha h; they get x and h"),
    Misconception(
      "alpha-once", AlphaOnce(),
      belief: "A layer has one weighted shortcut, the first.",
      why: "The formula is written for \"the layer\", which has two sublayers.",
      sentence: "here the network's shortcut has no alpha; both shortcuts have it"),
    Misconception(
      "alpha-on-second-only", AlphaOnSecondOnly(),
      belief: "A layer has one weighted shortcut, the last.",
      why: "The formula is written for \"the layer\", which has two sublayers.",
      sentence: "here the attention's shortcut has no alpha; both shortcuts have it"),
    Misconception(
      "norm-in-front", NormInFront(),
      belief: "DeepNorm is Pre-LN with a weighted shortcut.",
      why: "It was made for deep models, and most of those are Pre-LN.",
      sentence: "these are the numbers of alpha x + f(LN(x)); LN takes the sum alpha x + f(x)"),
    Misconception(
      "second-shortcut-from-sum", SecondShortcutFromSum(),
      belief: "The second shortcut starts in front of the first norm.",
      why: "In Pre-LN it starts from a sum.",
      sentence: "here the second shortcut takes alpha x + Attention(x); it takes the normalized h"),
    Misconception(
      "norm-shared", NormShared(),
      belief: "One norm can serve both sublayers.",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes.",
      sentence: "here LN_2 has the parameters of LN_1; it has its own, gain_2 and bias_2"),
    Misconception(
      "default-epsilon", DefaultEpsilon(),
      belief: "The layer's own epsilon will do.",
      why: "`LayerNorm(scale:bias:)` compiles without one, and has 1e-6.",
      sentence: "these are the numbers of an epsilon of 1e-6; hand yours on to both norms"),
  ]

  /// Separated by the first case, as the others of this file.
  struct AlphaOnBranch: DeepNormSteps {
    func sublayer(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(x + alpha * f(x))
    }
  }

  /// Separated from Post-LN by the large epsilon.
  struct AlphaOnSum: DeepNormSteps {
    func sublayer(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(alpha * (x + f(x)))
    }
  }

  struct AlphaForgotten: DeepNormSteps {
    func sublayer(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(x + f(x))
    }
  }

  struct AlphaBeforeBranch: DeepNormSteps {
    func sublayer(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      let x = alpha * x
      return norm(x + f(x))
    }
  }

  struct AlphaOnce: DeepNormSteps {
    func layer(_ x: Tensor, _ s: TransformerLayerParts, _ alpha: Double) -> Tensor {
      sublayer(sublayer(x, s.attention, s.norm1, alpha), s.feedForward, s.norm2, 1)
    }
  }

  struct AlphaOnSecondOnly: DeepNormSteps {
    func layer(_ x: Tensor, _ s: TransformerLayerParts, _ alpha: Double) -> Tensor {
      sublayer(sublayer(x, s.attention, s.norm1, 1), s.feedForward, s.norm2, alpha)
    }
  }

  struct NormInFront: DeepNormSteps {
    func sublayer(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      alpha * x + f(norm(x))
    }
  }

  struct SecondShortcutFromSum: DeepNormSteps {
    func layer(_ x: Tensor, _ s: TransformerLayerParts, _ alpha: Double) -> Tensor {
      let sum = alpha * x + s.attention(x)
      return s.norm2(alpha * sum + s.feedForward(s.norm1(sum)))
    }
  }

  struct NormShared: DeepNormSteps {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      var s = TransformerLayerParts(p, heads: heads, epsilon: epsilon)
      s.norm2 = s.norm1
      return s
    }
  }

  struct DefaultEpsilon: DeepNormSteps {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      TransformerLayerParts(p, heads: heads, epsilon: 1e-6)
    }
  }
}
