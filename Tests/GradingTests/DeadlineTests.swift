import Foundation
import Testing

@testable import Grader
@testable import Grading

/// The time for a whole submission, and for what a program does on one problem.
@Suite struct DeadlineTests {
  @Test func whatIsNotGradedInTimeGetsNoPointsAndSaysWhy() throws {
    let bench = try Workbench(["ResidualAdd": "let x = 1"])
    var grading = try bench.grading(seed: .open(1))
    grading.deadline = Deadline(seconds: 0)
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    let report = grading.report(on: problem)
    #expect(report.verdict == .timedOut && report.points == 0 && report.possible == 2)
    let text = ProblemText(report: report, seed: 1, style: .plain).lines
    #expect(
      text.dropFirst()
        == ["submission/ResidualAdd.swift: the 0 s for the whole submission are used up"])
    #expect(
      ProblemReport(problem, "a.swift", Refusal(Deadline(seconds: 90).stop)).message
        == "the 90 s for the whole submission are used up")
  }

  @Test("Whichever time is used up first is the one that is named") func sentences() {
    let short = Budget(seconds: 2, until: Deadline(seconds: 1000))
    #expect(short.stop.message == "the 2 s for all cases together are used up")
    #expect(abs(short.left - 2) < 0.1)
    let late = Budget(seconds: 30, until: Deadline(seconds: 1))
    #expect(late.stop.message == "the 1 s for the whole submission are used up")
    #expect(late.left <= 1)
  }

  @Test func aCompilerThatIsCutOffIsNoCompileError() throws {
    // Long enough for any machine to be still at it.
    let text = Self.longFile
    let bench = try Workbench(["ResidualAdd": text])
    var grading = try bench.grading(seed: .open(1))
    try grading.products.build([.launcher, .kit, .answerKey])
    _ = try grading.builder(for: .kit)
    grading.deadline = Deadline(seconds: 1)
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    #expect(grading.report(on: problem).verdict == .timedOut)
  }

  private static var longFile: String {
    let lines = (0..<30_000).map { "  y = y &* \($0) &+ y % 7" }.joined(separator: "\n")
    return "func long() -> Int {\n  var y = 1\n\(lines)\n  return y\n}\n"
  }

  @Test func theOptionIsANumberOfSeconds() throws {
    #expect(throws: UsageError.self) {
      try Invocation(["check", "layer_norm", "--budget", "soon"], of: .grader)
    }
  }
}
