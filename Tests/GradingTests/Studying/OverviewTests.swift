import Foundation
import Messages
import Testing

@testable import Grading

/// The course on one screen, in the states that a learner meets.
@Suite struct OverviewTests {
  private static let course: Course = .stored

  /// Reports on the whole course, of which the first ones pass.
  private static func reports(
    passed: Int, then report: (CodeProblem) -> ProblemReport? = { _ in nil }
  ) -> [ProblemReport] {
    course.exercises.enumerated().map { place, exercise in
      let file = "Sources/Exercises/\(exercise.fileName)"
      if place < passed {
        return ProblemReport(
          exercise, file,
          checks: exercise.labels.map {
            CheckReport(
              label: $0, verdict: $0.isReview ? .awaitingReview : .passed, cases: 9)
          })
      }
      if place == passed, let problem = exercise as? CodeProblem, let own = report(problem) {
        return own
      }
      return ProblemReport(exercise, file, Refusal(.notStarted))
    }
  }

  private static func wrong(_ problem: CodeProblem) -> ProblemReport {
    var report = ProblemReport(
      problem, "Sources/Exercises/\(problem.fileName)",
      checks: problem.labels.enumerated().map {
        CheckReport(label: $1, verdict: $0 == 0 ? .wrong : .passed, cases: 15)
      })
    report.checks[0].failure = Failure(
      number: 5, title: "a row of small variance, " + String(repeating: "long words ", count: 7),
      input: Data(#"{"x": [1, 2], "gain": [3, 4], "bias": [5, 6]}"#.utf8),
      kind: .mismatch(
        Mismatch(
          shape: [4, 2], differing: 5, total: 8, worst: [3, 1], got: 0.4047005,
          expected: 0.4874369, distance: 1e6, pattern: "every wrong element is in row 3")))
    report.checks[0].diagnosis = Diagnosis(hypotheses: [
      [
        NamedMistake(
          name: "variance-over-d-minus-1",
          sentence: "the variance is divided by d - 1; LayerNorm divides by d")
      ]
    ])
    for place in report.checks.indices.dropFirst() {
      report.checks[place] = CheckReport(
        label: report.checks[place].label, verdict: .wrong, cases: 15,
        failure: report.checks[0].failure)
    }
    return report
  }

  private static func broken(_ problem: CodeProblem) -> ProblemReport {
    let file = "Sources/Exercises/\(problem.fileName)"
    let text = (1...30).map {
      "\(file):\($0):9: error: cannot find 'variance\($0)' in scope\n    let a = variance\($0)"
    }.joined(separator: "\n")
    return ProblemReport(problem, file, Refusal(.doesNotCompile, text))
  }

  private static func fault(_ problem: CodeProblem) -> ProblemReport {
    ProblemReport(
      problem, "Sources/Exercises/\(problem.fileName)",
      Refusal(.graderFault, String(repeating: "open .grader/builds: no space left; ", count: 8)))
  }

  struct State: Sendable, CustomTestStringConvertible {
    let golden: String
    let reports: [ProblemReport]
    var sandbox: Bool = true
    var testDescription: String { golden }
  }

  static let states: [State] = [
    State(golden: "overview-fresh.txt", reports: reports(passed: 0)),
    State(golden: "overview-wrong.txt", reports: reports(passed: 2, then: wrong)),
    State(
      golden: "overview-wrong-in-limits.txt", reports: reports(passed: 2, then: wrong),
      sandbox: false),
    State(golden: "overview-does-not-compile.txt", reports: reports(passed: 7, then: broken)),
    State(golden: "overview-fault.txt", reports: reports(passed: 3, then: fault)),
    State(golden: "overview-in-words.txt", reports: reports(passed: 18)),
    State(golden: "overview-finished.txt", reports: reports(passed: 20)),
  ]

  private func text(_ state: State, _ style: TextStyle) -> String {
    let run = RunDescription(
      problems: state.reports.map(\.slug), seed: 1, sandbox: "limits: a program can read files",
      isDetailed: false, isWholeCourse: true, isBestSandbox: state.sandbox, isOwn: true,
      parts: Self.course.parts)
    let recorder = TerminalRecorder(style: style, showsProgress: false, writingUsing: { _ in })
    return recorder.lines(RunSummary(reports: state.reports), of: run).map { $0 + "\n" }.joined()
  }

  @Test("The overview fits a screen with the current problem in view", arguments: states)
  func fits(_ state: State) throws {
    let text = text(state, .plain)
    try Golden.expect(text, matches: state.golden)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 23)
    #expect(lines.allSatisfy { String($0).columns <= TextStyle.width })
    #expect(lines.last?.hasPrefix("next: swift run grader ") == true)
    #expect(text.contains("sandbox:") == !state.sandbox)
    let colored = self.text(state, TextStyle(isColored: true))
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == text)
  }

  @Test("What is decisive stays in view")
  func decisive() {
    let text = text(Self.states[1], .plain)
    #expect(text.contains("layer_norm           wrong               0/4  you are here"))
    #expect(text.contains("expected 0.4874369, yours 0.4047005"))
    #expect(
      text.replacing("\n    ", with: " ").contains(
        "the variance is divided by d - 1; LayerNorm divides by d"))
    let broken = self.text(Self.states[3], .plain)
    #expect(broken.contains(":1:9: error: cannot find 'variance1'"))
    #expect(broken.contains(BriefText.sign))
  }

  @Test("Read aloud, the overview is sentences, and as short")
  func plain() throws {
    let text = text(Self.states[1], TextStyle(isColored: false, isPlain: true))
    try Golden.expect(text, matches: "overview-plain.txt")
    #expect(!text.contains("  -> ") && !text.contains("passed   "))
    #expect(text.contains("Part 2, Where the norm goes: not started, 0 of 57 points.\n"))
    #expect(text.contains("layer_norm: wrong, 0 of 4 points. You are here.\n"))
  }

  @Test("Who has not begun the next problem is pointed at the last one's questions")
  func questions() {
    func text(_ passed: Int) -> String {
      self.text(State(golden: "", reports: Self.reports(passed: passed)), .plain)
    }
    #expect(
      text(2).hasSuffix(
        "\nquestions on what has passed: swift run grader quiz feed_forward\n"
          + "next: swift run grader show layer_norm\n"))
    #expect(!text(0).contains("questions"))
    #expect(!self.text(Self.states[1], .plain).contains("questions"))
  }

  @Test("A note on a solution that passed takes one line")
  func notes() {
    var reports = Self.reports(passed: 3)
    reports[2].notices = [Notice(check: "output", sentence: "x")]
    reports[1].notices = [Notice(check: "output", sentence: "x")]
    let text = text(State(golden: "", reports: reports), .plain)
    #expect(
      text.contains("\na note, no points: swift run grader check feed_forward (and 1 more)\n"))
  }

  @Test(
    "After a pass, the next statement and the questions are named, and nothing is after the last")
  func afterAPass() {
    func end(_ reports: [ProblemReport], following: String?, isOwn: Bool = true) -> [String] {
      let run = RunDescription(
        problems: reports.map(\.slug), seed: 1, sandbox: "limits: x", isDetailed: true,
        isBestSandbox: true, isOwn: isOwn)
      var summary = RunSummary(reports: reports)
      summary.following = following
      return RunEndText(summary: summary, run: run).lines
    }
    let reports = Self.reports(passed: 20)
    #expect(
      end([reports[0]], following: "feed_forward") == [
        "three questions about it: swift run grader quiz residual_add",
        "another way to write it: swift run grader solution residual_add",
        "next: swift run grader show feed_forward",
      ])
    #expect(
      end([reports[0], reports[1]], following: "layer_norm") == [
        "next: swift run grader show layer_norm"
      ])
    #expect(
      end([reports[17]], following: nil) == [
        "three questions about it: swift run grader quiz train_deep",
        "another way to write it: swift run grader solution train_deep", "everything passes", "",
      ] + FurtherReading.lines)
    #expect(
      end([reports[0]], following: "feed_forward", isOwn: false) == [
        "sandbox: limits: x", "next: swift run grader show feed_forward",
      ])
  }

  @Test("What is told to read stands in the statements or is there")
  func reading() throws {
    let pages =
      try Self.course.exercises.map {
        try String(
          contentsOf: Workbench.root.appending(path: "Problems/\($0.slug)/README.md"),
          encoding: .utf8)
      }.joined()
      + String(
        contentsOf: Workbench.root.appending(path: "Problems/CLAIMS.md"), encoding: .utf8)
    let numbers = FurtherReading.lines.flatMap { $0.matches(of: /arXiv (\d+\.\d+)/).map(\.1) }
    #expect(numbers.count == 4)
    for number in numbers { #expect(pages.contains("arXiv \(number)"), "\(number)") }
    #expect(FurtherReading.lines.allSatisfy { $0.count <= TextStyle.width })
    #expect(FurtherReading.lines.last == "next: swift run grader lab")
  }
}
