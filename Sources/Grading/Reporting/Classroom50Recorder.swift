internal import Foundation
internal import Messages

/// Writes a run as Classroom 50's `result.json`: one test for each check, one point each.
///
/// The format is `classroom50/result/v1`, whose schema is `schemas/result-v1.schema.json` in
/// foundation50/classroom50. It knows no test that is neither passed nor failed: what awaits review has
/// not passed there, and its `verdict` says so. Nothing that a learner wrote is in it.
///
/// A document without points is refused there, and becomes an error: so after a fault of ours, or when
/// nothing was graded, there are none in it, for no points would pass for a vacuous success.
struct Classroom50Recorder: DocumentRecorder {
  /// Which submission it is, as the service names it.
  let submission: Environment.Classroom50
  let write: @Sendable (String) -> Void
  var run: RunDescription?

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - submission: Which submission it is; the service itself sets the rest.
  ///   - write: Takes the document once, at the end.
  init(
    of submission: Environment.Classroom50, writingUsing write: @escaping @Sendable (String) -> Void
  ) {
    self.submission = submission
    self.write = write
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    let isGrade = summary.score.isGrade
    let tests = summary.reports.flatMap { report in report.checks.map { Test($0, of: report) } }
    return encoded(
      Result(
        submission, graded: run.machine.startedInUTC + "Z",
        score: isGrade ? summary.points : nil, maxScore: isGrade ? summary.possible : nil,
        tests: isGrade ? tests : [],
        message: summary.noGrade))
  }

  func text(for stop: RunStop) -> String {
    encoded(
      Result(
        submission, graded: nil, score: nil, maxScore: nil, tests: [],
        message: "nothing was graded: \(stop.message)"))
  }

  private func encoded(_ result: Result) -> String {
    let data = try? CourseJSON.encode(result, pretty: true)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }

  private struct Result: Encodable {
    let schema: String = "classroom50/result/v1"
    let submission: Environment.Classroom50
    /// When it was graded; nil where it was not.
    let graded: String?
    let score: Int?
    let maxScore: Int?
    let tests: [Test]
    /// Why there are no points; nil where there are.
    let message: String?

    init(
      _ submission: Environment.Classroom50, graded: String?, score: Int?, maxScore: Int?,
      tests: [Test], message: String?
    ) {
      self.submission = submission
      self.graded = graded
      self.score = score
      self.maxScore = maxScore
      self.tests = tests
      self.message = message
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in submission.fields { try container.encode(value, forKey: Key(name)) }
      try container.encode(schema, forKey: Key("schema"))
      try container.encodeIfPresent(submission.committed ?? graded, forKey: Key("datetime"))
      try container.encodeIfPresent(graded, forKey: Key("graded_at"))
      try container.encodeIfPresent(score, forKey: Key("score"))
      try container.encodeIfPresent(maxScore, forKey: Key("max-score"))
      try container.encode(tests, forKey: Key("tests"))
      try container.encodeIfPresent(message, forKey: Key("message"))
    }
  }

  private struct Test: Encodable {
    let name: String
    let isPassed: Bool
    /// How it ended, in the word that `json` has for it too: a field of ours, which is kept.
    let verdict: Verdict

    init(_ check: CheckReport, of report: ProblemReport) {
      name = "\(report.slug): \(check.label.text)"
      isPassed = check.verdict == .passed
      verdict = check.verdict
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(name, forKey: Key("test-name"))
      try container.encode(isPassed, forKey: Key("passed"))
      try container.encode(isPassed ? 1 : 0, forKey: Key("score"))
      try container.encode(1, forKey: Key("max-score"))
      try container.encode(verdict, forKey: Key("verdict"))
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
