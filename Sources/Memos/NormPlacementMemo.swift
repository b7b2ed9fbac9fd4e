extension Memo {
  /// The engineering memo: its blanks, and the questions that its prose answers.
  package static let normPlacement: Memo = Memo(
    blanks: NormPlacementMemo.blanks, questions: NormPlacementMemo.questions)
}

private enum NormPlacementMemo {
  static let blanks: [Blank] = shapes + formulas + terms + evidence + [recommendation]

  private static let shapes: [Blank] = [
    ("H", "H (input)", ["H", "input H"]),
    ("W_Q", "W_Q of one head", ["W_Q"]),
    ("Q_i", "Q_i", ["Q_i of one head", "Q of one head"]),
    ("scores", "scores of one head", ["scores", "attention scores"]),
    ("head", "output of one head", ["head output"]),
    ("concatenation", "concatenation of all heads", ["concatenation"]),
    ("W_O", "W_O", ["output projection W_O"]),
    ("attention", "attention output", ["output of attention"]),
    ("W_h", "W_h", []),
    ("b_h", "b_h", []),
    ("hidden", "hidden activations", ["hidden", "hidden layer"]),
    ("W_f", "W_f", []),
    ("b_f", "b_f", []),
    ("FFN", "FFN output", ["output of the FFN"]),
  ].map { (name: String, row: String, others: [String]) in
    Blank("shape of \(name)", columns: ["shape", "shapes"], rows: [row] + others, .shape)
  }

  private static let formulas: [Blank] = [
    ("Jacobian of A", "one sub-layer of A"),
    ("Jacobian of B", "one sub-layer of B"),
    ("Jacobian of n sub-layers of A", "n sub-layers of A"),
    ("Jacobian of n sub-layers of B", "n sub-layers of B"),
  ].map { Blank($0, columns: ["Jacobian", "formula"], rows: [$1], .formula) }

  /// Which terms are left when the product of n factors is multiplied out.
  private static let terms: [Blank] = [
    ("identity alone", "the identity alone"),
    ("norms alone", "the norms' Jacobians alone, without any branch"),
    ("one branch alone", "one branch's term alone, with no other sub-layer's matrix"),
    ("all branches", "all branches' terms, one after the other"),
  ].flatMap { (name: String, row: String) in
    ["A", "B"].map {
      Blank("\(name), in \($0)", columns: [$0], rows: [row], .choice(of: ["present", "absent"]))
    }
  }

  /// The numbers that learners read off the labs.
  private static let evidence: [Blank] = [
    ("stream of A, 12", "stream RMS of A, 12 layers"),
    ("stream of A, 96", "stream RMS of A, 96 layers"),
    ("stream of B, 12", "stream RMS of B, 12 layers"),
    ("stream of B, 96", "stream RMS of B, 96 layers"),
    ("gradient of B without QK-norm", "first-layer gradient of B, 96 layers, no QK-norm"),
    ("gradient of B with QK-norm", "first-layer gradient of B, 96 layers, QK-norm"),
    ("loss of A", "final loss of A, 96 layers"),
    ("loss of B", "final loss of B, 96 layers, QK-norm"),
    ("loss of B without QK-norm", "final loss of B, 96 layers, no QK-norm"),
  ].map { Blank($0, columns: ["value", "number"], rows: [$1], .evidence) }

  private static let recommendation: Blank = Blank(
    "recommendation", columns: ["choice", "A or B"], rows: ["recommended design"],
    .choice(of: ["A", "B"]), isRecorded: true)

  static let questions: [ProseQuestion] = [
    ("shortcut of A", "What does LN's place in A do to the shortcut?", "Recommendation"),
    ("shortcut of B", "What does B leave untouched?", "Recommendation"),
    ("depth", "What becomes of this over many blocks?", "Recommendation"),
    ("sum", "Why can F(x) be added to x?", "Shapes"),
    ("two matrices", "Why does the FFN need two matrices?", "Shapes"),
    (
      "trade-off", "Which trade-off is it, and which term of which formula does it come from?",
      "Trade-off"
    ),
  ].map { ProseQuestion($0, $1, heading: $2) }
}
