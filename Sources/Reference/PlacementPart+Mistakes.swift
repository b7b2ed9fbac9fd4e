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

  private static let attentionMistakes =
    Mistake<PlacementPart>.family(
      "", " x itself; all three take LN_1(x)", why: "One normalized argument of three still runs.")(
      [
        "queries-only: keys and values come from": { $0.attention.applied = { $0.cross($1, $0.h) } }
      ])
    + Mistake<PlacementPart>.family(why: "Two of three still run.")([
      "keys-and-values-only?: the queries come from x itself; they take LN_1(x), too":
        { $0.attention.applied = { $0.cross($0.h, $1) } }
    ])

  /// What in Pre-LN is a term of a sum that is left out or added.
  private static let layerMistakes =
    Mistake<PlacementPart>.family(why: "The wrong variable is returned.")([
      "network-skipped: the layer ends with h, behind the attention; the network follows":
        { $0.returned = { _, h, _ in h } }
    ])
    + Mistake<PlacementPart>.family(
      "the layer returns ", why: "Everything is added to its input.")([
      "shortcut-around-layer?: its sum with x; its two shortcuts are inside":
        { $0.returned = { x, _, y in x + y } },
      "input-returned?: x itself": { $0.returned = { x, _, _ in x } },
    ])
}

/// Each around one branch.
extension SublayerPart {
  /// What goes wrong in either form.
  @MistakeList<SublayerPart>
  fileprivate static var mistakes: [Mistake<SublayerPart>] {
    Mistake.family(
      "", "; what entered and the branch are added", why: "The sum seems to be given.")([
        "shortcut-dropped: nothing is added to the branch": { $0.shortcut = { $0.h * 0 } },
        "branch-dropped: what entered goes on alone": { $0.returned = { $1 * 0 } },
        "shortcut-overwritten: the branch is added to itself": { $0.added = { $1 + $1 } },
      ])
    Mistake.ready(\.shortcut, "the shortcut", .term(), except: ["dropped", "negated", "halved"])
    Mistake.ready(\.returned, "the branch", .term(), except: ["dropped"])
    Mistake.family(
      "shortcut and branch are ", "; they are added", why: "Both keep the size of the numbers.")([
        "sum-halved?: averaged": { $0.added = { ($0 + $1) / 2 } },
        "sum-over-root-2?: added and divided by sqrt(2)": { $0.added = { ($0 + $1) / sqrt(2.0) } },
        "product-for-sum?: multiplied": { $0.added = { $0 * $1 } },
      ])
    Mistake.family("the branch ", why: "Lines are alike, and one stays as it was or is copied.")([
      "branch-twice: is applied twice; once is enough":
        { $0.applied = { $0.branch($0.branch($1)) } },
      "branch-normalized-too: has its norm on both sides": { $0.returned = { $0.norm($1) } },
    ])
    Mistake.family(why: "A line is left out, or has the wrong numbers.")([
      "branch-forgotten?: what enters the branch is added, without the branch":
        { $0.applied = { $1 } },
      "other-branch?: the branch is that of the other sublayer; there are two":
        { $0.applied = { $0.otherBranch($1) } },
      "branch-without-gradient?: no gradient comes back through the branch":
        { $0.returned = { $1.withoutGradient } },
      "shortcut-without-gradient?: no gradient comes back through the shortcut":
        { $0.shortcut = { $0.h.withoutGradient } },
    ])
  }

  /// What goes wrong around the second branch, which comes from the first.
  @MistakeList<SublayerPart>
  fileprivate static var secondMistakes: [Mistake<SublayerPart>] {
    Mistake.operands(
      \.shortcut, "shortcut-from", "the shortcut starts from", right: "h",
      [
        "x + h": { $0.x + $0.h }, "the attention": { $0.before },
        "LN_1(h)": { $0.otherNorm($0.h) }, "LN_1(x)": { $0.otherNorm($0.x) },
        "LN_2(x)": { $0.norm($0.x) },
      ])
    entered([
      "input-is-x: x, not what the attention's sublayer made": { $0.entering = { $0.x } },
      "input-is-attention: what the attention returned, without its shortcut":
        { $0.entering = { $0.before } },
    ])
  }

