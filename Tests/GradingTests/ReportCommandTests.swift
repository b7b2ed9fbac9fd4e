import Messages
import Foundation
import Testing

@testable import Grading

/// `--report` and `--min-score`, as anybody types them.
@Suite struct ReportCommandTests {
  private static let nothing: String = OutcomeTests.residualAdd(
    forward: OutcomeTests.right, backward: "todo()")

  /// A folder for reports, removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func json(_ file: URL) throws -> [String: JSONValue] {
    try CourseJSON.decode([String: JSONValue].self, from: Data(contentsOf: file))
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    var tool: String = "grader"
    let words: [String]
    let answer: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      words: ["--report", "json"],
      answer: "--report: json names no format and path; "
        + "write --report FORMAT=PATH, as in --report json=report.json"),
    Mistake(
      words: ["--report", "json="],
      answer: "--report: json= names no path; "
        + "write --report FORMAT=PATH, as in --report json=report.json"),
    Mistake(
      words: ["--report", "jsn=x"], answer: "--report: there is no format jsn; did you mean json?"),
    Mistake(
      words: ["--report", "gitlab=x"],
      answer: "--report: there is no format gitlab; did you mean junit:gitlab?"),
    Mistake(
      words: ["--report", "junit:gitlap=x"],
      answer: "--report: junit has no flavor gitlap; did you mean gitlab?"),
    Mistake(
      words: ["--report", "json:x=y"],
      answer: "--report: json has no flavor x; write --report json=PATH"),
    Mistake(
      words: ["--report", "json=/nonexistent/r.json"],
      answer: "--report: /nonexistent/r.json lies in no folder that exists; make /nonexistent first"
    ),
    Mistake(
      words: ["--report", "json=/tmp"],
      answer: "--report: /tmp is a folder; name a file in it"),
    Mistake(
      words: ["--report", "json=/tmp/r", "--report", "junit=/tmp/r"],
      answer: "--report: /tmp/r is named twice; give each its own path"),
    Mistake(
      words: ["--json", "--report", "junit=-"],
      answer: "--report: two reports go to standard output; give each its own path"),
    Mistake(
      words: ["--min-score", "many"],
      answer: "--min-score: many is not a whole number of points; write for example --min-score 5"),
    Mistake(
      words: ["check", "residual_add", "--min-score", "3"],
      answer: "--min-score: 3 are more than the 2 points to be had; ask for at most 2"),
    Mistake(
      tool: "instructor", words: ["export", "gitlub"],
      answer: "there is no service gitlub; did you mean github?"),
    Mistake(
      tool: "instructor", words: ["export"],
      answer: "export takes one service and one path, but 0 were given; "
        + "for example: swift run instructor export gradescope autograder.zip"),
    Mistake(
      tool: "instructor", words: ["export", "gradescope", "out.tar"],
      answer: "export gradescope: out.tar is no .zip file; "
        + "for example: swift run instructor export gradescope autograder.zip"),
    Mistake(
      tool: "instructor", words: ["export", "github", "/nonexistent"],
      answer: "export github: /nonexistent is no folder; name the repository to write into"),
    Mistake(
      tool: "instructor", words: ["export", "github", ".", "--course", "x\"y"],
      answer: "--course: x\"y is not a repository that github knows; "
        + "write --course OWNER/NAME"),
  ]

  @Test("A mistyped report is answered in one line and with exit status 2", arguments: mistakes)
  func mistake(_ row: Mistake) throws {
    let run = try CommandLineTests.run(row.words, of: row.tool)
    #expect(run.errors == "\(row.tool): \(row.answer)\n")
    #expect((run.status, run.output) == (2, ""))
  }

  @Test("All formats are written at once, and a second run changes only the machine's part")
  func everyFormat() throws {
    let bench = try Workbench(["ResidualAdd": Self.nothing])
    try withFolder { folder in
      var documents: [[String: JSONValue]] = []
      for _ in 0..<2 {
        var words = ["check", "residual_add", "--submission", bench.folder.path]
        for format in ReportFormat.all {
          words += ["--report", "\(format.name)=\(folder.appending(path: format.name).path)"]
        }
        let run = try CommandLineTests.run(words)
        #expect(run.status == 1)
        #expect(run.output.contains("note: not started yet: backward\n"))
        var document = try json(folder.appending(path: "json"))
        #expect(document["machine"] != nil)
        document["machine"] = nil
        documents.append(document)
      }
      #expect(documents[0] == documents[1])
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ReportFormat.all.map(\.name).sorted())
    }
  }

  @Test("The minimum score is enough for exit status 0")
  func minimumScore() throws {
    let bench = try Workbench(["ResidualAdd": Self.nothing])
    let words = ["check", "residual_add", "--submission", bench.folder.path, "--min-score"]
    let enough = try CommandLineTests.run(words + ["1"])
    #expect(enough.status == 0)
    #expect(enough.output.contains("asked for: at least 1 points, reached\n"))
    let notEnough = try CommandLineTests.run(words + ["2"])
    #expect(notEnough.status == 1)
    #expect(notEnough.output.contains("asked for: at least 2 points, not reached\n"))
  }

  @Test("A report on standard output stands there alone")
  func standardOutput() throws {
    let bench = try Workbench()
    let run = try CommandLineTests.run(
      ["check", "residual_add", "--submission", bench.folder.path, "--report", "json=-"])
    let document = try CourseJSON.decode([String: JSONValue].self, from: Data(run.output.utf8))
    #expect(document["version"] == .int(JSONRecorder.version))
    #expect(run.errors.contains("residual_add: not started"))
    #expect(run.status == 1)
  }

  @Test("GitHub's page for the step is added to, never replaced")
  func stepSummary() throws {
    let bench = try Workbench()
    try withFolder { folder in
      let page = folder.appending(path: "page.md")
      try Data("before\n".utf8).write(to: page)
      let run = try CommandLineTests.run(
        ["check", "residual_add", "--submission", bench.folder.path, "--report", "github=-"],
        environment: ["GITHUB_STEP_SUMMARY": page.path])
      #expect(run.output.hasPrefix("::stop-commands::"))
      let text = try String(contentsOf: page, encoding: .utf8)
      #expect(text.hasPrefix("before\n## 0 of 2 points\n"))
    }
  }

  /// What may stand where the submission's folder should be.
  enum Place: String, CaseIterable, Sendable {
    case missing
    case file
    case danglingLink
    case pipe
  }

  @Test("Where there is no folder, every format says so", arguments: Place.allCases)
  func noFolder(_ place: Place) throws {
    try withFolder { folder in
      let submission = folder.appending(path: "submission").path
      switch place {
      case .missing: break
      case .file: try Data().write(to: URL(fileURLWithPath: submission))
      case .danglingLink: #expect(symlink("/nonexistent", submission) == 0)
      case .pipe: #expect(mkfifo(submission, 0o600) == 0)
      }
      let file = folder.appending(path: "r.json")
      let run = try CommandLineTests.run([
        "--submission", submission, "--report", "json=\(file.path)", "--report", "junit=-",
      ])
      #expect(run.status == 2)
      let message = "--submission: \(submission) is not a folder; name a folder of learner files"
      #expect(run.errors == "grader: \(message)\n")
      #expect(run.output.contains("errors=\"1\""))
      let document = try json(file)
      #expect(document["message"] == .string(message))
      #expect(document["exitStatus"] == .int(2))
    }
  }

  @Test("What is no file costs its own problem only")
  func noFiles() throws {
    let bench = try Workbench()
    let path = { (name: String) in bench.folder.appending(path: name).path }
    #expect(mkfifo(path("ResidualAdd.swift"), 0o600) == 0)
    #expect(mkdir(path("FeedForward.swift"), 0o700) == 0)
    #expect(symlink("/nonexistent", path("LayerNorm.swift")) == 0)
    try Data([0xFF, 0xFE]).write(to: bench.folder.appending(path: "RMSNorm.swift"))
    let run = try CommandLineTests.run(["--submission", bench.folder.path, "--report", "json=-"])
    #expect(run.status == 1)
    let document = try CourseJSON.decode([String: JSONValue].self, from: Data(run.output.utf8))
    guard case .array(let problems) = document["problems"] else {
      Issue.record("no problems")
      return
    }
    let verdicts = problems.prefix(4).map { problem -> JSONValue? in
      if case .object(let object) = problem { object["verdict"] } else { nil }
    }
    #expect(verdicts == Array(repeating: .string("notAllowed"), count: 4))
  }

  @Test("A report goes through a link, and into a pipe or device without replacing it")
  func destinations() throws {
    let bench = try Workbench()
    try withFolder { folder in
      let target = folder.appending(path: "target.json")
      let link = folder.appending(path: "link.json")
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
      let run = try CommandLineTests.run([
        "check", "residual_add", "--submission", bench.folder.path,
        "--report", "json=\(link.path)", "--report", "junit=/dev/null",
      ])
      #expect(run.status == 1)
      #expect(try json(target)["version"] == .int(JSONRecorder.version))
      var info = stat()
      #expect(stat("/dev/null", &info) == 0 && info.st_mode & S_IFMT == S_IFCHR)
      #expect(lstat(link.path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK)
    }
  }

  @Test("A report says from the start that it is unfinished")
  func unfinished() throws {
    try withFolder { folder in
      let file = folder.appending(path: "r.json")
      try Data("old".utf8).write(to: file)
      let console = Console(write: { _ in }, complain: { _ in }, isTerminal: false, style: .plain)
      _ = Outlets(
        [try ReportRequest("json=\(file.path)")], console: console,
        isQuiet: false, stepSummary: nil)
      #expect(try json(file)["message"] == .string(RunStop.unfinished.message))
    }
  }

  @Test("A report that cannot be written ends with status 3, and the others are written")
  func unwritable() throws {
    let bench = try Workbench()
    try withFolder { folder in
      let file = folder.appending(path: "r.json")
      let run = try CommandLineTests.run([
        "check", "residual_add", "--submission", bench.folder.path,
        "--report", "junit=/dev/full", "--report", "json=\(file.path)",
      ])
      #expect(run.status == 3)
      #expect(
        run.errors
          == "grader: the report /dev/full could not be written: No space left on device; "
          + "make room there, or choose another path\n")
      #expect(try json(file)["exitStatus"] == .int(1))
    }
  }

  @Test("The learner's file is named as its own repository knows it")
  func folderInRepository() throws {
    try withFolder { folder in
      let exercises = folder.appending(path: "Sources/Exercises")
      try FileManager.default.createDirectory(at: exercises, withIntermediateDirectories: true)
      func place() throws -> String {
        try Project(
          root: Workbench.root, binaries: Workbench.binaries, submission: exercises.path
        ).folderInRepository
      }
      #expect(try place() == "")
      try Data().write(to: folder.appending(path: ".git"))
      #expect(try place() == "Sources/Exercises/")
      let own = try Project(root: Workbench.root, binaries: Workbench.binaries, submission: nil)
      #expect(own.folderInRepository == "Sources/Exercises/")
    }
  }
}
