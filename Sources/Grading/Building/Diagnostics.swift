internal import Foundation

/// The compiler's text as learners read it: verbatim, but for paths.
enum Diagnostics {
  /// The most lines shown.
  static let maximumLines: Int = 24

  /// The longest line shown, in characters.
  static let maximumWidth: Int = 160

  /// Returns the compiler's text in the learner's terms.
  ///
  /// - Parameters:
  ///   - text: All that the compiler wrote.
  ///   - problem: Whose file it was.
  ///   - place: The folder in which it was compiled.
  ///   - root: The checkout, whose problems may be quoted in notes.
  ///   - path: The learner's path for the file.
  /// - Returns: The text to show; nil when the learner's file is not to blame.
  static func tidied(
    _ text: String, problem: CodeProblem, place: String, root: String, shownAs path: String
  ) -> String? {
    let own = "\(place)/\(problem.fileName):"
    var kept: [String] = []
    var isOwn = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix(own) {
        isOwn = true
        kept.append(path + ":" + line.dropFirst(own.count))
      } else if line.hasPrefix(root + "/Problems/") {
        isOwn = isOwn || !kept.isEmpty
        if isOwn { kept.append(String(line.dropFirst(root.count + 1))) }
      } else if line.hasPrefix("/") || line.hasPrefix("<unknown>") || line.hasPrefix("error: ")
        || line.hasSuffix(" has been explicitly marked unavailable here")
      {
        // The last is a note that leads into the kit, after an error that says all.
        isOwn = false
      } else if isOwn, !line.isEmpty {
        kept.append(line)
      }
    }
    guard kept.contains(where: { $0.hasPrefix(path + ":") && $0.contains(": error:") }) else {
      return nil
    }
    return cut(kept)
  }

  /// The errors of a text that has none at the learner's file, as errors of that file.
  ///
  /// A `#sourceLocation`, or a fault of the compiler's, has them point elsewhere. Then no line is
  /// known; places in the text are replaced by the learner's path.
  ///
  /// - Parameters:
  ///   - text: All that the compiler wrote.
  ///   - path: The learner's path for the file.
  /// - Returns: The text to show.
  static func errors(in text: String, shownAs path: String) -> String {
    let mark = "error: "
    let errors = text.split(separator: "\n").compactMap { line -> String? in
      guard let start = line.prefix(4096).range(of: mark)?.upperBound else { return nil }
      let words = line[start...].prefix(4 * maximumWidth)
        .split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.filter { $0 == "/" }.count > 1 ? path : String($0) }
      return "\(path): error: " + words.joined(separator: " ")
    }
    return cut(errors.isEmpty ? ["\(path): error: the compiler cannot read this file"] : errors)
  }

  /// What is said of a file that takes the compiler too long.
  static func late(_ seconds: Double, shownAs path: String) -> String {
    "\(path): error: the compiler did not finish within \(seconds.brief) s;\n"
      + "look for a very long expression and write it in several steps"
  }

  private static func cut(_ lines: [String]) -> String {
    lines.map { $0.count > maximumWidth ? $0.prefix(maximumWidth) + "..." : $0 }
      .joined(separator: "\n")
  }

  /// The linker's text in the learner's terms; nil when it names no symbol.
  static func tidied(linking text: String, shownAs path: String) -> String? {
    let reasons = text.split(separator: "\n").filter { $0.contains("symbol") }.prefix(3)
    guard !reasons.isEmpty else { return nil }
    return "\(path): error: the parts do not link:\n" + reasons.joined(separator: "\n")
  }

  /// What is said of a file that holds no type which keeps the contract.
  static func noSolution(_ problem: CodeProblem, shownAs path: String) -> String {
    """
    \(path): error: no type \(problem.typeName) can be used;
    declare `struct \(problem.typeName): \(problem.name)Contract`, not private,
    and call no type of yours Problems or ExerciseKit
    """
  }
}
