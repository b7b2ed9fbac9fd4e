package import Grading

/// A statement, made readable for a terminal.
package enum StatementPage {
  /// The statement, the file to fill in, and the command to type next.
  ///
  /// - Parameters:
  ///   - exercise: Whose statement it is.
  ///   - project: Where it is.
  ///   - style: How text is styled.
  ///   - withHints: Whether the hints stand in it too.
  ///   - isWatched: Whether keys take the place of commands, and a save that of the next one.
  /// - Throws: `GraderFault.missing`.
  /// - Returns: Lines for a terminal.
  package static func lines(
    of exercise: any Exercise, in project: Project, style: TextStyle, withHints: Bool,
    isWatched: Bool = false
  ) throws -> [String] {
    let markdown = try project.text("README.md", of: exercise)
    let parts = HintedStatement(markdown: markdown)
    let shown = withHints ? markdown : parts.statement
    var lines = StatementText(markdown: shown, isPlain: style.isPlain).lines(in: style)
    while lines.last == "" { lines.removeLast() }
    if !withHints, !parts.hints.isEmpty {
      let hints =
        parts.hints.count == 1 ? "there is one hint" : "there are \(parts.hints.count) hints"
      let way = isWatched ? "press h" : "swift run grader hint \(exercise.slug)"
      lines += ["", "\(hints), one at a time: \(way)"]
    }
    lines += ["", "fill in: \(project.shown(project.learnerFile(exercise)))"]
    return lines
      + [isWatched ? "next: save it" : "next: swift run grader check \(exercise.slug)"]
  }
}
