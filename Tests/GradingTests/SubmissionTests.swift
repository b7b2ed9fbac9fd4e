import Foundation
import Testing

@testable import Grading

/// How files are read that somebody else put there.
@Suite struct SubmissionTests {
  /// Gives a learner's repository whose `Sources/Exercises` holds one right solution.
  private func withRepository(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "repository-\(UUID().uuidString)")
    let exercises = folder.appending(path: "Sources/Exercises")
    try FileManager.default.createDirectory(at: exercises, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(Self.right.utf8).write(to: exercises.appending(path: "ResidualAdd.swift"))
    try body(folder)
  }

  private static let right: String = OutcomeTests.residualAdd(
    forward: "x + f(x)", backward: "upstream + pullback(upstream)")

  private func project(_ submission: String) throws -> Project {
    try Project(root: Workbench.root, binaries: Workbench.binaries, submission: submission)
  }

  private var problem: any Exercise { Course.preNormPostNorm.codeProblems[0] }

  /// What is said of a submission; nil when it is taken.
  private func refusal(_ submission: String) throws -> String? {
    do {
      _ = try project(submission)
      return nil
    } catch let error as UsageError {
      return error.description
    }
  }

  @Test("A link on the way to the submission is refused, wherever it is", arguments: 0..<4)
  func links(_ level: Int) throws {
    try withRepository { (folder: URL) throws in
      let typed = folder.path + "/Sources/Exercises"
      #expect(try refusal(typed) == nil)
      #expect(try refusal(typed + "/../Exercises/.//") == nil)
      let place =
        [typed, folder.path + "/Sources", folder.path, folder.path + "/Sources/Exercises"][level]
      #expect(rename(place, place + "-real") == 0)
      defer { rename(place + "-real", place) }
      // The last is relative, and ends in a slash.
      #expect(symlink(level == 3 ? "Exercises-real" : place + "-real", place) == 0)
      defer { unlink(place) }
      #expect(
        try refusal(typed + (level == 3 ? "/" : ""))
          == "--submission: \(place) is a link; name the folder itself")
      // What is no folder is none, link or not.
      unlink(place)
      #expect(symlink("/dev/null", place) == 0)
      #expect(
        try refusal(typed)
          == "--submission: \(typed) is not a folder; name a folder of learner files")
    }
  }

  @Test func theCommandLineEndsWithStatusTwo() throws {
    try withRepository { folder in
      let link = folder.path + "/link"
      #expect(symlink("Sources", link) == 0)
      let run = try CommandLineTests.run(["--submission", link + "/Exercises"])
      #expect(run.errors == "grader: --submission: \(link) is a link; name the folder itself\n")
      #expect((run.status, run.output) == (2, ""))
    }
  }

  @Test func aMarkThatCombinesWithTheSlashHidesNoLink() throws {
    try withRepository { (folder: URL) throws in
      let odd = "Sources/\u{301}x"
      #expect(mkdir(folder.path + "/" + odd, 0o700) == 0)
      #expect(try refusal(folder.path + "/" + odd) == nil)
      #expect(symlink("Sources", folder.path + "/link") == 0)
      #expect(
        try refusal(folder.path + "/link/\u{301}x")
          == "--submission: \(folder.path)/link is a link; name the folder itself")
    }
  }

  @Test func aLinkDirectlyBelowTheRootIsTheMachines() throws {
    var info = stat()
    if lstat("/bin", &info) == 0, info.st_mode & S_IFMT == S_IFLNK {
      #expect(throws: Never.self) { try Folder("/bin") }
    }
    #expect { try Folder("/proc/self") } throws: { ($0 as? FolderError)?.isLink == true }
  }

  @Test func aFileWithASecondNameIsReadInTheCheckoutOnly() throws {
    try withRepository { folder in
      let exercises = try Folder(folder.path + "/Sources/Exercises")
      #expect(link(folder.path + "/Sources/Exercises/ResidualAdd.swift", folder.path + "/b") == 0)
      func read(isOwn: Bool) -> Result<LearnerFile, LearnerFileError> {
        LearnerFile.read("ResidualAdd.swift", in: exercises, shownAs: "f", isOwn: isOwn)
      }
      #expect(read(isOwn: false) == .failure(.shared))
      #expect(read(isOwn: true) == .success(LearnerFile(path: "f", text: Self.right)))
    }
  }

  @Test("What is graded is what was there at the start, whatever a program changes")
  func snapshot() throws {
    let bench = try Workbench(["ResidualAdd": Self.right])
    let grading = try bench.grading(seed: .open(1))
    let file = bench.folder.appending(path: "ResidualAdd.swift")
    try Data("changed".utf8).write(to: file)
    #expect(try grading.read(problem).text == Self.right)
    // A file that comes later is not there.
    let late = Course.preNormPostNorm.codeProblems[1]
    try Data("late".utf8).write(to: bench.folder.appending(path: late.fileName))
    #expect(throws: Refusal.self) { try grading.read(late) }
    #expect(try bench.grading(seed: .open(1)).read(problem).text == "changed")
  }

  @Test func theFolderIsTheOneThatWasNamed() throws {
    try withRepository { folder in
      let exercises = folder.path + "/Sources/Exercises"
      let project = try project(exercises)
      #expect(rename(folder.path + "/Sources", folder.path + "/moved") == 0)
      #expect(mkdir(folder.path + "/Sources", 0o700) == 0)
      #expect(symlink("/etc", exercises) == 0)
      let submission = Submission([problem], in: project)
      #expect(try submission.file(problem).text == Self.right)
    }
  }

  @Test("No path brings a control character to a terminal or a report")
  func controls() throws {
    try withRepository { folder in
      let name = "a\u{1B}[31m\nb\u{202E}"
      let odd = folder.appending(path: name)
      #expect(rename(folder.path + "/Sources/Exercises", odd.path) == 0)
      try Data("struct {".utf8).write(to: odd.appending(path: "ResidualAdd.swift"))
      let shown = "a\u{FFFD}[31m\u{FFFD}b\u{FFFD}/ResidualAdd.swift"
      let grading = try Grading(
        project: try project(odd.path), seed: .open(1), reading: [problem],
        scratch: folder.appending(path: "scratch"), announce: { _ in })
      let report = grading.report(on: problem)
      #expect(report.file == shown)
      #expect(report.verdict == .doesNotCompile)
      #expect(report.message?.hasPrefix(shown + ":1:") == true)
      let texts = [
        try refusal(odd.path + "/none") ?? "", "\(GraderFault.system("open \(odd.path)", ENOENT))",
        "\(GraderFault.missing(path: odd.path, advice: "x"))",
        "\(FolderError(path: odd.path, code: ENOENT, isLink: true))", report.message ?? "",
        ProblemText(report: report, seed: 1, style: .plain).lines.joined(),
      ]
      for text in texts {
        #expect(text.contains("a\u{FFFD}[31m"))
        #expect(!text.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
      }
      let written = try CommandLineTests.run(
        ["check", "layer_norm", "residual_add", "--submission", odd.path])
      #expect(!(written.output + written.errors).contains("\u{1B}"))
    }
  }
}
