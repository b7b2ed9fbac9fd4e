package import Foundation

/// What became of a learner's file that was to be put back.
package enum Reset: Equatable, Sendable {
  /// The file is as it was delivered.
  case nothingToDo
  /// There was no file; there is one now.
  case madeAnew
  /// There was one, of which a copy is kept at this place.
  case kept(URL)
}

extension Project {
  /// The largest file of which a copy is kept, in bytes: far more than anybody writes by hand.
  private static let maximumKept: Int = 64 << 20

  /// Whether the learner's file is just as it was delivered; false too where there is none.
  ///
  /// - Throws: `GraderFault.missing` when the delivered file is gone, `LearnerFileError` for a file
  ///   that cannot be read.
  package func isPristine(_ exercise: any Exercise) throws -> Bool {
    try own(exercise) == Data(try text(exercise.startingFile, of: exercise).utf8)
  }

  /// Puts the file back that learners start from, and keeps a copy of theirs.
  ///
  /// The copy is complete before anything is replaced, and replaces no other.
  ///
  /// - Parameters:
  ///   - exercise: Whose file it is.
  ///   - now: The time that names the copy.
  /// - Throws: `GraderFault`, `FolderError`, and `LearnerFileError` for what is no file that could be
  ///   kept; then nothing has changed.
  /// - Returns: What was done.
  package func reset(_ exercise: any Exercise, at now: Date = Date()) throws -> Reset {
    let pristine = Data(try text(exercise.startingFile, of: exercise).utf8)
    let old = try own(exercise)
    guard old != pristine else { return .nothingToDo }
    let copy = try old.map { try keep($0, of: exercise, at: now) }
    try openSubmission().get().write(pristine, as: exercise.fileName)
    return copy.map(Reset.kept) ?? .madeAnew
  }

  /// All that is in the learner's file; nil where there is none.
  private func own(_ exercise: any Exercise) throws -> Data? {
    do {
      return try openSubmission().get()
        .contents(of: exercise.fileName, atMost: Self.maximumKept).data
    } catch LearnerFileError.missing {
      return nil
    }
  }

  /// Writes a copy under a name that nothing has.
  private func keep(_ data: Data, of exercise: any Exercise, at now: Date) throws -> URL {
    let place = memory.appending(path: "kept")
    return try FileLock.withLock(on: place) {
      let folder = try Folder(place.path)
      let stem = "\(exercise.name)-\(now.stamp)"
      var name = "\(stem).\(exercise.fileExtension)"
      var number = 1
      while folder.has(name) {
        number += 1
        name = "\(stem)-\(number).\(exercise.fileExtension)"
      }
      try folder.write(data, as: name, unlessThere: true)
      return place.appending(path: name)
    }
  }
}

extension Folder {
  /// Whether anything in it has this name.
  fileprivate func has(_ name: String) -> Bool {
    var info = stat()
    return fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0
  }
}

extension Date {
  /// The time here, as part of a file's name: `2026-11-29-174501`.
  fileprivate var stamp: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: self)
    func digits(_ value: Int?, _ count: Int) -> String {
      let text = String(value ?? 0)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return [
      digits(parts.year, 4), digits(parts.month, 2), digits(parts.day, 2),
      digits(parts.hour, 2) + digits(parts.minute, 2) + digits(parts.second, 2),
    ].joined(separator: "-")
  }
}
