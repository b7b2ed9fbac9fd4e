package import Foundation
package import Grading
package import Messages

/// What questions are made of: a problem's cases and mistakes, and what solutions give there.
package struct QuizMaterial {
  package let problem: CodeProblem
  /// The seed of the cases.
  package let seed: UInt64
  package let trial: TrialSummary
  package let mistakes: [MistakeSummary]
  package let invariances: [InvarianceSummary]
  /// Whether there are numbers of the reference, and of mistakes, for any arguments.
  let hasAnswers: Bool
  private let ask: Ask

  /// What a solution gives in a check, on arguments in JSON; nil where it gives nothing.
  package typealias Ask = (Solution, _ check: String, _ input: Data) throws -> Output?

  /// Describes material.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - seed: The seed of the cases.
  ///   - trial: The checks and the cases.
  ///   - mistakes: What people do otherwise.
  ///   - invariances: What is declared of changed arguments.
  ///   - hasAnswers: Whether the reference and mistakes can be run.
  ///   - ask: Runs solutions.
  package init(
    problem: CodeProblem, seed: UInt64, trial: TrialSummary, mistakes: [MistakeSummary],
    invariances: [InvarianceSummary], hasAnswers: Bool = true, ask: @escaping Ask
  ) {
    self.problem = problem
    self.seed = seed
    self.trial = trial
    self.mistakes = mistakes
    self.invariances = invariances
    self.hasAnswers = hasAnswers
    self.ask = ask
  }

  /// What the learner's own program gives.
  ///
  /// - Parameters:
  ///   - check: The check.
  ///   - input: The arguments.
  /// - Throws: `OwnNumbersDiffer` where that is not what the reference gives, or nothing.
  /// - Returns: The program's output.
  package func own(_ check: String, _ input: Data) throws -> Output {
    guard hasAnswers else {
      // It has passed, and what is claimed of a change is held against its own numbers.
      guard let own = try ask(.learner, check, input) else {
        throw OwnNumbersDiffer(slug: problem.slug, seed: seed)
      }
      return own
    }
    guard let right = try ask(.reference, check, input) else {
      throw GraderFault.course("the reference did not answer; please report this")
    }
    guard let own = try ask(.learner, check, input),
      Comparison.distance(own, right, problem.tolerance) <= 1
    else { throw OwnNumbersDiffer(slug: problem.slug, seed: seed) }
    return own
  }

  /// What a right answer, or somebody who makes a mistake, gives; nil where nothing comes of it.
  package func output(of mistake: MistakeSummary?, _ check: String, _ input: Data) throws -> Output?
  {
    try ask(mistake.map { .mistakes([$0.name]) } ?? .reference, check, input)
  }
}

/// A solution that passed on the public cases gave other numbers than the reference on others, or none.
package struct OwnNumbersDiffer: Error, Equatable {
  package let slug: String
  package let seed: UInt64
  /// How it ended, where it gave none.
  package var verdict: Verdict?

  /// What is said of it, which holds too where the same is not found again.
  var sentence: String {
    let what =
      verdict.map { "did not return (\($0.words))" } ?? "gave other numbers than the reference"
    return "your \(slug) passed, but with other cases, those of seed \(seed), it \(what), so "
      + "there is nothing to ask yet; if it passes there too, it does not do the same each "
      + "time: look for variables outside of its functions"
  }
}

extension QuizMaterial {
  /// Collects the material on cases of a seed; the learner's program runs confined, like in a grading.
  ///
  /// - Parameters:
  ///   - problem: What the quiz is about.
  ///   - seed: The seed of the cases.
  ///   - grading: Whose solution it is.
  ///   - body: Makes something of the material; afterwards both programs end.
  /// - Throws: `Refusal` when there is no solution, `GraderFault`, and what the function throws.
  /// - Returns: What the function returns.
  package static func with<Result>(
    _ problem: CodeProblem, seed: UInt64, in grading: Grading,
    _ body: (QuizMaterial) throws -> Result
  ) throws -> Result {
    try grading.products.build([.launcher, .answerKey])
    let build = try grading.build(problem, linkedWith: .kit)
    // A mistake that never ends must not keep the learner waiting.
    let answers = AnswerSource(problem.slug, in: grading.project, timeout: 4)
    let trial = try answers.trial(seed: seed)
    let invariances = try answers.invariances(seed: seed)
    let worker = SolutionWorker(
      grading.project.solution(build, [problem.slug, problem.typeName]))
    defer { worker.finish() }
    let inputs = trial.cases.map(\.input) + invariances.flatMap { $0.cases.map(\.input) }
    let places = Dictionary(zip(inputs, inputs.indices), uniquingKeysWith: { first, _ in first })
    answers.take(inputs)
    worker.inputs = inputs
    let material = QuizMaterial(
      problem: problem, seed: seed, trial: trial,
      mistakes: grading.project.isStudentEdition ? [] : try answers.mistakes(),
      invariances: invariances, hasAnswers: !grading.project.isStudentEdition
    ) { solution, check, input in
      if places[input] == nil { answers.take(inputs + [input]) }
      let question = Question(of: solution, check: check, input: places[input] ?? inputs.count)
      guard solution == .learner else { return try answers.ask(question).value }
      switch try worker.ask(question) {
      case .value(let output): return output
      case .stopped(let stop) where stop.verdict == .graderFault:
        throw GraderFault.course(stop.message)
      case .stopped(let stop):
        throw OwnNumbersDiffer(slug: problem.slug, seed: seed, verdict: stop.verdict)
      }
    }
    return try body(material)
  }
}
