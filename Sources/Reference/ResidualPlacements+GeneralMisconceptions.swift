import Problems
import Tensors

/// Beliefs about the sum, which show in several forms; who holds one in a single form is found too.
extension ResidualPlacementsKey {
  static let generalMisconceptions: [Misconception] = [
    Misconception(
      "shortcut-overwritten", ShortcutOverwritten(),
      belief: "After x = f(x), the variable x still holds what it held before.",
      why: "Code with one variable, `x = f(x)` and then `x + x`, reads like the formula.",
      sentence: "here the branch is added to itself; one of the two terms is the x that came in"),
    Misconception(
      "shortcut-forgotten", ShortcutForgotten(),
      belief: "Norm and branch in the right order are the whole sublayer.",
      why: "The question is where the norm goes, and the sum seems to be given.",
      sentence: "these are the numbers without the shortcut; x is added to the branch"),
    Misconception(
      "shortcut-normalized", ShortcutNormalized(),
      belief: "A norm in front of the branch stands in front of the shortcut as well.",
      why: "`x = norm(x)` on a line of its own overwrites what the sum still needs.",
      sentence: "here the shortcut starts from LN(x); it takes x as it came in"),
    Misconception(
      "shortcut-inside-branch", ShortcutInsideBranch(),
      belief: "Where a norm comes first, x joins in front of the branch.",
      why: "A closing bracket in the wrong place; a textbook printed f(LN(x) + x).",
      sentence: "here f gets LN(x) + x; x is added to what f returns"),
    Misconception(
      "pre-and-post-swapped", PreAndPostSwapped(),
      belief: "Pre-LN is LN(x + f(x)).",
      why: "\"Pre\" and \"post\" can be said of the norm or of the sum.",
      sentence: "here Pre-LN and Post-LN have changed places; the name says where LN stands to f"),
    Misconception(
      "all-post", AllPost(),
      belief: "Every form with one norm behind the branch is LN(x + f(x)).",
      why: "\"After the branch\" and \"after the sum\" sound alike.",
      sentence:
        "Post-LN, res-post-norm and DeepNorm are all LN(x + f(x)) here; only the first one is"),
  ]

  /// Separated by the first case, as the others of this file.
  struct ShortcutOverwritten: ResidualPlacementsForms {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = f(x)
      return norm(x + x)
    }
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = f(norm(x))
      return x + x
    }
    func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = norm(f(x))
      return x + x
    }
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      let x = outer(f(inner(x)))
      return x + x
    }
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      let x = f(x)
      return norm(alpha * x + x)
    }
  }

  struct ShortcutForgotten: ResidualPlacementsForms {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(f(x)) }
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { f(norm(x)) }
    func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(f(x)) }
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      outer(f(inner(x)))
    }
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(f(x))
    }
  }

  /// The forms whose norm comes first.
  struct ShortcutNormalized: ResidualPlacementsForms {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor {
      let x = norm(x)
      return x + f(x)
    }
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      let x = inner(x)
      return x + outer(f(x))
    }
  }

  /// The forms whose norm comes first.
  struct ShortcutInsideBranch: ResidualPlacementsForms {
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { f(norm(x) + x) }
    func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
      outer(f(inner(x) + x))
    }
  }

  struct PreAndPostSwapped: ResidualPlacementsForms {
    func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + f(norm(x)) }
    func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(x)) }
  }

  struct AllPost: ResidualPlacementsForms {
    func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(x)) }
    func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
      norm(x + f(x))
    }
  }
}
