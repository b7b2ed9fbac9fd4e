internal import Foundation

/// What a learner handed in, as it was before anything was compiled or run.
///
/// Nothing is read from the learner's folder afterwards, so no program of theirs can change what is
/// graded.
package struct Submission: Sendable {
  private let files: [String: Result<LearnerFile, LearnerFileError>]
  /// The files that seem to be meant, where there is none, or an untouched one.
  private let lookAlikes: [String: LookAlike]

  /// Reads the files of some exercises.
  init(_ exercises: [any Exercise], in project: Project) {
    let folder = project.openSubmission()
    let files = Dictionary(
      exercises.map { ($0.fileName, project.read($0, in: folder)) },
      uniquingKeysWith: { first, _ in first })
    self.files = files
    lookAlikes = Self.lookAlikes(of: exercises, files, folder, in: project)
  }

  private static func lookAlikes(
    of exercises: [any Exercise], _ files: [String: Result<LearnerFile, LearnerFileError>],
    _ folder: Result<Folder, LearnerFileError>, in project: Project
  ) -> [String: LookAlike] {
    guard let folder = try? folder.get() else { return [:] }
    lazy var around = LookAlikes(around: folder, in: project)
    var found: [String: LookAlike] = [:]
    for exercise in exercises {
      switch files[exercise.fileName] {
      case .failure(.missing):
        found[exercise.fileName] = around.find(exercise, in: project, started: false)
      case .success(let file)
      where file.text == (try? project.text(exercise.startingFile, of: exercise)):
        found[exercise.fileName] = around.find(exercise, in: project, started: true)
      default: break
      }
    }
    return found
  }

  /// The file that seems to be meant for an exercise, where there is none in its place, or an untouched
  /// one.
  func lookAlike(of exercise: any Exercise) -> LookAlike? { lookAlikes[exercise.fileName] }

  /// The file of an exercise.
  ///
  /// - Throws: `LearnerFileError` when it could not be read, `GraderFault` when nobody asked for it.
  func file(_ exercise: any Exercise) throws -> LearnerFile {
    guard let file = files[exercise.fileName] else {
      throw GraderFault.course("\(exercise.fileName) was not read; please report this")
    }
    return try file.get()
  }
}

extension Project {
  /// The file of an exercise as it is now.
  package func read(_ exercise: any Exercise) -> Result<LearnerFile, LearnerFileError> {
    read(exercise, in: openSubmission())
  }

  fileprivate func read(_ exercise: any Exercise, in folder: Result<Folder, LearnerFileError>)
    -> Result<LearnerFile, LearnerFileError>
  {
    folder.flatMap {
      LearnerFile.read(
        exercise.fileName, in: $0, shownAs: shown(learnerFile(exercise)), isOwn: isOwnSubmission)
    }
  }
}
