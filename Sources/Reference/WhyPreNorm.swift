/// The interview question: which words are right in its blanks.
package enum WhyPreNormKey {
  package static let answers: MemoAnswers = MemoAnswers(comparison + claims)

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
}
