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
      exercises.map { exercise in
        let path = project.shown(project.learnerFile(exercise))
        let file = folder.flatMap {
          LearnerFile.read(
            exercise.fileName, in: $0, shownAs: path, isOwn: project.isOwnSubmission)
        }
        return (exercise.fileName, file)
      }, uniquingKeysWith: { first, _ in first })
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
