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

  @Test func everyPartHasAReference() {
    for kind in LabPart.Kind.allCases {
      #expect(kind.reference?.kind == kind)
      #expect(Course.preNormPostNorm[code: kind.slug] != nil)
    }
  }
}
