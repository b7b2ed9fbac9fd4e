package import Memos
package import Messages

/// One row of the course for a problem that is answered in Markdown.
package struct MemoProblem: Exercise {
  package let slug: String
  package let name: String
  package let title: String
  package let outline: Outline
  /// The blanks, and the questions that the prose answers.
  package let memo: Memo

  package let fileExtension: String = "md"
  package let startingFile: String = "Template.md"
  package var labels: [CheckLabel] {
    memo.points.map { CheckLabel($0.name) }
      + ReviewedProse.names(of: self).map { CheckLabel(reviewOf: $0) }
  }

  package init(_ slug: String, _ name: String, title: String, outline: Outline, memo: Memo) {
    self.slug = slug
    self.name = name
    self.title = title
    self.outline = outline
    self.memo = memo
  }

  package func exam<E: Examiner>(by examiner: E) throws -> [E.Finding] {
    try examiner.findings(on: self)
  }
}

extension MemoProblem {
  /// The memos of this repository's course, in the order in which learners meet them.
  static let all: [MemoProblem] = [
    MemoProblem(
      "norm_placement_memo", "NormPlacementMemo", title: "Memo: where should the norm go?",
      outline: Outline(.inWords, .hard, minutes: 120, parts: [2, 3]),
      memo: .normPlacement),
    MemoProblem(
      "why_pre_norm", "WhyPreNorm", title: "The interview question: why pre-norm?",
      outline: Outline(.inWords, .medium, minutes: 60, parts: [3, 4]),
      memo: .whyPreNorm),
    // New memos go above this line.
  ]
}
