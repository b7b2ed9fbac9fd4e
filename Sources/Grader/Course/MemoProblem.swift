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
