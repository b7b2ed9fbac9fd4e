/// Writes a run as a page of Markdown, such as GitHub shows for a step.
struct SummaryRecorder: DocumentRecorder {
  let write: @Sendable (String) -> Void
  var run: RunDescription?

  /// The largest page, in bytes: GitHub takes 1 MiB for a step, and other tools may write there too.
  static let maximumSize: Int = 1 << 19

  /// Creates a recorder.
  ///
  /// - Parameter write: Takes the page once, at the end.
  init(writingUsing write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    var page = summary.noGrade.map { "## No grade\n\n\($0)\n\n" } ?? ""
    page += run.warning.map { "**\($0)**\n\n" } ?? ""
    if summary.score.isGrade { page += "## \(summary.score.text)\n\n" }
    page += run.notes.map { Self.fenced($0.sanitized) + "\n" }.joined()
    if let minimum = summary.minimumScore { page += "At least \(minimum) were asked for.\n\n" }
    page += "| problem | verdict | points |\n|---|---|---:|\n"
    for report in summary.reports {
      page +=
        "| `\(report.slug)` | \(report.verdict.words) | \(report.score.fraction)\(report.score.rest) |\n"
    }
    for report in summary.reports {
      let section = section(report, of: run)
      guard page.utf8.count + section.utf8.count < Self.maximumSize else {
        page += "\nThe page is full; the rest is cut.\n"
        break
      }
      page += section
    }
    return page + "\nsandbox: \(run.sandbox)\n\n"
  }

  func text(for stop: RunStop) -> String {
    "## Nothing was graded\n\n" + Self.fenced(stop.message) + "\n"
  }

  private func section(_ report: ProblemReport, of run: RunDescription) -> String {
    guard report.verdict != .passed || report.memo != nil,
      report.points > 0 || report.verdict != .notStarted
    else { return "" }
    let title = report.title
    let text = ProblemText(
      report: report, seed: run.seed, style: .plain)
    return "\n### \(title)\n\n" + Self.fenced(text.lines.joined(separator: "\n"))
      + "\nNext: `swift run grader check \(report.slug)`\n"
  }

  /// The text as a block of code that nothing in the text can end.
  static func fenced(_ text: String) -> String {
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)text\n\(text)\n\(fence)\n"
  }
}
