internal import Messages
internal import Foundation

/// Writes a run as Gradescope's `results.json`: one test for each check, one point each.
///
/// What is no grade, after a fault of ours or when nothing was graded, has no points in it at all, so
/// that Gradescope enters none.
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
    let score = summary.score.isGrade ? summary.points : nil
    if score == nil {
      for place in tests.indices { (tests[place].score, tests[place].maxScore) = (nil, nil) }
    }
    let lines = [
      summary.noGrade, run.warning, "sandbox: \(run.sandbox)",
      // Students read this at once, and hidden tests hide their total.
      visibility == .visible && summary.score.isGrade ? summary.score.text : nil,
    ].compactMap(\.self)
    return encoded(
      Gradescope.Results(
        score: score, executionTime: summary.seconds.inMilliseconds,
        output: lines.joined(separator: "\n"), stdoutVisibility: visibility, tests: tests,
        leaderboard: hasLeaderboard ? score.map { [Gradescope.Entry(value: $0)] } : nil))
  }

  func text(for stop: RunStop) -> String {
    encoded(
      Gradescope.Results(
        score: nil, executionTime: 0, output: "nothing was graded\n\(stop.message)",
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
    let status: String? =
      switch check.verdict {
      case .passed: "passed"
      case .awaitingReview, .toBeGraded, .graderFault: nil
      default: "failed"
      }
    return Gradescope.Test(
      name: "\(report.slug): \(check.label.text)", number: number, status: status,
      output: CheckText(report: report, seed: run.seed).text(check), visibility: visibility,
      tags: [report.slug], score: status == "passed" ? 1 : 0, maxScore: 1)
  }

  /// What students may know of hidden tests: whether each file can be run.
  private static func files(_ reports: [ProblemReport]) -> Gradescope.Test {
    let refused = reports.filter { report in report.checks.allSatisfy { $0.cases == 0 } }
    let lines = reports.map { report in
      "\(report.file): \(refused.contains(report) ? report.verdict.words : "received, and it runs")"
    }
    return Gradescope.Test(
      name: "Files", number: "0",
      status: refused.allSatisfy { [.notStarted, .graderFault].contains($0.verdict) }
        ? "passed" : "failed",
      output: lines.joined(separator: "\n"), visibility: .visible)
  }

  private func encoded(_ results: Gradescope.Results) -> String {
    let data = try? CourseJSON.encode(results, pretty: true)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
