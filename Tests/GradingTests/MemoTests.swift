import Foundation
import Testing

@testable import Grading
@testable import Instructor
@testable import Memos

/// Memos as the command line grades them.
@Suite struct MemoTests {
  func folder(_ files: [String: Data]) throws -> Workbench {
    let bench = try Workbench()
    for (name, data) in files { try data.write(to: bench.folder.appending(path: name)) }
    return bench
  }

  func memo(_ slug: String) throws -> MemoProblem {
    try #require(Course.preNormPostNorm[memo: slug])
  }

  func reference(_ slug: String) throws -> String {
    let bench = try Workbench()
    return try memo(slug).referenceText(in: bench.project)
  }

  private func text(_ slug: String, _ data: Data) throws -> String {
    let problem = try memo(slug)
    let bench = try folder(["\(problem.name).md": data])
    let report = try bench.grading(seed: .open(1)).report(on: problem)
    return ProblemText(report: report, seed: 1, style: .plain).lines
      .joined(separator: "\n") + "\n"
  }

  @Test(
    "Verify holds: the reference is right and found, every wrong memo gets what it should",
    .timeLimit(.minutes(15)), arguments: ["norm_placement_memo", "why_pre_norm"])
  func exam(_ slug: String) throws {
    let bench = try Workbench()
    let result = try Exam(grading: bench.grading(seed: .open(1)), seeds: [1]).result(
      for: try memo(slug))
    for finding in result.findings where !finding.holds { Issue.record("\(finding.text)") }
    #expect(result.findings.count >= 3 + MemoProblem.leastSamples)
  }

  @Test("A memo's report names blanks, ideas, sentences and what is missing")
  func wrongMemo() throws {
    let wrong = try reference("norm_placement_memo")
      .replacing("| W_h | d x d_h |", with: "| W_h | d_h x d |")
      .replacing("| W_O | d x d |", with: "| W_O | d x q |")
      .replacing("| b_f | d |", with: "| b_f | |")
      .replacing("| J_LN (I + J_F) |", with: "| (I + J_F) J_LN |")
      .replacing("| 2.439 | swift run grader lab training |", with: "| 9 | |")
      .replacing("recommended design | B", with: "recommended design | both")
    try Golden.expect(text("norm_placement_memo", Data(wrong.utf8)), matches: "memo-wrong.txt")
  }

  @Test("A vague answer is told which why is missing")
  func vague() throws {
    let vague = """
      # Why pre-norm?
      ## Answer
      Post-norm is just less stable, so warm up; the fix is pre-norm. It always explodes.
      """
    try Golden.expect(text("why_pre_norm", Data(vague.utf8)), matches: "memo-vague.txt")
  }

  @Test(
    "What is no Markdown gets one line",
    arguments: [
      (Data("a\0b".utf8), "the file holds NUL bytes; save it as plain UTF-8 text"),
      (Data([0xFF, 0xFE, 0x41]), "the file is not UTF-8 text; save it as UTF-8"),
      (
        Data(repeating: 0x61, count: 10 << 20),
        "the file has 10485760 bytes; at most 1048576 are read"
      ),
      (
        Data(repeating: 7, count: 100),
        "the file holds control characters; save it as plain UTF-8 text"
      ),
    ])
  func noMarkdown(_ data: Data, _ message: String) throws {
    let problem = try memo("why_pre_norm")
    let bench = try folder(["WhyPreNorm.md": data])
    let report = try bench.grading(seed: .open(1)).report(on: problem)
    #expect(report.verdict == .notAllowed)
    #expect(report.message == message)
    #expect(report.points == 0)
  }

  /// Texts of a megabyte each, which a log should not repeat.
  private static let hostileTexts: [String] = [
    String(repeating: "|", count: 1_000_000), String(repeating: "| a | ", count: 160_000),
    String(repeating: "$\\frac{", count: 140_000), String(repeating: "the norm ", count: 110_000),
    String(repeating: "| depth | hard\n", count: 60_000),
    String(repeating: "#\n", count: 500_000),
    String(repeating: "the norm sits on it, but ", count: 70)
      + String(repeating: ". No. ", count: 150_000),
    "| W_h | " + String(repeating: "(", count: 900_000),
    "```\n" + String(repeating: "a b\n", count: 200_000),
  ]

  @Test(
    "Hostile Markdown is graded in a moment", .timeLimit(.minutes(15)),
    arguments: hostileTexts.indices)
  func hostile(_ number: Int) throws {
    let text = Self.hostileTexts[number]
    let problem = try memo("norm_placement_memo")
    let judge = MemoJudge(
      problem: problem, given: [],
      answers: AnswerSource(problem.slug, in: try Workbench().project))
    let start = ContinuousClock.now
    #expect(try judge.report(on: text, path: "x").points == 0)
    #expect(start.duration(to: .now) < .seconds(60))
  }
}
