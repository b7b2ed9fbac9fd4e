import Problems

/// The answer to `model_census`.
public enum ModelCensusKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(ModelCensusSteps.init, mistakes: mistakes)

  /// What somebody answers otherwise; a sentence gives no model's answer away.
  @MistakeList<ModelCensusSteps>
  private static var mistakes: [Mistake<ModelCensusSteps>] {
    Mistake(
      "all-pre", "every model of the family is Pre-LN; not all of them are",
      why: "Most are, and it is often said of all modern ones."
    ) { $0.answer = { _ in .preNorm } }
    Mistake(
      "all-post", "every model of the family is Post-LN; not all of them are",
      why: "Every introduction draws the figure of 2017."
    ) { $0.answer = { _ in .postNorm } }
    taken(
      .resPostNorm, for: .postNorm, "post-norm-by-name",
      "LN(x + f(x)) and x + LN(f(x)) are both called post-norm; look what LN takes",
      why: "The same word stands for both, and so do names like `norm_after`.")
    taken(
      .doubleNorm, for: .preNorm, "norm-in-front-is-enough",
      "a norm in front of the branch does not exclude one behind it; read on to the sum",
      why: "The first line of the layer has it, and reading stops there.")
    taken(
      .parallelPreNorm, for: .preNorm, "branches-in-a-row",
      "the two branches need not follow each other; look what the network is given",
      why: "Both get normalized tokens and are added to the stream, as in Pre-LN.")
    taken(
      .deepNorm, for: .postNorm, "alpha-overlooked",
      "a norm around the sum is not always Post-LN; look for a factor at the shortcut",
      why: "A factor in front of the shortcut is easily overlooked.")
    taken(
      .doubleNorm, for: .resPostNorm, "norm-behind-is-enough",
      "a norm behind the branch does not exclude one in front; read the branch from its start",
      why: "The norm behind is the remarkable one, and reading stops there.")
    Mistake(
      "pre-and-post-exchanged", "Pre-LN and Post-LN have changed places; look what LN takes",
      why: "In code a norm in front of the branch stands behind the shortcut's line."
    ) { ($0.pre, $0.post) = (.postNorm, .preNorm) }
    rows("one-row-early", "each model has the answer of the one above it in the list", -1)
    rows("one-row-late", "each model has the answer of the one below it in the list", 1)
    PublishedModel.allCases.flatMap { model in
    }
  }
}
