import Foundation
import Messages
import Testing

@testable import Grading

/// A hidden seed: points come from cases that are drawn for each file, and nothing is told of these.
@Suite struct HiddenSeedTests {
  private static let hidden: CaseSeed = .hidden(987_654_321_012_345)
  private static let forward: String = "x + f(x)"
  private static let backward: String = "upstream + pullback(upstream)"

  // MARK: The seed

  @Test(
    "The seed of a file is the beginning of its HMAC",
    arguments: [
      // python3: int.from_bytes(hmac.new(key, file, "sha256").digest()[:8], "big")
      (77, "let a = 1\n", 14_553_963_127_440_175_852),
      (77, "let a = 2\n", 128_845_354_590_885_131),
      (.max, "let é = 1\n", 2_702_691_816_434_617_754),
    ] as [(UInt64, String, UInt64)])
  func derivation(_ number: UInt64, _ source: String, _ seed: UInt64) {
    #expect(CaseSeed.hidden(number).drawn(for: source) == seed)
    #expect(CaseSeed.hidden(number).shown == Invocation.publicSeed)
    #expect(CaseSeed.hidden(number).told == nil)
    #expect(CaseSeed.hidden(number).number == number)
  }

  @Test func anOpenSeedIsTheSameForEveryFile() {
    #expect(CaseSeed.open(7).drawn(for: "let a = 1\n") == nil)
    #expect(CaseSeed.open(7).shown == 7)
    #expect(CaseSeed.open(7).told == 7)
  }

  @Test func twoFilesGetDifferentCasesAndOneFileTheSame() throws {
    let answers = try AnswerSource("residual_add", in: Workbench().project)
    let inputs = try ["let a = 1", "let a = 2", "let a = 1"].map { source in
      try answers.trial(seed: #require(Self.hidden.drawn(for: source))).cases.map(\.input)
    }
    #expect(inputs[0] != inputs[1])
    #expect(inputs[0] == inputs[2])
  }

  @Test func verdictsOfAHiddenSeedAreNotRemembered() throws {
    let project = try Project(
      root: Workbench.root, binaries: Workbench.binaries, submission: nil)
    let grading = try Grading(
      project: project, seed: Self.hidden, reading: [], scratch: nil, announce: { _ in })
    #expect(grading.cache == nil)
  }

  // MARK: What gives points

  @Test("A table passes under the open seed, and fails every check that it tables")
  func table() throws {
    let both = try Self.table()
    #expect(try Self.report(both, .open(1)).points == 2)
    let report = try Self.report(both)
    #expect(report.checks.map(\.verdict) == [.wrong, .wrong])
    #expect(report.checks.allSatisfy { $0.failure == nil && $0.diagnosis.isEmpty })
    #expect(report.checks.allSatisfy { $0.cases == 9 })

    let one = try Self.table(backward: Self.backward)
    #expect(try Self.report(one).checks.map(\.verdict) == [.wrong, .passed])
  }

  @Test(
    "A right file passes",
    arguments: FixtureTests.rightAnswers.filter {
      $0.slug == "residual_add"
    })
  func right(_ answer: FixtureTests.Answer) throws {
    let source = try String(
      contentsOf: FixtureTests.folder.appending(path: "right/residual_add/\(answer.file)"),
      encoding: .utf8)
    let report = try Self.report(source)
    #expect(report.verdict == .passed)
    #expect(report.printed == (try Self.report(source, .open(1)).printed))
  }

  @Test(
    "Of a wrong file everything is told that is told under the open seed",
    arguments: [
      "bwd_minus", "bwd_pullback_only", "consistent_branch", "fwd_overwritten",
    ])
  func wrong(_ name: String) throws {
    let source = try String(
      contentsOf: FixtureTests.folder.appending(path: "wrong/residual_add/\(name).swift"),
      encoding: .utf8)
    let told = try Self.untimed(Self.report(source, .open(1)))
    #expect(try Self.untimed(Self.report(source)) == told)
    #expect(told.verdict == .wrong)
    #expect(
      ProblemText(report: told, seed: nil, style: .plain).lines
        == ProblemText(report: told, seed: Invocation.publicSeed, style: .plain).lines)
  }

  @Test func whatIsWrongOnAnOpenCaseOnlyPasses() throws {
    let last = try #require(Self.rows().last)
    let source = OutcomeTests.residualAdd(
      forward: "x.elements == \(last.x) ? x : \(Self.forward)", backward: Self.backward)
    #expect(try Self.report(source, .open(1)).checks[0].verdict == .wrong)
    let report = try Self.report(source)
    #expect(report.points == 2)
    #expect(report.checks.allSatisfy { $0.failure == nil })
  }

  @Test(
    "The verdict is the one on the cases that are not shown",
    arguments: [
      ("fatalError()", .crashed), ("todo()", .wrong),
      ("return Matrix(rows: 1, columns: 1)", .brokenContract),
    ] as [(String, Verdict)])
  func verdict(_ other: String, _ verdict: Verdict) throws {
    let report = try Self.report(Self.table(else: other, backward: Self.backward))
    #expect(report.checks.map(\.verdict) == [verdict, .passed])
    #expect(report.checks[0].failure == nil)
  }

  // MARK: What is told

