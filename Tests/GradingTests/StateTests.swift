import Foundation
import Testing

@testable import Grading

/// What is remembered lies where it was asked for, and what cannot be kept is said in one line.
@Suite struct StateTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "state-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.resolvingSymlinksInPath())
  }

  @Test("--state keeps everything in another folder, which is made, and is repeated")
  func elsewhere() throws {
    try withFolder { folder in
      let state = folder.appending(path: "a/state")
      let course = try ScratchCourse(state: state.path)
      try course.answer("layer_norm", wrongly: "bwd_mean_term_dropped")
      let run = try course.run(["check", "layer_norm", "--state", "a/state"], in: folder)
      #expect(run.status == 1)
      #expect(run.errors == "")
      #expect(run.output.hasPrefix("layer_norm: wrong, 3 of 4 points"))
      #expect(run.output.hasSuffix("next: swift run grader check layer_norm --state a/state\n"))
      #expect(!FileManager.default.fileExists(atPath: course.root.appending(path: ".grader").path))
      #expect(
        FileManager.default.fileExists(
          atPath: state.appending(path: "verdicts/layer_norm.json").path))
    }
  }

  @Test("A folder in which nothing can be kept is one line and status 2")
  func unusable() throws {
    try withFolder { folder in
      let file = folder.appending(path: "file")
      try Data().write(to: file)
      for (path, reason) in [
        (file.path, "Not a directory"), (file.path + "/in", "Not a directory"),
        ("/proc/x", "No such file or directory"),
      ] {
        let run = try CommandLineTests.run(["check", "layer_norm", "--state", path])
        #expect(
          run.errors
            == "grader: --state: nothing can be kept in \(path): \(reason); "
            + "name a folder that you can write to\n")
        #expect((run.status, run.output) == (2, ""))
      }
    }
  }

  @Test(
    "Only an error that says so is one of storage",
    arguments: [
      (GraderFault.system("open x", ENOSPC) as any Error, ENOSPC),
      (GraderFault.system("open x", EROFS), EROFS), (GraderFault.system("open x", EACCES), EACCES),
      (GraderFault.system("open x", ENOENT), nil), (GraderFault.course("x"), nil),
      (FolderError(path: "x", code: EDQUOT, isLink: false), EDQUOT),
      (FolderError(path: "x", code: EROFS, isLink: true), nil),
      (CocoaError(.fileWriteOutOfSpace), ENOSPC), (CocoaError(.fileWriteVolumeReadOnly), EROFS),
      (CocoaError(.fileNoSuchFile), nil), (CancellationError(), nil),
    ] as [(any Error, Int32?)])
  func code(_ error: any Error, _ code: Int32?) { #expect(Storage.code(of: error) == code) }

  @Test("Where something of the machine is in the way the report begins with that, and what to do")
  func hindered() {
    #expect(
      throws: GraderFault.obstacle(
        "/c/.grader cannot be written: File too large; lift the limit on the size of files, with "
          + "ulimit -f unlimited")
    ) {
      try Storage.writing(to: URL(fileURLWithPath: "/c/.grader")) {
        throw GraderFault.system("write x", EFBIG)
      }
    }
    let obstacle =
      "/c/.grader cannot be written: No space left on device; make room there, or name another "
      + "folder with --state DIR"
    #expect(throws: GraderFault.obstacle(obstacle)) {
      try Storage.writing(to: URL(fileURLWithPath: "/c/.grader")) {
        throw GraderFault.system("write x", ENOSPC)
      }
    }
    #expect(
      throws: GraderFault.obstacle(
        "/c/.grader cannot be written: Read-only file system; name another folder with --state DIR")
    ) {
      try Storage.writing(to: URL(fileURLWithPath: "/c/.grader")) {
        throw CocoaError(.fileWriteVolumeReadOnly)
      }
    }
    let problems = Course.preNormPostNorm.exercises.prefix(2)
    var reports = problems.map { ProblemReport($0, "f", Refusal(.graderFault, obstacle)) }
    reports[0].isHindered = true
    #expect(RunSummary(reports: reports).noGrade?.hasPrefix("this is no grade: the grader") == true)
    reports[1].isHindered = true
    let summary = RunSummary(reports: reports)
    #expect(
      summary.noGrade == "this is no grade: \(obstacle). Not graded: residual_add, feed_forward")
    #expect((summary.possible, summary.exitStatus) == (8, 3))
    let recorder = TerminalRecorder(style: .plain, showsProgress: false, writingUsing: { _ in })
    let lines = recorder.lines(
      summary,
      of: RunDescription(
        problems: problems.map(\.slug), seed: 1, sandbox: "none", isDetailed: true))
    #expect(lines.count { $0.contains("cannot be written") } == 1)
    #expect(
      ProblemText(report: reports[0], seed: 1, style: .plain, options: nil).refusal == [
        "this costs you nothing: /c/.grader cannot be written: No space left on device;",
        "  make room there, or name another folder with --state DIR",
      ])
  }

  @Test("A link in the place of a folder is in the way, and no fault of the grader's")
  func links() {
    #expect(
      RunStop(FolderError(path: "/c/.grader/kept", code: ENOTDIR, isLink: true))
        == RunStop(
          status: 3,
          message: "/c/.grader/kept is a link, and is not followed; put the folder itself there"))
  }

  @Test("The copy of a folder that is somebody else's is one's own")
  func copies() throws {
    try withFolder { folder in
      let (first, copy) = (folder.appending(path: "first"), folder.appending(path: "copy"))
      try FileManager.default.createDirectory(at: first, withIntermediateDirectories: true)
      try Data("a".utf8).write(to: first.appending(path: "a.h"))
      // Only root can give it away; whoever else runs this sees that it is copied.
      if getuid() == 0 { #expect(chown(first.path, 12_345, 12_345) == 0) }
      try Kit.copyFiles(in: first, to: copy)
      var status = stat()
      #expect(stat(copy.path, &status) == 0 && status.st_uid == geteuid())
      #expect(try Data(contentsOf: copy.appending(path: "a.h")) == Data("a".utf8))
    }
  }

  #if os(Linux)
    /// Gives a folder on a file system of its own, as only the superuser can make one.
    private func withFileSystem(
      at folder: URL, size: String, _ body: () throws -> Void
    ) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let mounted = try Command.output(
        ["/bin/mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder.path])
      guard mounted.status == 0 else {
        print("SKIPPED: no file system can be mounted here: \(mounted.text)")
        return
      }
      defer { _ = try? Command.output(["/bin/umount", folder.path]) }
      try body()
    }

    private static let needsRoot: Comment = "needs root, to mount a file system"

    @Test(
      "On a full disk one line says so, nothing is lost, and no half is left",
      .enabled(if: getuid() == 0, needsRoot))
    func fullDisk() throws {
      let course = try ScratchCourse()
      try course.answer("layer_norm", wrongly: "bwd_mean_term_dropped")
      let words = ["check", "layer_norm", "residual_add", "--sandbox", "limits"]
      let right = try course.run(words)
      #expect(right.output.contains("\ntotal                               3/6\n"))
      let kept = course.project.memory.path
      #expect(rename(kept, kept + "-kept") == 0)
      try withFileSystem(at: course.project.memory, size: "64m") {
        // First only room for a program is missing, then for the kit too.
        for name in ["builds", ""] {
          let memory = course.project.memory
          _ = try Command.output(["/bin/cp", "-a", kept + "-kept/.", kept])
          for entry in try FileManager.default.contentsOfDirectory(atPath: kept)
          where ["builds", "verdicts"].contains(entry)
            || name.isEmpty && entry.hasPrefix("CourseKit")
          {
            try FileManager.default.removeItem(at: memory.appending(path: entry))
          }
          let fill = memory.appending(path: "fill")
          try Data().write(to: fill)
          let handle = try FileHandle(forWritingTo: fill)
          while (try? handle.write(contentsOf: Data(count: 4096))) != nil {}
          try handle.close()
          let run = try course.run(words)
          let said = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          #expect(
            said.hasPrefix(
              "this is no grade: \(kept) cannot be written: No space left on device; make room "
                + "there, or name another folder with --state DIR. Not graded: layer_norm problem"),
            "\(run.output)\(run.errors)")
          #expect(run.output.contains("\ntotal                               0/6, 4 not graded\n"))
          #expect((run.status, run.errors) == (3, ""))
          try FileManager.default.removeItem(at: fill)
          let again = try course.run(words)
          #expect(again.output == right.output)
          for entry in try FileManager.default.contentsOfDirectory(atPath: kept) {
            #expect(!entry.hasPrefix(".new-") && !entry.hasPrefix("scratch-"))
            try FileManager.default.removeItem(at: memory.appending(path: entry))
          }
        }
      }
    }

    @Test(
      "A read-only checkout grades with --state, and says so without",
      .enabled(if: getuid() == 0, needsRoot))
    func readOnly() throws {
      try withFolder { folder in
        let state = folder.appending(path: "state")
        let course = try ScratchCourse(state: state.path)
        try course.answer("layer_norm", wrongly: "bwd_mean_term_dropped")
        let root = course.root.path
        let first = try Command.output(["/bin/mount", "--bind", root, root])
        guard first.status == 0 else {
          print("SKIPPED: no file system can be mounted here: \(first.text)")
          return
        }
        defer { _ = try? Command.output(["/bin/umount", root]) }
        _ = try Command.output(["/bin/mount", "-o", "remount,ro,bind", root])
        let words = ["check", "layer_norm", "--sandbox", "limits"]
        let run = try course.run(words + ["--state", state.path], in: folder)
        #expect(run.output.hasPrefix("layer_norm: wrong, 3 of 4 points"))
        #expect((run.status, run.errors) == (1, ""))
        // Where programs run as users of their own there is a place outside of the checkout.
        defer {
          try? FileManager.default.removeItem(atPath: "/tmp/grader-\(Fingerprint(root))")
        }
        let closed = try course.run(["check", "layer_norm"], in: folder)
        guard !closed.output.contains("sandbox: ") else {
          #expect(closed.output.hasPrefix("layer_norm: wrong, 3 of 4 points"))
          #expect((closed.status, closed.errors) == (1, ""))
          return
        }
        let said = closed.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
          said.hasPrefix(
            "this is no grade: \(root)/.grader cannot be written: Read-only file system; name "
              + "another folder with --state DIR. Not graded: layer_norm next:"))
        #expect(closed.status == 3)
      }
    }
  #endif
}
