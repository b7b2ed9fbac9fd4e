internal import Foundation
internal import Grading
internal import Messages

extension Verb {
  static let observe: Verb = Verb(
    "observe", summary: "write what a solution makes of cases as JSON", operands: [.slug],
    options: [.input, .solution, .submission, .seed, .seedFile, .sandbox, .sandboxAtLeast],
    example: "swift run grader observe layer_norm --input cases.json", run: Observe.run)
}

extension Option {
  static let input: Option = Option(
    "input", "FILE|-", "read cases from a file or from standard input")
  static let solution: Option = Option(
    "solution", "NAME", "reference, submission (default) or mistakes, as a+b")
}

/// Runs a solution on cases of anybody's making and writes what it gives.
enum Observe {
  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    let problem = try invocation.codeProblem(of: .preNormPostNorm)
    let seed = try invocation.seed()
    let cases = try WrittenCases(invocation, problem)
    let project = try Project(for: invocation)
    if project.isStudentEdition, let name = invocation.options[.solution], name != "submission" {
      throw UsageError(
        "--solution: this edition runs your own solution only",
        advice: "others are your instructor's")
    }
    return try Grading.with(
      project, seed: seed, reading: [problem], sandbox: try invocation.sandbox(),
      console: console
    ) { grading in
      try grading.products.build([.launcher, .answerKey])
      let answers = AnswerSource(problem.slug, in: grading.project)
      let trial = try answers.trial(seed: seed.number)
      let inputs = try cases?.inputs(answers) ?? trial.cases.map(\.input)
      answers.take(inputs)
      let ask = try asker(invocation, problem, grading, answers, inputs)
      let outputs = try inputs.indices.map { place in
        Dictionary(
          uniqueKeysWithValues: try trial.checks.map { ($0.name, try ask($0.name, place)) })
      }
      let data =
        cases?.isSingle == true
        ? try CourseJSON.encode(outputs[0]) : try CourseJSON.encode(outputs)
      console.write(String(decoding: data, as: UTF8.self) + "\n")
      return 0
    }
  }

  /// Asks the solution that is named for one check of one case.
  private typealias Asker = (_ check: String, _ place: Int) throws -> Answer

  private static func asker(
    _ invocation: Invocation, _ problem: CodeProblem, _ grading: Grading, _ answers: AnswerSource,
    _ inputs: [Data]
  ) throws -> Asker {
    let name = invocation.options[.solution] ?? "submission"
    if name != "submission" {
      let solution = try solution(name, problem, answers)
      return { check, place in
        Answer(try answers.ask(Question(of: solution, check: check, input: place)))
      }
    }
    do {
      let build = try grading.build(problem, linkedWith: .kit)
      let worker = SolutionWorker(
        grading.project.solution(build, [problem.slug, problem.typeName]), inputs: inputs)
      return { check, place in
        let outcome = try worker.ask(Question(of: .learner, check: check, input: place))
        guard outcome.stop?.verdict != .doesNotCompile else {
          return .none(.doesNotCompile, message: grading.noSolution(problem))
        }
        return Answer(outcome)
      }
    } catch let refusal as Refusal {
      return { _, _ in .none(refusal.verdict, message: refusal.message) }
    }
  }

  /// The solution of a name.
  private static func solution(_ name: String, _ problem: CodeProblem, _ answers: AnswerSource)
    throws -> Solution
  {
    if name == "reference" { return .reference }
    let mistakes = try answers.names()
    let parts = name.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard let unknown = parts.first(where: { !mistakes.contains($0) }) else {
      guard try answers.canCompose(parts) else {
        throw UsageError(
          "--solution: two of these mistakes replace the same step, so nobody makes both",
          advice: "ask for one at a time")
      }
      return .mistakes(parts)
    }
    guard !unknown.isEmpty else {
      throw UsageError(
        "--solution: a name is missing", advice: "join the names of mistakes by +, as in a+b")
    }
    let names = ["reference"] + mistakes
    throw UsageError(
      "\(problem.slug) has no solution \(unknown.sanitized)",
      advice: Suggestion.advice(
        for: unknown, among: names + ["submission"],
        else: "one of: \(names.joined(separator: ", "))"))
  }

  /// What a check gave: numbers, or why there are none.
  private enum Answer: Encodable {
    case value(Output)
    case none(Verdict, message: String?)

    private enum CodingKeys: String, CodingKey {
      case verdict
      case message
    }

    init(_ outcome: Outcome) {
      switch outcome {
      case .value(let output): self = .value(output)
      case .stopped(let stop): self = .none(stop.verdict, message: stop.message)
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .value(let value): try value.encode(to: encoder)
      case .none(let verdict, let message):
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(verdict, forKey: .verdict)
        try container.encodeIfPresent(message, forKey: .message)
      }
    }
  }
}
