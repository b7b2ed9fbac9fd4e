extension Memo {
  /// The interview question: why post-norm with warm-up was a poor choice for depth, and what helps.
  package static let whyPreNorm: Memo = Memo(
    blanks: WhyPreNorm.comparison + WhyPreNorm.jacobians + WhyPreNorm.claims
      + WhyPreNorm.sentences, questions: WhyPreNorm.questions)
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

  /// Which of four Jacobians each formula has; the statement lists them by letter.
  static let jacobians: [Blank] = [
    "LN(x + F(x))", "x + F(LN(x))", "x + LN(F(x))", "LN(x) + F(LN(x))",
  ].map {
    Blank(
      "Jacobian of \($0)", columns: ["Jacobian", "letter"], rows: [$0],
      .choice(of: ["P", "Q", "R", "S"]))
  }

  static let claims: [Blank] = [
    ("large post-norm", "a model of more than 100B parameters cannot be trained with post-norm"),
    ("no warm-up", "pre-norm never needs warm-up"),
  ].map { name, row in
    Blank(
      "claim: \(name)", columns: ["verdict", "holds or overclaimed"], rows: [row],
      .choice(of: ["holds", "overclaimed"]))
  }

  /// Six sentences about the question, to be sorted; they stand in the template.
  static let sentences: [Blank] = (1...6).map {
    Blank(
      "sentence \($0)", columns: ["kind"], rows: ["sentence \($0)"],
      .choice(of: ["mechanism", "observation", "wrong design", "overclaimed"]))
  }

  static let questions: [ProseQuestion] = [
    ("place", "Where does post-norm's norm sit?"),
    ("one layer", "What does each layer do to the gradient on its way back?"),
    ("depth", "What does depth do to that?"),
    ("change", "What does pre-norm change?"),
    ("path", "What stays clean then?"),
  ].map { ProseQuestion($0, $1, heading: "Answer") }
}
