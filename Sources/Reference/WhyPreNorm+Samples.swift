internal import Memos

extension WhyPreNormKey {
  private static let points: Set<String> = Set(Memo.whyPreNorm.points.map(\.name))
  private static let ideas: Set<String> = Set(
    Memo.whyPreNorm.criteria.flatMap { $0.ideas.map(\.title) })

  /// Wrong answers, and what each gets.
  package static let samples: [MemoSample] = [
    prose(
      "too-vague", "the conclusion is the argument",
      "Post-norm is just less stable, so warm up; the fix is pre-norm.", []),
    prose(
      "fashion", "everybody does it",
      "All large models use pre-norm today, and it scales better than post-norm does.", []),
    prose(
      "warm-up-is-the-fix", "the schedule is the mechanism",
      "Warm-up keeps the first steps small until Adam has good moments, and then training is stable.",
      []),
    prose(
      "swapped", "the names of the two designs change places",
      "Pre-norm puts the LayerNorm on the shortcut. Post-norm keeps a clean identity path.", []),
    prose(
      "right-words-negated", "the right words, each denied",
      """
      Post-norm does not put the norm on the shortcut. The gradient is not multiplied by J_LN. Pre-norm
      does not keep an identity path.
      """, []),
    prose(
      "keyword-soup", "all the words and no sentence",
      "LayerNorm, shortcut, gradient, J_LN, product, identity, depth, pre-norm, branch, clean.", []),
    prose(
      "half", "where the norm sits, and nothing of what follows",
      "In post-norm the LayerNorm sits on the shortcut.", [Idea.normOnShortcut.title]),
    prose(
      "another-language", "the answer in German",
      "Bei Post-Norm liegt die Norm auf dem Restpfad, und kein Term der Identität bleibt.", []),
    edited(
      "columns-swapped", "pre-norm normalizes the stream",
      [
        ("| through every norm | clean shortcut |", "| clean shortcut | through every norm |"),
        ("| normalized | grows |", "| grows | normalized |"),
      ],
      [
        "gradient path, post-norm", "gradient path, pre-norm", "residual stream, post-norm",
        "residual stream, pre-norm",
      ]),
    edited(
      "overclaims", "post-norm cannot, pre-norm always",
      [("| overclaimed |", "| holds |")], ["claim: large post-norm", "claim: no warm-up"]),
    edited(
      "words-of-its-own", "words that are not in the list",
      [("| fragile | steady |", "| bad | good |")],
      ["gradient stability, post-norm", "gradient stability, pre-norm"]),
    MemoSample("empty", belief: "nothing", wrong: points, ideas: []) { _ in "" },
    MemoSample("template", belief: "the template unchanged", wrong: points, ideas: []) {
      $0.template
    },
    MemoSample("statement", belief: "the statement pasted back", wrong: points, ideas: []) {
      $0.statement
    },
    MemoSample("very-long", belief: "more words are more points", wrong: [], ideas: ideas) {
      $0.reference
        + String(
          repeating: "\nThis paragraph says nothing at all about the question.\n", count: 2_000)
    },
  ]

  private static func edited(
    _ name: String, _ belief: String, _ edits: [(String, String)], _ wrong: Set<String>
  ) -> MemoSample {
    MemoSample(name, belief: belief, wrong: wrong, ideas: ideas) { texts in
      edits.reduce(texts.reference) { $0.replacing($1.0, with: $1.1) }
    }
  }

  private static func prose(
    _ name: String, _ belief: String, _ text: String, _ ideas: Set<String>
  ) -> MemoSample {
    MemoSample(name, belief: belief, wrong: [], ideas: ideas) { texts in
      MemoSample.tables(of: texts.reference) + "\n## Answer\n\n" + text + "\n"
    }
  }
}
