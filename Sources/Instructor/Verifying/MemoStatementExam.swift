/// Whether the statement of a memo has everything that it must have.
enum MemoStatementExam {
  /// The headings of every memo's statement, in this order.
  static let headings: [String] = [
    "Why it matters", "Task", "Notation", "What is graded", "Pitfalls", "Hints", "Sources",
  ]

  /// What is missing, in words; empty when the statement is complete.
  static func gaps(in markdown: String) -> [String] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let found = lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
    var gaps: [String] = []
    if lines.first?.hasPrefix("# ") != true { gaps.append("it does not begin with a title") }
    if found != headings {
      gaps.append("its headings are not \(headings.joined(separator: ", "))")
    }
    if lines.count(where: { $0.contains("<summary>") }) != 3 { gaps.append("it has not 3 hints") }
    return gaps
  }
}
