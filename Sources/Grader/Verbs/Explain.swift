internal import Grading
internal import Studying

extension Verb {
  static let explain: Verb = Verb(
    "explain", summary: "say what a verdict or a mistake is", operands: [Operand("NAME")],
    example: "swift run grader explain wrong", run: Explain.run)
}

/// Explains words of a report.
enum Explain {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw GraderFault.course("explain is not written yet")
  }
}
