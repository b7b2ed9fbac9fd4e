internal import Grading

extension Verb {
  static let help: Verb = Verb(
    "help", summary: "explain the commands", operands: [.verb],
    example: "swift run grader help watch", run: Help.run)
}

extension Operand {
  /// The name of a verb.
  fileprivate static let verb: Operand = Operand("VERB", .atMostOne) { _ in
    Vocabulary(
      of: Tool.grader.verbs.map(\.name), called: "verb", otherwise: "see swift run grader help")
  }
}

/// Explains verbs.
enum Help {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let tool = Tool.grader
    let verb = invocation.words.first.flatMap { tool[verb: $0] }
    console.write(lines: [verb.map { tool.help($0, console.style) } ?? tool.overview(console.style)]
    )
    return 0
  }
}
