package import Foundation

/// The review form beside a submission, and the checkout's memory of the forms that it wrote.
///
/// A learner may own the folder that the submission lies in. So that nobody reviews himself, a form
/// counts only where the checkout that grades has written it: its name is kept in `.grader/reviews`.
package struct ReviewFile {
  let project: Project

  package init(project: Project) {
    self.project = project
  }

  /// The form: `submission.review.md` beside the folder `submission`.
  package var url: URL {
    let folder = project.submission
    return folder.deletingLastPathComponent().appending(
      path: "\(folder.lastPathComponent).review.md")
  }

  private var memory: URL { project.memory.appending(path: "reviews") }

  /// What was filled in; nothing where there is no form, or none of ours.
  ///
  /// - Throws: `UsageError` for a form that cannot be read.
  package func reviews(course: Course = .preNormPostNorm) throws -> Reviews {
    guard FileManager.default.fileExists(atPath: url.path) else { return Reviews() }
    let file: LearnerFile
    do {
      file = try LearnerFile(url, shownAs: project.shown(url))
    } catch let error {
      throw UsageError("\(project.shown(url)): \(error)", advice: "fix or remove it")
    }
    // A form of somebody else's is not worth an error: it could only be meant to cause one.
    guard let id = Self.id(in: file.text), isOurs(id) else { return Reviews() }
    return try ReviewForm.read(file.text, path: file.path, course: course).reviews
  }

  /// Writes the form; what was filled in stays, where the text is the same.
  ///
  /// - Throws: `UsageError` for a form that is there and cannot be read, or is not ours.
  package func write(_ reports: [ProblemReport], course: Course = .preNormPostNorm) throws {
    var reviews = Reviews()
    var id = UUID().uuidString
    if FileManager.default.fileExists(atPath: url.path) {
      let file: LearnerFile
      do {
        file = try LearnerFile(url, shownAs: project.shown(url))
      } catch let error {
        throw UsageError("\(project.shown(url)): \(error)", advice: "fix or remove it")
      }
      guard let known = Self.id(in: file.text), isOurs(known) else {
        throw UsageError(
          "\(project.shown(url)) was not written by this checkout", advice: "move it away first")
      }
      reviews = try ReviewForm.read(file.text, path: file.path, course: course).reviews
      id = known
    }
    try FileManager.default.createDirectory(at: memory, withIntermediateDirectories: true)
    try Data(url.path.utf8).write(to: memory.appending(path: id), options: .atomic)
    let form = ReviewForm(id: id, reports: reports, reviews: reviews)
    try ReportFile(url.path).write(form.text)
  }

  private static func id(in text: String) -> String? {
    text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("form: ") }
      .map { String($0.dropFirst(6).trimmed) }
  }

  /// Whether this checkout wrote the form, for this submission.
  private func isOurs(_ id: String) -> Bool {
    guard UUID(uuidString: id) != nil,
      let path = try? String(contentsOf: memory.appending(path: id), encoding: .utf8)
    else { return false }
    return path == url.path
  }
}
