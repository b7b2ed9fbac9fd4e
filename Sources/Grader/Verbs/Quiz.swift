internal import Grading
internal import Studying

extension Verb {
  static let quiz: Verb = Verb(
    "quiz", summary: "ask three questions about a problem that you passed", operands: [.slug],
    example: "swift run grader quiz layer_norm", run: Quiz.run)
}

/// Asks questions.
enum Quiz {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw GraderFault.course("quiz is not written yet")
  }
}
