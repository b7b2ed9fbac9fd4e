internal import Grading
internal import Studying

extension Verb {
  static let solution: Verb = Verb(
    "solution", summary: "show a solution, once yours passes", operands: [.slug],
    options: [.giveUp], example: "swift run grader solution layer_norm", run: GiveSolution.run)
}

extension Option {
  static let giveUp: Option = Option("give-up", nil, "show it though yours has not passed")
}

/// Shows a solution.
enum GiveSolution {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let project = try Project(for: invocation)
    var isShown = true
    for exercise in invocation.exercises(of: .preNormPostNorm) {
      let answer = try SolutionPage.answer(
        for: exercise, in: project, givesUp: invocation.options[.giveUp] != nil
      ) {
        try Grading.with(
          project, seed: .open(Invocation.publicSeed), reading: [exercise],
          sandbox: try invocation.sandbox(), console: console
        ) { $0.report(on: exercise).verdict }
      }
      console.write(lines: answer.lines)
      if case .refusal = answer { isShown = false }
    }
    return isShown ? 0 : 1
  }
}
