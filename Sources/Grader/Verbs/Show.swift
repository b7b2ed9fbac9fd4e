internal import Foundation
internal import Grading
internal import Studying

extension Verb {
  static let show: Verb = Verb(
    "show", summary: "show the statement of a problem", operands: [.slug],
    example: "swift run grader show layer_norm", run: Show.run)
}

/// Shows a statement.
enum Show {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    for exercise in invocation.exercises(of: .preNormPostNorm) {
      let lines = try StatementPage.lines(
        of: exercise, in: project, style: console.style, withHints: true)
      for line in lines { console.write(line + "\n") }
    }
    return 0
  }
}
