internal import Messages
internal import Foundation

/// Writes a run as the result of a GitHub Classroom runner: one test for each check, one point each.
///
/// Classroom's reporter makes two totals, one by counting passed tests and one by adding scores;
/// with one point for each check they agree. It knows no test that is neither passed nor failed: what
/// awaits review is one that did not pass, in a run that may pass all the same. After a fault of ours
/// every score is 0, the largest too, and then it reports no points at all, rather than too few.
struct ClassroomRecorder: DocumentRecorder {
  let write: @Sendable (String) -> Void
  var run: RunDescription?

  /// The largest document, in bytes.
  ///
  /// It travels in base64 in one environment variable, for which
  /// Linux has 128 KiB.
  static let maximumSize: Int = 72_000

  /// Creates a recorder.
  ///
  /// - Parameter write: Takes the document once, at the end.
  init(writingUsing write: @escaping @Sendable (String) -> Void) {
    self.write = write
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    var tests = summary.reports.flatMap { report in
      report.checks.map { test($0, of: report, run) }
    }
    if let noGrade = summary.noGrade {
      for place in tests.indices { tests[place].score = 0 }
      tests.insert(Test(name: "no grade", status: "error", message: noGrade), at: 0)
    }
    let status =
      switch summary.exitStatus {
      case 0: "pass"
      case 1: "fail"
      default: "error"
      }
    return encoded(
      Result(
        status: status, maxScore: summary.score.isGrade ? summary.possible : 0, tests: tests))
  }

  func text(for stop: RunStop) -> String {
    encoded(
      Result(
        status: "error", maxScore: 0,
        tests: [Test(name: "grader", status: "error", message: stop.message)]))
  }

  private func test(_ check: CheckReport, of report: ProblemReport, _ run: RunDescription) -> Test {
    let status =
      switch check.verdict {
      case .passed: "pass"
      case .graderFault: "error"
      default: "fail"
      }
    var test = Test(
      name: "\(report.slug): \(check.label.text)", status: status, score: status == "pass" ? 1 : 0,
      filename: report.file, line: check.line(in: report) ?? 0,
      duration: Int((check.seconds * 1000).rounded()))
    if check.verdict == .graderFault {
      // The reporter prints this one, and the cause may quote a learner's file.
      test.message = "\(test.name): not graded, by a fault of the grader"
    } else if check.verdict != .passed {
      test.message = CheckText(report: report, seed: run.seed)
        .text(check)
    }
    return test
  }

  /// The JSON, with messages as long as the size allows.
  private func encoded(_ result: Result) -> String {
    var result = result
    for test in result.tests.indices {
      result.tests[test].message = result.tests[test].message.withoutWorkflowCommands
    }
    var limit = 4_000
    while true {
      let text = (try? CourseJSON.encode(result)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      guard text.utf8.count > Self.maximumSize, limit > 20 else { return text + "\n" }
      limit /= 2
      for test in result.tests.indices {
        result.tests[test].message = result.tests[test].message.limited(to: limit)
      }
    }
  }

  private struct Result: Encodable {
    let version: Int = 1
    let status: String
    let maxScore: Int
    var tests: [Test]

    enum CodingKeys: String, CodingKey {
      case version
      case status
      case maxScore = "max_score"
      case tests
    }
  }

  private struct Test: Encodable {
    let name: String
    let status: String
    var score: Int = 0
    var message: String = ""
    var code: String = ""
    var filename: String = ""
    /// 0 for none.
    var line: Int = 0
    /// In milliseconds.
    var duration: Int = 0

    enum CodingKeys: String, CodingKey {
      case name
      case status
      case score
      case message
      case code = "test_code"
      case filename
      case line = "line_no"
      case duration
    }
  }
}
