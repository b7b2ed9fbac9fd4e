internal import Grading
internal import Studying

extension Verb {
  static let solution: Verb = Verb(
    "solution", summary: "show a solution, once yours passes", operands: [.slug],
    example: "swift run grader solution layer_norm", run: GiveSolution.run)
}

/// Shows a solution.
enum GiveSolution {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    throw GraderFault.course("solution is not written yet")
  }
}
