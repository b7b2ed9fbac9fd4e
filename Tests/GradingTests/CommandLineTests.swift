import Messages
import Foundation
import Testing

@testable import Grader
@testable import Grading
@testable import Instructor

/// The built tools, run as anybody runs them.
@Suite struct CommandLineTests {
  /// What a run wrote, and its exit status.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the grader.
  static func grader(_ arguments: String..., input: String = "", seed: String? = nil) throws -> Run
  {
    try run(arguments, input: input, environment: ["GRADER_SEED": seed])
  }

  /// Notes once that all products are built: a grader that had to build one would wait for
  /// `swift test`, which waits for the grader.
  private static let built: Result<Void, any Error> = Result { _ = try Workbench() }

  /// Runs the grader with some of its environment changed; nil takes a variable away.
  static func run(
    _ arguments: [String], of tool: String = "grader", input: String = "",
    environment changes: [String: String?] = [:]
  ) throws -> Run {
    try built.get()
    let process = Process()
    process.executableURL = Workbench.binaries.appending(path: tool)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    for name in ["GRADER_SEED", "CI", "GITHUB_STEP_SUMMARY"] { environment[name] = nil }
    for (name, value) in changes { environment[name] = value }
    process.environment = environment
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  @Test("A verb that only the instructor's checkout has is named as that, where it is not")
  func elsewhere() throws {
    let tool = Tool(
      "grader", command: "swift run grader", summary: "", groups: [], moved: ["verify"])
    #expect(
      throws: UsageError(
        "verify is your instructor's: this edition does not have it",
        advice: "swift run grader help names what it has")
    ) { try tool.refuseMoved(["verify", "--seeds", "3"]) }
    #expect(throws: Never.self) { try tool.refuseMoved(["check"]) }
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var tool: String = "grader"
    let words: [String]
    let answer: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let mistakes: [Mistake] = [
    Mistake(words: ["chek"], answer: "there is no verb chek; did you mean check?"),
    Mistake(words: ["lst"], answer: "there is no verb lst; did you mean list?"),
    Mistake(
      words: ["frobnicate"], answer: "there is no verb frobnicate; see swift run grader --help"),
    Mistake(
      words: ["layer_norm"], answer: "there is no verb layer_norm; did you mean check layer_norm?"),
    Mistake(
      words: ["check", "layer_nrom"],
      answer: "there is no problem layer_nrom; did you mean layer_norm?"),
    Mistake(
      words: ["check", "banana"], answer: "there is no problem banana; see swift run grader list"),
    Mistake(
      words: ["check", "--sed", "3"], answer: "there is no option --sed; did you mean --seed?"),
    Mistake(words: ["--bogus"], answer: "there is no option --bogus; see swift run grader --help"),
    Mistake(
      words: ["--min-scor", "3"], answer: "there is no option --min-scor; did you mean --min-score?"
    ),
    Mistake(words: ["help", "wach"], answer: "there is no verb wach; did you mean watch?"),
    Mistake(
      words: ["help", "frobnicate"],
      answer: "there is no verb frobnicate; see swift run grader help"),
    Mistake(
      words: ["hint", "layer_nrom"],
      answer: "there is no problem layer_nrom; did you mean layer_norm?"),
    Mistake(words: ["check", "--seed"], answer: "--seed needs a value; write --seed N"),
    Mistake(
      words: ["check", "--seed", "x"],
      answer: "--seed: x is not a whole number; write for example --seed 7"),
    Mistake(
      words: ["check", "--seed", "1", "--seed-file", "f"],
      answer: "--seed and --seed-file exclude each other; give one of them"),
    Mistake(
      words: ["--seed-file", "/nonexistent"],
      answer: "--seed-file: /nonexistent cannot be read; name a file with one number"),
    Mistake(words: ["--json=yes"], answer: "--json takes no value; write it alone"),
    Mistake(
      words: ["list", "--input", "3"],
      answer: "list has no option --input; see swift run grader list --help"),
    Mistake(
      words: ["verify", "--seeds", "3"],
      answer: "verify is not a verb of swift run grader; type swift run instructor verify --seeds 3"
    ),
    Mistake(
      words: ["--json", "export", "gradescope"],
      answer: "export is not a verb of swift run grader; "
        + "type swift run instructor --json export gradescope"),
    Mistake(
      tool: "instructor", words: [],
      answer: "no verb is given; see swift run instructor --help"),
    Mistake(
      tool: "instructor", words: ["verfy"],
      answer: "there is no verb verfy; did you mean verify?"),
    Mistake(
      words: ["list", "layer_norm"],
      answer: "list takes no slug, but layer_norm was given; leave it out"),
    Mistake(
      words: ["show"],
      answer: "show takes one slug, but 0 were given; for example: swift run grader show layer_norm"
    ),
    Mistake(
      words: ["check", "--submission", "/nonexistent"],
      answer: "--submission: /nonexistent is not a folder; name a folder of learner files"),
    Mistake(
      tool: "instructor", words: ["verify", "--seeds", "0"],
      answer: "--seeds: 0 is not a whole number from 1 to 10000; write for example --seeds 3"),
    Mistake(
      words: ["observe", "layer_norm", "--solution", "referense"],
      answer: "layer_norm has no solution referense; did you mean reference?"),
    Mistake(
      words: ["observe", "layer_norm", "--solution", "bias-forgotten+gain-forgoten"],
      answer: "layer_norm has no solution gain-forgoten; did you mean gain-forgotten?"),
    Mistake(
      words: ["observe", "layer_norm", "--solution", "epsilon-outside-root+divided-by-variance"],
      answer: "--solution: two of these mistakes replace the same step, so nobody makes both; "
        + "ask for one at a time"),
    Mistake(
      words: ["observe", "layer_norm", "--solution", "bias-forgotten+"],
      answer: "--solution: a name is missing; join the names of mistakes by +, as in a+b"),
    Mistake(
      words: ["observe", "layer_norm", "--input", "/nonexistent"],
      answer: "--input: /nonexistent cannot be read; name a file of cases, or -"),
    Mistake(
      tool: "instructor", words: ["new", "Layer Norm"],
      answer:
        "new: Layer Norm is not a name of a problem; "
        + "use at most 40 lower-case letters, digits and underscores, as in batch_norm"),
    Mistake(
      tool: "instructor", words: ["new", "layer_norm"],
      answer: "new: layer_norm is in the course already; choose another name"),
    Mistake(
      tool: "instructor", words: ["new", "a_memo", "--kind", "memo", "--forward-only"],
      answer: "new: a memo has no gradient; leave --forward-only out"),
    Mistake(
      tool: "instructor", words: ["new", "a_b", "--kind", "foo"],
      answer: "--kind: there is no kind foo; one of: hand, engine, lab, memo"),
    Mistake(
      words: ["--json", "lab", "decomposition"],
      answer: "lab has no option --json; see swift run grader lab --help"),
    Mistake(
      words: ["observe", "why_pre_norm"],
      answer: "observe: why_pre_norm is answered in words and has no cases; see check why_pre_norm"),
    Mistake(
      tool: "instructor", words: ["verify", "--jobs", "0"],
      answer: "--jobs: 0 is not a whole number from 1 to "
        + "\(max(2, 2 * ProcessInfo.processInfo.activeProcessorCount)); write for example --jobs 2"),
    Mistake(
      tool: "instructor", words: ["export", "moodle"],
      answer: "there is no service moodle; one of: gradescope, github, gitlab, classroom50"),
    Mistake(
      tool: "instructor", words: ["export", "gradescope", "a.zip", "--course", "a/b"],
      answer: "export gradescope has no option --course; the archive holds this checkout"),
    Mistake(
      tool: "instructor", words: ["export", "github", "--seed-file", "f"],
      answer: "export github has no option --seed-file; "
        + "set the secret variable GRADER_SEED at the service"),
    Mistake(
      tool: "instructor", words: ["export", "github", "--course", "course"],
      answer: "--course: course is not a repository that github knows; write --course OWNER/NAME"),
    Mistake(
      words: ["che\u{1B}[31mck"],
      answer: "there is no verb che\u{FFFD}[31mck; see swift run grader --help"),
  ]

  @Test("A mistyped command is answered in one line and with exit status 2", arguments: mistakes)
  func mistake(_ row: Mistake) throws {
    try Self.built.get()
    let process = Process()
    process.executableURL = Workbench.binaries.appending(path: row.tool)
    process.arguments = row.words
    let (stdout, stderr) = (Pipe(), Pipe())
    process.standardOutput = stdout
    process.standardError = stderr
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(stdout.fileHandleForReading.readDataToEndOfFile().isEmpty)
    process.waitUntilExit()
    #expect(errors == "\(row.tool): \(row.answer)\n")
    #expect(process.terminationStatus == 2)
  }

  @Test("On a terminal a long complaint is broken between words, and what is quoted stays")
  func folded() {
    let path = "/" + String(repeating: "a", count: 90)
    #expect(
      "grader: there is no option --bogus, and that is all there is to be said; see swift run grader"
        .folded == [
          "grader: there is no option --bogus, and that is all there is to be said; see",
          "  swift run grader",
        ])
    #expect("short".folded == ["short"])
    #expect("a: \(path) is missing".folded == ["a: \(path) is missing"])
    let code = "    " + String(repeating: "b ", count: 50)
    #expect("x:\n\(code)".folded == ["x:", code])
  }

