package import Foundation
package import Grading
internal import Messages

/// Where a class's results are: the folder that `--out` names.
///
///     students/KEY/record.json    what is kept; it is written last, so that a student without one is open
///     students/KEY/result.json    the report for machines
///     students/KEY/feedback.html  the page that the student gets
///     gradebook.csv, canvas.csv, moodle.csv
///     class.html                  the page for the teacher
///     reviews.csv                 the points of a person
package struct ClassFolder: Sendable {
  package let url: URL

  package init(_ url: URL) { self.url = url }

  /// The folder of one student's results.
  package func folder(of key: String) -> URL {
    url.appending(path: "students").appending(path: key)
  }

  /// Where a person's points on the class's memos are, unless another file is named.
  package var reviews: URL { url.appending(path: "reviews.csv") }

  /// A person's points on the class's memos: those of a file that was named, or else of the class's
  /// own, where it is.
  ///
  /// - Throws: `UsageError` for a file that is no such table.
  package func reviews(from named: URL?) throws(UsageError) -> ClassReviews {
    if named == nil, !FileManager.default.fileExists(atPath: reviews.path) { return ClassReviews() }
    return try ClassReviews(reading: named ?? reviews)
  }

  /// Whether a class was graded into it.
  package var hasResults: Bool {
    var isFolder: ObjCBool = false
    let students = url.appending(path: "students")
    return FileManager.default.fileExists(atPath: students.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// What is kept of a student; nil where nothing is, or nothing that can be understood.
  package func result(of key: String) -> StudentResult? {
    let record = folder(of: key).appending(path: "record.json")
    return FileManager.default.contents(atPath: record.path)
      .flatMap { try? CourseJSON.decode(StudentResult.self, from: $0) }
  }

  /// All results in the order of the keys, each read when it is asked for: memory does not grow with
  /// the class.
  package func results() -> some Sequence<StudentResult> {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: url.appending(path: "students").path)) ?? []
    return names.sorted().lazy.compactMap { result(of: $0) }
  }
}
