import Messages
import Foundation
import Labs
import Reference
import Testing

@testable import Grading
@testable import LabRunner

/// `grader lab`, run as anybody runs it.
@Suite struct LabCommandTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let words: [String]
    let answer: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let mistakes: [Mistake] = [
    Mistake(words: ["trainig"], answer: "there is no lab trainig; did you mean training?"),
    Mistake(words: ["xyz"], answer: "there is no lab xyz; see swift run grader lab"),
    Mistake(
      words: ["training", "warmup"],
      answer:
        "lab takes one name, but 2 were given; for example: swift run grader lab stream-growth"),
    Mistake(
      words: ["stream-growth", "--steps", "5"],
      answer: "the lab stream-growth has no --steps; it has --depth, --width, --seeds"),
    Mistake(
      words: ["training", "--depth", "6,six"],
      answer:
        "--depth: six is not a whole number from 2 to 256; write for example --depth 6,24"),
    Mistake(
      words: ["training", "--width", "7"],
      answer: "--width: 7 is odd; the two heads share it: give an even one"),
    Mistake(
      words: ["training", "--seeds", "0"],
      answer: "--seeds: 0 is not a whole number from 1 to 1000; write for example --seeds 1"),
    Mistake(
      words: ["training", "--rates", "0.1,-1"],
      answer:
        "--rates: -1 is not a number above 0, at most 10; "
        + "write for example --rates 0.01,0.003"),
    Mistake(
      words: ["training", "--depth", "6,24,6"], answer: "--depth: 6 is given twice; give it once"),
    Mistake(
      words: ["training", "--rates", "0.1,1e-1"],
      answer: "--rates: 1e-1 is given twice; give it once"),
    Mistake(
      words: ["gradient-depth", "--depth", "6"],
      answer: "--depth: one depth has no exponent; write for example --depth 6,24,96"),
    Mistake(words: ["training", "--json"], answer: "--json needs a value; write --json FILE"),
    Mistake(
      words: ["decomposition", "--submission", "/tmp"],
      answer: "--submission needs --mine; give both, or none"),
    Mistake(
      words: ["training", "--write"],
      answer: "lab training has no option --write; it belongs to lab claims"),
    Mistake(
      words: ["--seeds", "3"],
      answer: "lab without a name lists the labs and has no --seeds; leave it out"),
    Mistake(
      words: ["claims", "--mine"],
      answer: "lab claims shows the page and has no --mine; leave it out"),
    Mistake(
      words: ["decomposition", "--json", "/nowhere/at/all.json"],
      answer: "--json: /nowhere/at/all.json cannot be written; name a file in a folder that exists"),
    Mistake(
      words: ["decomposition", "--html", "/nowhere/at/all.html"],
      answer: "--html: /nowhere/at/all.html cannot be written; name a file in a folder that exists"),
    Mistake(
      words: ["decomposition", "--html", "/tmp"],
      answer: "--html: /tmp cannot be written; name a file in a folder that exists"),
    Mistake(
      words: ["decomposition", "--html", "/tmp/a", "--json", "/tmp/./a"],
      answer: "--json and --html name the same file, /tmp/./a; name two files"),
    Mistake(
      words: ["claims", "--html", "/tmp/a"],
      answer: "lab claims shows the page and has no --html; leave it out"),
    Mistake(
      words: ["page"],
      answer: "lab page needs a file; write swift run grader lab page --html page.html"),
    Mistake(
      words: ["page", "--html", "/tmp/a", "--seeds", "3"],
      answer: "lab page writes the course's page and has no --seeds; leave it out"),
    Mistake(
      words: ["page", "--html", "/nowhere/at/all.html"],
      answer: "--html: /nowhere/at/all.html cannot be written; name a file in a folder that exists"),
  ]

  @Test("A wrong command line is one line", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let run = try CommandLineTests.run(["lab"] + mistake.words)
    #expect(run.errors == "grader: \(mistake.answer)\n")
    #expect(run.status == 2)
  }

  @Test func theListNamesEveryLabAndItsPart() throws {
    // As they were when the texts were stored: a new lab changes none of them.
    let stored = [
      "training", "warmup", "collapse", "stream-growth", "gradient-depth", "decomposition",
      "spikes",
      "learning-rate",
    ].compactMap { name in Labs.all.first { $0.name == name } }
    try Golden.expect(LabCommand.list(of: stored), matches: "lab-list.txt")
    try Golden.expect(LabCommand.list(of: stored, isPlain: true), matches: "lab-list-plain.txt")
    for isPlain in [true, false] {
      let list = LabCommand.list(isPlain: isPlain)
      #expect(list.split(separator: "\n").allSatisfy { $0.count <= TextStyle.width })
      let run = try CommandLineTests.grader("lab", isPlain ? "--plain" : "--no-color")
      #expect((run.status, run.output) == (0, list))
    }
  }

  @Test func numbersAreKeptAsJSON() throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "lab-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let run = try CommandLineTests.run(
      ["lab", "decomposition", "--seeds", "2", "--depth", "3", "--json", file.path])
    #expect(run.status == 0)
    let result = try CourseJSON.decode(LabResult.self, from: Data(contentsOf: file))
    #expect(result.isComplete)
    #expect((result.format, result.lab, result.settings.depths) == (2, "decomposition", [3]))
    #expect(result.part == LabResult.Part("residual_jacobian"))
    #expect(run.output == LabText(Labs.all.first { $0.name == "decomposition" }!, result).text)
  }

  @Test func aResultAndTheCourseBecomePages() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "pages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (words, title) in [
      (["decomposition", "--seeds", "2", "--depth", "3"], "The lab decomposition"),
      (["page"], "Where the norm goes"),
    ] {
      let file = folder.appending(path: "\(words[0]).html")
      let run = try CommandLineTests.run(["lab"] + words + ["--html", file.path])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasSuffix("wrote \(file.path)\n"))
      let html = try String(contentsOf: file, encoding: .utf8)
      #expect(html.contains("<h1>\(title)</h1>") && html.hasSuffix("</html>\n"))
    }
  }

  @Test(.timeLimit(.minutes(15))) func anInterruptedLabSaysWhatItHas() throws {
    let process = Process()
    process.executableURL = Workbench.binaries.appending(path: "grader")
    process.arguments = ["lab", "training", "--seeds", "1000", "--depth", "256"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    // The handler is set up before anything is computed.
    Thread.sleep(forTimeInterval: 2)
    process.interrupt()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(process.terminationReason == .exit)
    #expect(text.contains("nothing was measured") || text.contains("This is incomplete"))
  }

  // MARK: With the learner's solution

  private static func mine(_ files: [String: String], _ words: String...) throws
    -> CommandLineTests.Run
  {
    let bench = try Workbench(files)
    return try CommandLineTests.run(
      ["lab"] + words + ["--mine", "--submission", bench.folder.path])
  }

  private static func right(_ slug: String, _ name: String) throws -> String {
    let file = Workbench.root.appending(path: "Tests/GradingTests/Fixtures/right/\(slug)/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(.timeLimit(.minutes(15))) func aRightSolutionGivesTheReferencesNumbers() throws {
    let text = try Self.right("warmup_schedule", "plain_branches.swift")
    let words = [
      "warmup", "--seeds", "1", "--steps", "12", "--depth", "2,3", "--width", "4",
    ]
    let bench = try Workbench(["WarmupSchedule": text])
    let mine = try CommandLineTests.run(
      ["lab"] + words + ["--mine", "--submission", bench.folder.path])
    let reference = try CommandLineTests.run(["lab"] + words)
    #expect(mine.status == 0, "\(mine.errors)")
    let named = "with your warmup_schedule, which passes its problem (3 of 3 checks)\n"
    #expect(mine.output.contains("\n" + named))
    #expect(mine.output.replacing(named, with: "") == reference.output)
  }

  @Test(.timeLimit(.minutes(15))) func aWrongSolutionChangesTheNumbers() throws {
    let text = try Self.right("residual_jacobian", "layer_jacobians.swift")
    let stubborn = """
      import Matrices
      import Problems

      struct ResidualJacobianSolution: ResidualJacobianContract {
        func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
          Matrix(rows: x.count, columns: x.count) { i, j in i == j ? 1 : 0 }
        }
        func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
          Matrix(Array(repeating: upstream, count: norms.count + 1))
        }
        func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
          Matrix(Array(repeating: upstream, count: norms.count + 1))
        }
      }
      """
    let file = FileManager.default.temporaryDirectory
      .appending(path: "lab-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let wrong = try Self.mine(
      ["ResidualJacobian": stubborn], "decomposition", "--seeds", "1", "--json", file.path)
    #expect(wrong.status == 0)
    #expect(
      wrong.output.contains(
        """

        with your residual_jacobian, which passes 0 of the 3 checks of its problem:
          these numbers say nothing on any claim
          to see why: swift run grader check residual_jacobian

        """))
    #expect(wrong.output.contains("\nseen: "))
    #expect(!wrong.output.contains("says nothing on "))
    let kept = try CourseJSON.decode(LabResult.self, from: Data(contentsOf: file))
    #expect(
      kept.part == LabResult.Part("residual_jacobian", learners: .init(passed: 0, of: 3)))
    let right = try Self.mine(["ResidualJacobian": text], "decomposition", "--seeds", "1")
    #expect(right.output.contains("\nsays nothing on "))
    #expect(
      right.output.contains(
        "\nwith your residual_jacobian, which passes its problem (3 of 3 checks)\n"))
  }

  /// Such a part would keep the lab for an hour.
  @Test(.timeLimit(.minutes(15))) func anEndlessLoopIsOneLineBeforeTheLab() throws {
    let text = """
      import Matrices
      import Problems

      struct GradientSpikesSolution: GradientSpikesContract {
        func globalNorm(_ gradients: [Matrix]) -> Double { while true {} }
        func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] { while true {} }
        func spikes(in norms: [Double], above factor: Double, window: Int) -> Int { while true {} }
      }
      """
    let run = try Self.mine(["GradientSpikes": text], "spikes", "--seeds", "1", "--steps", "2")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        grader: submission/GradientSpikes.swift: norm: no answer within 3 s; see swift run grader \
        check gradient_spikes

        """)
    #expect(run.output.isEmpty)
    // The other checks, which loop too, are not waited for: each would take three seconds.
    let problem = try #require(Course.preNormPostNorm[code: "gradient_spikes"])
    var grading = try Workbench(["GradientSpikes": text]).grading(seed: .open(1))
    grading.explains = false
    let checks = grading.report(on: problem).checks
    #expect(checks.map(\.verdict) == [.timedOut, .timedOut, .timedOut])
    #expect(checks[0].seconds > 1 && checks.dropFirst().allSatisfy { $0.seconds == 0 })
  }

  @Test func whatIsPartlyUnwrittenGivesNumbersAndNoVerdict() throws {
    let text = """
      import LearnerSupport
      import Matrices
      import Problems

      struct GradientSpikesSolution: GradientSpikesContract {
        func globalNorm(_ gradients: [Matrix]) -> Double {
          sqrt(gradients.reduce(0) { $0 + dot($1.elements, $1.elements) })
        }
        func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] { todo() }
        func spikes(in norms: [Double], above factor: Double, window: Int) -> Int { 1 }
      }
      """
    let run = try Self.mine(
      ["GradientSpikes": text], "spikes", "--seeds", "1", "--steps", "2", "--depth", "2",
      "--plain")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "with your gradient_spikes, which passes 1 of the 3 checks of its problem:"))
    #expect(!run.output.contains("says nothing on: "))
  }

  @Test func aStubAMissingFileAndOneThatDoesNotCompileAreOneLine() throws {
    let see = "; see swift run grader check gradient_spikes\n"
    let stub = try String(
      contentsOf: Workbench.root.appending(path: "Problems/gradient_spikes/Stub.swift.txt"),
      encoding: .utf8)
    let place = "grader: submission/GradientSpikes.swift"
    for (files, answer) in [
      (["GradientSpikes": stub], " is not started yet"),
      ([:], ": there is no such file; to start: cp Problems/gradient_spikes/Stub.swift.txt "),
      (["GradientSpikes": "struct {"], " does not compile"),
      (["GradientSpikes": "import Foundation\n"], ":1: "),
    ] {
      let run = try Self.mine(files, "spikes", "--seeds", "1", "--steps", "2")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix(place + answer), "\(run.errors)")
      #expect(run.errors.hasSuffix(see))
      #expect(run.errors.filter { $0 == "\n" }.count == 1)
      #expect(run.output.isEmpty)
    }
  }

  @Test func aTrapAndAnUnwrittenFunctionAreOneLine() throws {
    func solution(_ body: String) -> String {
      """
      import LearnerSupport
      import Matrices
      import Problems

      struct GradientSpikesSolution: GradientSpikesContract {
        func globalNorm(_ gradients: [Matrix]) -> Double { \(body) }
        func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] { gradients }
        func spikes(in norms: [Double], above factor: Double, window: Int) -> Int { 0 }
      }
      """
    }
    for (body, answer) in [
      ("fatalError(\"oh\")", ": Fatal error: oh"), ("todo()", ": not started yet: globalNorm"),
    ] {
      let run = try Self.mine(
        ["GradientSpikes": solution(body)], "spikes", "--seeds", "1", "--steps", "2")
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix("grader: submission/GradientSpikes.swift\(answer)"))
      #expect(run.errors.filter { $0 == "\n" }.count == 1)
    }
  }

  @Test func everyPartHasAReference() {
    for kind in LabPart.Kind.allCases {
      #expect(kind.reference?.kind == kind)
      #expect(Course.preNormPostNorm[code: kind.slug] != nil)
    }
  }

  @Test func storedNumbersThatAreMissingOrOldAreNamed() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "labs-\(UUID().uuidString)")
    let folder = root.appending(path: ClaimsPage.folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    let project = try Project(root: root, binaries: Workbench.binaries, submission: nil)
    let again =
      "swift run grader lab training --seeds 10 --json Problems/Labs/training.json "
      + "measures them anew"
    #expect(
      throws: UsageError(
        "Problems/Labs/training.json: there are no numbers of a lab", advice: again)
    ) { try ClaimsCommand.results(in: project) }
    let old = LabResult(Labs.all[0], Labs.all[0].defaults, runs: [])
    try CourseJSON.encode(old).write(to: folder.appending(path: "training.json"))
    #expect(
      throws: UsageError(
        "Problems/Labs/training.json: the numbers are not of the present lab", advice: again)
    ) { try ClaimsCommand.results(in: project) }
    var learners = old
    learners.part = LabResult.Part("adam_step", learners: .init(passed: 4, of: 4))
    try CourseJSON.encode(learners).write(to: folder.appending(path: "training.json"))
    #expect(
      throws: UsageError(
        "Problems/Labs/training.json: the numbers were measured with a learner's adam_step",
        advice: "git checkout Problems/Labs/training.json puts the course's own back")
    ) { try ClaimsCommand.results(in: project) }
  }

  @Test("On a terminal the claims are blocks of lines that fit", arguments: [false, true])
  func theClaimsPageFitsATerminal(isPlain: Bool) throws {
    let page = """
      # Claims

      | claim | from | lab | measured | verdict |
      |---|---|---|---|---|
      | Post-LN is hard. | somebody, arXiv 1 | `warmup` | \(String(repeating: "stalled 1 of 10, ", count: 30)) 2 | **holds here** |
      | Pre-LN is easy. | | `training` | 3 | **in part** |

      The end.

      """
    let console = Console(
      write: { _ in }, complain: { _ in }, isTerminal: !isPlain,
      style: isPlain ? TextStyle(isColored: false, isPlain: true) : .plain)
    let lines = ClaimsCommand.shown(page, on: console).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= TextStyle.width && !$0.contains("|") })
    let stored = try String(
      contentsOf: Workbench.root.appending(path: ClaimsPage.path), encoding: .utf8)
    for line in ClaimsCommand.shown(stored, on: console).split(separator: "\n") {
      #expect(line.count <= TextStyle.width && !line.contains(" | "), "\(line)")
    }
    if isPlain { return }
    #expect(lines.contains("Post-LN is hard."))
    #expect(lines.contains("  from      somebody, arXiv 1"))
    let four = Array(repeating: "stalled 1 of 10,", count: 4).joined(separator: " ")
    #expect(lines.contains("  measured  \(four)"[...]))
    #expect(lines.contains("            \(four)"[...]))
    let second = try #require(lines.firstIndex(of: "Pre-LN is easy."))
    #expect(
      lines[(second - 2)...].map(String.init) == [
        "  verdict   holds here", "", "Pre-LN is easy.", "  lab       training",
        "  measured  3", "  verdict   in part", "", "The end.", "",
      ])
    let file = Console(write: { _ in }, complain: { _ in }, isTerminal: false, style: .plain)
    #expect(ClaimsCommand.shown(page, on: file) == page)
  }

  @Test func theClaimsPageIsShown() throws {
    let run = try CommandLineTests.grader("lab", "claims")
    let page = try String(
      contentsOf: Workbench.root.appending(path: ClaimsPage.path), encoding: .utf8)
    #expect((run.status, run.output) == (0, page))
  }
}
