package import Foundation

/// A learner's file as it was at one moment.
package struct LearnerFile: Equatable, Sendable {
  /// Its path as people read it.
  package let path: String
  /// Its text.
  package let text: String

  /// The largest file that is read, in bytes: twenty times the longest reference.
  package static let maximumSize: Int = 1 << 20

  /// Reads a file that somebody else may have put there: links, devices and pipes are not followed.
  ///
  /// - Parameters:
  ///   - url: The file.
  ///   - path: Its path as people read it.
  /// - Throws: `LearnerFileError` with one line for the learner.
  package init(_ url: URL, shownAs path: String) throws(LearnerFileError) {
    self.path = path
    let descriptor = open(url.path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .missing
      case ELOOP: throw .notRegular
      default: throw .unreadable(String(cString: strerror(errno)))
      }
    }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw .notRegular
    }
    guard info.st_size <= Self.maximumSize else { throw .tooLarge(Int(info.st_size)) }
    var data = Data(count: Int(info.st_size) + 1)
    let count = data.withUnsafeMutableBytes { read(descriptor, $0.baseAddress!, $0.count) }
    guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    guard let text = String(validating: data.prefix(count), as: UTF8.self) else { throw .notText }
    self.text = text
  }

  /// The line that declares a type, counted from 1; nil when there is none.
  package func declarationLine(of type: String) -> Int? {
    let words = Array(SwiftWords(text))
    return zip(words, words.dropFirst()).first { keyword, name in
      name.text == type && ["struct", "class", "enum", "actor"].contains(keyword.text)
    }?.1.line
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
  case tooLarge(Int)
  case notText
  case unreadable(String)
}

extension LearnerFileError: CustomStringConvertible {
  package var description: String { description(whereOneCopies: "the stub") }

  /// The error in words.
  ///
  /// - Parameter start: What one copies from the problem's folder to start.
  /// - Returns: One line.
  package func description(whereOneCopies start: String) -> String {
    switch self {
    case .missing: "there is no such file; copy \(start) from the problem's folder to start"
    case .notRegular: "this is a link, a folder or a device, not a file; put the file itself here"
    case .tooLarge(let size):
      "the file has \(size) bytes; at most \(LearnerFile.maximumSize) are read"
    case .notText: "the file is not UTF-8 text; save it as UTF-8"
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    }
  }
}
