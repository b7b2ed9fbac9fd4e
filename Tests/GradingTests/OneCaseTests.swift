import Foundation
import Messages
import Testing

@testable import Grading

/// `check SLUG --case N`.
@Suite struct OneCaseTests {
  private static let source: String = OutcomeTests.residualAdd(
    forward: "print(\"x is\", x); return 0.5 * x + f(x)",
    backward: """
      print("a line of", upstream.rows * upstream.columns, "numbers:", upstream, upstream)
          if upstream.rows == 1 { todo() }
          precondition(upstream.rows < 5, "too many")
          return upstream + pullback(upstream)
      """)

  private func text(_ number: Int, seed: UInt64 = 1) throws -> (text: String, status: Int32) {
    let bench = try Workbench(["ResidualAdd": Self.source])
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    let report = try problem.report(
      onCase: number, in: bench.grading(seed: .open(seed), reading: [problem]))
    let lines = CaseText(
      report, seed: seed, options: seed == 1 ? "" : " --seed \(seed)", style: .plain
    ).lines
    #expect(lines.allSatisfy { $0.columns <= TextStyle.width })
    return (lines.joined(separator: "\n") + "\n", report.exitStatus)
  }

  @Test(
    "All of a case is shown", .timeLimit(.minutes(15)),
    arguments: [(1, "unwritten"), (4, "wrong"), (7, "stopped")])
  func whole(_ number: Int, _ name: String) throws {
    let (text, status) = try text(number)
    #expect(status == 1)
    try Golden.expect(text, matches: "case-\(name).txt")
  }

  @Test("No argument is cut, and another seed has other numbers")
  func wholeArguments() throws {
    let bench = try Workbench(["Attention": "import Problems\nstruct AttentionSolution {}\n"])
    let problem = try #require(Course.preNormPostNorm[code: "attention"])
    let grading = try bench.grading(seed: .open(2), reading: [problem])
    let broken = try problem.report(onCase: 14, in: grading)
    #expect(broken.problem.verdict == .doesNotCompile)
    let input = InputText(
      broken.input, names: broken.arguments, style: .plain, whole: "all of it: elsewhere")
    let whole = input.lines(budget: .max).joined()
    #expect(!whole.contains("..."))
    #expect(
      whole.filter { $0 == "," }.count
        > input.lines(budget: 20).joined().filter { $0 == "," }.count)
    #expect(try text(4, seed: 2).text != text(4).text)
    #expect(try text(4, seed: 2).text.hasSuffix("check residual_add --seed 2\n"))
  }

  @Test("A case that is right has exit status 0, and its checks are right")
  func right() throws {
    let bench = try Workbench([
      "ResidualAdd": OutcomeTests.residualAdd(
        forward: OutcomeTests.right, backward: OutcomeTests.rightBackward)
    ])
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    let report = try problem.report(onCase: 2, in: bench.grading(seed: .open(1)))
    #expect(report.exitStatus == 0)
    #expect(
      CaseText(report, seed: 1, options: "", style: .plain).lines == [
        "residual_add, case 2 of 9: one token, d = 2", "  x         [1, 2]  [[0.5, -1]]",
        "  W         [2, 2]  [[1, 0.5], [-0.25, 0.75]]", "  upstream  [1, 2]  [[1, 3]]", "",
        "  output  right", "  dL/dx   right", "", "one case alone gives no points and takes none",
        "next: swift run grader check residual_add",
      ])
  }

  @Test("A file that cannot be run is refused as in any report")
  func refused() throws {
    let problem = try #require(Course.preNormPostNorm[code: "residual_add"])
    func lines(_ source: String) throws -> [String] {
      let report = try problem.report(
        onCase: 2, in: Workbench(["ResidualAdd": source]).grading(seed: .open(1)))
      #expect(report.exitStatus == 1)
      return CaseText(report, seed: 1, options: "", style: .plain).lines
    }
    #expect(
      try lines(OutcomeTests.residualAdd(forward: "g(x)", backward: "todo()")) == [
        "residual_add: does not compile",
        "submission/ResidualAdd.swift:7:5: error: cannot find 'g' in scope", "    g(x)", "    ^",
        "next: swift run grader check residual_add",
      ])
    #expect(
      try lines("struct X {}").suffix(2) == [
        "and call no type of yours Problems or ExerciseKit",
        "next: swift run grader check residual_add",
      ])
  }

  static let refusals: [([String], String)] = [
    (
      ["check", "residual_add", "--case", "12"],
      "--case: residual_add has 9 cases, and none is 12; write for example --case 9"
    ),
    (
      ["check", "model_census", "--case", "2"],
      "--case: model_census has 1 case, and none is 2; write for example --case 1"
    ),
    (
      ["check", "residual_add", "--case", "0"],
      "--case: 0 is not a whole number from 1 to 999; write for example --case 3"
    ),
    (
      ["check", "residual_add", "layer_norm", "--case", "2"],
      "--case shows a case of one problem, but 2 were given; for example: swift run grader check "
        + "layer_norm --case 3"
    ),
    (
      ["check", "--case", "2"],
      "--case shows a case of one problem, but 0 were given; for example: swift run grader check "
        + "layer_norm --case 3"
    ),
    (
      ["check", "why_pre_norm", "--case", "2"],
      "--case: why_pre_norm is answered in words and has no cases; leave it out"
    ),
    (
      ["check", "residual_add", "--case", "2", "--json"],
      "--case shows one case to people, and --json does not go with it; leave one of them out"
    ),
    (
      ["check", "residual_add", "--case", "2", "--min-score", "1"],
      "--case shows one case to people, and --min-score does not go with it; leave one of them out"
    ),
    (["--case", "2"], "grader has no option --case; see swift run grader --help"),
  ]

  @Test("Whatever cannot be shown is answered in one line", arguments: refusals)
  func refusal(words: [String], answer: String) throws {
    let run = try CommandLineTests.run(words)
    #expect(run.errors == "grader: \(answer)\n")
    #expect((run.status, run.output) == (2, ""))
  }

  @Test("Nothing of a hidden seed is shown")
  func hidden() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "seed-\(UUID().uuidString)")
    try Data("77".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let words = ["check", "residual_add", "--case", "2"]
    let run = try CommandLineTests.run(words + ["--seed-file", file.path])
    #expect(
      run.errors
        == "grader: --case: the seed is hidden, and so are its cases; leave out --seed-file to see "
        + "the public ones\n")
    #expect((run.status, run.output) == (2, ""))
  }

  @Test("A report that cuts an input says how to see all of it")
  func command() {
    let report = ProblemReport(
      Course.preNormPostNorm[code: "residual_add"]!, "f.swift", checks: [])
    #expect(report.command(forCase: 4, seed: 1) == "swift run grader check residual_add --case 4")
    #expect(
      report.command(forCase: 4, seed: 7)
        == "swift run grader check residual_add --case 4 --seed 7")
    #expect(report.command(forCase: 4, seed: nil, options: " --seed-file x").hasSuffix("--case 4"))
    #expect(
      report.command(forCase: 4, seed: 1, options: " --submission d").hasSuffix(
        "--case 4 --submission d"))
  }
}
