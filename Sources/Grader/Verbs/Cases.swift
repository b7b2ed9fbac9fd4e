internal import Foundation
internal import Grading
internal import Messages

extension Verb {
  static let cases: Verb = Verb(
    "cases", summary: "write the cases of a problem as JSON", operands: [.slug],
    options: [.seed, .seedFile], example: "swift run grader cases layer_norm > cases.json",
    run: Cases.run)
}

/// Writes the cases, so that any other implementation can be run on them.
enum Cases {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let problem = try invocation.codeProblem(of: .preNormPostNorm)
    let seed = try invocation.seed()
    let project = try Project(for: invocation)
    try project.checkSeed(seed)
    try Products(project: project, announce: console.complain, showing: console.show).build([
      .launcher, .answerKey,
    ])
    let cases = try AnswerSource(problem.slug, in: project).trial(seed: seed.number).cases
      .map { try CourseJSON.decode(JSONValue.self, from: $0.input) }
    console.write(String(decoding: try CourseJSON.encode(cases), as: UTF8.self) + "\n")
    return 0
  }
}

/// Cases that somebody wrote, as `--input` names them.
struct WrittenCases {
  private let problem: CodeProblem
  private let cases: [JSONValue]
  /// Whether it was one case, and no array of them.
  let isSingle: Bool

  /// Reads the file, or standard input.
  ///
  /// - Throws: `UsageError` when it cannot be read or is no JSON.
  /// - Returns: Nil when the option is not given.
  init?(_ invocation: Invocation, _ problem: CodeProblem) throws(UsageError) {
    guard let path = invocation.options[.input] else { return nil }
    self.problem = problem
    if let extra = [Option.seed, .seedFile].first(where: { invocation.options[$0] != nil }) {
      throw UsageError(
        "--input brings its own cases, and \(extra.flag) draws others", advice: "give one of them")
    }
    let name = path == "-" ? "standard input" : path.sanitized
    let data: Data
    if path == "-" {
      data = FileHandle.standardInput.readDataToEndOfFile()
    } else {
      guard let contents = FileManager.default.contents(atPath: path) else {
        throw UsageError("--input: \(name) cannot be read", advice: "name a file of cases, or -")
      }
      data = contents
    }
    guard let json = try? CourseJSON.decode(JSONValue.self, from: data) else {
      throw UsageError("--input: \(name) is not JSON", advice: Self.advice(problem))
    }
    if case .array(let items) = json {
      (cases, isSingle) = (items, false)
    } else {
      (cases, isSingle) = ([json], true)
    }
  }

  /// The cases in our own spelling.
  ///
  /// - Throws: `UsageError` for a case whose arguments are none, or do not fit each other.
  func inputs(_ answers: AnswerSource) throws -> [Data] {
    try cases.enumerated().map { number, json in
      switch try answers.written(try CourseJSON.encode(json)) {
      case .input(let input): return input
      case .refused(let reason):
        let place = isSingle ? "the case" : "case \(number + 1) of \(cases.count)"
        throw UsageError("--input: \(place): \(reason)", advice: Self.advice(problem))
      }
    }
  }

  private static func advice(_ problem: CodeProblem) -> String {
    "swift run grader cases \(problem.slug) shows the form"
  }
}
