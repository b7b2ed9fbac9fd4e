internal import Messages
internal import Foundation

/// Writes a run as Gradescope's `results.json`: one test for each check, one point each.
struct GradescopeRecorder: DocumentRecorder {
  /// When students see the tests.
  let visibility: Gradescope.Visibility
  /// Whether the points enter the leaderboard.
  let hasLeaderboard: Bool
  let write: @Sendable (String) -> Void
  var run: RunDescription?

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - visibility: When students see the tests. If that is not at once, one more test, which
  ///     they always see, says which files were found and can be run.
  ///   - hasLeaderboard: Whether the points enter the leaderboard.
  ///   - write: Takes the document once, at the end.
  init(
    visibility: Gradescope.Visibility, hasLeaderboard: Bool,
    writingUsing write: @escaping @Sendable (String) -> Void
  ) {
    self.visibility = visibility
    self.hasLeaderboard = hasLeaderboard
    self.write = write
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    var tests = visibility == .visible ? [] : [Self.files(summary.reports)]
    for (place, report) in summary.reports.enumerated() {
      tests += report.checks.enumerated().map {
        test($0.element, number: "\(place + 1).\($0.offset + 1)", of: report, run)
      }
    }
    var lines = [run.warning, "sandbox: \(run.sandbox)"].compactMap(\.self)
    if summary.hasFault {
      lines.append("the grader itself failed on a part; that costs no points: ask for another run")
    }
    return encoded(
      Gradescope.Results(
        score: summary.points, executionTime: summary.seconds.inMilliseconds,
        output: lines.joined(separator: "\n"), stdoutVisibility: visibility, tests: tests,
        leaderboard: hasLeaderboard ? [Gradescope.Entry(value: summary.points)] : nil))
  }

  func text(for stop: RunStop) -> String {
    encoded(
      Gradescope.Results(
        score: 0, executionTime: 0, output: "nothing was graded\n\(stop.message)",
        stdoutVisibility: visibility,
        tests: [
          Gradescope.Test(
            name: "grader", number: "0", status: "failed", output: stop.message,
            visibility: .visible)
        ]))
  }

  private func test(
    _ check: CheckReport, number: String, of report: ProblemReport, _ run: RunDescription
  ) -> Gradescope.Test {
    let hasPassed = check.verdict == .passed
    let text = CheckText(report: report, seed: run.seed)
      .text(check)
    var test = Gradescope.Test(
      name: "\(report.slug): \(check.label.text)", number: number,
      status: hasPassed ? "passed" : "failed", output: text, visibility: visibility,
      tags: [report.slug])
    // A fault of ours is told without points, so that none are lost.
    if check.verdict != .graderFault { (test.score, test.maxScore) = (hasPassed ? 1 : 0, 1) }
    return test
  }

  /// What students may know of hidden tests: whether each file can be run.
  private static func files(_ reports: [ProblemReport]) -> Gradescope.Test {
    let refused = reports.filter { report in report.checks.allSatisfy { $0.cases == 0 } }
    let lines = reports.map { report in
      "\(report.file): \(refused.contains(report) ? report.verdict.words : "received, and it runs")"
    }
    return Gradescope.Test(
      name: "Files", number: "0",
      status: refused.allSatisfy { $0.verdict == .notStarted } ? "passed" : "failed",
      output: lines.joined(separator: "\n"), visibility: .visible)
  }

  private func encoded(_ results: Gradescope.Results) -> String {
    let data = try? CourseJSON.encode(results, pretty: true)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
