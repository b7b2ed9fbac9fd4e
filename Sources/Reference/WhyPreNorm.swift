/// The interview question: which words are right in its blanks, and a model sentence for each question.
package enum WhyPreNormKey {
  package static let answers: MemoAnswers = MemoAnswers(
    comparison + jacobians + claims + sentences, models: models)

  /// The question's own table; where the facts differ, more than one word is right.
  private static let comparison: [(blank: String, answer: BlankAnswer)] = [
    ("gradient stability", ["fragile", "depends"], ["steady", "depends"]),
    ("need for warm-up", ["needed", "often used"], ["optional", "often used"]),
    ("depth", ["hard", "possible with care"], ["routine"]),
    ("gradient path", ["through every norm"], ["clean shortcut"]),
    ("residual stream", ["normalized"], ["grows"]),
  ].flatMap { (row: String, post: [String], pre: [String]) in
    [("post-norm", post), ("pre-norm", pre)].map { column, right in
      (
        "\(row), \(column)",
        .choice(
          right: right,
          hint: "write down y for \(column) and follow the gradient and the stream through it")
      )
    }
  }

  private static let claims: [(blank: String, answer: BlankAnswer)] = [
    ("large post-norm", "overclaimed", "look up how GLM-130B places its norms"),
    ("no warm-up", "overclaimed", "look up how GPT-3 and LLaMA begin their schedules"),
  ].map { name, right, hint in ("claim: \(name)", .choice(right: [right], hint: hint)) }

  /// The chain rule, for J[i, j] = dy_i / dx_j: the outer function's derivative stands at the left.
  private static let jacobians: [(blank: String, answer: BlankAnswer)] = [
    (
      "LN(x + F(x))", "R",
      "LN is applied last, to the whole sum, so its derivative stands at the left of both terms"
    ),
    (
      "x + F(LN(x))", "S",
      "x is added as it is, which gives I; in the branch F is applied after LN, so J_F stands at the "
        + "left"
    ),
    (
      "x + LN(F(x))", "P",
      "x is added as it is, which gives I; in the branch LN is applied after F, so J_LN stands at the "
        + "left"
    ),
    (
      "LN(x) + F(LN(x))", "Q",
      "both terms begin with LN(x), so the norm's derivative stands at the right of both"
    ),
  ].map { formula, right, hint in
    ("Jacobian of \(formula)", .choice(right: [right], hint: hint))
  }

  /// The kinds of the template's sentences, from the first.
  private static let sentences: [(blank: String, answer: BlankAnswer)] = [
    (
      "overclaimed",
      "our labs trained it without warm-up, at a lower rate: look it up in Problems/CLAIMS.md"
    ),
    (
      "observation",
      "it says which design does better and what people do, and nothing of the gradient or the stream"
    ),
    ("wrong design", "write both formulas down: which of them normalizes the sum?"),
    (
      "mechanism",
      "it follows the gradient through one layer and then through many, which is a reason, and each "
        + "design does what it says"
    ),
    (
      "overclaimed",
      "our labs trained it there, with other first weights: look it up in Problems/CLAIMS.md"
    ),
    (
      "observation",
      "it says what was seen, and where, which is no more than was measured; why it is so, it leaves "
        + "open"
    ),
  ].enumerated().map { place, row in
    ("sentence \(place + 1)", .choice(right: [row.0], hint: row.1))
  }

  private static let models: [(question: String, sentence: String, lookFor: String)] = [
    (
      "place",
      "Post-norm puts LN behind the addition, so that the shortcut is normalized as well.",
      "that post-norm's LayerNorm acts on the sum x + F(x), and so on the shortcut"
    ),
    (
      "one layer",
      "Each layer multiplies the gradient by J_LN (I + J_F), and the norm's factor reaches the "
        + "identity's part too.",
      "that the gradient is multiplied by the norm's Jacobian in each layer, and no term escapes it"
    ),
    (
      "depth",
      "A deep stack multiplies one such factor after the other, so what one of them does to the "
        + "gradient is done again in every layer.",
      "that the factors multiply, so that what each does compounds with the number of layers"
    ),
    (
      "change",
      "Pre-norm lets the norm act on the branch's input alone: x + F(LN(x)).",
      "that the norm moves from the sum into the branch, before F"
    ),
    (
      "path",
      "The way from the output down to the first layer: I + J_F J_LN has an I of its own, which hands "
        + "the gradient on past all norms.",
      "that the shortcut carries the gradient past the norms, because an I survives in the product"
    ),
  ]
}
