internal import Foundation
internal import Messages

/// Writes a run for the log of GitHub Actions: the report that people read, fenced so that nothing
/// in it is obeyed, and annotations on the learner's own lines.
struct GitHubRecorder: DocumentRecorder {
  let write: @Sendable (String) -> Void
  var run: RunDescription?
  /// A word that nobody can foresee: it is drawn when the learner's program has ended.
  var token: @Sendable () -> String = { UUID().uuidString }

  /// The most annotations; one step shows few, and a learner reads one.
  static let maximumAnnotations: Int = 10
  /// The longest message, in Unicode scalars.
  static let maximumMessage: Int = 4_000

  /// Creates a recorder.
  ///
  /// - Parameter write: Takes the text once, at the end.
  init(writingUsing write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    let commands =
      (summary.noGrade.map {
        [WorkflowCommand(name: "error", properties: [("title", "no grade")], message: $0)]
      } ?? [])
      + summary.reports.flatMap { annotations(for: $0, of: run) }
    return WorkflowCommand.fenced(log(summary, of: run), token: token())
      + commands.prefix(Self.maximumAnnotations).map { $0.line + "\n" }.joined()
  }

  func text(for stop: RunStop) -> String {
    WorkflowCommand(
      name: "error", properties: [("title", "nothing was graded")], message: stop.message
    ).line + "\n"
  }

  /// The report as a terminal shows it.
  private func log(_ summary: RunSummary, of run: RunDescription) -> String {
    TerminalRecorder(style: .plain, showsProgress: false, writingUsing: { _ in })
      .lines(summary, of: run).map { $0 + "\n" }.joined()
  }

  private func annotations(for report: ProblemReport, of run: RunDescription) -> [WorkflowCommand] {
    if report.verdict == .doesNotCompile {
      let errors = CompilerError.all(in: report.message ?? "", of: report.file)
      if !errors.isEmpty {
        return errors.prefix(Self.maximumPerFile).map {
          annotation(report, title: report.verdict.words, $0.message, at: $0)
        }
      }
    }
    let words = CheckText(report: report, seed: run.seed)
    var seen: Set<Int?> = []
    var annotations: [WorkflowCommand] = []
    for check in report.checks where check.hasFailed && check.verdict != .graderFault {
      let line = check.line(in: report)
      guard seen.insert(line).inserted, annotations.count < Self.maximumPerFile else { continue }
      annotations.append(
        annotation(
          report, title: "\(check.label.text): \(check.verdict.words)", words.text(check),
          at: line.map { CompilerError(line: $0, column: check.place?.column, message: "") }))
    }
    return annotations
  }

  /// The most annotations for one file.
  private static let maximumPerFile: Int = 3

  private func annotation(
    _ report: ProblemReport, title: String, _ message: String, at place: CompilerError?
  ) -> WorkflowCommand {
    var properties = [("file", report.file)]
    if let place { properties.append(("line", "\(place.line)")) }
    if let column = place?.column { properties.append(("col", "\(column)")) }
    properties.append(("title", "\(report.slug), \(title)"))
    return WorkflowCommand(
      name: "error", properties: properties.map { (name: $0.0, value: $0.1) },
      message: message.sanitizedLines.limited(to: Self.maximumMessage))
  }
}
