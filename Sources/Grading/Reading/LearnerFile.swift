internal import Foundation

/// A learner's file as it was at one moment.
package struct LearnerFile: Equatable, Sendable {
  /// Its path as people read it.
  package let path: String
  /// Its text.
  package let text: String

  /// The largest file that is read, in bytes: twenty times the longest reference.
  package static let maximumSize: Int = 1 << 20

  /// Reads a file that somebody else may have put there; links and devices are not followed.
  ///
  /// - Parameters:
  ///   - name: Its name in the folder.
  ///   - folder: The folder.
  ///   - path: Its path as people read it.
  ///   - isOwn: Whether the folder is the checkout's own; in any other, a file with a second name
  ///     could be somebody else's.
  ///   - limit: The most bytes that it may have.
  /// - Returns: The file, or the one line for the learner.
  static func read(
    _ name: String, in folder: Folder, shownAs path: String, isOwn: Bool,
    atMost limit: Int = maximumSize
  ) -> Result<LearnerFile, LearnerFileError> {
    Result { () throws(LearnerFileError) in
      let (data, info) = try folder.contents(of: name, atMost: limit)
      guard isOwn || info.st_nlink <= 1 else { throw .shared }
      guard let text = String(validating: data, as: UTF8.self) else { throw .notText }
      return LearnerFile(path: path, text: text)
    }
  }

  /// Takes a text for a file.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

/// Why a learner's file could not be read.
package enum LearnerFileError: Error, Equatable {
  case missing
  case notRegular
  /// The file has a second name: it is a hard link.
  case shared
  case tooLarge(Int)
  case notText
  case unreadable(String)

  /// The error of a file whose folder cannot be opened.
  init(_ error: FolderError) {
    self = error.code == ENOENT ? .missing : .unreadable(String(cString: strerror(error.code)))
  }
}

extension LearnerFileError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "there is no such file"
    case .notRegular: "this is a link, a folder or a device, not a file; put the file itself here"
    case .shared: "this is a hard link to a file that has another name too; put a copy here"
    case .tooLarge(let size):
      "the file has \(size) bytes; at most \(LearnerFile.maximumSize) are read"
    case .notText: "the file is not UTF-8 text; save it as UTF-8"
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    }
  }
}
