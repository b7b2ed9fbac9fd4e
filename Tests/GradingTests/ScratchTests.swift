import Foundation
import Testing

@testable import Grading

/// What is not to be kept is removed, whatever a program left in it.
@Suite struct ScratchTests {
  /// Gives a checkout with nothing in it.
  private func withProject(_ body: (Project) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "scratch-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { _ = try? Folder(root.deletingLastPathComponent().path).remove(root.lastPathComponent) }
    var project = try Project(root: root, binaries: Workbench.binaries, submission: nil)
    // Where the workplace is the project's own memory, whoever runs the tests.
    project.tier = .bwrap
    try body(project)
  }

  /// Has a scratch folder filled, and expects that nothing is left.
  private func expectNothingIsLeft(_ fill: (URL) throws -> Void) throws {
    try withProject { project in
      try Scratch.withFolder(for: project) { folder in
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try fill(folder)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: project.memory.path) == [])
    }
  }

  @Test(.timeLimit(.minutes(15))) func foldersInFoldersThousandsDeepGo() throws {
    try expectNothingIsLeft { folder in
      var current = open(folder.path, O_RDONLY | O_DIRECTORY)
      for _ in 0..<5_000 {
        let name = String(repeating: "d", count: 40)
        #expect(mkdirat(current, name, 0o700) == 0)
        close(openat(current, "file", O_WRONLY | O_CREAT, 0o600))
        let next = openat(current, name, O_RDONLY | O_DIRECTORY)
        close(current)
        current = next
      }
      close(current)
    }
  }

  @Test(.timeLimit(.minutes(15))) func tensOfThousandsOfFilesGo() throws {
    try expectNothingIsLeft { folder in
      let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
      defer { close(descriptor) }
      for number in 0..<20_000 { close(openat(descriptor, "\(number)", O_WRONLY | O_CREAT, 0o600)) }
      for number in 0..<500 {
        #expect(mkdirat(descriptor, "d\(number)", 0o700) == 0)
        close(openat(descriptor, "d\(number)/f", O_WRONLY | O_CREAT, 0o600))
      }
    }
  }

  @Test func namesOfAnyBytesAndClosedFoldersGo() throws {
    try expectNothingIsLeft { folder in
      let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
      defer { close(descriptor) }
      for byte in UInt8(1)...255 where byte != UInt8(ascii: "/") && byte != UInt8(ascii: ".") {
        let name: [CChar] = [CChar(bitPattern: byte), CChar(bitPattern: 0xFF), 0]
        #expect(mkdirat(descriptor, name, 0o700) == 0)
        let inner = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
        close(openat(inner, name, O_WRONLY | O_CREAT, 0))
        close(inner)
        #expect(fchmodat(descriptor, name, mode_t(byte & 7) << 6, 0) == 0)
      }
      #expect(fchmod(descriptor, 0) == 0)
    }
  }

  @Test func linksAreRemovedAndNotFollowed() throws {
    try withProject { project in
      let kept = project.root.appending(path: "kept")
      try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
      try Data("a".utf8).write(to: kept.appending(path: "file"))
      #expect(chmod(kept.path, 0o750) == 0)
      try Scratch.withFolder(for: project) { folder in
        try FileManager.default.createDirectory(
          at: folder.appending(path: "in"), withIntermediateDirectories: true)
        #expect(symlink(kept.path, folder.appending(path: "in/folder").path) == 0)
        #expect(symlink(kept.path + "/file", folder.appending(path: "in/file").path) == 0)
        #expect(symlink("..", folder.appending(path: "in/up").path) == 0)
        #expect(mkfifo(folder.appending(path: "in/pipe").path, 0) == 0)
      }
      // A link in the place of the scratch folder itself.
      try Scratch.withFolder(for: project) { #expect(symlink(kept.path, $0.path) == 0) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: project.memory.path) == [])
      // A link in the place of the memory.
      #expect(rmdir(project.memory.path) == 0)
      #expect(symlink(kept.path, project.memory.path) == 0)
      try Scratch.withFolder(for: project) { folder in
        try FileManager.default.createDirectory(
          at: kept.appending(path: folder.lastPathComponent), withIntermediateDirectories: true)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path).count == 2)
      var info = stat()
      #expect(stat(kept.path, &info) == 0 && info.st_mode & 0o777 == 0o750)
    }
  }

  @Test func whatWasAbandonedGoesAndWhatIsYoungStays() throws {
    try withProject { project in
      let old = [timeval(tv_sec: time(nil) - 100_000, tv_usec: 0)]
      for name in ["scratch-old", "scratch-young", "builds"] {
        let folder = project.memory.appending(path: name)
        try FileManager.default.createDirectory(
          at: folder.appending(path: "in"), withIntermediateDirectories: true)
        if name != "scratch-young" { #expect(utimes(folder.path, old + old) == 0) }
      }
      try Scratch.withFolder(for: project) { _ in }
      let left = try FileManager.default.contentsOfDirectory(atPath: project.memory.path)
      #expect(left.sorted() == ["builds", "scratch-young"])
    }
  }

  /// What a grader that lives or died would leave: the folder, and its lock.
  private func leave(
    _ name: String, in project: Project, by machine: String = Platform.machine
  ) throws {
    let folder = project.memory.appending(path: name)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "in"), withIntermediateDirectories: true)
    try Data(machine.utf8).write(to: project.memory.appending(path: name + ".lock"))
  }

  @Test func whatAGraderLeftThatIsGoneGoesAtOnce() throws {
    try withProject { project in
      func left() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: project.memory.path).sorted()
      }
      try leave("scratch-gone", in: project)
      try leave("scratch-elsewhere", in: project, by: "another machine")
      try leave("scratch-lives", in: project)
      try Data().write(to: project.memory.appending(path: "scratch-nothing.lock"))
      try Data(Platform.machine.utf8).write(
        to: project.memory.appending(path: "scratch-no-folder.lock"))
      let lock = open(project.memory.path + "/scratch-lives.lock", O_RDWR)
      #expect(flock(lock, LOCK_EX) == 0)
      try Scratch.withFolder(for: project) { folder in
        let own = folder.lastPathComponent
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // One that lives takes nothing from another that lives.
        try Scratch.withFolder(for: project) { _ in }
        #expect(
          try left()
            == ([
              "scratch-elsewhere", "scratch-elsewhere.lock", "scratch-lives",
              "scratch-lives.lock", "scratch-nothing.lock", own, own + ".lock",
            ]).sorted())
      }
      close(lock)
      try Scratch.withFolder(for: project) { _ in }
      #expect(
        try left() == ["scratch-elsewhere", "scratch-elsewhere.lock", "scratch-nothing.lock"])
    }
  }

  /// A lock is a file that somebody else could have made: nothing behind a link is touched.
  @Test func locksThatAreLinksAreLeftAlone() throws {
    try withProject { project in
      let kept = project.root.appending(path: "kept")
      try Data(Platform.machine.utf8).write(to: kept)
      try leave("scratch-linked", in: project)
      let lock = project.memory.appending(path: "scratch-linked.lock")
      try FileManager.default.removeItem(at: lock)
      #expect(symlink(kept.path, lock.path) == 0)
      try Scratch.withFolder(for: project) { _ in }
      #expect(FileManager.default.fileExists(atPath: kept.path))
      #expect(
        FileManager.default.fileExists(
          atPath: project.memory.appending(path: "scratch-linked").path))
    }
  }

  @Test(.timeLimit(.minutes(15))) func aGraderThatIsKilledIsCleanedUpAfterByTheNext() throws {
    let endless = OutcomeTests.residualAdd(
      forward: "while true {}", backward: OutcomeTests.rightBackward)
    let bench = try Workbench(["ResidualAdd": endless])
    let state = bench.folder.deletingLastPathComponent().appending(path: "state")
    let words = ["check", "residual_add", "--submission", bench.folder.path, "--state", state.path]
    func scratches() throws -> [String] {
      let project = try Project(
        root: Workbench.root, binaries: Workbench.binaries, submission: bench.folder.path,
        state: state.path)
      let workplace = try project.workplace
      return ((try? FileManager.default.contentsOfDirectory(atPath: workplace.path)) ?? [])
        .filter { $0.hasPrefix("scratch-") }
    }
    let process = Process()
    process.executableURL = Workbench.binaries.appending(path: "grader")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = ContinuousClock.now + .seconds(300)
    while try scratches().count < 2, .now < deadline { usleep(20_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try scratches().count == 2)
    _ = try CommandLineTests.run(words)
    #expect(try scratches().isEmpty)
  }

  /// Whatever cannot be removed must neither stop the rest nor be tried forever.
  @Test(.timeLimit(.minutes(15))) func whatIsMissingIsGone() throws {
    try withProject { project in
      let folder = try Folder(project.root.path)
      #expect(folder.remove("nothing"))
      try Data().write(to: project.root.appending(path: "file"))
      #expect(folder.remove("file"))
    }
  }
}
