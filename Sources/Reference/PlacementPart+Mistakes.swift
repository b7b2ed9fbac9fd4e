import Tensors

extension PlacementPart {
  private static let sublayers: [Place<PlacementPart, SublayerPart>] = [
    Place("of-attention", "around the attention", \.attention),
    Place("of-network", "around the network", \.network),
  ]
  /// What goes wrong in either form, in both sublayers or in one.
  static var mistakes: [Mistake<PlacementPart>] {
    SublayerPart.mistakes.lifted(to: sublayers) + ofNetwork(SublayerPart.secondMistakes)
  }

  /// What goes wrong in Pre-LN.
  static var preMistakes: [Mistake<PlacementPart>] {
    (SublayerPart.preMistakes + SublayerPart.formMistakes).lifted(to: sublayers)
      + ofNetwork(SublayerPart.secondPreMistakes + SublayerPart.secondFormMistakes)
      + attentionMistakes
  }

  /// What goes wrong in Post-LN.
  static var postMistakes: [Mistake<PlacementPart>] {
    (SublayerPart.postMistakes + SublayerPart.formMistakes).lifted(to: sublayers)
      + ofNetwork(SublayerPart.secondPostMistakes + SublayerPart.secondFormMistakes)
      + layerMistakes
  }

  private static func ofNetwork(_ second: [Mistake<SublayerPart>]) -> [Mistake<PlacementPart>] {
    second.map { $0.lifted(to: sublayers[1]) }
  }

  private static let attentionMistakes = Mistake<PlacementPart>.family(
    "", " from x itself; all three take LN_1(x)",
    why: "With some of three normalized it still runs.")([
      "queries-only: keys and values come": { $0.attention.applied = { $0.cross($1, $0.h) } },
      "keys-and-values-only?: the queries come": { $0.attention.applied = { $0.cross($0.h, $1) } },
    ])

  /// What in Pre-LN is a term of a sum that is left out or added.
  private static let layerMistakes = Mistake<PlacementPart>.family(
    "the layer returns ", "; it returns the second sublayer", why: "Names are alike.")([
      "network-skipped: h": { $0.returned = { _, h, _ in h } },
      "shortcut-around-layer?: the second sublayer plus x": { $0.returned = { x, _, y in x + y } },
      "input-returned?: x itself": { $0.returned = { x, _, _ in x } },
    ])
}

/// Each around one branch.
extension SublayerPart {
  /// What goes wrong in either form.
  @MistakeList<SublayerPart> fileprivate static var mistakes: [Mistake<SublayerPart>] {
    Mistake.ready(\.shortcut, "the shortcut", .term(), except: ["dropped", "negated", "halved"])
    Mistake.ready(\.returned, "the branch", .term(), except: ["dropped"])
    Mistake.family("", "; what entered and the branch are added", why: "Lines are lost or copied.")(
      [
        "shortcut-dropped: nothing is added to the branch": { $0.shortcut = { $0.h * 0 } },
        "branch-dropped: what entered goes on alone": { $0.returned = { $1 * 0 } },
        "shortcut-overwritten: the branch is added to itself": { $0.added = { $1 + $1 } },
        "sum-halved?: the two are averaged": { $0.added = { ($0 + $1) / 2 } },
        "sum-over-root-2?: their sum is divided by sqrt(2)":
          { $0.added = { ($0 + $1) / sqrt(2.0) } },
        "product-for-sum?: the two are multiplied": { $0.added = { $0 * $1 } },
        "branch-twice: the branch is applied twice": { $0.applied = { $0.branch($0.branch($1)) } },
        "branch-normalized-too: the branch has its norm behind it":
          { $0.returned = { $0.norm($1) } },
        "branch-forgotten?: no branch is applied": { $0.applied = { $1 } },
        "other-branch?: it is the other branch": { $0.applied = { $0.otherBranch($1) } },
        "branch-without-gradient?: the branch hands no gradient back":
          { $0.returned = { $1.withoutGradient } },
        "shortcut-without-gradient?: the shortcut hands no gradient back":
          { $0.shortcut = { $0.h.withoutGradient } },
      ])
  }

  private static let shortcut = Mistake<SublayerPart>.family(
    "the shortcut starts from ", "; it takes what enters its sublayer",
    why: "Names are overwritten, and layers drawn with one shortcut.")

