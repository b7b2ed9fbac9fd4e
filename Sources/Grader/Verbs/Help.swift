internal import Grading
internal import Studying

extension Verb {
  static let help: Verb = Verb(
    "help", summary: "explain the commands", operands: [Operand("VERB", .atMostOne)],
    example: "swift run grader help watch", run: Help.run)
}

/// Explains verbs.
enum Help {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw GraderFault.course("help is not written yet")
  }
}
