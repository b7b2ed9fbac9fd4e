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

  @MistakeList<PlacementPart>
  private static var attentionMistakes: [Mistake<PlacementPart>] {
    Mistake(
      "queries-only", "keys and values come from x itself; queries, keys and values take LN_1(x)",
      why: "An attention called with one normalized argument of three still runs."
    ) { $0.attention.applied = { $0.cross($1, $0.h) } }
    Mistake(
      "keys-and-values-only", "the queries come from x itself; they take LN_1(x), too",
      why: "An attention called with two normalized arguments of three still runs.",
      isReadyMade: true
    ) { $0.attention.applied = { $0.cross($0.h, $1) } }
  }

  /// What in Pre-LN is a term of a sum that is left out or added.
  @MistakeList<PlacementPart>
  private static var layerMistakes: [Mistake<PlacementPart>] {
    Mistake(
      "network-skipped", "the layer ends with h, behind the attention; the network follows",
      why: "The wrong variable is returned."
    ) { $0.returned = { _, h, _ in h } }
    Mistake(
      "shortcut-around-layer", "x is added to what the layer returns; its two shortcuts are inside",
      why: "Everything in a Transformer seems to be added to its input.", isReadyMade: true
    ) { $0.returned = { x, _, y in x + y } }
    Mistake(
      "input-returned", "the layer returns x itself", why: "The wrong variable is returned.",
      isReadyMade: true
    ) { $0.returned = { x, _, _ in x } }
  }
}

/// Each around one branch.
extension SublayerPart {
  /// What goes wrong in either form.
  @MistakeList<SublayerPart>
  fileprivate static var mistakes: [Mistake<SublayerPart>] {
    Mistake(
      "shortcut-dropped", "nothing is added to what the branch returns; what entered is",
      why: "The question is where the norms go, and the sums seem to be given."
    ) { $0.shortcut = { $0.h * 0 } }
    Mistake(
      "branch-dropped", "what entered goes on without the branch; the two are added",
      why: "A line is left out, or its result is not used."
    ) { $0.returned = { $1 * 0 } }
    Mistake.ready(\.shortcut, "the shortcut", .term(), except: ["dropped", "negated", "halved"])
    Mistake.ready(\.returned, "the branch", .term(), except: ["dropped"])
    Mistake(
      "shortcut-overwritten", "the branch is added to itself; one of the two terms is what entered",
      why: "Code with one variable, `x = attention(x)` and then `x + x`, reads well."
    ) { $0.added = { $1 + $1 } }
    Mistake(
      "sum-halved", "the sum of shortcut and branch is halved", why: "A mean keeps the size.",
      isReadyMade: true
    ) { $0.added = { ($0 + $1) / 2 } }
    Mistake(
      "sum-over-root-2", "the sum of shortcut and branch is divided by sqrt(2)",
      why: "That keeps the size of a sum of two.", isReadyMade: true
    ) { $0.added = { ($0 + $1) / sqrt(2.0) } }
    Mistake(
      "product-for-sum", "shortcut and branch are multiplied; they are added",
      why: "A gate would be multiplied.", isReadyMade: true
    ) { $0.added = { $0 * $1 } }
    Mistake(
      "branch-twice", "the branch is applied twice; once is enough",
      why: "It was there already, one line before."
    ) { $0.applied = { $0.branch($0.branch($1)) } }
    Mistake(
      "branch-forgotten", "what enters the branch is added, without the branch",
      why: "The call gets lost among the norms.", isReadyMade: true
    ) { $0.applied = { $1 } }
    Mistake(
      "other-branch", "the branch is that of the other sublayer; there are two",
      why: "The lines are alike, and one word stays as it was.", isReadyMade: true
    ) { $0.applied = { $0.otherBranch($1) } }
    Mistake(
      "branch-normalized-too", "the branch's norm is applied to what it returns, too",
      why: "Some models have a norm on both sides."
    ) { $0.returned = { $0.norm($1) } }
    Mistake(
      "branch-without-gradient", "no gradient comes back through the branch",
      why: "A tensor made of plain numbers, or a detached one, has the right numbers.",
      isReadyMade: true
    ) { $0.returned = { $1.withoutGradient } }
    Mistake(
      "shortcut-without-gradient", "no gradient comes back through the shortcut",
      why: "A tensor made of plain numbers, or a detached one, has the right numbers.",
      isReadyMade: true
    ) { $0.shortcut = { $0.h.withoutGradient } }
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
    Mistake(
      "input-is-x", "the branch gets x; it gets what the attention's sublayer made",
      why: "x is the name of the input in every line."
    ) { $0.entering = { $0.x } }
    Mistake(
      "input-is-attention", "the branch gets what the attention returned, without its shortcut",
      why: "It is the result of the line before."
    ) { $0.entering = { $0.before } }
  }

  /// What is told of a form by name.
  @MistakeList<SublayerPart>
  fileprivate static var formMistakes: [Mistake<SublayerPart>] {
    Mistake(
      "shortcut-normalized",
      "the shortcut starts from normalized tokens; it takes them as they are",
      why: "`x = norm(x)` on a line of its own overwrites what the sum still needs."
    ) { $0.shortcut = { $0.norm($0.h) } }
  }

