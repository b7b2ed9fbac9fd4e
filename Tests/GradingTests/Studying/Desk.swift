import Foundation
import Testing

@testable import Grading

/// A checkout of its own with this one's problems, and every file as it was delivered: what is done
/// there touches nobody's progress.
final class Desk: Sendable {
  let root: URL
  let project: Project

  /// - Parameter isAutomated: Whether an automated service works there.
  /// - Throws: What the system refuses, and `GraderFault.missing` without the delivered files.
  init(isAutomated: Bool = false) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    let files = FileManager.default
    try files.createDirectory(
      at: root.appending(path: "Sources/Exercises"), withIntermediateDirectories: true)
    for name in ["Problems", "Sources/Reference"] {
      try files.createSymbolicLink(
        at: root.appending(path: name), withDestinationURL: Workbench.root.appending(path: name))
    }
    project = try Project(
      root: root, binaries: Workbench.binaries, submission: nil, isAutomated: isAutomated)
    for exercise in Course.preNormPostNorm.exercises {
      try write(try project.text(exercise.startingFile, of: exercise), for: exercise.slug)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func exercise(_ slug: String) throws -> any Exercise {
    try #require(Course.preNormPostNorm[slug])
  }

  /// Writes a learner's file.
  func write(_ text: String, for slug: String) throws {
    try Data(text.utf8).write(to: project.learnerFile(try exercise(slug)))
  }

  /// The text of a learner's file; nil where there is none.
  func text(of slug: String) throws -> String? {
    try? String(contentsOf: project.learnerFile(try exercise(slug)), encoding: .utf8)
  }

  func remove(_ slug: String) throws {
    try FileManager.default.removeItem(at: project.learnerFile(try exercise(slug)))
  }

  /// Notes a verdict on a file as it is now, as grading does: that of its first checks; so many at the
  /// end pass.
  func grade(_ slug: String, _ verdict: Verdict, passed: Int = 0) throws {
    let exercise = try exercise(slug)
    let grading = try Grading(
      project: project, seed: .open(1), reading: [exercise], scratch: nil, announce: { _ in })
    let count = exercise.labels.count
    let checks = exercise.labels.enumerated().map { place, label in
      CheckReport(
        label: label, verdict: place < count - passed ? verdict : .passed, cases: 3)
    }
    grading.note(ProblemReport(exercise, "", checks: checks), on: exercise)
  }
}
