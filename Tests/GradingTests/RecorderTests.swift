import Messages
import Foundation
import Synchronization
import Testing

@testable import Grading

/// Runs of made-up reports, as each recorder writes them.
@Suite struct RecorderTests {
  /// A part of the course, so that a new problem changes no stored text.
  private let course = Course(Array(Course.preNormPostNorm.codeProblems.prefix(3)))

  private func report(_ slug: String, _ verdict: Verdict, message: String? = nil) -> ProblemReport {
    let problem = course[code: slug]!
    let file = "Sources/Exercises/\(problem.name).swift"
    guard verdict == .passed || verdict == .wrong else {
      return ProblemReport(problem, file, Refusal(verdict, message))
    }
    return ProblemReport(
      problem, file,
      checks: problem.labels.map {
        CheckReport(label: $0, verdict: verdict, cases: verdict == .passed ? 9 : 0)
      })
  }

  private func text(
    _ reports: [ProblemReport], isDetailed: Bool = false, style: TextStyle = .plain,
    showsProgress: Bool = false
  ) -> String {
    let written = Mutex("")
    var recorder = TerminalRecorder(style: style, showsProgress: showsProgress) {
      text in written.withLock { $0 += text }
    }
    play(reports, isDetailed, &recorder)
    return written.withLock(\.self)
  }

  private func play(
    _ reports: [ProblemReport], _ isDetailed: Bool, _ recorder: inout some Recorder
  ) {
    recorder.record(
      .started(
        RunDescription(
          problems: reports.map(\.slug), seed: 1, sandbox: "limits", isDetailed: isDetailed,
          isWholeCourse: reports.count == course.exercises.count)))
    for report in reports { recorder.record(.graded(report)) }
    recorder.record(.finished(RunSummary(reports: reports)))
  }

  @Test func aFreshCloneNamesTheFirstStatement() throws {
    let reports = course.exercises.map { report($0.slug, .notStarted) }
    try Golden.expect(text(reports), matches: "run-fresh.txt")
    #expect(RunSummary(reports: reports).exitStatus == 1)
  }

  @Test func everythingPassed() throws {
    let reports = course.exercises.map { report($0.slug, .passed) }
    try Golden.expect(text(reports), matches: "run-passed.txt")
    #expect(RunSummary(reports: reports).exitStatus == 0)
  }

  @Test func aFaultOfOursSaysSoFirstAndCostsNothing() throws {
    let reports = [
      report("residual_add", .passed), report("feed_forward", .graderFault, message: "no disk"),
    ]
    try Golden.expect(text(reports), matches: "run-fault.txt")
    #expect(RunSummary(reports: reports).exitStatus == 3)
  }

  @Test func whatAwaitsReviewIsToldApartAndFailsNothing() {
    let reports = [report("residual_add", .passed), MadeUpRun.memo]
    #expect(
      text(reports).split(separator: "\n").prefix(4) == [
        "problem       verdict            points",
        "residual_add  passed                2/2",
        "why_pre_norm  passed                1/2, 1 awaiting review",
        "total                               3/4, 1 awaiting review",
      ])
    let summary = RunSummary(reports: reports)
    #expect((summary.exitStatus, summary.firstUnfinished) == (0, nil))
    #expect(RunSummary(reports: reports, minimumScore: 4).exitStatus == 1)
    let alone = text([MadeUpRun.memo], isDetailed: true)
    #expect(alone.hasPrefix("why_pre_norm: passed, 1 of 2 points, 1 awaiting review "))
    #expect(alone.contains("  review: mechanism  awaiting review\n"))
    let all = course.exercises.dropLast().map { report($0.slug, .passed) } + [MadeUpRun.memo]
    #expect(
      text(all).hasSuffix("\neverything passes; the rest of the points are a reviewer's to give\n"))
  }

  @Test func colorCarriesNoMeaningAlone() {
    let reports = course.exercises.map { report($0.slug, .notStarted) }
    let colored = text(reports, style: TextStyle(isColored: true))
    #expect(colored.contains("\u{1B}["))
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == text(reports))
  }

  @Test func progressOverwritesItself() {
    let reports = [report("residual_add", .passed), report("feed_forward", .passed)]
    let progress = text(reports, showsProgress: true)
    #expect(
      progress.hasPrefix("\r\u{1B}[Kgrading residual_add (1 of 2)\r\u{1B}[Kgrading feed_forward"))
    #expect(progress.hasSuffix(text(reports)))
  }
}
