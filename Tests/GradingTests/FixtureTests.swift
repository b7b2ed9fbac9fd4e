import Foundation
import Testing

@testable import Grading

/// Answers by people who saw the statements and not the reference.
@Suite struct FixtureTests {
  static let folder: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "Fixtures")

  struct Answer: Sendable, CustomTestStringConvertible {
    let slug: String
    let file: String
    var testDescription: String { "\(slug)/\(file)" }
  }

  /// A wrong answer, and what is to be said about it.
  struct WrongAnswer: Sendable, CustomTestStringConvertible {
    let answer: Answer
    let verdict: Verdict
    let points: Int
    /// `check:misconception`, for each that is named.
    let misconceptions: [String]
    var testDescription: String { answer.testDescription }
  }

  static let rightAnswers: [Answer] = Course.preNormPostNorm.codeProblems.flatMap { problem in
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "right/\(problem.slug)").path)
    return (names ?? []).sorted().map { Answer(slug: problem.slug, file: $0) }
  }

  static let wrongAnswers: [WrongAnswer] = {
    let table = try? String(contentsOf: folder.appending(path: "wrong.tsv"), encoding: .utf8)
    return (table ?? "").split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5, let verdict = Verdict(rawValue: cells[2]), let points = Int(cells[3])
      else { return nil }
      return WrongAnswer(
        answer: Answer(slug: cells[0], file: cells[1] + ".swift"), verdict: verdict,
        points: points, misconceptions: cells[4].split(separator: " ").map(String.init))
    }
  }()

  @Test func theAnswersAreThere() {
    #expect(Self.rightAnswers.count >= 36)
    #expect(Self.wrongAnswers.count >= 50)
  }

  @Test("A right answer in any style passes", .timeLimit(.minutes(15)), arguments: rightAnswers)
  func right(_ answer: Answer) throws {
    let report = try report(answer, in: "right")
    #expect(report.verdict == .passed, "\(report.message ?? "")")
    #expect(report.points == report.possible)
  }

  @Test(
    "A wrong answer fails, and nothing false is said about it", .timeLimit(.minutes(15)),
    arguments: wrongAnswers)
  func wrong(_ row: WrongAnswer) throws {
    let report = try report(row.answer, in: "wrong")
    #expect(report.verdict == row.verdict)
    #expect(report.points == row.points)
    let named = report.checks.flatMap { check in check.mistakes.map { "\(check.name):\($0.name)" }
    }
    #expect(named == row.misconceptions)
  }

  private func report(_ answer: Answer, in kind: String) throws -> ProblemReport {
    let problem = try #require(Course.preNormPostNorm[code: answer.slug])
    let source = try String(
      contentsOf: Self.folder.appending(path: "\(kind)/\(answer.slug)/\(answer.file)"),
      encoding: .utf8)
    return try Workbench([problem.name: source]).report(answer.slug)
  }
}
