package import Memos
package import Messages

/// One row of the course for a problem that is answered in Markdown.
package struct MemoProblem: Exercise {
  package let slug: String
  package let name: String
  package let title: String
  /// The blanks, and the questions that the prose answers.
  package let memo: Memo

  package let fileExtension: String = "md"
  package let startingFile: String = "Template.md"
  package var labels: [CheckLabel] {
    memo.points.map { CheckLabel($0.name) }
      + ReviewedProse.names(of: self).map { CheckLabel(reviewOf: $0) }
  }

  package init(_ slug: String, _ name: String, title: String, memo: Memo) {
    self.slug = slug
    self.name = name
    self.title = title
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
      memo: .normPlacement),
    MemoProblem(
      "why_pre_norm", "WhyPreNorm", title: "The interview question: why pre-norm?",
      memo: .whyPreNorm),
  ]
}
