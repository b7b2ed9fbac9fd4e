package import Memos

/// The engineering memo: what must stand in its blanks, and what its prose should show.
package enum NormPlacementMemoKey {
  package static let memo: Memo = Memo(
    blanks: ledger + formulas + LabEvidence.blanks + [recommendation], criteria: criteria)

  // MARK: Shapes

  private static let ledger: [Blank] = [
    shape("H", "H (input)", "m x d", ["H", "input H"]),
    shape("W_Q", "W_Q of one head", "d x d/h", ["W_Q"]),
    shape("Q_i", "Q_i", "m x d/h", ["Q_i of one head", "Q of one head"]),
    shape("scores", "scores of one head", "m x m", ["scores", "attention scores"]),
    shape("head", "output of one head", "m x d/h", ["head output"]),
    shape("concatenation", "concatenation of all heads", "m x d", ["concatenation"]),
    shape("W_O", "W_O", "d x d", ["output projection W_O"]),
    shape("attention", "attention output", "m x d", ["output of attention"]),
    shape("W_h", "W_h", "d x d_h", []),
    shape("b_h", "b_h", "d_h", []),
    shape("hidden", "hidden activations", "m x d_h", ["hidden", "hidden layer"]),
    shape("W_f", "W_f", "d_h x d", []),
    shape("b_f", "b_f", "d", []),
    shape("FFN", "FFN output", "m x d", ["output of the FFN"]),
  ]

  private static func shape(_ name: String, _ row: String, _ right: String, _ others: [String])
    -> Blank
  {
    Blank(
      "shape of \(name)", columns: ["shape", "shapes"], rows: [row] + others,
      .shape(known { () throws(UnreadableCell) in try Shape(right) }))
  }

  // MARK: Formulas

  private static let formulas: [Blank] = [
    formula(
      "Jacobian of A", "one sub-layer of A", "J_LN (I + J_F)",
      [
        ("(I + J_F) J_LN", reversed),
        (
          "I + J_LN J_F",
          "this is Design B's: in A the LayerNorm acts on the sum, so the identity is inside its "
            + "brackets"
        ),
        ("I + J_F J_LN", preNorm),
        ("J_LN J_F", identityLost), ("I + J_F", normLost), ("J_LN + J_F", identityInNorm),
      ]),
    formula(
      "Jacobian of B", "one sub-layer of B", "I + J_LN J_F",
      [
        ("I + J_F J_LN", preNorm),
        (
          "J_LN (I + J_F)",
          "this is Design A's: in B the LayerNorm acts on F(x) alone, and x is added after it"
        ),
        ("J_LN J_F", identityLost), ("I + J_F", normLost), ("(I + J_F) J_LN", reversed),
      ]),
    formula(
      "Jacobian of n sub-layers of A", "n sub-layers of A",
      "prod(k = n..1) J_LN[k] (I + J_F[k])",
      [
        ("prod(k = 1..n) J_LN[k] (I + J_F[k])", stackReversed),
        ("prod(k = n..1) (I + J_F[k]) J_LN[k]", reversed),
        ("(J_LN (I + J_F))^n", oneForAll),
        ("prod(k = L..1) J_LN[k] (I + J_F[k])", halfTheStack),
        (
          "(prod(k = n..1) J_LN[k]) (prod(k = n..1) (I + J_F[k]))",
          "the LayerNorms are grouped before the rest; matrices do not commute, so each J_LN[k] "
            + "stays beside its own I + J_F[k]"
        ),
      ]),
    formula(
      "Jacobian of n sub-layers of B", "n sub-layers of B", "prod(k = n..1) (I + J_LN[k] J_F[k])",
      [
        ("prod(k = 1..n) (I + J_LN[k] J_F[k])", stackReversed),
        ("prod(k = n..1) (I + J_F[k] J_LN[k])", preNorm),
        ("(I + J_LN J_F)^n", oneForAll),
        ("prod(k = L..1) (I + J_LN[k] J_F[k])", halfTheStack),
        (
          "I + sum(k = 1..n) J_LN[k] J_F[k]",
          "the sum is the first order only; the product also has the terms in which branches follow "
            + "each other"
        ),
        (
          "I + prod(k = n..1) J_LN[k] J_F[k]",
          "each sub-layer has its own identity, so I stands inside the product"
        ),
      ]),
  ]

  private static let reversed: String =
    "order matters: dy/dz dz/dx is written with the outer function at the left"
  private static let preNorm: String =
    "this is the Jacobian of x + F(LN(x)); order matters: which of F and LN comes last?"
  private static let identityLost: String = "the shortcut has a derivative too: where is the I?"
  private static let normLost: String = "the LayerNorm has a derivative too: where is J_LN?"
  private static let identityInNorm: String =
    "the LayerNorm acts on the whole sum, so J_LN multiplies both terms"
  private static let stackReversed: String =
    "order matters: the last sub-layer is the leftmost factor, and this begins with the first"
  private static let oneForAll: String =
    "each sub-layer has a Jacobian of its own, so this is no power; write prod(k = n..1)"
  private static let halfTheStack: String =
    "there are n = 2L sub-layers, and this has a factor for each of L"

  private static func formula(
    _ name: String, _ row: String, _ right: String, _ wrong: [(String, String)]
  ) -> Blank {
    Blank(
      name, columns: ["Jacobian", "formula"], rows: [row],
      .formula(
        known { () throws(UnreadableCell) in try Formula(right) },
        misconceptions: wrong.map { text, sentence in
          FormulaMisconception(
            known { () throws(UnreadableCell) in try Formula(text) }, sentence)
        }))
  }

  /// A value that the course itself wrote down.
  static func known<Value>(_ make: () throws(UnreadableCell) -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("the course's own: \(error)") }
  }

  // MARK: Words

  private static let recommendation: Blank = Blank(
    "recommendation", columns: ["choice", "A or B"], rows: ["recommended design"],
    .choice(of: ["A", "B"], right: ["A", "B"], hint: ""), isRecorded: true)

  private static let criteria: [Criterion] = [
    Criterion(
      "recommendation",
      title:
        "(a) recommends a design by what the norm's place does to the residual over many blocks",
      heading: "Recommendation",
      ideas: [.normOnShortcut, .shortcutStaysClean, .compoundsWithDepth],
      openQuestion: "what does the place of LN do to the shortcut, block after block?"),
    Criterion(
      "shapes", title: "(b) says why F(x) can be added to x, and why the FFN needs two matrices",
      heading: "Shapes", ideas: [.sameShapeAdds, .twoMatrices],
      openQuestion: "which shapes must agree, and what brings them back to the width d?"),
    Criterion(
      "trade-off", title: "(c) explains one trade-off, tied to a formula", heading: "Trade-off",
      ideas: [.gradientFlow, .branchRescaled, .streamGrows, .sensitiveToInitialization],
      isAnyEnough: true, openQuestion: "which term of which formula causes it?"),
  ]
}