  @MistakeList<SublayerPart>
  fileprivate static var secondFormMistakes: [Mistake<SublayerPart>] {
    Mistake(
      "shortcut-from-x", "the shortcut starts from x; it starts from h",
      why: "A layer is often drawn as one block with one shortcut around it."
    ) { $0.shortcut = { $0.x } }
  }

  @MistakeList<SublayerPart>
  fileprivate static var preMistakes: [Mistake<SublayerPart>] {
    Mistake(
      "input-unnormalized", "the branch gets tokens as they are; in Pre-LN it gets LN of them",
      why: "In Post-LN the layer before ended with a norm."
    ) { $0.entering = { $0.h } }
    Mistake(
      "input-normalized-twice", "the branch gets LN of LN of what entered; once is enough",
      why: "It was there already, one line before.", isReadyMade: true
    ) { $0.entering = { $0.norm($0.norm($0.h)) } }
    Mistake(
      "input-by-other-norm", "the branch gets its tokens from the norm of the other sublayer",
      why: "The lines are alike, and one number stays as it was."
    ) { $0.entering = { $0.otherNorm($0.h) } }
    Mistake(
      "sum-normalized-too", "LN takes the sum, too; in Pre-LN it takes what the branch gets alone",
      why: "Some models have a norm on both sides."
    ) { $0.finished = { $0.norm($1) } }
    Mistake(
      "as-post", "LN takes the sum, and the branch gets tokens as they are: that is Post-LN",
      why: "A layer that begins and ends with a norm looks tidy."
    ) {
      $0.entering = { $0.h }
      $0.finished = { $0.norm($1) }
    }
    Mistake(
      "on-branch", "LN takes what the branch returns, as in x + LN(f(x)); in Pre-LN, what it gets",
      why: "\"Before the sum\" is before, too, and the shortcuts are as clean."
    ) {
      $0.entering = { $0.h }
      $0.returned = { $0.norm($1) }
    }
  }

  @MistakeList<SublayerPart>
  fileprivate static var secondPreMistakes: [Mistake<SublayerPart>] {
    Mistake(
      "parallel", "the branch gets LN_2(x), beside the attention; it gets LN_2(h)",
      why: "PaLM and GPT-J do so, and it is called a pre-norm layer, too."
    ) { $0.entering = { $0.norm($0.x) } }
    Mistake(
      "parallel-by-one-norm", "the branch gets LN_1(x), as the attention does; it gets LN_2(h)",
      why: "GPT-J does so, and it is called a pre-norm layer, too."
    ) { $0.entering = { $0.otherNorm($0.x) } }
    Mistake(
      "input-is-normalized-attention", "the branch gets LN_2 of what the attention returned alone",
      why: "It is the result of the line before."
    ) { $0.entering = { $0.norm($0.before) } }
  }

  @MistakeList<SublayerPart>
  fileprivate static var postMistakes: [Mistake<SublayerPart>] {
    Mistake(
      "norm-forgotten", "the sum is not normalized; in Post-LN it is",
      why: "The line is that of Pre-LN with one word missing."
    ) { $0.finished = { $1 } }
    Mistake(
      "sum-normalized-twice", "the sum goes through its norm twice; once is enough",
      why: "It was there already, one line before.", isReadyMade: true
    ) { $0.finished = { $0.norm($0.norm($1)) } }
    Mistake(
      "sum-by-other-norm", "the sum goes through the norm of the other sublayer",
      why: "The lines are alike, and one number stays as it was."
    ) { $0.finished = { $0.otherNorm($1) } }
    Mistake(
      "sum-by-both-norms", "the sum goes through the other sublayer's norm, then through its own",
      why: "Two lines with a norm each stand one below the other."
    ) { $0.finished = { $0.norm($0.otherNorm($1)) } }
    Mistake(
      "sum-by-both-norms-reversed", "the sum goes through its norm, then through the other's",
      why: "Two lines with a norm each stand one below the other.", isReadyMade: true
    ) { $0.finished = { $0.otherNorm($0.norm($1)) } }
    Mistake(
      "input-normalized", "the branch gets LN of what entered; in Post-LN it gets it as it is",
      why: "Normalizing what a branch sees is never wrong elsewhere."
    ) { $0.entering = { $0.norm($0.h) } }
    Mistake(
      "as-pre", "LN takes what the branch gets, and the sum stays as it is: that is Pre-LN",
      why: "The line is that of Pre-LN."
    ) {
      $0.entering = { $0.norm($0.h) }
      $0.finished = { $1 }
    }
    Mistake(
      "on-branch", "LN takes the branch alone, as in x + LN(f(x)); in Post-LN it takes the sum",
      why: "The norm does come after the branch, and some papers call this post-norm."
    ) {
      $0.returned = { $0.norm($1) }
      $0.finished = { $1 }
    }
  }

  @MistakeList<SublayerPart>
  fileprivate static var secondPostMistakes: [Mistake<SublayerPart>] {
    Mistake(
      "shortcut-from-sum", "the shortcut takes x + Attention(x); in Post-LN it takes LN_1 of that",
      why: "In Pre-LN it does, and a library once had it so in Post-LN."
    ) { $0.shortcut = { $0.sum } }
    Mistake(
      "input-is-sum", "the branch gets x + Attention(x); in Post-LN it gets LN_1 of that",
      why: "In Pre-LN the stream is handed on so."
    ) { $0.entering = { $0.sum } }
  }
}
