internal import Foundation
internal import Grading
internal import Messages

extension Verb {
  static let cases: Verb = Verb(
    "cases", summary: "write the cases of a problem as JSON", arguments: .codeSlug,
    options: [.seed, .seedFile], example: "swift run grader cases layer_norm > cases.json",
    run: Cases.run)
}

/// Writes the cases, so that any other implementation can be run on them.
enum Cases {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let seed = try invocation.seed()
    let project = try Project(submission: nil)
    try Products(project: project, announce: console.complain).build([.launcher, .answerKey])
    let cases = try AnswerSource(invocation.words[0], in: project).trial(seed: seed.number).cases
      .map { try CourseJSON.decode(JSONValue.self, from: $0.input) }
    console.write(String(decoding: try CourseJSON.encode(cases), as: UTF8.self) + "\n")
    return 0
  }
}
