import Foundation
import Messages
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
    /// `check:mistake` for each check that is explained: mistakes made at once are joined by `+`, those
    /// that nothing tells apart by `|`.
    let named: [String]
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
        points: points, named: cells[4].split(separator: " ").map(String.init))
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
    #expect(report.checks.allSatisfy { $0.diagnosis.mistakes.isEmpty })
  }

  @Test(
    "A right answer uses a hundredth of the tolerance at most", .timeLimit(.minutes(15)),
    arguments: rightAnswers)
  func room(_ answer: Answer) throws {
    let problem = try #require(Course.preNormPostNorm[code: answer.slug])
    let bench = try Workbench([problem.name: try source(answer, in: "right")])
    let grading = try bench.grading(seed: .open(1))
    let (trial, outcomes) = try grading.outcomes(
      of: try grading.readSolution(problem), for: problem, seed: 1)
    let answers = AnswerSource(problem.slug, in: grading.project)
    _ = try answers.trial(seed: 1)
    let expected = try answers.outputs(of: .reference, checks: trial.checks)
    // Differences have an error of their own, and this step is the largest that passes.
    let room = answer.file == "step_1e-4.swift" ? 5.0 : 100
    for (row, right) in zip(outcomes.joined(), expected.joined()) {
      let (got, value) = (try #require(row.value), try #require(right.value))
      #expect(room * Comparison.distance(got, value, problem.tolerance) <= 1)
    }
  }

  @Test(
    "A wrong answer fails, and nothing false is said about it", .timeLimit(.minutes(15)),
    arguments: wrongAnswers)
  func wrong(_ row: WrongAnswer) throws {
    let report = try report(row.answer, in: "wrong")
    #expect(report.verdict == row.verdict)
    #expect(report.points == row.points)
    let named = report.checks.filter { !$0.diagnosis.hypotheses.isEmpty }.map { check in
      let hypotheses = check.diagnosis.hypotheses.map {
        $0.map(\.name).joined(separator: "+")
      }
      return "\(check.name):\(hypotheses.joined(separator: "|"))"
    }
    #expect(named == row.named)
  }

  private func report(_ answer: Answer, in kind: String) throws -> ProblemReport {
    let problem = try #require(Course.preNormPostNorm[code: answer.slug])
    return try Workbench([problem.name: try source(answer, in: kind)]).report(answer.slug)
  }

  private func source(_ answer: Answer, in kind: String) throws -> String {
    try String(
      contentsOf: Self.folder.appending(path: "\(kind)/\(answer.slug)/\(answer.file)"),
      encoding: .utf8)
  }
}
