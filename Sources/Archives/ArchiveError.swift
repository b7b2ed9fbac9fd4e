/// Why an archive, or a file in one, is not read.
package enum ArchiveError: Error, Equatable {
  /// It ends before it says that it does.
  case truncated
  /// It is not as its format asks; the first thing that is not.
  case corrupt(String)
  /// What is in it needs a password.
  case encrypted
  /// It is packed in a way that is not read here.
  case method(String)
  /// It is one part of several.
  case partial
  /// It has more of something than is read: how many, the most, and what.
  case tooMuch(String)
  /// It needs a program that is not on this machine.
  case program(String)
  /// The system cannot read it.
  case unreadable(String)
}

extension ArchiveError: CustomStringConvertible {
  /// What is wrong, and what to do, as the rest of a sentence about the archive.
  package var description: String {
    switch self {
    case .truncated: "ends too early; ask for it again"
    case .corrupt(let what): "is damaged (\(what)); ask for it again"
    case .encrypted: "has a password; ask for one without"
    case .method(let name): "is packed by \(name), which is not read; ask for a plain zip"
    case .partial: "is one part of several; ask for one zip"
    case .tooMuch(let what): "has \(what); ask for the course's files alone"
    case .program(let name):
      "needs the program \(name), which is not here; install it, or ask for a zip"
    case .unreadable(let reason): "cannot be read: \(reason)"
    }
  }
}
