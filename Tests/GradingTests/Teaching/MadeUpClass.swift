import Foundation
import Messages

@testable import Grading
@testable import Teaching

/// Results of a class, made up by hand.
struct MadeUpClass {
  /// Two problems of two and four checks, and one of more.
  static let course: Course = Course(
    ["residual_add", "feed_forward", "layer_norm"].map { Course.preNormPostNorm[code: $0]! })

  /// How a check ended.
  struct Made {
    var verdict: Verdict = .wrong
    /// The names of mistakes: each list is made at once, two lists are not told apart.
    var named: [[String]] = []
    var rest: [String] = []
    /// The case that failed.
    var number: Int = 2
    /// The wrong numbers, where 1 2 4 belong.
    var got: [Double] = [1, 2, 5]
    var stop: String?
    /// Whether the wrong numbers are kept for comparison.
    var isUnnamed: Bool = false

    static let passed: Made = Made(verdict: .passed)
    static let unwritten: Made = Made(verdict: .notStarted)
    static func named(_ names: String..., in number: Int = 2) -> Made {
      Made(named: [names], number: number)
    }
    static func either(_ first: [String], _ second: [String]) -> Made {
      Made(named: [first, second])
    }
    static func unnamed(_ got: Double...) -> Made { Made(got: got, isUnnamed: true) }
    static func stopped(_ verdict: Verdict, _ message: String) -> Made {
      Made(verdict: verdict, stop: message)
    }
  }

  static func mistake(_ name: String) -> NamedMistake {
    NamedMistake(name: name, sentence: "this is done by \(name); that belongs there")
  }

  /// The report on a problem; checks that are not named passed.
  static func report(_ slug: String, _ made: [String: Made] = [:], file: String = "f.swift")
    -> ProblemReport
  {
    let problem = Course.preNormPostNorm[slug]!
    var report = ProblemReport(
      problem, file,
      checks: problem.labels.map { check($0, made[$0.name] ?? .passed) })
    report.tolerance = .standard
    return report
  }

  static func refused(_ slug: String, _ verdict: Verdict, _ message: String? = nil) -> ProblemReport
  {
    ProblemReport(Course.preNormPostNorm[slug]!, "f.swift", Refusal(verdict, message))
  }

  private static func check(_ label: CheckLabel, _ made: Made) -> CheckReport {
    var check = CheckReport(label: label, verdict: made.verdict, cases: 9)
    guard ![.passed, .notStarted, .awaitingReview].contains(made.verdict) else { return check }
    let expected: [Double] = [1, 2, 4]
    let kind: Failure.Kind =
      made.stop.map { .stopped(Stop(verdict: made.verdict, message: $0)) }
      ?? .mismatch(MadeUpRun.mismatch([3], got: made.got, expected: expected))
    check.failure = Failure(
      number: made.number, title: "case \(made.number)",
      input: Data(#"{"x":{"shape":[3],"data":[1,2,3]}}"#.utf8), arguments: ["x"], kind: kind)
    check.diagnosis = Diagnosis(
      hypotheses: made.named.map { $0.map(mistake) }, rest: made.rest)
    if made.isUnnamed {
      check.sample = AnswerSample(
        [.value(.array(NumericArray(shape: [3], data: made.got)))],
        expected: [.value(.array(NumericArray(shape: [3], data: expected)))],
        tolerance: .standard)
    }
    return check
  }

  /// The result of somebody; problems that are not given are not started.
  static func result(
    _ key: String, name: String? = nil, seconds: Double = 1, unreadable: String? = nil,
    course: Course = course, _ reports: [ProblemReport]
  ) -> StudentResult {
    StudentResult(
      student: Student(key: key, name: name ?? "Student \(key)"),
      staged: Staged(unreadable: unreadable),
      reports: course.exercises.map { exercise in
        reports.first { $0.slug == exercise.slug } ?? refused(exercise.slug, .notStarted)
      }, seconds: seconds)
  }

  static func statistics(_ results: [StudentResult], course: Course = course) -> ClassStatistics {
    var statistics = ClassStatistics(course: course)
    for result in results { statistics.add(result) }
    return statistics
  }
}
