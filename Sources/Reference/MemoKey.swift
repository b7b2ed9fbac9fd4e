/// What is right and wrong in a memo: the answers of its blanks, and wrong memos.
package struct MemoKey: Sendable {
  package let answers: MemoAnswers
  /// Wrong memos, and what each gets.
  package let samples: [MemoSample]
}

extension MemoAnswers {
  /// The keys of the course's memos, by the memos' slugs.
  package static let all: [String: MemoKey] = [
    "norm_placement_memo": MemoKey(
      answers: NormPlacementMemoKey.answers, samples: NormPlacementMemoKey.samples),
    "why_pre_norm": MemoKey(answers: WhyPreNormKey.answers, samples: WhyPreNormKey.samples),
  ]
}
