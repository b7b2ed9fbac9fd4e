import Foundation
import Messages
import Synchronization
import Testing

@testable import Grading

/// Answers by people who saw the statements and not the reference.
@Suite struct FixtureTests {
  static let folder: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "Fixtures")

  struct Answer: Equatable, Sendable, CustomTestStringConvertible {
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

  static let rightAnswers: [Answer] = mixed(answers("right"), \.slug)

  private static func answers(_ kind: String) -> [Answer] {
    Course.preNormPostNorm.codeProblems.flatMap { problem in
      let names = try? FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "\(kind)/\(problem.slug)").path)
      return (names ?? []).sorted().map { Answer(slug: problem.slug, file: $0) }
    }
  }

  static let wrongAnswers: [WrongAnswer] = {
    let table = try? String(contentsOf: folder.appending(path: "wrong.tsv"), encoding: .utf8)
    let rows = (table ?? "").split(separator: "\n").dropFirst().compactMap { line -> WrongAnswer? in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5, let verdict = Verdict(rawValue: cells[2]), let points = Int(cells[3])
      else { return nil }
      return WrongAnswer(
        answer: Answer(slug: cells[0], file: cells[1] + ".swift"), verdict: verdict,
        points: points, named: cells[4].split(separator: " ").map(String.init))
    }
    return mixed(rows, \.answer.slug)
  }()

  /// The same, so that neighbors are of different problems: those of one wait for each other.
  private static func mixed<Row>(_ rows: [Row], _ slug: (Row) -> String) -> [Row] {
    var counts: [String: Int] = [:]
    let places = rows.map { row in
      counts[slug(row), default: 0] += 1
      return counts[slug(row)]!
    }
    return zip(places, rows).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  /// A problem that came later has its model solution, which `verify` grades.
  @Test func theAnswersAreThere() throws {
    for problem in Course.stored.codeProblems {
      #expect(Self.rightAnswers.contains { $0.slug == problem.slug }, "\(problem.slug)")
    }
    // Every wrong answer has its row, and every row its answer.
    let table = try String(contentsOf: Self.folder.appending(path: "wrong.tsv"), encoding: .utf8)
    #expect(Self.wrongAnswers.count == table.split(separator: "\n").count - 1)
    #expect(
      Self.wrongAnswers.map(\.testDescription).sorted()
        == Self.answers("wrong").map(\.testDescription).sorted())
  }

  @Test("A right answer in any style passes", .timeLimit(.minutes(15)), arguments: rightAnswers)
  func right(_ answer: Answer) throws {
    let report = try Shelf.of("right", answer.slug).report(answer.file)
    #expect(report.verdict == .passed, "\(report.message ?? "")")
    #expect(report.points == report.possible)
    #expect(report.checks.allSatisfy { $0.diagnosis.mistakes.isEmpty })
  }

  @Test(
    "A right answer uses a hundredth of the tolerance at most", .timeLimit(.minutes(15)),
    arguments: rightAnswers)
  func room(_ answer: Answer) throws {
    let (outcomes, expected) = try Shelf.of("right", answer.slug).outcomes(answer.file)
    let tolerance = try #require(Course.preNormPostNorm[code: answer.slug]).tolerance
    // Differences have an error of their own, and this step is the largest that passes.
    let room = answer.file == "step_1e-4.swift" ? 5.0 : 100
    #expect(outcomes.map(\.count) == expected.map(\.count))
    for (row, right) in zip(outcomes.joined(), expected.joined()) {
      let (got, value) = (try #require(row.value), try #require(right.value))
      #expect(room * Comparison.distance(got, value, tolerance) <= 1)
    }
  }

  @Test(
    "A wrong answer fails, and nothing false is said about it", .timeLimit(.minutes(15)),
    arguments: wrongAnswers)
  func wrong(_ row: WrongAnswer) throws {
    let report = try Shelf.of("wrong", row.answer.slug).report(row.answer.file)
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
}

/// The answers of one kind to one problem.
///
/// Those that declare nothing but their solution stand in one text together, each under a name of its
/// own, so that the compiler is asked once for all of them; and one answer key is asked about all.
private struct Shelf: Sendable {
  private let bench: Workbench
  private let grading: Grading
  private let builder: SolutionBuilder
  private let answers: Answers
  /// For each file the problem under the name that its solution has here.
  private let problems: [String: CodeProblem]

  /// What is expected for seed 1.
  private typealias Answers = (trial: TrialSummary, outputs: [[Outcome]])

  /// Who knows the mistakes, by problem; their processes end with this one.
  private static let sources: Mutex<[String: AnswerSource]> = {
    atexit { Shelf.sources.withLock { $0.removeAll() } }
    return Mutex([:])
  }()

  static func of(_ kind: String, _ slug: String) throws -> Shelf {
    try #require(all["\(kind)/\(slug)"]).get()
  }

  private static let all: [String: Result<Shelf, any Error>] = Dictionary(
    uniqueKeysWithValues: Course.preNormPostNorm.codeProblems.flatMap { problem in
      let answers = Result { () throws -> Answers in
        let source = try AnswerSource(problem.slug, in: Workbench().project)
        let expected = try source.expectation(of: problem, seed: 1)
        sources.withLock { $0[problem.slug] = source }
        return (expected.trial, expected.outputs)
      }
      return ["right", "wrong"].map { kind in
        ("\(kind)/\(problem.slug)", Result { try Shelf(kind, problem, answers.get()) })
      }
    })

  private init(_ kind: String, _ problem: CodeProblem, _ answers: Answers) throws {
    let folder = FixtureTests.folder.appending(path: "\(kind)/\(problem.slug)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var files: [String: String] = [:]
    var together: [String] = []
    var problems: [String: CodeProblem] = [:]
    for (number, name) in names.enumerated() {
      let own = CodeProblem(
        problem.slug, "\(problem.name)\(number)", title: problem.title, outline: problem.outline,
        modules: problem.modules,
        tolerance: problem.tolerance, checks: problem.labels)
      problems[name] = own
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .replacing(problem.typeName, with: own.typeName)
      let declarations = text.split(separator: "\n").count {
        $0.first?.isLetter == true && !$0.hasPrefix("import ")
      }
      let stops = FixtureTests.wrongAnswers.contains {
        kind == "wrong" && $0.answer == FixtureTests.Answer(slug: problem.slug, file: name)
          && $0.verdict != .wrong
      }
      // What stops is compiled once more, for its line.
      if declarations == 1, !stops { together.append(text) } else { files[own.name] = text }
    }
    for own in problems.values where files[own.name] == nil {
      files[own.name] = together.joined(separator: "\n")
    }
    self.problems = problems
    self.answers = answers
    bench = try Workbench(files)
    grading = try bench.grading(seed: .open(1), reading: Array(problems.values))
    builder = try grading.builder(for: .kit)
  }

  /// The report on an answer, as `grade(in:)` gives it.
  func report(_ file: String) throws -> ProblemReport {
    let problem = try #require(problems[file], "\(file)")
    let solution = try grading.readSolution(problem)
    let source = try #require(Self.sources.withLock { $0[problem.slug] })
    return try problem.report(
      on: solution, try problem.program(of: solution, builder), builder, source,
      unseen: nil,
      shown: .init(seed: 1, trial: answers.trial, outputs: answers.outputs), in: grading)
  }

  /// What an answer gives, and what is expected.
  func outcomes(_ file: String) throws -> (got: [[Outcome]], expected: [[Outcome]]) {
    let problem = try #require(problems[file], "\(file)")
    let program = try problem.program(of: grading.readSolution(problem), builder)
    return (try TrialRun(program, answers.trial).outcomes, answers.outputs)
  }
}
