internal import Messages

/// Writes a run as JUnit XML: a suite for each problem, a test case for each check.
///
/// The document is valid against Jenkins' `junit-10.xsd` and against the schema of Apache Ant's
/// reports, which asks for more attributes and allows fewer. What failed because of the learner's
/// file is a failure, what was not written yet or awaits review is skipped, and an error is our own
/// fault. So there are as many test cases for everybody, and those that passed are the points.
struct JUnitRecorder: DocumentRecorder {
  /// Whether test cases have the attribute `file`, which GitLab links and the schemas forbid.
  let namesFiles: Bool
  let write: @Sendable (String) -> Void
  var run: RunDescription?

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - namesFiles: Whether test cases name the learner's file.
  ///   - write: Takes the whole document once, at the end.
  init(
    namesFiles: Bool, writingUsing write: @escaping @Sendable (String) -> Void
  ) {
    self.namesFiles = namesFiles
    self.write = write
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    document(
      summary.reports.enumerated().map {
        suite($0.element, id: $0.offset, of: run, noGrade: summary.noGrade)
      })
  }

  func text(for stop: RunStop) -> String {
    document([
      suite(
        "grader", id: 0, counts: (tests: 1, failures: 0, errors: 1, skipped: 0), seconds: 0,
        content: "    <properties/>\n"
          + testCase(
            "run", of: "grader", file: nil, seconds: 0,
            content: outcome("error", type: "stopped", message: stop.message, text: stop.message)))
    ])
  }

  private func document(_ suites: [String]) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" + suites.joined()
      + "</testsuites>\n"
  }

  private func suite(
    _ report: ProblemReport, id: Int, of run: RunDescription, noGrade: String?
  ) -> String {
    let score = report.score
    let properties: [(String, String?)] = [
      ("noGrade", noGrade), ("warning", run.warning), ("title", report.title),
      ("verdict", report.verdict.rawValue), ("points", "\(score.earned)"),
      ("awaitingReview", "\(score.awaitingReview)"), ("notGraded", "\(score.notGraded)"),
      ("possible", "\(score.possible)"), ("sandbox", run.sandbox),
      ("seed", run.seed.map { "\($0)" }),
    ]
    let lines = properties.compactMap { name, value in
      value.map {
        "      <property" + XMLText.attribute("name", name) + XMLText.attribute("value", $0)
          + "/>\n"
      }
    }
    return suite(
      report.slug, id: id,
      counts: (
        tests: report.checks.count, failures: report.checks.count { $0.element == "failure" },
        errors: report.checks.count { $0.element == "error" },
        skipped: report.checks.count { $0.element == "skipped" }
      ),
      seconds: report.seconds,
      content: "    <properties>\n" + lines.joined() + "    </properties>\n"
        + report.checks.map { testCase($0, of: report) }.joined(),
      output: report.memo.map {
        MemoReportText(report: report, memo: $0, style: .plain).lines.joined(separator: "\n")
      }
        ?? report.printedText)
  }

  private func suite(
    _ name: String, id: Int, counts: (tests: Int, failures: Int, errors: Int, skipped: Int),
    seconds: Double, content: String, output: String = ""
  ) -> String {
    let attributes = [
      ("name", name), ("package", "course"), ("id", "\(id)"), ("hostname", "localhost"),
      ("timestamp", run?.machine.startedInUTC ?? "1970-01-01T00:00:00"),
      ("time", seconds.asSeconds), ("tests", "\(counts.tests)"),
      ("failures", "\(counts.failures)"), ("errors", "\(counts.errors)"),
      ("skipped", "\(counts.skipped)"),
    ]
    return "  <testsuite" + attributes.map { XMLText.attribute($0.0, $0.1) }.joined() + ">\n"
      + content + "    <system-out>" + XMLText.escaped(output) + "</system-out>\n"
      + "    <system-err></system-err>\n  </testsuite>\n"
  }

  private func testCase(_ check: CheckReport, of report: ProblemReport) -> String {
    var content = ""
    if let element = check.element {
      let words = CheckText(report: report, seed: run?.seed)
      content = outcome(
        element, type: check.verdict.rawValue, message: words.headline(check),
        text: words.text(check))
    }
    return testCase(
      check.label.text, of: report.slug, file: report.file, seconds: check.seconds, content: content
    )
  }

  private func testCase(
    _ name: String, of suite: String, file: String?, seconds: Double, content: String
  ) -> String {
    var start = "    <testcase" + XMLText.attribute("classname", suite)
    start += XMLText.attribute("name", name)
    if namesFiles, let file { start += XMLText.attribute("file", file) }
    start += XMLText.attribute("time", seconds.asSeconds)
    return content.isEmpty ? start + "/>\n" : start + ">\n" + content + "    </testcase>\n"
  }

  private func outcome(_ element: String, type: String, message: String, text: String) -> String {
    // Ant's schema knows no type of what was skipped.
    "      <\(element)" + (element == "skipped" ? "" : XMLText.attribute("type", type))
      + XMLText.attribute("message", message) + ">" + XMLText.escaped(text) + "</\(element)>\n"
  }
}

extension CheckReport {
  /// What a test case holds for its check; nil when it passed.
  fileprivate var element: String? {
    switch verdict {
    case .passed: nil
    case .notStarted, .awaitingReview, .toBeGraded: "skipped"
    case .graderFault: "error"
    default: "failure"
    }
  }
}

extension ProblemReport {
  /// The lines that are kept of what was printed, under their checks and cases, with a word on those that
  /// are not.
  fileprivate var printedText: String {
    let parts = printed.parts.map { part in
      (["in \(name(ofCheck: part.check)), case \(part.number):"] + part.lines)
        .joined(separator: "\n")
    }
    let rest = printed.total - printed.parts.reduce(0) { $0 + $1.lines.count }
    return (parts + (rest > 0 ? ["(cut: \(rest) more lines)"] : [])).joined(separator: "\n")
  }
}
