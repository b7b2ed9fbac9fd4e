internal import Memos

/// The engineering memo: what must stand in its blanks.
package enum NormPlacementMemoKey {
  package static let answers: MemoAnswers = MemoAnswers(shapes + formulas + LabEvidence.answers)

  // MARK: Shapes

  private static let shapes: [(blank: String, answer: BlankAnswer)] = [
    ("H", "m x d"),
    ("W_Q", "d x d/h"),
    ("Q_i", "m x d/h"),
    ("scores", "m x m"),
    ("head", "m x d/h"),
    ("concatenation", "m x d"),
    ("W_O", "d x d"),
    ("attention", "m x d"),
    ("W_h", "d x d_h"),
    ("b_h", "d_h"),
    ("hidden", "m x d_h"),
    ("W_f", "d_h x d"),
    ("b_f", "d"),
    ("FFN", "m x d"),
  ].map { name, right in
    ("shape of \(name)", .shape(known { () throws(UnreadableCell) in try Shape(right) }))
  }

  // MARK: Formulas

  private static let formulas: [(blank: String, answer: BlankAnswer)] = [
    formula(
      "Jacobian of A", "J_LN (I + J_F)",
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
      "Jacobian of B", "I + J_LN J_F",
      [
        ("I + J_F J_LN", preNorm),
        (
          "J_LN (I + J_F)",
          "this is Design A's: in B the LayerNorm acts on F(x) alone, and x is added after it"
        ),
        ("J_LN J_F", identityLost), ("I + J_F", normLost), ("(I + J_F) J_LN", reversed),
      ]),
    formula(
      "Jacobian of n sub-layers of A",
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
      "Jacobian of n sub-layers of B", "prod(k = n..1) (I + J_LN[k] J_F[k])",
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

  private static func formula(_ name: String, _ right: String, _ wrong: [(String, String)])
    -> (blank: String, answer: BlankAnswer)
  {
    (
      name,
      .formula(
        known { () throws(UnreadableCell) in try Formula(right) },
        misconceptions: wrong.map { text, sentence in
          FormulaMisconception(
            known { () throws(UnreadableCell) in try Formula(text) }, sentence)
        })
    )
  }

  /// A value that the course itself wrote down.
  private static func known<Value>(_ make: () throws(UnreadableCell) -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("the course's own: \(error)") }
  }
}
