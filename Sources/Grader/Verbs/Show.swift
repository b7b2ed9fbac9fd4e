internal import Grading

extension Verb {
  static let show: Verb = Verb(
    "show", summary: "show the statement of a problem", arguments: .slug, options: [],
    example: "swift run grader show layer_norm", run: Show.run)
}

/// Shows a statement, made readable for a terminal.
enum Show {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(submission: nil)
    for exercise in invocation.exercises(of: .preNormPostNorm) {
      let markdown = try project.text("README.md", of: exercise)
      for line in StatementText(markdown: markdown).lines(in: console.style) {
        console.write(line + "\n")
      }
      console.write("\nfill in: \(project.shown(project.learnerFile(exercise)))\n")
      console.write("next: swift run grader check \(exercise.slug)\n")
    }
    return 0
  }
}
