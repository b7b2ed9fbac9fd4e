import Foundation
import Testing

@testable import Grading

/// A small checkout of its own, with the built grader and all that it starts.
final class ScratchCourse: Sendable {
  let root: URL
  let project: Project
  private let parent: URL

  /// Makes the checkout; all exercises are as delivered.
  ///
  /// - Parameters:
  ///   - name: The name of its folder.
  ///   - state: Another folder for what is remembered, for which the products are noted as built.
  /// - Throws: What the system says.
  init(named name: String = "course", state: String? = nil) throws {
    let files = FileManager.default
    parent = files.temporaryDirectory.appending(path: "scratch-course-\(UUID().uuidString)")
    root = parent.appending(path: name)
    let binaries = root.appending(path: ".build/debug")
    try files.createDirectory(at: binaries, withIntermediateDirectories: true)
    for name in ["Package.swift", "Problems", "Sources/Exercises", Product.headerFolder] {
      let place = root.appending(path: name)
      try files.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try files.copyItem(at: Workbench.root.appending(path: name), to: place)
    }
    for name in ["grader", "Modules"] + [Product.kit, .answerKey, .launcher].map(\.file) {
      try files.copyItem(
        at: Workbench.binaries.appending(path: name), to: binaries.appending(path: name))
    }
    project = try Project(root: root, binaries: binaries, submission: nil, state: state)
    try Products(project: project, announce: { _ in }).markBuilt([.kit, .answerKey, .launcher])
    // Whatever the working copy holds: the files are as delivered.
    for exercise in Course.preNormPostNorm.exercises {
      let file = exercises.appending(path: exercise.fileName)
      try Data(project.text(exercise.startingFile, of: exercise).utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: parent) }

  var exercises: URL { root.appending(path: "Sources/Exercises") }

  /// Puts one of the stored wrong answers into its place.
  func answer(_ slug: String, wrongly answer: String) throws {
    let problem = try #require(Course.preNormPostNorm[code: slug])
    let text = try Data(
      contentsOf: FixtureTests.folder.appending(path: "wrong/\(slug)/\(answer).swift"))
    try text.write(to: exercises.appending(path: problem.fileName))
  }

  /// Starts its grader.
  ///
  /// - Parameters:
  ///   - words: The command line.
  ///   - folder: Where it is started; nil for the checkout's top.
  ///   - changes: Variables that are set, or taken away.
  ///   - output: Takes what it writes.
  ///   - errors: Takes its complaints.
  /// - Throws: What the system says.
  /// - Returns: The process.
  func start(
    _ words: [String], in folder: URL? = nil, environment changes: [String: String?] = [:],
    output: Pipe, errors: Pipe
  ) throws -> Process {
    let process = Process()
    process.executableURL = project.binaries.appending(path: "grader")
    process.arguments = words
    process.currentDirectoryURL = folder ?? root
    // Under CI nothing is remembered.
    var environment = ProcessInfo.processInfo.environment
      .filter { !["CI", "GRADER_SEED"].contains($0.key) }
    for (name, value) in changes { environment[name] = value }
    process.environment = environment
    (process.standardOutput, process.standardError) = (output, errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Runs its grader to the end.
  func run(
    _ words: [String], in folder: URL? = nil, environment changes: [String: String?] = [:]
  ) throws -> CommandLineTests.Run {
    let (output, errors) = (Pipe(), Pipe())
    let process = try start(
      words, in: folder, environment: changes, output: output, errors: errors)
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandLineTests.Run(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }
}