  /// What goes wrong around the second branch, which comes from the first.
  @MistakeList<SublayerPart> fileprivate static var secondMistakes: [Mistake<SublayerPart>] {
    Mistake.operands(
      \.shortcut, "shortcut-from", "the shortcut starts from", right: "h")([
        "x + h": { $0.x + $0.h }, "the attention": { $0.before }, "LN_2(x)": { $0.norm($0.x) },
        "LN_1(h)": { $0.otherNorm($0.h) }, "LN_1(x)": { $0.otherNorm($0.x) },
      ])
    Mistake.family(
      "the branch gets ", "; it comes from h", why: "Names of lines before are at hand.")([
        "input-is-x: x": { $0.entering = { $0.x } },
        "input-is-attention: what the attention returned": { $0.entering = { $0.before } },
      ])
  }

  /// What is told of a form by name.
  fileprivate static let formMistakes = shortcut([
    "shortcut-normalized: normalized tokens": { $0.shortcut = { $0.norm($0.h) } }
  ])
  fileprivate static let secondFormMistakes = shortcut([
    "shortcut-from-x: x": { $0.shortcut = { $0.x } }
  ])

  fileprivate static let preMistakes = Mistake<SublayerPart>.family(
    "", "; in Pre-LN, LN takes what the branch gets, and that once",
    why: "The formulas of different models differ by a bracket.")([
      "input-unnormalized: nothing is normalized": { $0.entering = { $0.h } },
      "input-normalized-twice?: LN is taken twice": { $0.entering = { $0.norm($0.norm($0.h)) } },
      "input-by-other-norm: LN is the other sublayer's":
        { $0.entering = { $0.otherNorm($0.h) } },
      "sum-normalized-too: LN takes the sum, too": { $0.finished = { $0.norm($1) } },
      "as-post: LN takes the sum, as in Post-LN":
        { ($0.entering, $0.finished) = ({ $0.h }, { $0.norm($1) }) },
      "on-branch: LN takes what the branch returns, as in x + LN(f(x))":
        { ($0.entering, $0.returned) = ({ $0.h }, { $0.norm($1) }) },
    ])

  fileprivate static let secondPreMistakes = Mistake<SublayerPart>.family(
    "the branch gets ", "; it gets LN_2(h)", why: "PaLM and GPT-J put the branches side by side.")([
      "parallel: LN_2(x), beside the attention": { $0.entering = { $0.norm($0.x) } },
      "parallel-by-one-norm: LN_1(x), as the attention": { $0.entering = { $0.otherNorm($0.x) } },
      "input-is-normalized-attention: LN_2 of the attention":
        { $0.entering = { $0.norm($0.before) } },
    ])

  fileprivate static let postMistakes = Mistake<SublayerPart>.family(
    "", "; in Post-LN, LN takes the sum, and that once",
    why: "The formulas of different models differ by a bracket, and lines are alike.")([
      "norm-forgotten: nothing is normalized": { $0.finished = { $1 } },
      "sum-normalized-twice?: LN is taken twice": { $0.finished = { $0.norm($0.norm($1)) } },
      "sum-by-other-norm: LN is the other sublayer's": { $0.finished = { $0.otherNorm($1) } },
      "sum-by-both-norms: the other norm comes first":
        { $0.finished = { $0.norm($0.otherNorm($1)) } },
      "sum-by-both-norms-reversed?: the other norm follows":
        { $0.finished = { $0.otherNorm($0.norm($1)) } },
      "input-normalized: LN takes what the branch gets, too": { $0.entering = { $0.norm($0.h) } },
      "as-pre: LN takes what the branch gets, as in Pre-LN":
        { ($0.entering, $0.finished) = ({ $0.norm($0.h) }, { $1 }) },
      "on-branch: LN takes the branch alone, as in x + LN(f(x))":
        { ($0.returned, $0.finished) = ({ $0.norm($1) }, { $1 }) },
    ])

  fileprivate static let secondPostMistakes = Mistake<SublayerPart>.family(
    "", " x + Attention(x); in Post-LN it gets LN_1 of that", why: "In Pre-LN it does.")([
      "shortcut-from-sum: the shortcut gets": { $0.shortcut = { $0.sum } },
      "input-is-sum: the branch gets": { $0.entering = { $0.sum } },
    ])
}
