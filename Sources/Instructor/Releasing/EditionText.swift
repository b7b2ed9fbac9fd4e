internal import Foundation
internal import Grading

/// A file of the course as the student edition has it.
struct EditionText {
  /// The file as it is here.
  let text: String
  /// Its path, for whoever has to mend it.
  let path: String

  private static let begin: String = "instructor's: begin"
  private static let end: String = "instructor's: end"
  /// What a line of code begins with that is the edition's alone.
  private static let instead: String = "// student edition: "

  /// The text without what stands between the marks for it, and with the lines that are the edition's.
  ///
  /// - Throws: `GraderFault.course` for marks that are not in pairs.
  func cut() throws -> String {
    var lines: [Substring] = []
    var isOurs = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.trimmingCharacters(in: .whitespaces)
      let isMark = words.hasPrefix("//") || words.hasPrefix("<!--")
      let (begins, ends) = (
        isMark && words.contains(Self.begin), isMark && words.contains(Self.end)
      )
      guard !(begins && ends) else { continue }
      guard begins ? !isOurs : ends ? isOurs : true else { throw unpaired }
      if begins { isOurs = true } else if ends { isOurs = false }
      guard !isOurs, !ends else { continue }
      lines.append(words.hasPrefix(Self.instead) ? line.replacing(Self.instead, with: "") : line)
    }
    guard !isOurs else { throw unpaired }
    return lines.joined(separator: "\n")
  }

  private var unpaired: GraderFault {
    .course("\(path): the marks \"\(Self.begin)\" and \"\(Self.end)\" are not in pairs")
  }

  /// A page in which links to what is not in the edition are words and no links.
  ///
  /// - Parameter exists: Whether a path below the edition's root is in it.
  /// - Returns: The page.
  func page(exists: (String) -> Bool) -> String {
    let folder = path.split(separator: "/").dropLast().map(String.init)
    return text.replacing(/\[([^\[\]]+)\]\(([^()\s]+)\)/) { match in
      let target = match.2.prefix { $0 != "#" }
      if target.isEmpty || target.contains("://") || target.hasPrefix("mailto:") {
        return String(match.0)
      }
      var parts = folder
      for part in target.split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
      }
      return exists(parts.joined(separator: "/")) ? String(match.0) : String(match.1)
    }
  }

  /// The manifest: the stored numbers take the answer key's place, and no program knows the reference.
  ///
  /// - Throws: `GraderFault.course` when it is not as this expects it.
  func manifest() throws -> String {
    var manifest = try cut()
    for (old, new) in [
      ("name: \"StoredAnswers\",", "name: \"AnswerKey\","),
      ("\"Labs\", \"Reference\", ", "\"Labs\", "),
    ] {
      guard manifest.contains(old) else {
        throw GraderFault.course("\(path): \(old) is expected there once, for the student edition")
      }
      manifest = manifest.replacing(old, with: new)
    }
    return manifest.replacing(/\/\/ What stands between "instructor's.*\n\n/, with: "")
  }
}
