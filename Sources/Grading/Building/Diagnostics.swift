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
      } else if line.hasPrefix("/") || line.hasPrefix("<unknown>") || line.hasPrefix("error: ") {
        isOwn = false
      } else if isOwn, !line.isEmpty {
        kept.append(line)
      }
    }
    guard kept.contains(where: { $0.hasPrefix(path + ":") && $0.contains(": error:") }) else {
      return nil
    }
    return kept.map { $0.count > maximumWidth ? $0.prefix(maximumWidth) + "..." : $0 }
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
