internal import ExerciseKit
internal import Foundation

extension Verb {
  static let observe: Verb = Verb(
    name: "observe", summary: "write what a solution makes of cases as JSON",
    slugs: .one, options: [.input, .solution, .submission, .seed, .seedFile],
    needsCases: true, example: "swift run grader observe layer_norm --solution reference",
    run: ObserveCommand.run)
}

/// Runs a solution on cases of anybody's making and writes what it gives.
enum ObserveCommand {
  /// What a check gave: numbers, or why there are none.
  private enum Result: Encodable {
    case value(Output)
    case none(Verdict, message: String?)

    private enum CodingKeys: String, CodingKey {
      case verdict
      case message
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

  @Sendable static func run(_ invocation: Invocation, _ console: Console) throws -> Int32 {
    guard let problem = invocation.problems(of: .preNormPostNorm).first else { return 2 }
    let (inputs, isArray) = try inputs(invocation, problem)
    let project = try Project(submission: invocation.options[.submission])
    let summaries = problem.trial.checkSummaries
    let results = try Scratch.withFolder(for: project) { scratch in
      try observe(invocation, problem, inputs, project: project, scratch: scratch)
    }
    let observations = results.map {
      Dictionary(uniqueKeysWithValues: zip(summaries.map(\.name), $0))
    }
    let data =
      isArray
      ? try CourseJSON.encode(observations) : try CourseJSON.encode(observations[0])
    console.write(String(decoding: data, as: UTF8.self) + "\n")
    return 0
  }

  // MARK: Cases

  /// The cases to run, and whether they came as an array.
  private static func inputs(_ invocation: Invocation, _ problem: Problem) throws -> ([Data], Bool)
  {
    let seed = try invocation.seed()
    guard let path = invocation.options[.input] else {
      return (try problem.trial.encodedCases(seed: seed.value).map(\.input), true)
    }
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
      throw UsageError(
        "--input: \(name) is not JSON",
        advice: "swift run grader cases \(problem.slug) shows the form")
    }
    if case .array(let items) = json {
      return (
        try items.enumerated().map {
          try input($1, problem, place: "case \($0 + 1) of \(items.count)")
        }, true
      )
    }
    return ([try input(json, problem, place: "the case")], false)
  }

  private static func input(_ json: JSONValue, _ problem: Problem, place: String) throws -> Data {
    let reason: String
    do {
      return try problem.trial.normalized(try CourseJSON.encode(json))
    } catch let error as DecodingError {
      reason = error.sentence
    } catch {
      reason = "\(error)"
    }
    throw UsageError(
      "--input: \(place): \(reason)",
      advice: "swift run grader cases \(problem.slug) shows the form")
  }

  // MARK: Solutions

  /// The results of every case: one for each check.
  private static func observe(
    _ invocation: Invocation, _ problem: Problem, _ inputs: [Data], project: Project,
    scratch: URL
  ) throws -> [[Result]] {
    let checks = problem.trial.checkSummaries.count
    let name = invocation.options[.solution] ?? "submission"
    let worker: SolutionWorker
    var solution = 0
    if name == "submission" {
      let grading = Grading(
        project: project, course: .preNormPostNorm, seed: 0,
        scratch: project.isOwnSubmission ? nil : scratch)
      switch try grading.prepare(problem) {
      case .refused(let verdict, let message, _):
        return inputs.map { _ in
          Array(repeating: .none(verdict, message: message), count: checks)
        }
      case .ready(let program): worker = SolutionWorker(program)
      }
    } else {
      let names = problem.solutions.map(\.name)
      guard let place = names.firstIndex(of: name) else {
        throw UsageError(
          "\(problem.slug) has no solution \(name.sanitized)",
          advice: Suggestion.advice(
            for: name, among: names + ["submission"],
            else: "one of: \(names.joined(separator: ", "))"))
      }
      solution = place
      worker = SolutionWorker(
        KeyWorker.program(for: problem, grader: project.grader),
        timeout: .answerKey)
    }
    return try inputs.map { input in
      try (0..<checks).map { check in
        switch try worker.ask(solution: solution, check: check, input: input) {
        case .value(let value): .value(value)
        case .stopped(let stop): .none(stop.verdict, message: stop.message)
        }
      }
    }
  }
}

extension DecodingError {
  /// What is wrong and where, in one line.
  var sentence: String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty ? "" : path.map(\.stringValue).joined(separator: ".") + ": "
    }
    switch self {
    case .keyNotFound(let key, let context):
      return "\(place(context.codingPath))there is no \(key.stringValue)"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(place(context.codingPath))the value has the wrong type"
    case .dataCorrupted(let context):
      return "\(place(context.codingPath))\(context.debugDescription)"
    @unknown default: return "it cannot be read"
    }
  }
}
