internal import Memos

extension WhyPreNormKey {
  /// Memos, most of them wrong, and what each gets.
  package static let samples: [MemoSample] = blanks + sentences + MemoSample.everyMemo(.whyPreNorm)

  private static let blanks: [MemoSample] = [
    .edited(
      "columns-swapped", "pre-norm normalizes the stream",
      [
        ("| through every norm | clean shortcut |", "| clean shortcut | through every norm |"),
        ("| normalized | grows |", "| grows | normalized |"),
      ],
      wrong: [
        "gradient path, post-norm", "gradient path, pre-norm", "residual stream, post-norm",
        "residual stream, pre-norm",
      ]),
    .edited(
      "overclaims", "post-norm cannot, pre-norm always", [("| overclaimed |", "| holds |")],
      wrong: ["claim: large post-norm", "claim: no warm-up", "sentence 1", "sentence 5"]),
    .edited(
      "words-of-its-own", "words that are not in the list",
      [("| fragile | steady |", "| bad | good |")],
      wrong: ["gradient stability, post-norm", "gradient stability, pre-norm"]),
    .edited(
      "order-reversed", "derivatives stand in the order in which functions are applied",
      [
        ("| LN(x + F(x)) | R |", "| LN(x + F(x)) | Q |"),
        ("| x + F(LN(x)) | S |", "| x + F(LN(x)) | P |"),
        ("| x + LN(F(x)) | P |", "| x + LN(F(x)) | S |"),
        ("| LN(x) + F(LN(x)) | Q |", "| LN(x) + F(LN(x)) | R |"),
      ],
      wrong: [
        "Jacobian of LN(x + F(x))", "Jacobian of x + F(LN(x))", "Jacobian of x + LN(F(x))",
        "Jacobian of LN(x) + F(LN(x))",
      ]),
    .edited(
      "winner-is-a-reason", "naming the better design explains it",
      [("pre-norm instead. | observation |", "pre-norm instead. | mechanism |")],
      wrong: ["sentence 2"]),
    .edited(
      "measured-is-overclaimed", "what names numbers claims too much",
      [("0.003. | observation |", "0.003. | overclaimed |")], wrong: ["sentence 6"]),
  ]

  private static let sentences: [MemoSample] = [
    answered(
      "too-vague", "the conclusion is the argument; what it means is a person's to say",
      ["change": "the fix is pre-norm."],
      adding: ("Answer", "Post-norm is just less stable, so warm up; the fix is pre-norm.")),
    answered(
      "template-quoted", "one of the six sentences is the answer",
      ["place": "Pre-norm normalizes the sum x + F(x)"],
      adding: ("Answer", "Pre-norm normalizes the sum x + F(x), as the third sentence has it."),
      faulty: ["place"]),
    answered(
      "model-copied", "the sentence that the report showed",
      ["change": "Pre-norm lets the norm act on the branch's input alone: x + F(LN(x))."],
      adding: ("Answer", "Pre-norm lets the norm act on the branch's input alone: x + F(LN(x))."),
      faulty: ["change"]),
    answered(
      "several-at-once", "one sentence does not hold it",
      [
        "depth":
          "One such factor is harmless, but they compound with depth: a stack of 192 sub-layers is a "
          + "product of 192 of them. Warm-up keeps the first steps small"
      ]),
    answered(
      "in-german", "the answer in German",
      ["place": "Bei Post-Norm liegt die Norm auf dem **Restpfad**"],
      adding: ("Answer", "Bei Post-Norm liegt die Norm auf dem Restpfad, und nichts bleibt stehen.")
    ),
  ]

  private static func answered(
    _ name: String, _ belief: String, _ sentences: [String: String],
    adding text: (heading: String, text: String)? = nil, faulty: Set<String> = []
  ) -> MemoSample {
    .answered(name, belief, .whyPreNorm, sentences, adding: text, faulty: faulty)
  }
}
