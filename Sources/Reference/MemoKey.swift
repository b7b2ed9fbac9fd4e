package import Memos

/// What is right and wrong in a memo: the answers of its blanks, and wrong memos.
package struct MemoKey: Sendable {
  package let memo: Memo
  package let answers: MemoAnswers
  /// Wrong memos, and what each gets.
  package let samples: [MemoSample]

  /// Where blanks and answers do not belong together, in all memos.
  package static var gaps: [String] {
    MemoAnswers.all.sorted { $0.key < $1.key }.flatMap { slug, key in
      key.answers.gaps(in: key.memo).map { "\(slug): \($0)" }
    }
  }
}

extension MemoAnswers {
  /// The keys of the course's memos, by the memos' slugs.
  package static let all: [String: MemoKey] = [
    "norm_placement_memo": MemoKey(
      memo: .normPlacement, answers: NormPlacementMemoKey.answers,
      samples: NormPlacementMemoKey.samples),
    "why_pre_norm": MemoKey(
      memo: .whyPreNorm, answers: WhyPreNormKey.answers, samples: WhyPreNormKey.samples),
  ]
}