  private static let entered = Mistake<SublayerPart>.family(
    "the branch gets ", why: "The lines are alike, and a name or a number stays as it was.")
  private static let placed = Mistake<SublayerPart>.family(
    why: "Formulas with norms elsewhere are near, and a tidy layer has one on either side.")
  private static let shortcut = Mistake<SublayerPart>.family(
    "the shortcut starts from ", why: "Names are overwritten, and layers drawn with one shortcut.")
  private static let summed = Mistake<SublayerPart>.family(
    "the sum ", why: "Lines with a norm each stand one below the other, and are alike.")

  /// What is told of a form by name.
  fileprivate static let formMistakes = shortcut([
    "shortcut-normalized: normalized tokens; it takes them as they are":
      { $0.shortcut = { $0.norm($0.h) } }
  ])

  fileprivate static let secondFormMistakes = shortcut([
    "shortcut-from-x: x; it starts from h": { $0.shortcut = { $0.x } }
  ])

  @MistakeList<SublayerPart>
  fileprivate static var preMistakes: [Mistake<SublayerPart>] {
    entered([
      "input-unnormalized: tokens as they are; in Pre-LN it gets LN of them":
        { $0.entering = { $0.h } },
      "input-by-other-norm: its tokens from the norm of the other sublayer":
        { $0.entering = { $0.otherNorm($0.h) } },
      "input-normalized-twice?: LN of LN of what entered; once is enough":
        { $0.entering = { $0.norm($0.norm($0.h)) } },
    ])
    placed([
      "sum-normalized-too: LN takes the sum, too; in Pre-LN it takes what the branch gets alone":
        { $0.finished = { $0.norm($1) } },
      "as-post: LN takes the sum, and the branch gets tokens as they are: that is Post-LN": {
        $0.entering = { $0.h }
        $0.finished = { $0.norm($1) }
      },
      "on-branch: LN takes what the branch returns, as in x + LN(f(x)); in Pre-LN, what it gets": {
        $0.entering = { $0.h }
        $0.returned = { $0.norm($1) }
      },
    ])
  }

  fileprivate static let secondPreMistakes = entered([
    "parallel: LN_2(x), beside the attention; it gets LN_2(h)": { $0.entering = { $0.norm($0.x) } },
    "parallel-by-one-norm: LN_1(x), as the attention does; it gets LN_2(h)":
      { $0.entering = { $0.otherNorm($0.x) } },
    "input-is-normalized-attention: LN_2 of what the attention returned alone":
      { $0.entering = { $0.norm($0.before) } },
  ])

  @MistakeList<SublayerPart>
  fileprivate static var postMistakes: [Mistake<SublayerPart>] {
    summed([
      "norm-forgotten: is not normalized; in Post-LN it is": { $0.finished = { $1 } },
      "sum-by-other-norm: goes through the norm of the other sublayer":
        { $0.finished = { $0.otherNorm($1) } },
      "sum-by-both-norms: goes through the other sublayer's norm, then through its own":
        { $0.finished = { $0.norm($0.otherNorm($1)) } },
      "sum-normalized-twice?: goes through its norm twice; once is enough":
        { $0.finished = { $0.norm($0.norm($1)) } },
      "sum-by-both-norms-reversed?: goes through its norm, then through the other's":
        { $0.finished = { $0.otherNorm($0.norm($1)) } },
    ])
    placed([
      "input-normalized: the branch gets LN of what entered; in Post-LN it gets it as it is":
        { $0.entering = { $0.norm($0.h) } },
      "as-pre: LN takes what the branch gets, and the sum stays as it is: that is Pre-LN": {
        $0.entering = { $0.norm($0.h) }
        $0.finished = { $1 }
      },
      "on-branch: LN takes the branch alone, as in x + LN(f(x)); in Post-LN it takes the sum": {
        $0.returned = { $0.norm($1) }
        $0.finished = { $1 }
      },
    ])
  }

  fileprivate static let secondPostMistakes =
    shortcut([
      "shortcut-from-sum: x + Attention(x); in Post-LN it takes LN_1 of that":
        { $0.shortcut = { $0.sum } }
    ])
    + entered([
      "input-is-sum: x + Attention(x); in Post-LN it gets LN_1 of that":
        { $0.entering = { $0.sum } }
    ])
}
