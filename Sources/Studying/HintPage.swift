package import Grading

/// The hints of a problem, one more each time.
package enum HintPage {
  /// The hints that were seen, one more, and how many are left.
  ///
  /// - Parameters:
  ///   - exercise: Whose hints they are.
  ///   - project: Where it is; its memory keeps how many hints were seen.
  ///   - style: How text is styled.
  /// - Throws: `GraderFault`.
  /// - Returns: Lines for a terminal.
  package static func next(
    for exercise: any Exercise, in project: Project, style: TextStyle
  ) throws -> [String] {
    []
  }
}
