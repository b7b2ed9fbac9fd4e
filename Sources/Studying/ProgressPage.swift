package import Grading

/// The course with its parts and problems, and where the learner is.
package enum ProgressPage {
  /// What is known without grading anything.
  ///
  /// - Parameters:
  ///   - course: The problems.
  ///   - project: Where it is; its memory knows the last verdicts.
  ///   - style: How text is styled.
  /// - Throws: `GraderFault`.
  /// - Returns: Lines for a terminal.
  package static func lines(
    of course: Course, in project: Project, style: TextStyle
  ) throws -> [String] {
    []
  }
}
