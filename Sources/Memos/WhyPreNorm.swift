extension Memo {
  /// The interview question: why post-norm with warm-up was a poor choice for depth, and what helps.
  package static let whyPreNorm: Memo = Memo(
    blanks: WhyPreNorm.comparison + WhyPreNorm.claims, criteria: [WhyPreNorm.mechanism])
}

private enum WhyPreNorm {
  /// The question's own table.
  static let comparison: [Blank] = [
    ("gradient stability", ["steady", "fragile", "depends"]),
    ("need for warm-up", ["needed", "often used", "optional"]),
    ("depth", ["routine", "hard", "possible with care"]),
    ("gradient path", ["clean shortcut", "through every norm"]),
    ("residual stream", ["normalized", "grows"]),
  ].flatMap { (row: String, words: [String]) in
    ["post-norm", "pre-norm"].map { column in
      Blank("\(row), \(column)", columns: [column], rows: [row], .choice(of: words))
    }
  }

  static let claims: [Blank] = [
    ("large post-norm", "a model of more than 100B parameters cannot be trained with post-norm"),
    ("no warm-up", "pre-norm never needs warm-up"),
  ].map { name, row in
    Blank(
      "claim: \(name)", columns: ["verdict", "holds or overclaimed"], rows: [row],
      .choice(of: ["holds", "overclaimed"]))
  }

  static let mechanism: Criterion = Criterion(
    "mechanism", title: "explains why depth hurts post-norm, and what the one change does",
    heading: "Answer",
    ideas: [
      .normOnShortcut, .noIdentitySurvives, .compoundsWithDepth, .normMovesToBranch,
      .shortcutStaysClean,
    ],
    openQuestion: "why does it hurt, and what happens to the gradient on its way through one layer?"
  )
}
