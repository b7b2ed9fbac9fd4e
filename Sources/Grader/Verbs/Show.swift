internal import Grading
internal import Studying

extension Verb {
  static let show: Verb = Verb(
    "show", summary: "show the statement of a problem", operands: [.slug], options: [.hints],
    example: "swift run grader show layer_norm", run: Show.run)
}

extension Option {
  static let hints: Option = Option("hints", nil, "show all hints too")
}

/// Shows a statement.
enum Show {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    for exercise in invocation.exercises(of: .preNormPostNorm) {
      console.write(
        lines: try StatementPage.lines(
          of: exercise, in: project, style: console.style,
          withHints: invocation.options[.hints] != nil))
    }
    return 0
  }
}
