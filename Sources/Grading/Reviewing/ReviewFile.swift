package import Foundation
internal import Messages

/// The review form beside a submission, as it was at one moment, and the checkout's memory of the
/// forms that it wrote.
///
/// A learner may own the folder that the submission lies in. So that nobody reviews himself, a form
/// counts only where the checkout that grades has written it, for the same student, and points on it
/// only for a text that it showed: all that is kept in `.grader/reviews`.
package struct ReviewFile: Sendable {
  let project: Project
  private let memos: [MemoProblem]
  private let folder: Result<Folder, LearnerFileError>
  private let found: Result<LearnerFile, LearnerFileError>
  /// The name of the file that was found.
  private var name: String
  /// The student's forms beside other folders, where none lies here.
  private var elsewhere: [Record] = []

  /// What is kept of a form.
  private struct Record: Codable {
    let student: String
    /// Where the form was written.
    let path: String
    /// The fingerprints of the texts that it showed.
    var texts: Set<String> = []
  }

  /// The largest form, in bytes: two memos of the largest size, every line of which is quoted.
  private static let maximumSize: Int = 8 << 20
  private static let ending: String = ".review.md"

  /// Reads the form, if there is one.
  ///
  /// It has the submission's name, or the one that it had before the folder was renamed.
  init(project: Project, course: Course = .preNormPostNorm) {
    self.project = project
    memos = course.memos
    folder = project.openParent()
    name = Self.url(project).lastPathComponent
    let own = Self.read(name, of: project, in: folder)
    guard case .failure(.missing) = own, let parent = try? folder.get() else {
      found = own
      return
    }
    var orphan: LearnerFile?
    let ids = try? FileManager.default.contentsOfDirectory(atPath: Self.memory(project).path)
    for id in (ids ?? []).sorted() {
      guard let record = Self.record(id, project) else { continue }
      let name = (record.path as NSString).lastPathComponent
      let isTheirs = record.student == project.student
      // A form beside a folder of its name is that folder's.
      guard isTheirs || !parent.holds(String(name.dropLast(Self.ending.count))) else { continue }
      if let file = try? Self.read(name, of: project, in: folder).get(),
        ReviewForm.id(in: file.text) == id
      {
        self.name = name
        if isTheirs {
          found = .success(file)
          return
        }
        orphan = file
      } else if isTheirs, FileManager.default.fileExists(atPath: record.path) {
        elsewhere.append(record)
      }
    }
    found = orphan.map(Result.success) ?? own
  }

  private static func read(
    _ name: String, of project: Project, in folder: Result<Folder, LearnerFileError>
  ) -> Result<LearnerFile, LearnerFileError> {
    let path = project.shown(url(project).deletingLastPathComponent().appending(path: name))
    return folder.flatMap {
      LearnerFile.read(
        name, in: $0, shownAs: path, isOwn: project.isOwnSubmission, atMost: maximumSize)
    }
  }

  /// The form: `submission.review.md` beside the folder `submission`.
  package var url: URL { Self.url(project) }

  private static func url(_ project: Project) -> URL {
    let folder = project.submission
    return folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + ending)
  }

  /// The form, and what is kept of it; nil where there is none.
  ///
  /// - Throws: `UsageError` for a form that does not count.
  private func form() throws(UsageError) -> (file: LearnerFile, id: String, record: Record)? {
    let file: LearnerFile
    switch found {
    case .success(let form): file = form
    case .failure(.missing): return nil
    case .failure(.tooLarge):
      throw UsageError(
        "\(project.shown(url)) is not counted: it is larger than any form", advice: "remove it")
    case .failure(let error):
      throw UsageError(
        "\(project.shown(url)) is not counted: it cannot be read", advice: "\(error)")
    }
    guard let id = ReviewForm.id(in: file.text), let record = Self.record(id, project) else {
      throw UsageError(
        "\(file.path) is not counted: this checkout did not write it",
        advice: "move it away, and write one with swift run instructor review DIR")
    }
    guard record.student == project.student else {
      throw UsageError(
        "\(file.path) is not counted: it was written for another student than \(project.student)",
        advice: "if the name has changed, give the old one with --student NAME")
    }
    return (file, id, record)
  }

  /// What was filled in, and what is wrong with the form; nothing where there is none.
  package var reviews: Reviews {
    do throws(UsageError) {
      guard let (file, _, record) = try form() else {
        var reviews = Reviews()
        for record in elsewhere {
          let place = record.path.split(separator: "/").suffix(3).joined(separator: "/").sanitized
          let note =
            ".../\(place) is not counted: it lies beside another folder; move it here, to "
            + project.shown(url)
          for text in record.texts { reviews.elsewhere[text] = note }
        }
        return reviews
      }
      var reviews = ReviewForm.read(file.text, path: file.path, memos: memos)
      for place in reviews.entries.indices
      where !record.texts.contains(reviews.entries[place].text) {
        let slug = reviews.entries[place].slug
        let note = Reviews.Note(
          slug: slug,
          text:
            "\(file.path): the line text: of \(slug) names no text that this form showed; put back "
            + "the one that stood there")
        if !reviews.notes.contains(note) { reviews.notes.append(note) }
        reviews.entries[place].points = nil
      }
      return reviews
    } catch {
      return Reviews(note: "\(error)")
    }
  }

  /// Writes the form; what was filled in stays, points only where the text is the same.
  ///
  /// - Throws: `UsageError` for a form that is there and does not count, or in which something is
  ///   wrong: nothing that a person wrote is ever lost.
  package func write(_ reports: [ProblemReport]) throws {
    let known = try form()
    let reviews = self.reviews
    if let known, !reviews.notes.isEmpty {
      throw UsageError(
        "\(known.file.path) stays as it is, for it has lines that are wrong",
        advice: "mend them first, so that no comment is lost; the check of the memos names them")
    }
    let prose = reports.compactMap { report in
      report.memo.flatMap { memo in
        memos.first { $0.slug == report.slug }.map { ReviewedProse($0, memo) }
      }
    }
    if let known,
      (try? Self.read(name, of: project, in: folder).get()) != known.file
    {
      throw UsageError(
        "\(known.file.path) changed while the memos were read", advice: "run this again")
    }
    let id = known?.id ?? UUID().uuidString
    let form = ReviewForm(id: id, student: project.student, memos: prose, reviews: reviews)
    let texts = (known?.record.texts ?? []).union(prose.map(\.fingerprint))
    // The record comes last: without it the new form gives no points.
    try folder.get().write(Data(form.text.utf8), as: url.lastPathComponent)
    let record = Record(student: project.student, path: url.path, texts: texts)
    try Self.sealed(id, project).write(CourseJSON.encode(record))
  }

  private static func memory(_ project: Project) -> URL {
    project.memory.appending(path: "reviews")
  }

  /// What this checkout keeps of a form; nil for one that it did not write.
  private static func record(_ id: String, _ project: Project) -> Record? {
    guard UUID(uuidString: id) != nil, let data = sealed(id, project).contents else { return nil }
    return try? CourseJSON.decode(Record.self, from: data)
  }

  private static func sealed(_ id: String, _ project: Project) -> SealedFile {
    SealedFile(folder: memory(project), name: id, memory: project.memory)
  }
}
