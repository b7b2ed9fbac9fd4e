import Foundation
import Messages
import Testing

@testable import Grading

/// A student edition of its own, with the numbers of two small problems, as learners have it.
final class EditionDesk: Sendable {
  let root: URL
  let project: Project

  /// The problems whose numbers are there.
  static let slugs: [String] = ["residual_add", "warmup_schedule"]

  /// The numbers, recorded once.
  static let numbers: Result<[String: Data], any Error> = Result {
    let bench = try Workbench()
    return try Dictionary(
      uniqueKeysWithValues: slugs.map { slug in
        let problem = try #require(Course.preNormPostNorm[code: slug])
        let answers = AnswerSource(slug, in: bench.project, timeout: 300)
        return (slug, try answers.recording(seed: 1, tolerance: problem.tolerance))
      })
  }

  /// - Parameter files: The learner's files by their names.
  /// - Throws: What the system refuses.
  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "edition-\(UUID().uuidString)")
    let manager = FileManager.default
    let numbers = root.appending(path: Project.numbersFolder)
    let binaries = root.appending(path: "binaries")
    let exercises = root.appending(path: "Sources/Exercises")
    for folder in [numbers, binaries, exercises] {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for (slug, data) in try Self.numbers.get() {
      try data.write(to: numbers.appending(path: slug + Project.numbersEnding))
    }
    func link(_ name: String, in folder: URL, to target: URL) throws {
      try manager.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: target)
    }
    for name in ["Problems", "Package.swift", "Sources/CKernels"] {
      try link(name, in: root, to: Workbench.root.appending(path: name))
    }
    let built = Workbench.binaries
    for name in ["Modules", "libCourseKit.so", "libLabKit.so", "launcher"] {
      try link(name, in: binaries, to: built.appending(path: name))
    }
    try link("answer-key", in: binaries, to: built.appending(path: "StoredAnswers"))
    project = try Project(root: root, binaries: binaries, submission: nil)
    try Products(project: project, announce: { _ in })
      .markBuilt([.kit, .labKit, .answerKey, .launcher])
    for exercise in Course.preNormPostNorm.exercises {
      let text = try files[exercise.fileName] ?? project.text(exercise.startingFile, of: exercise)
      try Data(text.utf8).write(to: project.learnerFile(exercise))
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func grading(seed: CaseSeed = .open(1)) throws -> Grading {
    try Grading(
      project: project, seed: seed, reading: Course.preNormPostNorm.exercises,
      scratch: root.appending(path: "scratch"), announce: { _ in })
  }

  func report(_ slug: String) throws -> ProblemReport {
    try grading().report(on: try #require(Course.preNormPostNorm[slug]))
  }
}
