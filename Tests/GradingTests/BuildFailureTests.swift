import Foundation
import Testing

@testable import Grading

/// What the package manager writes, and what is said of it.
@Suite struct BuildFailureTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var refusal: Int32?
    let message: String
  }

  private static let root: String = "/home/ada/course"

  static let rows: [Row] = [
    Row(
      testDescription: "a full disk, as the build found it",
      text: "error: couldn't build", refusal: ENOSPC,
      message: "the kit cannot be built: .build cannot be written: No space left on device; "
        + "make room there, and run this again"),
    Row(
      testDescription: "a full disk, in a tool's words",
      text: "<unknown>:0: error: IO failure on output stream: No space left on device",
      message: "the kit cannot be built: .build cannot be written: No space left on device; "
        + "make room there, and run this again"),
    Row(
      testDescription: "a full disk, in the database's words",
      text: "error: accessing build database \"b.db\": database or disk is full",
      message: "the kit cannot be built: .build cannot be written: No space left on device; "
        + "make room there, and run this again"),
    Row(
      testDescription: "a closed folder", text: "", refusal: EROFS,
      message: "the kit cannot be built: .build cannot be written: Read-only file system; "
        + "copy the course to a folder of your own, and run it there"),
    Row(
      testDescription: "a copied build",
      text: """
        [3/19] Compiling Messages Channel.swift
        <unknown>:0: error: precompiled file '/b/.build/debug/ModuleCache/2/SwiftShims-2.pcm' was \
        compiled with module cache path '/a/.build/debug/ModuleCache/2', but the path is currently \
        '/b/.build/debug/ModuleCache/2'
        <unknown>:0: error: missing required module 'SwiftShims'
        """,
      message: "the kit cannot be built: what is in .build was built in another folder, or by "
        + "another compiler; type: rm -rf .build, and run this again"),
    Row(
      testDescription: "another compiler's build",
      text:
        "<unknown>:0: error: compiled module was created by a different version of the compiler",
      message: "the kit cannot be built: what is in .build was built in another folder, or by "
        + "another compiler; type: rm -rf .build, and run this again"),
    Row(
      testDescription: "a changed source",
      text: """
        [1/2] Compiling
        \(root)/Sources/Tensors/Tensor.swift:3:5: error: cannot find 'x' in scope
        1 | x
        error: fatalError
        """,
      message:
        "the kit does not build: Sources/Tensors/Tensor.swift:3:5: error: cannot find 'x' in "
        + "scope; the file is the course's, and git checkout Sources/Tensors/Tensor.swift puts it "
        + "back"),
  ]

  @Test("A build that fails says in one line what is in the way", arguments: rows)
  func failure(_ row: Row) throws {
    let root = URL(fileURLWithPath: Self.root)
    // The package manager's folder is two above that of the binaries.
    let project = try Project(
      root: root, binaries: root.appending(path: ".build/x86_64-unknown-linux-gnu/debug"),
      submission: nil)
    let failure = BuildFailure(row.text, of: .kit, in: project, refusal: row.refusal)
    #expect(failure.fault == .obstacle(row.message))
    #expect(RunStop(failure.fault) == RunStop(status: 3, message: row.message))
  }

  @Test("What nobody expects is shown as it is")
  func unknown() throws {
    let root = URL(fileURLWithPath: Self.root)
    let failure = BuildFailure(
      "error: what?", of: .answerKey, in: try Project(root: root, binaries: root, submission: nil),
      refusal: nil)
    #expect(failure.fault == .course("the answer key does not build:\nerror: what?"))
  }

  @Test("A line of the package manager tells how far it is, and for whom it waits")
  func lines() {
    #expect(PackageBuild.progress(in: "[41/87] Compiling Tensors Tensor.swift") == "41 of 87 steps")
    #expect(PackageBuild.progress(in: "Building for debugging...") == nil)
    #expect(PackageBuild.progress(in: "a [1/2] b") == nil)
    #expect(
      PackageBuild.holder(
        in: "Another instance of SwiftPM (PID: 4711) is already running using '/c/.build', waiting "
          + "until that process has finished execution...") == "4711")
    #expect(PackageBuild.holder(in: "[1/2] PID: 3") == nil)
  }

  @Test("A product that a killed build left is not taken for built")
  func half() throws {
    let course = try ScratchCourse()
    #expect(try course.run(["check", "layer_norm"]).errors == "")
    let record = SealedFile(
      folder: course.project.memory.appending(path: "products"), name: "launcher",
      memory: course.project.memory)
    try record.write(Data("is being built".utf8))
    let run = try course.run(["check", "layer_norm"], environment: ["PATH": "/nonexistent"])
    #expect(
      run.errors
        == "grader: the launcher cannot be built: there is no swift in the folders of PATH; add the "
        + "toolchain's folder to them, and run this again\n")
    #expect((run.status, run.output) == (3, ""))
  }

  @Test("A grader that waits for another says for what")
  func waiting() throws {
    let course = try ScratchCourse()
    let products = course.project.memory.appending(path: "products")
    try FileManager.default.removeItem(at: products.appending(path: "launcher"))
    // Younger sources: the launcher is not up to date.
    try FileManager.default.createDirectory(
      at: course.root.appending(path: "Sources/Launcher"), withIntermediateDirectories: true)
    try Data("int main;".utf8).write(to: course.root.appending(path: "Sources/Launcher/main.c"))
    let (output, errors) = (Pipe(), Pipe())
    let process = try FileLock.withLock(on: course.project.memory) {
      let process = try course.start(
        ["check", "layer_norm"], environment: ["PATH": "/nonexistent"], output: output,
        errors: errors)
      let line = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(line == "waiting for another grader that builds the launcher here ...\n")
      return process
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
  }
}
