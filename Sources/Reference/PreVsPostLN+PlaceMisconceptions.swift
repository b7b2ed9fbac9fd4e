import Problems
import Tensors

/// Beliefs about where the norm goes, and about which x enters the sum.
extension PreVsPostLNKey {
  static let placeMisconceptions: [Misconception] = [
    Misconception(
      "norm-on-branch-in-pre", NormOnBranchInPre(),
      belief: "Pre-LN normalizes the branch before it is added.",
      why: "\"Before the sum\" is before, too, and the shortcut is as clean.",
      sentence: "in Pre-LN these are the numbers of x + LN(F(x)); LN belongs on the input of F"),
    Misconception(
      "norm-on-branch-in-post", NormOnBranchInPost(),
      belief: "Post-LN normalizes what comes out of the branch.",
      why: "The norm does come after the branch, and some papers call this post-norm.",
      sentence: "in Post-LN these are the numbers of x + LN(F(x)); LN takes the whole sum x + F(x)"),
    Misconception(
      "norm-on-branch", NormOnBranch(),
      belief: "In both modes the norm sits on the branch, behind it.",
      why: "It looks like a compromise between the two formulas.",
      sentence:
        "these are the numbers of x + LN(F(x)); Pre-LN is x + F(LN(x)), Post-LN is LN(x + F(x))"),
    Misconception(
      "shortcut-normalized-in-pre", ShortcutNormalizedInPre(),
      belief: "In Pre-LN everything works on the normalized tokens.",
      why: "`x = norm(x)` on a line of its own overwrites what the sum still needs.",
      sentence: "in Pre-LN these are the numbers of LN(x) + F(LN(x)); the shortcut takes x itself"),
    Misconception(
      "normalized-first-in-post", NormalizedFirstInPost(),
      belief: "Tokens are normalized as they come in, and in Post-LN once more at the end.",
      why: "`x = norm(x)` was written above the test of the mode.",
      sentence:
        "in Post-LN these are the numbers for LN(x) in the place of x; the sum takes x itself"),
    Misconception(
      "normalized-first", NormalizedFirst(),
      belief: "In both modes branch and shortcut start from the normalized tokens.",
      why: "`x = norm(x)` once at the top looks like all that Pre-LN asks for.",
      sentence: "these are the numbers for LN(x) in the place of x; the shortcut takes x itself"),
    Misconception(
      "both-norms-in-pre", BothNormsInPre(),
      belief: "Pre-LN has one more norm, and keeps the one around the sum.",
      why: "A Pre-LN model does end with one more norm, but after its last layer.",
      sentence: "in Pre-LN these are the numbers of LN(x + F(LN(x))); the sum stays as it is"),
    Misconception(
      "both-norms-in-post", BothNormsInPost(),
      belief: "The branch always gets normalized tokens; Post-LN normalizes the sum as well.",
      why: "Normalizing what a layer sees is never wrong elsewhere.",
      sentence: "in Post-LN these are the numbers of LN(x + F(LN(x))); there F gets x itself"),
    Misconception(
      "both-norms", BothNorms(),
      belief: "The branch and the sum are normalized, whatever the mode.",
      why: "With both norms in place neither can have been forgotten.",
      sentence: "these are the numbers of LN(x + F(LN(x))); each mode has only one of the norms"),
    Misconception(
      "no-shortcut-in-pre", NoShortcutInPre(),
      belief: "In Pre-LN the output is that of the branch.",
      why: "The norm and the branch are called, and the line that adds is forgotten.",
      sentence: "in Pre-LN these are the numbers of F(LN(x)) alone; x is added to it"),
    Misconception(
      "no-shortcut-in-post", NoShortcutInPost(),
      belief: "In Post-LN the norm follows the branch directly.",
      why: "The norm and the branch are called, and the line that adds is forgotten.",
      sentence: "in Post-LN these are the numbers of LN(F(x)); x is added before the norm"),
    Misconception(
      "no-shortcut", NoShortcut(),
      belief: "Norm and branch in one order or the other are the whole sublayer.",
      why: "The question asks where the norm goes, and the sum seems to be given.",
      sentence: "these are the numbers without the shortcut; in both modes x is added to F"),
    Misconception(
      "shortcut-inside-branch", ShortcutInsideBranch(),
      belief: "In Pre-LN the shortcut joins in front of the branch.",
      why: "A closing bracket in the wrong place; a textbook printed it so.",
      sentence: "in Pre-LN these are the numbers of F(LN(x) + x); x is added to what F returns"),
    Misconception(
      "norm-on-shortcut-in-post", NormOnShortcutInPost(),
      belief: "Post-LN normalizes the shortcut and leaves the branch alone.",
      why: "A closing bracket in the wrong place: LN(x) + F(x) for LN(x + F(x)).",
      sentence: "in Post-LN these are the numbers of LN(x) + F(x); LN takes the whole sum"),
  ]

  /// Separated by the first case, as all that differ in Pre-LN.
  struct NormOnBranchInPre: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(x)) }
  }

  /// Separated by the second case, as all that differ in Post-LN only.
  struct NormOnBranchInPost: PreVsPostLNSteps {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(x)) }
  }

  struct NormOnBranch: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(x)) }
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(x)) }
  }

  struct ShortcutNormalizedInPre: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = norm(x)
      return x + f(x)
    }
  }

  struct NormalizedFirstInPost: PreVsPostLNSteps {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = norm(x)
      return norm(x + f(x))
    }
  }

  struct NormalizedFirst: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = norm(x)
      return x + f(x)
    }
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = norm(x)
      return norm(x + f(x))
    }
  }

  struct BothNormsInPre: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(norm(x))) }
  }

  struct BothNormsInPost: PreVsPostLNSteps {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(norm(x))) }
  }

  struct BothNorms: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(norm(x))) }
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(norm(x))) }
  }

  struct NoShortcutInPre: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { f(norm(x)) }
  }

  struct NoShortcutInPost: PreVsPostLNSteps {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(f(x)) }
  }

  struct NoShortcut: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { f(norm(x)) }
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(f(x)) }
  }

  struct ShortcutInsideBranch: PreVsPostLNSteps {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { f(norm(x) + x) }
  }

  struct NormOnShortcutInPost: PreVsPostLNSteps {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x) + f(x) }
  }
}
