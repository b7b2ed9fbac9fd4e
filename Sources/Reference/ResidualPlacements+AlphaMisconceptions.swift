import Problems
import Tensors

/// Beliefs about DeepNorm, wrong in its checks only.
extension ResidualPlacementsKey {
  static let alphaMisconceptions: [Misconception] = [
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
      "alpha-on-output", AlphaOnOutput(),
      belief: "Alpha weighs what the sublayer returns.",
      why: "That scales the next layer's shortcut, and the next layer's branch with it.",
      sentence: "these are the numbers of alpha LN(x + f(x)); alpha weighs x inside of LN"),
    Misconception(
      "alpha-before-branch", AlphaBeforeBranch(),
      belief: "Tokens are scaled as they come in, for shortcut and branch.",
      why: "`x = alpha * x` on a line of its own overwrites what the branch should get.",
      sentence: "these are the numbers of LN(alpha x + f(alpha x)); f gets x unscaled"),
    Misconception(
      "alpha-forgotten", AlphaForgotten(),
      belief: "DeepNorm differs from Post-LN only in how weights are drawn.",
      why: "The paper does scale some initial weights, by beta.",
      sentence: "these are the numbers of LN(x + f(x)), Post-LN; alpha weighs the shortcut"),
    Misconception(
      "deep-on-branch", DeepOnBranch(),
      belief: "DeepNorm keeps the shortcut free of norms.",
      why: "It was made for deep models, and deep models have clean shortcuts.",
      sentence: "these are the numbers of alpha x + LN(f(x)); LN takes the whole sum"),
    Misconception(
      "deep-before-branch", DeepBeforeBranch(),
      belief: "DeepNorm is Pre-LN with a weighted shortcut.",
      why: "It was made for deep models, and most of those are Pre-LN.",
      sentence: "these are the numbers of alpha x + f(LN(x)); LN takes the sum alpha x + f(x)"),
  ]

  /// Separated by the first case, as the others of this file.
  struct AlphaOnBranch: ResidualPlacementsForms {
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(x + alpha * f(x))
    }
  }

  /// Separated from Post-LN by the large epsilon.
  struct AlphaOnSum: ResidualPlacementsForms {
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(alpha * (x + f(x)))
    }
  }

  struct AlphaOnOutput: ResidualPlacementsForms {
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      alpha * norm(x + f(x))
    }
  }

  struct AlphaBeforeBranch: ResidualPlacementsForms {
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      let x = alpha * x
      return norm(x + f(x))
    }
  }

  struct AlphaForgotten: ResidualPlacementsForms {
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(x + f(x))
    }
  }

  struct DeepOnBranch: ResidualPlacementsForms {
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      alpha * x + norm(f(x))
    }
  }

  struct DeepBeforeBranch: ResidualPlacementsForms {
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      alpha * x + f(norm(x))
    }
  }
}
