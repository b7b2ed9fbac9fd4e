package import Memos

/// The interview question: why post-norm with warm-up was a poor choice for depth, and what helps.
package enum WhyPreNormKey {
  package static let memo: Memo = Memo(blanks: comparison + claims, criteria: [mechanism])

  /// The question's own table; where the facts differ, more than one word is right.
  private static let comparison: [Blank] = [
    (
      "gradient stability", ["steady", "fragile", "depends"], ["fragile", "depends"],
      ["steady", "depends"]
    ),
    (
      "need for warm-up", ["needed", "often used", "optional"], ["needed", "often used"],
      ["optional", "often used"]
    ),
    (
      "depth", ["routine", "hard", "possible with care"], ["hard", "possible with care"],
      ["routine"]
    ),
    (
      "gradient path", ["clean shortcut", "through every norm"], ["through every norm"],
      ["clean shortcut"]
    ),
    ("residual stream", ["normalized", "grows"], ["normalized"], ["grows"]),
  ].flatMap { (row: String, words: [String], post: [String], pre: [String]) in
    [("post-norm", post), ("pre-norm", pre)].map { column, right in
      Blank(
        "\(row), \(column)", columns: [column], rows: [row],
        .choice(
          of: words, right: right,
          hint: "write down y for \(column) and follow the gradient and the stream through it"))
    }
  }

  private static let claims: [Blank] = [
    (
      "large post-norm", "a model of more than 100B parameters cannot be trained with post-norm",
      "overclaimed", "look up how GLM-130B places its norms"
    ),
    (
      "no warm-up", "pre-norm never needs warm-up", "overclaimed",
      "look up how GPT-3 and LLaMA begin their schedules"
    ),
  ].map { name, row, right, hint in
    Blank(
      "claim: \(name)", columns: ["verdict", "holds or overclaimed"], rows: [row],
      .choice(of: ["holds", "overclaimed"], right: [right], hint: hint))
  }

  private static let mechanism: Criterion = Criterion(
    "mechanism", title: "explains why depth hurts post-norm, and what the one change does",
    heading: "Answer",
    ideas: [
      .normOnShortcut, .noIdentitySurvives, .compoundsWithDepth, .normMovesToBranch,
      .shortcutStaysClean,
    ],
    openQuestion: "why does it hurt, and what happens to the gradient on its way through one layer?"
  )
}
