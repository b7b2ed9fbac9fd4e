internal import Grading
internal import Studying

extension Verb {
  static let hint: Verb = Verb(
    "hint", summary: "show one more hint", operands: [.slug],
    example: "swift run grader hint layer_norm", run: Hint.run)
}

/// Shows hints.
enum Hint {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw GraderFault.course("hint is not written yet")
  }
}
