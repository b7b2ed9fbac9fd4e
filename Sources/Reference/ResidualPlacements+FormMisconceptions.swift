import Problems
import Tensors

/// Beliefs about one form, wrong in its checks only.
extension ResidualPlacementsKey {
  static let formMisconceptions: [Misconception] = [
    Misconception(
      "post-on-branch", PostOnBranch(),
      belief: "Post-LN normalizes what comes out of the branch.",
      why: "The norm does come after the branch, and some papers call this post-norm.",
      sentence: "these are the numbers of x + LN(f(x)); Post-LN normalizes the whole sum"),
    Misconception(
      "post-with-both-norms", PostWithBothNorms(),
      belief: "The branch always gets normalized tokens; Post-LN normalizes the sum as well.",
      why: "Normalizing what a layer sees is never wrong elsewhere.",
      sentence: "these are the numbers of LN(x + f(LN(x))); in Post-LN f gets x itself"),
    Misconception(
      "post-on-shortcut", PostOnShortcut(),
      belief: "Post-LN normalizes the shortcut and leaves the branch alone.",
      why: "A closing bracket in the wrong place: LN(x) + f(x) for LN(x + f(x)).",
      sentence: "these are the numbers of LN(x) + f(x); Post-LN normalizes the whole sum"),
    Misconception(
      "pre-with-both-norms", PreWithBothNorms(),
      belief: "Pre-LN has one more norm, and keeps the one around the sum.",
      why: "A Pre-LN model does end with one more norm, but after its last layer.",
      sentence: "these are the numbers of LN(x + f(LN(x))); Pre-LN leaves the sum as it is"),
    Misconception(
      "pre-on-branch", PreOnBranch(),
      belief: "Pre-LN normalizes the branch before it is added.",
      why: "\"Before the sum\" is before, too, and the shortcut is as clean.",
      sentence: "these are the numbers of x + LN(f(x)); Pre-LN normalizes what f gets"),
    Misconception(
      "res-post-around-sum", ResPostAroundSum(),
      belief: "Res-post-norm is Post-LN under another name.",
      why: "Its name says \"post-norm\".",
      sentence: "these are the numbers of LN(x + f(x)); res-post-norm leaves x outside of LN"),
    Misconception(
      "res-post-with-both-norms", ResPostWithBothNorms(),
      belief: "Res-post-norm adds a norm behind the branch to the one in front of it.",
      why: "The double norm does, and is often shown beside it.",
      sentence: "these are the numbers of x + LN(f(LN(x))); in res-post-norm f gets x itself"),
    Misconception(
      "res-post-on-both", ResPostOnBoth(),
      belief: "Both terms of the sum are normalized.",
      why: "Terms of equal size seem to go well together.",
      sentence: "these are the numbers of LN(x) + LN(f(x)); the shortcut takes x itself"),
    Misconception(
      "double-norms-swapped", DoubleNormsSwapped(),
      belief: "The first pair of parameters belongs to the outermost norm.",
      why: "Read from the left, x + LN_out(f(LN_in(x))) names the outer norm first.",
      sentence: "here the two norms have changed places; gain and bias belong in front of f"),
    Misconception(
      "double-norm-shared", DoubleNormShared(),
      belief: "One norm can stand in both places.",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes.",
      sentence: "here the norm behind f has the parameters of the one in front; it has its own"),
    Misconception(
      "double-around-sum", DoubleAroundSum(),
      belief: "The second norm takes the sum, as in Post-LN.",
      why: "Pre-LN and Post-LN put together look like two norms.",
      sentence: "these are the numbers of LN_out(x + f(LN_in(x))); LN_out takes the branch only"),
    Misconception(
      "double-behind-branch", DoubleBehindBranch(),
      belief: "Both norms follow the branch.",
      why: "Calls that are nested in the wrong order still compile.",
      sentence: "these are the numbers of x + LN_out(LN_in(f(x))); f stands between the two norms"),
  ]

  /// Separated by the first case, as the others of this file.
  struct PostOnBranch: ResidualPlacementsForms {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(x)) }
  }

  struct PostWithBothNorms: ResidualPlacementsForms {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(norm(x))) }
  }

  struct PostOnShortcut: ResidualPlacementsForms {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x) + f(x) }
  }

  struct PreWithBothNorms: ResidualPlacementsForms {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(norm(x))) }
  }

  struct PreOnBranch: ResidualPlacementsForms {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(x)) }
  }

  struct ResPostAroundSum: ResidualPlacementsForms {
    func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(x)) }
  }

  struct ResPostWithBothNorms: ResidualPlacementsForms {
    func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(norm(x))) }
  }

  struct ResPostOnBoth: ResidualPlacementsForms {
    func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x) + norm(f(x)) }
  }

  struct DoubleNormsSwapped: ResidualPlacementsForms {
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      x + inner(f(outer(x)))
    }
  }

  struct DoubleNormShared: ResidualPlacementsForms {
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      x + inner(f(inner(x)))
    }
  }

  struct DoubleAroundSum: ResidualPlacementsForms {
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      outer(x + f(inner(x)))
    }
  }

  struct DoubleBehindBranch: ResidualPlacementsForms {
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      x + outer(inner(f(x)))
    }
  }
}
