internal import Grading
internal import Studying

extension Verb {
  static let reset: Verb = Verb(
    "reset", summary: "put the stub back, and keep a copy of your file", operands: [.slug],
    example: "swift run grader reset layer_norm", run: Reset.run)
}

/// Puts a stub back.
enum Reset {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw GraderFault.course("reset is not written yet")
  }
}
