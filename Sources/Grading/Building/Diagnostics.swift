/// The compiler's text as learners read it: its errors with their notes, verbatim but for paths.
///
/// Warnings are left out: they fail nothing, and whoever has errors reads these first.
enum Diagnostics {
  /// The most errors kept.
  static let maximumErrors: Int = 20

  /// The most notes kept with one error.
  static let maximumNotes: Int = 6

  /// The longest text kept, in Unicode scalars; the first error is kept whatever it takes.
  static let maximumLength: Int = 14_000

  /// The longest message of an error or a note, in Unicode scalars; none of the compiler's own is.
  static let maximumMessage: Int = 2_000

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
        || CompilerMessage.isAboutAFile(line)
      {
        // The last but one is a note that leads into the kit, after an error that says all. The last
        // is a place that the file claims with `#sourceLocation`, or a line of code that looks so.
        isOwn = false
      } else if isOwn, !line.isEmpty {
        kept.append(line)
      }
    }
    let messages = CompilerMessage.all(in: kept).filter { $0.kind != "warning" }
    guard messages.contains(where: { $0.kind == "error" && $0.head.hasPrefix(path + ":") }) else {
      return nil
    }
    return joined(CompilerMessage.errors(in: messages))
  }

  /// As many errors as there is room for, and how many more there are.
  private static func joined(_ errors: [[CompilerMessage]]) -> String {
    var texts: [String] = []
    var length = 0
    for error in errors.prefix(maximumErrors) {
      let left = error.count - 1 - maximumNotes
      let lines =
        error.prefix(1 + maximumNotes).flatMap(\.lines)
        + (left > 0 ? ["(\(left) more \(left == 1 ? "note" : "notes"))"] : [])
      let text = lines.joined(separator: "\n")
      length += text.unicodeScalars.count
      guard texts.isEmpty || length <= maximumLength else { break }
      texts.append(text)
    }
    let left = errors.count - texts.count
    return (texts + (left > 0 ? [CompilerMessage.more(left)] : [])).joined(separator: "\n")
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
      guard let start = line.prefix(4096).firstRange(of: mark)?.upperBound else { return nil }
      let words = line[start...].prefix(maximumMessage)
        .split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.filter { $0 == "/" }.count > 1 ? path : String($0) }
      return "\(path): error: " + words.joined(separator: " ")
    }
    guard !errors.isEmpty else { return "\(path): error: the compiler cannot read this file" }
    return joined(errors.map { [CompilerMessage(head: $0, kind: "error", body: [])] })
  }

  /// What is said of a file that takes the compiler too long.
  static func late(_ seconds: Double, shownAs path: String) -> String {
    "\(path): error: the compiler did not finish within \(seconds.brief) s;\n"
      + "look for a very long expression and write it in several steps"
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
