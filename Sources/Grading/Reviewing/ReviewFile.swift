package import Foundation

/// The review form beside a submission, as it was at one moment, and the checkout's memory of the
/// forms that it wrote.
///
/// A learner may own the folder that the submission lies in. So that nobody reviews himself, a form
/// counts only where the checkout that grades has written it: its name is kept in `.grader/reviews`.
package struct ReviewFile: Sendable {
  let project: Project
  private let folder: Result<Folder, LearnerFileError>
  private let found: Result<LearnerFile, LearnerFileError>

  /// Reads the form, if there is one.
  init(project: Project) {
    self.project = project
    folder = project.openParent()
    let url = Self.url(project)
    found = folder.flatMap {
      LearnerFile.read(
        url.lastPathComponent, in: $0, shownAs: project.shown(url), isOwn: project.isOwnSubmission)
    }
  }

  /// The form: `submission.review.md` beside the folder `submission`.
  package var url: URL { Self.url(project) }

  private static func url(_ project: Project) -> URL {
    let folder = project.submission
    return folder.deletingLastPathComponent().appending(
      path: "\(folder.lastPathComponent).review.md")
  }

  /// The form; nil where there is none.
  ///
  /// - Throws: `UsageError` for a form that cannot be read.
  private func form() throws(UsageError) -> LearnerFile? {
    switch found {
    case .success(let file): return file
    case .failure(.missing): return nil
    case .failure(let error):
      throw UsageError("\(project.shown(url)): \(error)", advice: "fix or remove it")
    }
  }

  /// What was filled in; nothing where there is no form, or none of ours.
  ///
  /// - Throws: `UsageError` for a form that cannot be read.
  package func reviews(course: Course = .preNormPostNorm) throws -> Reviews {
    // A form of somebody else's is not worth an error: it could only be meant to cause one.
    guard let file = try form(), let id = Self.id(in: file.text), isOurs(id) else {
      return Reviews()
    }
    return try ReviewForm.read(file.text, path: file.path, course: course).reviews
  }

  /// Writes the form; what was filled in stays, where the text is the same.
  ///
  /// - Throws: `UsageError` for a form that is there and cannot be read, or is not ours.
  package func write(_ reports: [ProblemReport], course: Course = .preNormPostNorm) throws {
    var reviews = Reviews()
    var id = UUID().uuidString
    if let file = try form() {
      guard let known = Self.id(in: file.text), isOurs(known) else {
        throw UsageError(
          "\(project.shown(url)) was not written by this checkout", advice: "move it away first")
      }
      reviews = try ReviewForm.read(file.text, path: file.path, course: course).reviews
      id = known
    }
    try record(id).write(Data(url.path.utf8))
    let form = ReviewForm(id: id, reports: reports, reviews: reviews)
    try folder.get().write(Data(form.text.utf8), as: url.lastPathComponent)
  }

  private static func id(in text: String) -> String? {
    text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("form: ") }
      .map { $0.dropFirst(6).trimmingCharacters(in: .whitespaces) }
  }

  /// Whether this checkout wrote the form, for this submission.
  private func isOurs(_ id: String) -> Bool {
    UUID(uuidString: id) != nil && record(id).contents == Data(url.path.utf8)
  }

  private func record(_ id: String) -> SealedFile {
    SealedFile(
      folder: project.memory.appending(path: "reviews"), name: id, memory: project.memory)
  }
}
