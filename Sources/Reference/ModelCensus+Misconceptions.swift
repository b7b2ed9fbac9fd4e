import Problems

/// Beliefs about published models; a sentence must be true of one family by itself, and give no
/// model's answer away.
extension ModelCensusKey {
  static let misconceptions: [Misconception] = [
    Misconception(
      "all-pre", AllPre(),
      belief: "All models are Pre-LN.",
      why: "Most are, and it is often said of all modern ones.",
      sentence: "here every model of the family is Pre-LN; not all of them are"),
    Misconception(
      "all-post", AllPost(),
      belief: "A Transformer is what the paper of 2017 describes.",
      why: "Every introduction draws its figure.",
      sentence: "here every model of the family is Post-LN; not all of them are"),
    Misconception(
      "post-norm-by-name", PostNormByName(),
      belief: "What calls itself post-norm is LN(x + f(x)).",
      why: "The same word stands for x + LN(f(x)), and names like `norm_after` for both.",
      sentence: "LN(x + f(x)) and x + LN(f(x)) are both called post-norm; look what LN takes"),
    Misconception(
      "norm-in-front-is-enough", NormInFrontIsEnough(),
      belief: "A norm in front of the branch makes a layer Pre-LN.",
      why: "The first line of the layer has it, and reading stops there.",
      sentence: "a norm in front of the branch does not exclude one behind it; read on to the sum"),
    Misconception(
      "branches-in-a-row", BranchesInARow(),
      belief: "The network always follows the attention.",
      why: "Both get normalized tokens and are added to the stream, as in Pre-LN.",
      sentence: "the two branches need not follow each other; look what the network is given"),
    Misconception(
      "alpha-overlooked", AlphaOverlooked(),
      belief: "LN around a sum is Post-LN.",
      why: "A factor in front of the shortcut is easily overlooked.",
      sentence: "a norm around the sum is not always Post-LN; look for a factor at the shortcut"),
  ]

  /// Somebody who takes one placement for another.
  private static func placement(
    of model: PublishedModel, taking placement: NormPlacement, for other: NormPlacement
  ) -> NormPlacement {
    let right = Reference().placement(of: model)
    return right == placement ? other : right
  }

  /// Separated by the first family, as the next.
  struct AllPre: ModelCensusContract {
    func placement(of model: PublishedModel) -> NormPlacement { .preNorm }
  }

  struct AllPost: ModelCensusContract {
    func placement(of model: PublishedModel) -> NormPlacement { .postNorm }
  }

  /// Separated by Swin v2.
  struct PostNormByName: ModelCensusContract {
    func placement(of model: PublishedModel) -> NormPlacement {
      ModelCensusKey.placement(of: model, taking: .resPostNorm, for: .postNorm)
    }
  }

  /// Separated by Gemma 2.
  struct NormInFrontIsEnough: ModelCensusContract {
    func placement(of model: PublishedModel) -> NormPlacement {
      ModelCensusKey.placement(of: model, taking: .doubleNorm, for: .preNorm)
    }
  }

  /// Separated by GPT-J.
  struct BranchesInARow: ModelCensusContract {
    func placement(of model: PublishedModel) -> NormPlacement {
      ModelCensusKey.placement(of: model, taking: .parallelPreNorm, for: .preNorm)
    }
  }

  /// Separated by GLM-130B.
  struct AlphaOverlooked: ModelCensusContract {
    func placement(of model: PublishedModel) -> NormPlacement {
      ModelCensusKey.placement(of: model, taking: .deepNorm, for: .postNorm)
    }
  }
}
