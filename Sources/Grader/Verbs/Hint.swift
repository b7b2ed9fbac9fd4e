internal import Grading
internal import Studying

extension Verb {
  static let hint: Verb = Verb(
    "hint", summary: "show one more hint", operands: [.slug], options: [.again],
    example: "swift run grader hint layer_norm", run: Hint.run)
}

extension Option {
  static let again: Option = Option("again", nil, "show the hints once more that you have seen")
}

/// Shows hints.
enum Hint {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    for exercise in invocation.exercises(of: .preNormPostNorm) {
      console.write(
        lines: invocation.options[.again] == nil
          ? try HintPage.next(for: exercise, in: project, style: console.style)
          : try HintPage.again(for: exercise, in: project, style: console.style))
    }
    return 0
  }
}
