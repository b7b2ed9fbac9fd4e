internal import ExerciseKit
internal import Foundation

extension Verb {
  static let cases: Verb = Verb(
    name: "cases", summary: "write the cases of a problem as JSON",
    slugs: .one, options: [.seed, .seedFile],
    needsCases: true, example: "swift run grader cases layer_norm > cases.json",
    run: CasesCommand.run)
}

/// Writes the cases, so that any other implementation can be run on them.
enum CasesCommand {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let seed = try invocation.seed()
    for problem in invocation.problems(of: .preNormPostNorm) {
      let cases = try problem.trial.encodedCases(seed: seed.value)
        .map { try CourseJSON.decode(JSONValue.self, from: $0.input) }
      let data = try CourseJSON.encode(cases, pretty: false)
      console.write(String(decoding: data, as: UTF8.self) + "\n")
    }
    return 0
  }
}
