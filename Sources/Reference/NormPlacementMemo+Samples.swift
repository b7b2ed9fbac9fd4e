internal import Memos

extension NormPlacementMemoKey {
  /// Memos, most of them wrong, and what each gets.
  package static let samples: [MemoSample] =
    blanks + sentences + MemoSample.everyMemo(.normPlacement)

  private static let blanks: [MemoSample] = [
    .edited(
      "swapped-matrices", "W_h and W_f change places",
      [("| W_h | d x d_h |", "| W_h | d_h x d |"), ("| W_f | d_h x d |", "| W_f | d x d_h |")],
      wrong: ["shape of W_h", "shape of W_f"]),
    .edited(
      "heads-add-up", "each head has the whole width, and heads are added",
      [
        ("W_Q of one head | d x d/h", "W_Q of one head | d x d"), ("Q_i | m x d/h", "Q_i | m x d"),
        ("output of one head | m x d/h", "output of one head | m x d"),
      ], wrong: ["shape of W_Q", "shape of Q_i", "shape of head"]),
    .edited(
      "unknown-symbols", "a letter of another text",
      [("| H (input) | m x d |", "| H (input) | T x d |"), ("W_O | d x d", "W_O | banana")],
      wrong: ["shape of H", "shape of W_O"]),
    .edited(
      "biases-are-matrices", "a bias has a row for each token",
      [("| b_h | d_h |", "| b_h | m x d_h |"), ("| b_f | d |", "| b_f | d x 1 |")],
      wrong: ["shape of b_h", "shape of b_f"]),
    .edited(
      "grouped-jacobian", "the norms first, then the branches",
      [
        (
          "| prod(k = n..1) J_LN[k] (I + J_F[k]) |",
          "| (prod(k = n..1) J_LN[k]) (prod(k = n..1) (I + J_F[k])) |"
        )
      ], wrong: ["Jacobian of n sub-layers of A"]),
    .edited(
      "order-reversed", "the product begins with the first sub-layer, and J_LN stands at the right",
      [
        ("| J_LN (I + J_F) |", "| (I + J_F) J_LN |"),
        ("prod(k = n..1) (I + J_LN[k] J_F[k])", "prod(k = 1..n) (I + J_LN[k] J_F[k])"),
      ], wrong: ["Jacobian of A", "Jacobian of n sub-layers of B"]),
    .edited(
      "pre-norm-for-b", "Design B is today's Pre-LN",
      [("| I + J_LN J_F |", "| I + J_F J_LN |")], wrong: ["Jacobian of B"]),
    .edited(
      "terms-swapped", "A keeps the identity, and B does not",
      [("alone | absent | present |", "alone | present | absent |")],
      wrong: ["identity alone, in A", "identity alone, in B"]),
    .edited(
      "sums-forgotten", "the product of A has one term, and so has that of B",
      [
        ("without any branch | present | absent |", "without any branch | absent | absent |"),
        ("matrix | absent | present |", "matrix | absent | absent |"),
      ], wrong: ["norms alone, in A", "one branch alone, in B"]),
    .edited(
      "evidence-invented", "numbers without a run",
      [
        (
          "| 13.9 | swift run grader lab stream-growth |",
          "| 100 | swift run grader lab stream-growth |"
        ),
        ("| 2.972 | swift run grader lab training |", "| 2.972 | |"),
        (
          "| 2.439 | swift run grader lab training |",
          "| much lower | swift run grader lab training |"
        ),
      ], wrong: ["stream of B, 96", "loss of A", "loss of B"]),
  ]

  private static let sentences: [MemoSample] = [
    answered(
      "too-vague", "the conclusion is the argument; what it means is a person's to say",
      ["depth": "B is the safer choice."],
      adding: ("Recommendation", "I recommend Design B. B is the safer choice.")),
    answered(
      "statement-quoted", "the scenario is the answer",
      [
        "shortcut of B": "In B, x is added after LN.",
        "depth": "At 96 layers A frequently diverges;",
      ],
      adding: ("Recommendation", "In B, x is added after LN. At 96 layers A frequently diverges;"),
      faulty: ["shortcut of B", "depth"]),
    answered(
      "model-copied", "the sentence that the report showed",
      ["sum": model, "two matrices": "F hands back m rows of width d"],
      adding: ("Shapes", model), faulty: ["sum"]),
    answered(
      "written-in-the-table-only", "the table is the place to answer in",
      ["trade-off": "The first weights decide, because the J_LN of B is steep where F is small."],
      faulty: ["trade-off"]),
    answered(
      "from-another-section", "any sentence of the memo will do",
      ["sum": "In Design B the shortcut is left untouched"], faulty: ["sum"]),
    answered(
      "under-own-headings", "sections of their own below those of the template",
      [
        "depth": "A hundred norms in a row leave nothing alone.",
        "shortcut of A": "The norm is on it",
      ],
      adding: (
        "Recommendation",
        """
        ### The shortcut

        The norm is *on* it, in A.

        ## What follows

        A hundred norms in a row leave nothing alone.
        """
      )),
    answered(
      "in-a-code-block", "what is important stands in a box",
      ["sum": "both have m rows and d columns."],
      adding: ("Shapes", "```\nF(x) can be added to x:\nboth have m rows and d columns.\n```")),
    answered(
      "in-a-table-of-its-own", "arguments in two columns",
      ["trade-off": "B's stream grows, since x + LN(F(x)) adds |LN(F)| each time"],
      adding: (
        "Trade-off",
        """
        | gain | price |
        |---|---|
        | an I in each Jacobian | B's stream grows, since x + LN(F(x)) adds \\|LN(F)\\| each time |
        """
      )),
    answered(
      "in-chinese", "another language",
      ["shortcut of B": "设计B不改变残差通路，x原样相加。", "depth": "经过许多层以后，A的因子逐层相乘。"],
      adding: ("Recommendation", "我推荐设计B。设计B不改变残差通路，\nx原样相加。经过许多层以后，A的因子逐层相乘。")),
    .edited(
      "without-headings", "the template's headings are decoration",
      [("## Trade-off\n", ""), ("## Shapes\n", "## Which sizes\n")],
      faulty: ["sum", "two matrices", "trade-off"]),
  ]

  private static let model: String =
    "F hands back m rows of width d, which is the shape of x, so each number finds its partner."

  private static func answered(
    _ name: String, _ belief: String, _ sentences: [String: String],
    adding text: (heading: String, text: String)? = nil, faulty: Set<String> = []
  ) -> MemoSample {
    .answered(name, belief, .normPlacement, sentences, adding: text, faulty: faulty)
  }
}
