internal import Foundation
internal import Grading

/// A file that was handed in, before it is read.
struct Candidate {
  /// Its path in what was handed in, as it is written there; nothing is opened by it but below an open
  /// folder, one name after the other.
  let path: String
  /// Its name, as the student gave it.
  let name: String
  let size: Int
  /// Which submission it belongs to.
  let revision: DownloadName.Revision
  /// Reads it.
  ///
  /// - Throws: `LearnerFileError` or `ArchiveError`.
  let contents: () throws -> Data

  init(
    path: String, named name: String? = nil, size: Int, revision: DownloadName.Revision,
    contents: @escaping () throws -> Data
  ) {
    self.path = path
    self.name = name ?? Self.names(of: path).last.map(String.init) ?? ""
    self.size = size
    self.revision = revision
    self.contents = contents
  }

  /// The names on its path, without those that lead nowhere.
  var names: [Substring] { Self.names(of: path) }

  /// The last number in its name, as of `LayerNorm (2).swift`; 0 where there is none.
  var number: Int {
    let digits = name.prefix { $0 != "." }.split { !$0.isASCII || !$0.isNumber }.last ?? ""
    return digits.count < 10 ? Int(digits) ?? 0 : 0
  }

  static func names(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." && $0 != ".." }
  }

  /// Whether people put nothing into a place: what systems and tools keep there, by a hidden name or a
  /// known one.
  static func isPassedOver(_ names: [Substring]) -> Bool {
    names.contains { $0.hasPrefix(".") || toolFolders.contains($0) }
  }

  private static let toolFolders: Set<Substring> = [
    "__MACOSX", "node_modules", "DerivedData", "Thumbs.db", "desktop.ini",
  ]

  /// Whose a place in a repository is.
  enum Territory {
    case learners
    /// The course's: there only a file counts that is called and declares what the exercise asks for.
    case course
    /// Where the course keeps answers, right and wrong ones.
    case answers
  }

  var territory: Territory {
    let folders = names.dropLast()
    if folders.contains("Tests") { return .answers }
    if let sources = folders.firstIndex(of: "Sources"), sources + 1 < folders.endIndex,
      folders[sources + 1] != "Exercises"
    {
      return folders[sources + 1] == "Reference" ? .answers : .course
    }
    return folders.contains("Problems") || folders.contains("Documentation") ? .course : .learners
  }

  /// Whether it lies where the course keeps learners' files.
  var isInExercises: Bool {
    let folders = names.dropLast()
    return folders.suffix(2) == ["Sources", "Exercises"]
  }
}

extension String {
  /// A name or path as people read it in a line.
  var shownName: String { sanitized.limited(to: IntakeLimits.shownName) }
}

extension Sequence<String> {
  /// Some names, and how many more there are.
  func shown(atMost count: Int) -> String {
    let names = map(\.shownName)
    let more = names.count - count
    return names.prefix(count).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