  struct BadCase: Sendable, CustomTestStringConvertible {
    let json: String
    let answer: String
    var testDescription: String { answer }
  }

  static let badCases: [BadCase] = [
    BadCase(json: "{", answer: "standard input is not JSON"),
    BadCase(json: "[3]", answer: "case 1 of 1: the value has the wrong type"),
    BadCase(json: "{}", answer: "the case: there is no x"),
    BadCase(
      json:
        #"{"x": {"shape": [2, 2], "data": [1]}, "gain": [], "bias": [], "epsilon": 1, "upstream": []}"#,
      answer: "the case: x: 1 numbers do not fill the shape [2, 2]"),
    BadCase(
      json: #"{"x": [[1, 2], [3]], "gain": [], "bias": [], "epsilon": 1, "upstream": []}"#,
      answer: "the case: x: the rows have different lengths"),
  ]

  @Test("A case that cannot be read is answered with what and where", arguments: badCases)
  func badCase(_ row: BadCase) throws {
    let run = try Self.grader(
      "observe", "layer_norm", "--input", "-", "--solution", "reference", input: row.json)
    #expect(
      run.errors
        == "grader: --input: \(row.answer); swift run grader cases layer_norm shows the form\n")
    #expect((run.status, run.output) == (2, ""))
  }

  @Test func everyVerbExplainsItselfWithAnExample() throws {
    for (tool, name) in [(Tool.grader, "grader"), (.instructor, "instructor")] {
      for verb in tool.verbs {
        let run = try Self.run([verb.name, "--help"], of: name)
        #expect(run.status == 0)
        if verb.name != "lab" { #expect(run.output == tool.help(verb) + "\n") }
        #expect(run.output.contains("usage:   swift run \(name) \(verb.name)"))
        #expect(run.output.contains("example: swift run \(name) \(verb.name)"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= TextStyle.width })
      }
      let overview = try Self.run(["--help"], of: name).output
      if name == "grader" {
        #expect(try Self.run(["help"], of: name).output == overview)
        try Golden.expect(overview, matches: "help.txt")
        let plain = TextStyle(isColored: false, isPlain: true)
        let pages = [tool.help(.gradeAll)] + tool.verbs.map { tool.help($0) }
        try Golden.expect(pages.joined(separator: "\n\n") + "\n", matches: "help-verbs.txt")
        let read = [tool.overview(plain)] + tool.verbs.map { tool.help($0, plain) }
        try Golden.expect(read.joined(separator: "\n\n") + "\n", matches: "help-plain.txt")
        #expect(try Self.run(["help", "--plain"], of: name).output == read[0] + "\n")
        #expect(
          read.joined(separator: "\n").split(separator: "\n").allSatisfy {
            $0.count <= TextStyle.width && !$0.dropFirst(2).contains("  ")
          })
        #expect(
          try Self.run(["help", "hint"], of: name).output == tool.help(
            try #require(tool[verb: "hint"])) + "\n")
      }
      for verb in tool.verbs { #expect(overview.contains("\n  \(verb.name)")) }
      #expect(overview.split(separator: "\n").allSatisfy { $0.count <= TextStyle.width })
    }
  }

  @Test("A verb's arguments are declared, and all that follows lab is another program's")
  func arguments() throws {
    let invocation = try Invocation(["--no-color", "lab", "x", "--json", "f", "-h"], of: .grader)
    #expect(invocation.verb == "lab" && invocation.words == ["x", "--json", "f", "-h"])
    #expect(invocation.options == [.noColor: ""])
    let several = try Invocation(
      ["--report=a=b", "check", "--report", "c=d", "rms_norm"], of: .grader)
    #expect(several.words == ["rms_norm"] && several.values[.report] == ["a=b", "c=d"])
    #expect(several.jobs == 2)
    #expect(try Invocation(["verify", "--jobs", "1"], of: .instructor).jobs == 1)
    #expect(Tool.grader.moved.sorted() == Tool.instructor.verbs.map(\.name).sorted())
    #expect(
      Tool.instructor.help(.export).contains(
        "usage:   swift run instructor export SERVICE [PATH] [OPTION...]"))
    #expect(Tool.grader.help(.check).contains("usage:   swift run grader check [SLUG...] [OPTION"))
    #expect(Tool.grader.help(.lab).contains("usage:   swift run grader lab [NAME] [OPTION...]"))
  }

  @Test func anEmptyFolderIsNotStartedAndNothingIsCompiled() throws {
    let bench = try Workbench()
    let run = try Self.grader("--submission", bench.folder.path)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        """
        problem              verdict            points
        residual_add         not started           0/2
        """))
    #expect(run.output.contains("submission/ResidualAdd.swift: there is no such file;"))
  }

  @Test("After a pass the next statement is named, in color or not")
  func afterAPass() throws {
    let bench = try Workbench([
      "ResidualAdd": OutcomeTests.residualAdd(
        forward: "x + f(x)", backward: "upstream + pullback(upstream)")
    ])
    let run = try Self.grader("check", "residual_add", "--submission", bench.folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\nnext: swift run grader show feed_forward\n"))
    // What is said of others' files names the sandbox.
    #expect(run.output.contains("\nsandbox: "))
    #expect(!run.output.contains("quiz"))
  }

  @Test func observationsOfOneCaseAndOfAnArrayHaveTheForm() throws {
    let cases = try Self.grader("cases", "residual_add").output
    let many = try Self.grader(
      "observe", "residual_add", "--input", "-", "--solution", "reference", input: cases)
    let list = try CourseJSON.decode([[String: NumericArray]].self, from: Data(many.output.utf8))
    #expect(list.count == 9)
    #expect(list.allSatisfy { Set($0.keys) == ["output", "x"] })
    let one = #"{"x": [[1.5]], "W": [[0.5]], "upstream": [[2]]}"#
    let single = try Self.grader(
      "observe", "residual_add", "--input", "-", "--solution", "reference", input: one)
    let object = try CourseJSON.decode([String: NumericArray].self, from: Data(single.output.utf8))
    #expect(object["output"]?.shape == [1, 1])
    // x + tanh(0.5 x) at 1.5.
    #expect(abs((object["output"]?.data[0] ?? 0) - 2.1351489523872873) < 1e-15)
  }

  @Test func theSubmissionIsTheDefaultAndAVerdictStandsWhereThereIsNoValue() throws {
    let bench = try Workbench([
      "ResidualAdd": OutcomeTests.residualAdd(forward: "x + f(x)", backward: "todo()")
    ])
    let one = #"{"x": [[1.5]], "W": [[0.5]], "upstream": [[2]]}"#
    let run = try Self.grader(
      "observe", "residual_add", "--input", "-", "--submission", bench.folder.path, input: one)
    #expect(run.status == 0)
    #expect(
      run.output.contains(#""x":{"message":"backward(upstream:pullback:)","verdict":"notStarted"}"#)
    )
    #expect(run.output.contains(#""output":{"data":[2.1351489523872873],"shape":[1,1]}"#))
  }

  @Test func aSeedFromTheEnvironmentChangesTheCasesAndIsNotShown() throws {
    let open = try Self.grader("cases", "residual_add").output
    let hidden = try Self.grader("cases", "residual_add", seed: "918273645").output
    #expect(open != hidden)
    #expect(try Self.grader("cases", "residual_add", "--seed", "918273645").output == hidden)
    let bench = try Workbench()
    let json = try Self.grader("--json", "--submission", bench.folder.path, seed: "918273645")
      .output
    #expect(!json.contains("918273645"))
    #expect(
      try Self.grader("--json", "--submission", bench.folder.path).output.contains("\"seed\" : 1"))
  }

  /// Of all exercises `.ci/run` examines the answers, on three seeds.
  @Test("The answer key holds", .timeLimit(.minutes(15)))
  func verify() throws {
    let run = try Self.run(
      [
        "verify", "rms_norm", "warmup_schedule", "why_pre_norm", "--seeds", "1", "--seed", "4711",
      ], of: "instructor")
    #expect(run.output.hasSuffix("the answer key holds on 1 seed\n"))
    #expect(run.status == 0)
  }
}
