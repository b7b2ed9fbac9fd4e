import Foundation
import Synchronization
import Testing

@testable import Grading

/// A problem that was made ready before the file was there is graded like any other.
@Suite struct ReadyProblemTests {
  private static let problem: CodeProblem = Course.preNormPostNorm[code: "residual_add"]!

  struct Row: Sendable, CustomTestStringConvertible {
    let what: String
    let text: String
    let verdict: Verdict

    var testDescription: String { what }
  }

  @Test(arguments: [
    Row(
      what: "right",
      text: OutcomeTests.residualAdd(
        forward: OutcomeTests.right, backward: OutcomeTests.rightBackward), verdict: .passed),
    Row(
      what: "wrong",
      text: OutcomeTests.residualAdd(forward: "x", backward: OutcomeTests.rightBackward),
      verdict: .wrong),
    Row(
      what: "traps",
      text: OutcomeTests.residualAdd(
        forward: "fatalError(\"no\")", backward: OutcomeTests.rightBackward), verdict: .crashed),
    Row(what: "does not compile", text: "let x: Int = \"\"\n", verdict: .doesNotCompile),
    Row(what: "no solution", text: "let x = 1\n", verdict: .doesNotCompile),
    Row(what: "not allowed", text: "import Foundation\nlet x = 1\n", verdict: .notAllowed),
    Row(what: "half a file", text: "import", verdict: .doesNotCompile),
  ])
  func sameReport(_ row: Row) throws {
    let bench = try Workbench(["ResidualAdd": row.text])
    let grading = try bench.grading(seed: .open(1))
    Self.problem.prepare(in: grading)
    let ready = grading.report(on: Self.problem)
    #expect(ready.verdict == row.verdict)
    let cold = try Workbench(["ResidualAdd": row.text]).report("residual_add")
    #expect(Workbench.text(ready) == Workbench.text(cold))
  }

  @Test func whatIsGradedIsWhatWasThereAfterwards() throws {
    let bench = try Workbench(["ResidualAdd": "half a file"])
    let grading = try bench.grading(seed: .open(1))
    Self.problem.prepare(in: grading)
    let right = OutcomeTests.residualAdd(
      forward: OutcomeTests.right, backward: OutcomeTests.rightBackward)
    try Data(right.utf8).write(to: bench.folder.appending(path: "ResidualAdd.swift"))
    #expect(grading.reading([Self.problem]).report(on: Self.problem).verdict == .passed)
    // It is used once.
    #expect(grading.shelf.take("residual_add") == nil)
  }

  @Test func theVerdictsAreToldBeforeTheExplanation() throws {
    let bench = try Workbench([
      "ResidualAdd": OutcomeTests.residualAdd(forward: "x", backward: OutcomeTests.rightBackward)
    ])
    var grading = try bench.grading(seed: .open(1))
    let told = Mutex<[ProblemReport]>([])
    grading.judged = { report in told.withLock { $0.append(report) } }
    let report = grading.report(on: Self.problem)
    let first = try #require(told.withLock { $0 }.first)
    #expect(told.withLock { $0.count } == 1)
    #expect(first.checks.map(\.verdict) == report.checks.map(\.verdict))
    #expect(first.score == report.score)
  }

  @Test("Nobody else can come to the pipe that a tool waits at, and take its input away")
  func closedRooms() throws {
    let bench = try Workbench()
    let grading = try bench.grading(seed: .open(1))
    Self.problem.prepare(in: grading)
    let ready = try #require(grading.shelf.take("residual_add"))
    let builds = ready.builder.folder
    let names = try FileManager.default.subpathsOfDirectory(atPath: builds.path)
    let pipes = names.filter { ["ResidualAdd.swift", "solution.o"].contains($0.lastPart) }
    #expect(pipes.count == 2)
    for pipe in pipes {
      let room = builds.appending(path: pipe).deletingLastPathComponent().path
      var status = stat()
      #expect(stat(room, &status) == 0 && status.st_mode & 0o777 == 0o700)
    }
  }

  @Test("A link or a pipe in the place of an object file is none, and nothing waits for it")
  func objects() throws {
    let bench = try Workbench()
    let folder = bench.folder
    let (file, link, pipe) = ("a.o", "b.o", "c.o")
    try Data("object".utf8).write(to: folder.appending(path: file))
    symlink(file, folder.appending(path: link).path)
    mkfifo(folder.appending(path: pipe).path, 0o644)
    #expect(ObjectFile.bytes(of: folder.appending(path: file)) == Array("object".utf8))
    for name in [link, pipe, "none.o"] {
      #expect(ObjectFile.bytes(of: bench.folder.appending(path: name)) == nil)
    }
  }

  @Test func whatNobodyTakesLeavesNothingBehind() throws {
    let bench = try Workbench()
    let grading = try bench.grading(seed: .open(1))
    Self.problem.prepare(in: grading)
    let ready = try #require(grading.shelf.take("residual_add"))
    let builds = ready.builder.folder.path
    #expect(try FileManager.default.contentsOfDirectory(atPath: builds).count == 1)
    Course.preNormPostNorm[code: "layer_norm"]!.prepare(in: grading)
    #expect(grading.shelf.take("residual_add") == nil)
  }

  @Test func aSeedThatIsHiddenPreparesNothing() throws {
    let grading = try Workbench().grading(seed: .hidden(7))
    Self.problem.prepare(in: grading)
    #expect(grading.shelf.take("residual_add") == nil)
  }

  @Test(
    "A tool gets its input through a pipe, or as a file where there are no pipes",
    arguments: [false, true])
  func tools(_ isTaken: Bool) throws {
    let bench = try Workbench()
    let folder = bench.folder.deletingLastPathComponent().appending(path: "tool")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // Where the name is taken, no pipe can be made.
    if isTaken { try Data("old".utf8).write(to: folder.appending(path: "input")) }
    var program = Self.cat(folder, bench.project)
    let input = Data((0..<300_000).map { UInt8($0 % 90 + 33) })
    let tool = try WaitingTool(program, in: folder, input: "input")
    let (ending, text) = try tool.run(on: input, seconds: 30)
    #expect(ending == .done && text == String(decoding: input, as: UTF8.self))

    program.command = ["/bin/sh", "-c", "exit 3"]
    let other = try WaitingTool(program, in: folder, input: "other")
    #expect(try other.run(on: input, seconds: 30).0 == .failed)
    program.command = ["/bin/sh", "-c", "while :; do :; done"]
    let slow = try WaitingTool(program, in: folder, input: "third")
    #expect(try slow.run(on: input, seconds: 0.2).0 == .late)
  }

  private static func cat(_ folder: URL, _ project: Project) -> Program {
    Program(
      command: ["/bin/cat", folder.appending(path: "input").path],
      environment: ["PATH": "/usr/bin:/bin"], directory: folder.path, profile: .compiler,
      access: [.writes(folder)],
      launcher: project.binaries.appending(path: Product.launcher.file), tier: .limits)
  }
}

extension String {
  fileprivate var lastPart: String { String(split(separator: "/").last ?? "") }
}
