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
  /// - Throws: `GraderFault.missing`.
  /// - Returns: Lines for a terminal.
  package static func lines(
    of exercise: any Exercise, in project: Project, style: TextStyle, withHints: Bool
  ) throws -> [String] {
    let markdown = try project.text("README.md", of: exercise)
    return StatementText(markdown: markdown).lines(in: style)
      + [
        "", "fill in: \(project.shown(project.learnerFile(exercise)))",
        "next: swift run grader check \(exercise.slug)",
      ]
  }
}
