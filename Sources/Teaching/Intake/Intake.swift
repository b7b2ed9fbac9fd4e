package import Foundation
package import Grading

/// Reads what a class handed in, in whatever form it arrived.
package struct Intake: Sendable {
  /// The folder of the class.
  package let folder: URL

  package init(folder: URL) { self.folder = folder }

  /// All that was handed in, sorted by the students' keys.
  ///
  /// - Throws: `UsageError` when the folder cannot be read, or nothing was handed in.
  package func handIns() throws -> [HandIn] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      HandIn(
        student: Student(key: name, name: name), places: [folder.appending(path: name)])
    }
  }

  /// Copies the course's files from what was handed in, under the names that the course gives them.
  ///
  /// Nothing else is written, and nothing outside of the folder.
  ///
  /// - Parameters:
  ///   - handIn: Whose work it is.
  ///   - exercises: The exercises whose files are looked for.
  ///   - stage: An empty folder.
  /// - Throws: `GraderFault` when the system refuses to write.
  /// - Returns: What was found.
  package func stage(_ handIn: HandIn, of exercises: [any Exercise], into stage: URL) throws
    -> Staged
  {
    for exercise in exercises {
      let file = handIn.places[0].appending(path: exercise.fileName)
      if let data = FileManager.default.contents(atPath: file.path) {
        try data.write(to: stage.appending(path: exercise.fileName))
      }
    }
    return Staged()
  }
}

/// What was found in one student's work.
package struct Staged: Codable, Equatable, Sendable {
  /// What a person should know: which file was taken for which, what was left out; one line each.
  package var notes: [String] = []
  /// Why nothing of it can be read, in one line; nil where something can, or nothing is there.
  package var unreadable: String?

  package init(notes: [String] = [], unreadable: String? = nil) {
    self.notes = notes
    self.unreadable = unreadable
  }
}
