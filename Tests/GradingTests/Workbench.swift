import Foundation
import Testing

@testable import Grading

/// A folder of learner files of its own, graded as the command line would.
final class Workbench: Sendable {
  let folder: URL
  let project: Project
  private let scratch: URL

  /// The checkout that the tests belong to.
  static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the built products: the test bundle's own.
  ///
  /// They are noted as up to date before anybody starts one: a grader that had to build would wait for
  /// `swift test`, which waits for the grader.
  static let binaries: URL = {
    let folder = URL(fileURLWithPath: Platform.executablePath).deletingLastPathComponent()
    do {
      let project = try Project(root: root, binaries: folder, submission: nil)
      try Products(project: project, announce: { _ in })
        .markBuilt([.kit, .labKit, .answerKey, .launcher, .labRunner])
    } catch {
      Issue.record("the products cannot be noted as built: \(error)")
    }
    return folder
  }()

  /// Writes learner files: the stem of the file, and its text.
  init(_ files: [String: String] = [:]) throws {
    let parent = Self.home.appending(path: UUID().uuidString)
    folder = parent.appending(path: "submission")
    scratch = parent.appending(path: "scratch")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: "\(name).swift"))
    }
    project = try Project(root: Self.root, binaries: Self.binaries, submission: folder.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// Where the folders are, until this process ends: some are shared by tests.
  private static let home: URL = {
    atexit { try? FileManager.default.removeItem(at: Workbench.home) }
    return FileManager.default.temporaryDirectory.appending(path: "workbenches-\(getpid())")
  }()

  /// Grades one problem.
  func report(_ slug: String, seed: CaseSeed = .open(1)) throws -> ProblemReport {
    let problem = try #require(Course.preNormPostNorm[code: slug])
    return try grading(seed: seed).report(on: problem)
  }

  /// Grades one problem and gives the text a learner reads.
  func text(_ slug: String) throws -> String { Self.text(try report(slug)) }

  /// The text a learner reads.
  static func text(_ report: ProblemReport) -> String {
    ProblemText(report: report, seed: 1, style: .plain).lines.joined(separator: "\n") + "\n"
  }

  /// Prepares to grade what is in the folder now.
  func grading(
    seed: CaseSeed, reading exercises: [any Exercise] = Course.preNormPostNorm.exercises
  ) throws -> Grading {
    try Grading(
      project: project, seed: seed, reading: exercises, scratch: scratch, announce: { _ in })
  }
}

/// Texts as they should be, one file each, beside the tests.
enum Golden {
  /// Compares a text with the stored one; with `GOLDEN=record` in the environment, stores it.
  static func expect(
    _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
      try Data(text.utf8).write(to: file)
      return
    }
    let stored = try String(contentsOf: file, encoding: .utf8)
    #expect(text == stored, "Golden/\(name)", sourceLocation: sourceLocation)
  }
}
