internal import Memos

/// The engineering memo: what must stand in its blanks, and a model sentence for each question.
package enum NormPlacementMemoKey {
  package static let answers: MemoAnswers = MemoAnswers(
    shapes + formulas + terms + LabEvidence.answers, models: models)

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

  // MARK: Terms of the products

  /// A's product is the sum, over all sets of branches, of the norms' Jacobians with the J_F of these
  /// branches between them; B's is that of J_LN J_F of these branches and nothing of the others.
  private static let terms: [(blank: String, answer: BlankAnswer)] = [
    ("identity alone", "absent", "present"),
    ("norms alone", "present", "absent"),
    ("one branch alone", "absent", "present"),
    ("all branches", "present", "present"),
  ].flatMap { name, a, b in
    [
      (
        "\(name), in A",
        .choice(
          right: [a],
          hint: "multiply two factors of A out: whichever term you take from a factor, its J_LN "
            + "comes along, and its J_F need not")
      ),
      (
        "\(name), in B",
        .choice(
          right: [b],
          hint:
            "multiply two factors of B out: from each you may take its I, and then no matrix of "
            + "that sub-layer is left, or its other term, in which J_LN and J_F go together")
      ),
    ]
  }

  // MARK: Sentences

  private static let models: [(question: String, sentence: String, lookFor: String)] = [
    (
      "shortcut of A",
      "A normalizes the sum, so x too goes through a LayerNorm in every sub-layer.",
      "that in A the norm stands on the shortcut: x passes through it together with F(x)"
    ),
    (
      "shortcut of B",
      "B normalizes the branch alone and adds x to it as it came.",
      "that in B the shortcut hands x on as it is, whatever the norm does to the branch"
    ),
    (
      "depth",
      "A sends the gradient of a 96-layer model through 192 norms in a row, and B has a path that "
        + "meets none of them.",
      "that A's factors multiply, one for each sub-layer, or that B's path past the norms stays open "
        + "through all of them"
    ),
    (
      "sum",
      "F hands back m rows of width d, which is the shape of x, so each number finds its partner.",
      "that F(x) has the shape of x, m x d, after each of the two sub-layers"
    ),
    (
      "two matrices",
      "A token is widened to d_h by W_h, where sigma has room to act, and W_f returns it to the width "
        + "d that the sum needs.",
      "that one matrix leads from d to d_h and the other back to d"
    ),
    (
      "trade-off",
      "B pays with a stream that grows: each LN(F(x)) of fixed size is added to x, so after n "
        + "sub-layers its size is about sqrt(x0^2 + n), and a late branch changes it little.",
      "one of these, with the term behind it: how the gradient flows (J_LN against I in the two "
        + "products), how the branch is rescaled (the J_LN of LN(F(x)), which goes like 1/|F|), how "
        + "the stream grows (the sum x + LN(F(x))), or how much the first weights matter (J_LN where F "
        + "is small)"
    ),
  ]

  /// A value that the course itself wrote down.
  private static func known<Value>(_ make: () throws(UnreadableCell) -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("the course's own: \(error)") }
  }
}

/// The numbers that the memo asks learners to read off the labs: the one place that holds them.
///
/// Each band holds what the lab gave on each of the ten seeds in `Problems/Labs`, a test says so: a
/// learner who runs fewer seeds, or others, reads a mean that lies well inside.
package enum LabEvidence {
  /// The numbers: the blank that asks for each, the lab that gives it, and its band.
  package static let numbers: [(name: String, lab: String, band: ClosedRange<Double>)] = [
    ("stream of A, 12", "stream-growth", 0.99...1.01),
    ("stream of A, 96", "stream-growth", 0.99...1.01),
    ("stream of B, 12", "stream-growth", 4.1...6.6),
    ("stream of B, 96", "stream-growth", 12.3...16.7),
    ("gradient of B without QK-norm", "gradient-depth", 3e3...3.5e5),
    ("gradient of B with QK-norm", "gradient-depth", 0.2...1.3),
    ("loss of A", "training", 2.95...2.99),
    ("loss of B", "training", 2.25...2.65),
    ("loss of B without QK-norm", "training", 2.88...2.97),
  ]

  static let answers: [(blank: String, answer: BlankAnswer)] = numbers.map {
    ($0.name, .evidence(Measurement(lab: $0.lab, band: $0.band)))
  }
}
