internal import Foundation

/// What a learner handed in, as it was before anything was compiled or run.
///
/// Nothing is read from the learner's folder afterwards, so no program of theirs can change what is
/// graded.
package struct Submission: Sendable {
  private let files: [String: Result<LearnerFile, LearnerFileError>]
  /// The review form beside the folder; nil where nothing that was asked for is reviewed.
  package let review: ReviewFile?
  /// What people wrote on it.
  package var reviews: Reviews { review?.reviews ?? Reviews() }

  /// Reads the files of some exercises, and the review form.
  init(_ exercises: [any Exercise], in project: Project) {
    let folder = project.openSubmission()
    files = Dictionary(
      exercises.map { ($0.fileName, project.read($0, in: folder)) },
      uniquingKeysWith: { first, _ in first })
    review = exercises.contains { $0 is MemoProblem } ? ReviewFile(project: project) : nil
  }

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
