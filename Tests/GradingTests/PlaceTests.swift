import Foundation
import Messages
import Testing

@testable import Grading

/// Places in learners' files: which function a check calls, and how a place is written.
@Suite struct PlaceTests {
  /// What an untouched stub says when a check calls it tells which function that is.
  @Test(
    "Names tell the function that each check calls", .timeLimit(.minutes(15)),
    arguments: Course.preNormPostNorm.codeProblems.map(\.slug))
  func calledFunctions(_ slug: String) throws {
    let problem = try #require(Course.preNormPostNorm[code: slug])
    let project = try Workbench().project
    let stub = try project.text(problem.startingFile, of: problem)
    let report = try Workbench([problem.name: stub + "\n"]).report(slug)
    let functions = CalledFunctions(problem.labels, stub: stub)
    for check in report.checks {
      guard case .stopped(let stop) = check.failure?.kind else {
        Issue.record("\(check.name) of the untouched stub did not stop: \(report)")
        continue
      }
      let called = String(stop.message.prefix { $0 != "(" })
      #expect(functions[check.label] == called, "\(check.name)")
      #expect(check.declaration?.function == called)
      let lines = stub.split(separator: "\n", omittingEmptySubsequences: false)
      let place = try #require(stop.location)
      let column = lines[place.line - 1].index(
        lines[place.line - 1].startIndex, offsetBy: (place.column ?? 0) - 1)
      #expect(lines[place.line - 1][column...].hasPrefix("todo()"), "\(check.name)")
    }
  }

  @Test func whatNamesDoNotTellIsNotClaimed() {
    let stub = "func a() {}\nfunc ab() {}\nfunc c() {}\nfunc d() {}"
    let labels = [CheckLabel("a"), CheckLabel("b"), CheckLabel("x"), CheckLabel("x", output: "c")]
    let functions = CalledFunctions(Array(labels.prefix(3)), stub: stub)
    #expect(functions[labels[0]] == "a")
    #expect(functions[labels[1]] == "ab")
    #expect(functions[labels[2]] == nil)
    #expect(CalledFunctions([labels[3]], stub: stub)[labels[3]] == "c")
  }

