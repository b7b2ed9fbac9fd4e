package import Foundation
internal import Messages

/// Small notes on what a learner has done, one file each, in the project's memory.
///
/// They help, and decide nothing: a note that is missing, broken or somebody else's counts as none,
/// and nobody's points depend on one.
package struct Notebook: Sendable {
  /// The folder of the notes, which is made when one is first written.
  package let folder: URL

  /// The largest note that is read, in bytes: many times what one holds.
  private static let maximumSize: Int = 1 << 14

  /// The notebook of a project.
  package init(of project: Project) {
    folder = project.memory.appending(path: "notes")
  }

  /// A note; nil where there is none that can be understood.
  package func note<Note: Decodable>(_ name: String, as type: Note.Type) -> Note? {
    let file = try? Folder(folder.path).contents(
      of: Self.file(name), atMost: Self.maximumSize)
    return file.flatMap { try? CourseJSON.decode(type, from: $0.data) }
  }

  /// Writes a note in place of another; readers find the old one or the new one.
  ///
  /// - Throws: `FolderError` or `GraderFault` when the system refuses.
  package func write(_ note: some Encodable, as name: String) throws {
    try Folder(folder.path, making: true)
      .write(CourseJSON.encode(note), as: Self.file(name))
  }

  /// Replaces a note by what becomes of it, while no other process does so with any.
  ///
  /// - Parameters:
  ///   - name: The note's name.
  ///   - change: Gets the note, nil where there is none, and gives the new one.
  /// - Throws: `FolderError` or `GraderFault` when the system refuses.
  /// - Returns: The new note.
  package func change<Note: Codable>(
    _ name: String, _ change: (Note?) -> Note
  ) throws -> Note {
    try FileLock.withLock(on: folder) {
      let new = change(note(name, as: Note.self))
      try write(new, as: name)
      return new
    }
  }

  private static func file(_ name: String) -> String { "\(name).json" }
}
