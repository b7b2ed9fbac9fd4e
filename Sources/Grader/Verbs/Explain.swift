internal import Grading
internal import Messages
internal import Studying

extension Verb {
  static let explain: Verb = Verb(
    "explain", summary: "say what a verdict or a mistake is", operands: [Operand("NAME", .any)],
    example: "swift run grader explain wrong", run: Explain.run)
}

/// Explains words of a report.
enum Explain {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    // Several words are one name, as in `explain does not compile`.
    let name = invocation.words.joined(separator: " ")
    guard !name.isEmpty else {
      console.write(lines: ExplainPage.index)
      return 0
    }
    console.write(
      lines: try ExplainPage.lines(of: name, in: .preNormPostNorm) {
        let project = try Project(for: invocation)
        guard project.hasAnswers else { throw ExplainPage.unknown(name) }
        return try Grading.with(
          project, seed: .open(Invocation.publicSeed), reading: [],
          sandbox: try invocation.sandbox(), console: console
        ) { grading in
          try grading.products.build([.launcher, .answerKey])
          return try AnswerSource("", in: grading.project).everyMistake()
        }
      })
    return 0
  }
}
