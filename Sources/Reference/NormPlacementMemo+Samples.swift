internal import Memos

extension NormPlacementMemoKey {
  private static let points: Set<String> = Set(Memo.normPlacement.points.map(\.name))
  private static let ideas: Set<String> = [
    Idea.normOnShortcut.title, Idea.shortcutStaysClean.title, Idea.compoundsWithDepth.title,
    Idea.sameShapeAdds.title, Idea.twoMatrices.title, Idea.gradientFlow.title,
    Idea.branchRescaled.title, Idea.streamGrows.title, Idea.sensitiveToInitialization.title,
  ]

  /// Wrong memos, and what each gets.
  package static let samples: [MemoSample] = [
    edited(
      "swapped-matrices", "W_h and W_f change places",
      [("| W_h | d x d_h |", "| W_h | d_h x d |"), ("| W_f | d_h x d |", "| W_f | d x d_h |")],
      wrong: ["shape of W_h", "shape of W_f"]),
    edited(
      "heads-add-up", "each head has the whole width, and heads are added",
      [
        ("W_Q of one head | d x d/h", "W_Q of one head | d x d"), ("Q_i | m x d/h", "Q_i | m x d"),
        ("output of one head | m x d/h", "output of one head | m x d"),
      ], wrong: ["shape of W_Q", "shape of Q_i", "shape of head"]),
    edited(
      "unknown-symbols", "a letter of another text",
      [("| H (input) | m x d |", "| H (input) | T x d |"), ("W_O | d x d", "W_O | banana")],
      wrong: ["shape of H", "shape of W_O"]),
    edited(
      "grouped-jacobian", "the norms first, then the branches",
      [
        (
          "| prod(k = n..1) J_LN[k] (I + J_F[k]) |",
          "| (prod(k = n..1) J_LN[k]) (prod(k = n..1) (I + J_F[k])) |"
        )
      ], wrong: ["Jacobian of n sub-layers of A"]),
    edited(
      "order-reversed", "the product begins with the first sub-layer, and J_LN stands at the right",
      [
        ("| J_LN (I + J_F) |", "| (I + J_F) J_LN |"),
        ("prod(k = n..1) (I + J_LN[k] J_F[k])", "prod(k = 1..n) (I + J_LN[k] J_F[k])"),
      ], wrong: ["Jacobian of A", "Jacobian of n sub-layers of B"]),
    edited(
      "pre-norm-for-b", "Design B is today's Pre-LN",
      [("| I + J_LN J_F |", "| I + J_F J_LN |")], wrong: ["Jacobian of B"]),
    edited(
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
    prose(
      "too-vague", "the conclusion is the argument",
      """
      I recommend Design B. It is more stable than Design A, and most teams use something like it
      today. A needs more care, so B is the safer choice for 96 layers.
      """, ideas: []),
    prose(
      "right-words-negated", "the right words, each denied",
      """
      Design A does not normalize the shortcut. Design B does not keep an identity path, and its
      stream does not grow. LN(F) does not have a fixed size.
      """, ideas: []),
    prose(
      "keyword-soup", "all the words and no sentence",
      """
      Shortcut, LayerNorm, J_LN, identity, gradient, product, depth, compounding, branch, clean path,
      I + J_F, sqrt(x0^2 + n), shape, same, add, W_h, W_f, expand, project.
      """, ideas: []),
    prose(
      "beyond-evidence", "claims that nobody measured",
      """
      Design A always diverges and its gradients vanish exponentially. Design B never has a problem.
      """, ideas: []),
    MemoSample("empty", belief: "nothing", wrong: points, ideas: []) { _ in "" },
    MemoSample("template", belief: "the template unchanged", wrong: points, ideas: []) {
      $0.template
    },
    MemoSample("statement", belief: "the statement pasted back", wrong: points, ideas: []) {
      $0.statement
    },
    prose(
      "another-language", "the prose in German",
      """
      Ich empfehle Entwurf B, weil der Pfad an der Norm vorbei erhalten bleibt und die Gradienten
      nicht in jeder Schicht mit der Ableitung der Norm malgenommen werden.
      """, ideas: []),
    MemoSample("very-long", belief: "more words are more points", wrong: [], ideas: ideas) {
      $0.reference
        + String(
          repeating: "\nThis paragraph says nothing at all about the question.\n", count: 2_000)
    },
    MemoSample("windows", belief: "line ends of another system", wrong: [], ideas: ideas) {
      $0.reference.replacing("\n", with: "\r\n").replacing("| m x d |\r\n", with: "|\tm x d\r\n")
    },
  ]

  private static func edited(
    _ name: String, _ belief: String, _ edits: [(String, String)], wrong: Set<String>
  ) -> MemoSample {
    MemoSample(name, belief: belief, wrong: wrong, ideas: ideas) { texts in
      edits.reduce(texts.reference) { $0.replacing($1.0, with: $1.1) }
    }
  }

  /// The reference's tables with other prose.
  private static func prose(
    _ name: String, _ belief: String, _ text: String, ideas: Set<String>
  ) -> MemoSample {
    MemoSample(name, belief: belief, wrong: [], ideas: ideas) { texts in
      MemoSample.tables(of: texts.reference) + "\n## Recommendation\n\n" + text + "\n"
    }
  }
}
