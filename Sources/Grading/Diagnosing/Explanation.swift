internal import Foundation
internal import Messages

/// Finds out about failing checks what takes further runs: which mistake it is, whether state
/// outlives a call, how a wrong gradient stands to the learner's own output, and which line stopped.
struct Explanation {
  let problem: CodeProblem
  let expectation: Expectation
  let answers: AnswerSource
  let run: TrialRun
  /// The learner's program.
  let program: Program
  /// The time that is left for it.
  let budget: Budget

  /// How many cases a wrong gradient is held against central differences on.
  private static let differenceCases: Int = 3

  private var cases: [EncodedCase] { expectation.trial.cases }
  private var summaries: [CheckSummary] { expectation.trial.checks }

  /// Adds to the reports what was found.
  ///
  /// - Parameters:
  ///   - checks: The reports, in the order of the trial's checks.
  ///   - backtrace: Builds the program that names the line of a trap.
  /// - Throws: `GraderFault`.
  func complete(_ checks: inout [CheckReport], backtrace: () throws -> Backtrace?) throws {
    try nameMistakes(&checks)
    try runAlone(&checks)
    try relateGradients(&checks)
    try locateStops(&checks, backtrace)
  }

  // MARK: Mistakes

  /// How far the seed of the fresh cases, which only prove, lies from that of the others.
  private static let freshSeedDistance: UInt64 = 0x5EED_0F_0DD_CA5E5
  /// The most fresh cases that the program is run on.
  private static let freshCases: Int = 6

  /// Names the mistakes that reproduce the wrong answers, and answers to fresh cases too.
  private func nameMistakes(_ checks: inout [CheckReport]) throws {
    let failing = checks.indices.filter { checks[$0].hasFailed && checks[$0].failure != nil }
    guard failing.contains(where: { run.outcomes[$0].contains { $0.value != nil } }) else { return }
    let seen = cases.map(\.input)
    let fresh = try answers.cases(seed: expectation.seed &+ Self.freshSeedDistance).map(\.input)
      .filter { !seen.contains($0) }.prefix(Self.freshCases)
    let more = try freshOutcomes(of: failing, on: Array(fresh))
    let task = NamingTask(
      cases: seen, answers: run.outcomes.map { $0.map(\.value) }, fresh: Array(fresh),
      freshAnswers: checks.indices.map { more[$0]?.map(\.value) ?? [] }, failing: Set(failing),
      tolerance: problem.tolerance)
    let mistakes = Dictionary(
      try answers.mistakes().map { ($0.name, NamedMistake(name: $0.name, sentence: $0.sentence)) },
      uniquingKeysWith: { first, _ in first })
    for (check, named) in zip(checks.indices, try answers.names(task)) {
      checks[check].diagnosis = Diagnosis(
        hypotheses: named.hypotheses.map { $0.compactMap { mistakes[$0] } }, rest: named.rest,
        spared: named.spared.map { summaries[$0].label })
    }
  }

  /// What the program gives on fresh cases, for each check that failed.
  private func freshOutcomes(of failing: [Int], on inputs: [Data]) throws -> [Int: [Outcome]] {
    let worker = SolutionWorker(program, inputs: inputs, budget: budget)
    defer { worker.finish() }
    return Dictionary(
      uniqueKeysWithValues: zip(
        failing,
        try worker.outputs(of: .learner, checks: failing.map { summaries[$0] })))
  }

  // MARK: State

  /// Runs the first wrong case once more in a process of its own, to tell whether what ran before it
  /// made it wrong.
  private func runAlone(_ checks: inout [CheckReport]) throws {
    guard let check = checks.firstIndex(where: { $0.verdict == .wrong }),
      let failure = checks[check].failure,
      let right = expectation.outputs[check][failure.number - 1].value
    else { return }
    let fresh = SolutionWorker(program, inputs: [failure.input], budget: budget)
    let outcome = try fresh.ask(Question(of: .learner, check: summaries[check].name, input: 0))
    fresh.finish()
    guard let value = outcome.value,
      case .agrees = Comparison(value, expected: right, tolerance: problem.tolerance)
    else { return }
    checks[check].failure?.isRightAlone = true
  }

  // MARK: Gradients

  /// Tells for each wrong gradient how it stands to the learner's own output.
  private func relateGradients(_ checks: inout [CheckReport]) throws {
    for check in checks.indices where checks[check].verdict == .wrong {
      guard let output = expectation.outputPlaces[check] else { continue }
      if checks[output].verdict == .passed {
        checks[check].failure?.ownDerivative = .outputIsRight
        continue
      }
      guard checks[output].verdict == .wrong else { continue }
      // Where both are wrong: elsewhere the gradient has its own mistake, or none.
      let places = cases.indices.filter {
        cases[$0].isSmooth && isWrong(output, at: $0) && isWrong(check, at: $0)
      }
      checks[check].failure?.ownDerivative = try relation(of: check, at: places)
    }
  }

  private func isWrong(_ check: Int, at place: Int) -> Bool {
    guard place < run.outcomes[check].count, let value = run.outcomes[check][place].value,
      let right = expectation.outputs[check][place].value
    else { return false }
    return Comparison.distance(value, right, problem.tolerance) > 1
  }

  /// How a wrong gradient stands to a wrong output, on the first of some cases; nil where finite
  /// numbers are missing.
  private func relation(of check: Int, at places: [Int]) throws -> OwnDerivative? {
    var seen = 0
    for place in places where seen < Self.differenceCases {
      let question = Question(
        .differences, of: .learner, check: summaries[check].name, input: place)
      guard let gradient = run.outcomes[check][place].value?.array,
        gradient.data.allSatisfy(\.isFinite),
        let own = DifferenceQuotient.gradient(
          try run.worker.ask(question), shape: gradient.shape),
        own.data.allSatisfy(\.isFinite)
      else { continue }
      if Comparison.distance(gradient, own, DifferenceQuotient.tolerance) > 1 {
        return .contradictsWrongOutput
      }
      seen += 1
    }
    return seen > 0 ? .followsWrongOutput : nil
  }

  // MARK: Lines

  /// Runs the first failing case of each crashed check once more, to find the learner's line.
  private func locateStops(_ checks: inout [CheckReport], _ backtrace: () throws -> Backtrace?)
    throws
  {
    for check in checks.indices {
      guard let failure = checks[check].failure, case .stopped(var stop) = failure.kind,
        stop.verdict == .crashed || stop.verdict == .brokenContract,
        let backtrace = try backtrace()
      else { continue }
      let run = try backtrace.run(check: summaries[check].name, input: failure.input)
      stop.location = run.location
      checks[check].failure?.kind = .stopped(stop)
      // A program that does not trap again gets no more time.
      guard run.hasEnded else { return }
    }
  }
}