  @Test func aShortFormTellsTheFunctionWhereItIsTheOnlyOne() {
    let stub = ["layerNormScaling", "dynamicTanh", "dyadicTree", "other"]
      .map { "func \($0)() {}\n" }.joined()
    let labels = [
      CheckLabel("lns"), CheckLabel("lns/x", output: "lns"), CheckLabel("dyt"),
      CheckLabel("dynt"), CheckLabel("ln"),
    ]
    let functions = CalledFunctions(labels, stub: stub)
    #expect(
      labels.map { functions[$0] }
        == ["layerNormScaling", "layerNormScaling", nil, "dynamicTanh", nil])
  }

  private let file: String = """
    // func forward
    struct S {\r
      func  helper() {}
      public func forward(_ x: Int) {
        todo()
        if x > 0 { todo() }
      }
    }
    """

  @Test func declarationsAreFoundWithTheirColumns() {
    let places = DeclaredPlaces(file)
    #expect(places.function("forward") == SourcePlace(line: 4, column: 15, function: "forward"))
    #expect(places.function("helper") == SourcePlace(line: 3, column: nil, function: "helper"))
    #expect(places.type("S") == SourcePlace(line: 2, column: 8, function: "S"))
    #expect(places.function("backward") == nil)
  }

  @Test func aPlaceThatAProgramNamesIsHeldAgainstTheFile() {
    let places = DeclaredPlaces(file)
    let plain = SourcePlace(line: 5, column: 9, function: "f")
    #expect(places.confirmed(plain) == SourcePlace(line: 5, column: 5, function: "f"))
    #expect(
      places.confirmed(SourcePlace(line: 1, column: 500, function: "f"))?.column == 500)
    #expect(
      places.confirmed(SourcePlace(line: 6, column: 20, function: "f"))?.code
        == "if x > 0 { todo() }")
    #expect(
      DeclaredPlaces("  case .bert:  todo()").confirmed(
        SourcePlace(line: 1, column: 20, function: "f"))
        == SourcePlace(line: 1, column: 16, function: "f", code: "case .bert"))
    #expect(places.confirmed(SourcePlace(line: 90, column: 1, function: "f")) == nil)
  }

  @Test func aPlaceBeginsALineAsCompilersWriteIt() {
    let problem = Course.preNormPostNorm[code: "residual_placements"]!
    let report = ProblemReport(problem, "Sources/Exercises/ResidualPlacements.swift", checks: [])
    func lines(_ function: String, column: Int? = 8) -> [String] {
      report.pointer(to: SourcePlace(line: 123, column: column, function: function))
    }
    #expect(
      lines("postNorm")
        == ["Sources/Exercises/ResidualPlacements.swift:123:8: error: in postNorm"])
    #expect(
      lines("S.postNorm(_:gain:)", column: nil)
        == ["Sources/Exercises/ResidualPlacements.swift:123:1: error: in S.postNorm(_:gain:)"])
    #expect(
      lines("S.postNorm(_:gain:bias:)")
        == ["Sources/Exercises/ResidualPlacements.swift:123:8: error: in S.postNorm"])
    #expect(
      lines("ResidualPlacementsSolution.postNorm(_:gain:)")
        == [
          "Sources/Exercises/ResidualPlacements.swift:123:8: error: in",
          "  ResidualPlacementsSolution.postNorm",
        ])
  }

  @Test func whatIsNotWrittenIsNamedAsFarAsThereIsRoom() {
    func line(_ file: String, _ code: String?) -> [String] {
      let report = ProblemReport(Course.preNormPostNorm.codeProblems[0], file, checks: [])
      return report.pointer(
        to: SourcePlace(line: 33, column: 18, function: "placement(of:)", code: code), isNote: true)
    }
    let start = ":33:18: note: not started yet: "
    #expect(line("M.swift", nil) == ["M.swift\(start)placement(of:)"])
    #expect(line("M.swift", "case .bert") == ["M.swift\(start)placement(of:), case .bert"])
    #expect(
      line("Exercises/ModelCensus.swift", "case .bert")
        == ["Exercises/ModelCensus.swift\(start)placement, case .bert"])
    #expect(
      line("Sources/Exercises/ModelCensus.swift", "case .bert")
        == ["Sources/Exercises/ModelCensus.swift\(start)case .bert"])
    #expect(
      line("Sources/Exercises/ModelCensus.swift", "case .aVeryLongOne")
        == ["Sources/Exercises/ModelCensus.swift\(start)case", "  .aVeryLongOne"])
  }

  @Test func aStubInOneBranchNamesTheBranch() throws {
    let source = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/wrong/model_census/unfinished.swift"), encoding: .utf8)
    let text = try Workbench(["ModelCensus": source]).text("model_census")
    #expect(
      text.contains(
        """

        submission/ModelCensus.swift:33:18: note: not started yet: case .grok1
          asked by: glm_and_grok

        """))
  }

  @Test func manyPlacesOfOneFunctionAreCounted() {
    let problem = Course.preNormPostNorm[code: "model_census"]!
    let checks = problem.labels.prefix(5).enumerated().map { place, label in
      CheckReport(
        label: label, verdict: .notStarted, cases: 1,
        failure: Failure(
          number: 1, title: "its models", input: Data("{}".utf8),
          kind: .stopped(
            Stop(
              verdict: .notStarted, message: "placement(of:)",
              location: SourcePlace(
                line: 10 + place / 4, column: 7 + place % 4, function: "placement(of:)")))))
    }
    let report = ProblemReport(problem, "ModelCensus.swift", checks: Array(checks))
    var branch = checks
    for place in branch.indices {
      branch[place].failure?.kind = .stopped(
        Stop(
          verdict: .notStarted, message: "placement(of:)",
          location: SourcePlace(
            line: 40, column: 16, function: "placement(of:)", code: "default")))
    }
    #expect(
      UnwrittenText(report: ProblemReport(problem, "ModelCensus.swift", checks: branch)).lines == [
        "ModelCensus.swift:40:16: note: not started yet: placement(of:), default",
        "  asked by: first_transformers, bert, gpt, meta, google",
      ])
    #expect(
      ProblemText(report: report, seed: 1, style: .plain).lines.suffix(4) == [
        "ModelCensus.swift:10:7: note: not started yet: placement(of:)",
        "ModelCensus.swift:10:8: note: not started yet: placement(of:)",
        "ModelCensus.swift:10:9: note: not started yet: placement(of:)",
        "  and in 2 more places",
      ])
  }
}
