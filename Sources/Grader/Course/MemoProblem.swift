internal import Memos
internal import Reference

/// One row of the course for a problem that is answered in Markdown.
struct MemoProblem: Sendable {
  /// The folder below `Problems`, and the name on the command line.
  let slug: String
  /// The stem of the learner's file: `WhyPreNorm` stands for `WhyPreNorm.md`.
  let name: String
  /// The title in lists.
  let title: String
  /// The blanks, and what the prose should show.
  let memo: Memo
  /// Wrong memos, and what each gets.
  let samples: [MemoSample]

  init(_ slug: String, _ name: String, title: String, memo: Memo, samples: [MemoSample]) {
    self.slug = slug
    self.name = name
    self.title = title
    self.memo = memo
    self.samples = samples
  }
}

extension MemoProblem {
  /// The memos of this repository's course, in the order in which learners meet them.
  static let all: [MemoProblem] = [
    MemoProblem(
      "norm_placement_memo", "NormPlacementMemo", title: "Memo: where should the norm go?",
      memo: NormPlacementMemoKey.memo, samples: NormPlacementMemoKey.samples),
    MemoProblem(
      "why_pre_norm", "WhyPreNorm", title: "The interview question: why pre-norm?",
      memo: WhyPreNormKey.memo, samples: WhyPreNormKey.samples),
  ]
}