  @Test func theTerminalSaysItInOneSentence() throws {
    let lines = try ProblemText(report: Self.report(Self.table()), seed: nil, style: .plain).lines
    #expect(
      lines.dropFirst() == [
        "",
        "  output  wrong            other cases",
        "  dL/dx   wrong            other cases",
        "",
        "submission/ResidualAdd.swift:6:8: error: in forward",
        "wrong: output, on cases that are not shown",
        "  right on the public cases, but not on others drawn for this file: what is",
        "    returned must follow from the arguments alone, whatever they are",
        "  (other cases to see: swift run grader check residual_add --seed 2)",
      ])
  }

  @Test func aFailureThatCanBeShownComesFirst() throws {
    let source = try Self.table(backward: "upstream")
    let lines = try ProblemText(report: Self.report(source), seed: nil, style: .plain).lines
    #expect(lines.contains("  output  wrong            other cases"))
    #expect(lines.contains("  dL/dx   wrong            case 4 of 9"))
    #expect(lines.contains { $0.hasPrefix("wrong gradient: dL/dx, case 4 of 9") })
    #expect(!lines.joined().contains("not shown"))
    #expect(!lines.joined().contains("your output is right"))
  }

  @Test(
    "Every format says it, and nothing of the secret or of the cases",
    arguments: [
      "json", "junit", "github", "summary", "classroom", "gradescope",
    ])
  func formats(_ format: String) throws {
    // It shows all that it gets: in what it prints, and in how it ends.
    let source = try Self.table(
      else: #"fatalError("\(x)")"#, before: "print(x.elements); ", backward: Self.backward)
    let report = try Self.untimed(Self.report(source))
    let text = MadeUpRun.text(format, MadeUpRun.events([report], seed: nil))
      .replacing("\\n", with: " ").replacing("%0A", with: " ").replacing("\n", with: " ")
      .replacing(/\s+/, with: " ")
    #expect(text.contains(CheckReport.unseenSentence), "\(text)")
    #expect(text.contains("crashed"))

    let drawn = try #require(Self.hidden.drawn(for: source))
    #expect(!text.contains("\(Self.hidden.number)"))
    #expect(!text.contains("\(drawn)"))
    #expect(!text.contains("\"seed\""))
    let known = try Set(Self.numbers(1))
    let secret = try Self.numbers(drawn).filter { !known.contains($0) && $0.count >= 5 }
    #expect(secret.count > 50)
    #expect(secret.filter { text.contains($0) } == [])
  }

  @Test func theCommandGradesWithTheSeedOfTheEnvironment() throws {
    let bench = try Workbench(["ResidualAdd": Self.table()])
    let words = ["check", "residual_add", "--json", "--submission", bench.folder.path]
    #expect(try CommandLineTests.run(words).status == 0)
    let run = try CommandLineTests.run(words, environment: ["GRADER_SEED": "987654321"])
    #expect(run.status == 1)
    #expect(run.output.contains(CheckReport.unseenSentence))
    #expect(!run.output.contains("987654321"))
    #expect(!run.output.contains("\"seed\""))
  }

  // MARK: Files

  private static func report(_ source: String, _ seed: CaseSeed = hidden) throws -> ProblemReport {
    try Workbench(["ResidualAdd": source]).report("residual_add", seed: seed)
  }

  /// The report without what differs between two runs of the same file.
  private static func untimed(_ report: ProblemReport) -> ProblemReport {
    var report = report
    report.file = "ResidualAdd.swift"
    for check in report.checks.indices { report.checks[check].seconds = 0 }
    return report
  }

  /// One case of the open seed with its answers.
  private struct Row {
    let x: [Double]
    let upstream: [Double]
    let output: [Double]
    let gradient: [Double]
  }

  private struct Input: Decodable {
    let x: NumericArray
    let upstream: NumericArray
  }

  private static func rows() throws -> [Row] {
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    let expectation = try AnswerSource("residual_add", in: Workbench().project)
      .expectation(of: problem, seed: 1)
    return try expectation.trial.cases.indices.map { place in
      let input = try CourseJSON.decode(Input.self, from: expectation.trial.cases[place].input)
      let values = try expectation.outputs.map { try #require($0[place].value?.array).data }
      return Row(
        x: input.x.data, upstream: input.upstream.data, output: values[0],
        gradient: values[1])
    }
  }

  /// The numbers of a seed's cases as texts.
  private static func numbers(_ seed: UInt64) throws -> [String] {
    try AnswerSource("residual_add", in: Workbench().project).trial(seed: seed).cases.flatMap {
      String(decoding: $0.input, as: UTF8.self).matches(of: /[0-9]+\.[0-9]+/).map {
        String($0.output)
      }
    }
  }

  /// A file that computes nothing: it looks the open seed's answers up.
  ///
  /// - Parameters:
  ///   - other: What it does with any other argument.
  ///   - before: What it does first.
  ///   - backward: A gradient that is computed; nil to look that up too.
  /// - Throws: `GraderFault` when the answers are not to be had.
  /// - Returns: The source.
  private static func table(
    else other: String = "return x", before: String = "", backward: String? = nil
  ) throws -> String {
    let rows = try rows()
    func list(_ name: String, _ pairs: [([Double], [Double])]) -> String {
      "let \(name): [([Double], [Double])] = [\n"
        + pairs.map { "  (\($0.0), \($0.1)),\n" }.joined() + "]\n"
    }
    return OutcomeTests.residualAdd(
      forward: before + "if let y = find(x, outputs) { return y }; \(other)",
      backward: backward ?? "find(upstream, gradients) ?? upstream",
      extra: list("outputs", rows.map { ($0.x, $0.output) })
        + list("gradients", rows.map { ($0.upstream, $0.gradient) })
          + """
          func find(_ x: Matrix, _ table: [([Double], [Double])]) -> Matrix? {
            table.first { $0.0 == x.elements }.map {
              Matrix(rows: x.rows, columns: x.columns, elements: $0.1)
            }
          }
          """)
  }
}
