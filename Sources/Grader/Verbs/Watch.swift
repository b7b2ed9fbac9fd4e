internal import Grading
internal import Studying

extension Verb {
  static let watch: Verb = Verb(
    "watch", summary: "grade a file whenever it is saved",
    operands: [Operand("SLUG", .atMostOne, of: Operand.problems)],
    example: "swift run grader watch", run: Watch.run)
}

/// Grades on save.
enum Watch {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw GraderFault.course("watch is not written yet")
  }
}
