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

  private var cases: [EncodedCase] { expectation.trial.cases }
  private var summaries: [CheckSummary] { expectation.trial.checks }

  /// Adds to the reports what was found.
  ///
  /// - Parameters:
  ///   - checks: The reports, in the order of the trial's checks.
  ///   - backtrace: Builds the program that names the line of a trap.
  /// - Throws: `GraderFault`.
  func complete(_ checks: inout [CheckReport], backtrace: () throws -> Backtrace?) throws {
    try runAlone(&checks)
    // A name is an extra: a search that fails costs it, and no verdict.
    try? nameMistakes(&checks)
    sampleUnnamed(&checks)
    try locate(&checks, backtrace: backtrace)
  }

  /// Adds what one case by itself tells: how a wrong gradient stands to the output there, and which
  /// line stopped.
  func locate(_ checks: inout [CheckReport], backtrace: () throws -> Backtrace?) throws {
    try relateGradients(&checks)
    try locateStops(&checks, backtrace)
  }

  // MARK: Mistakes

  /// Names the mistakes that reproduce the wrong answers, and answers to fresh cases too.
  private func nameMistakes(_ checks: inout [CheckReport]) throws {
    let failing = checks.indices.filter { checks[$0].hasFailed && checks[$0].failure != nil }
    guard failing.contains(where: { run.outcomes[$0].contains { $0.value != nil } }) else { return }
    let seen = cases.map(\.input)
    let fresh = FreshCases.chosen(
      try answers.cases(seed: FreshCases.seed(expectation.seed)), besides: cases)
    let more = try freshOutcomes(of: failing, on: fresh)
    let task = NamingTask(
      cases: seen, answers: run.outcomes.map { $0.map(\.value) }, fresh: fresh,
      freshAnswers: checks.indices.map { more[$0]?.map(\.value) ?? [] },
      tolerance: problem.tolerance)
    let mistakes = Dictionary(
      try answers.mistakes().map { ($0.name, NamedMistake(name: $0.name, sentence: $0.sentence)) },
      uniquingKeysWith: { first, _ in first })
    for (check, named) in zip(checks.indices, try answers.names(task))
    // Where something outlives a call, that is the mistake.
    where !(checks[check].failure?.isRightAlone ?? false) {
      checks[check].diagnosis = Diagnosis(
        hypotheses: named.hypotheses.map { $0.compactMap { mistakes[$0] } }, rest: named.rest,
        spared: named.spared.map { summaries[$0].label }, isPartial: named.isPartial,
        isOfAnswers: !summaries[check].sources.isEmpty)
    }
  }

  /// Keeps a few numbers of each wrong answer that nothing explains; classes agree by chance.
  private func sampleUnnamed(_ checks: inout [CheckReport]) {
    guard !checks.contains(where: { $0.failure?.isRightAlone ?? false }) else { return }
    for check in checks.indices
    where checks[check].verdict == .wrong && checks[check].diagnosis.isUnknown
      && !summaries[check].isOfClasses
    {
      checks[check].sample = AnswerSample(
        run.outcomes[check], expected: expectation.outputs[check], tolerance: problem.tolerance)
    }
  }

  /// What the program gives on fresh cases, for each check that failed.
  ///
  /// They follow the others in the program's worker, which is asked for slopes next.
  private func freshOutcomes(of failing: [Int], on inputs: [Data]) throws -> [Int: [Outcome]] {
    run.worker.inputs = cases.map(\.input) + inputs
    let places = cases.count..<(cases.count + inputs.count)
    return Dictionary(
      uniqueKeysWithValues: zip(
        failing,
        try run.worker.outputs(
          of: .learner, checks: failing.map { summaries[$0] }, places: places)))
  }

  // MARK: State

  /// Runs the first wrong case, and the one that is shown, once more in processes of their own, to tell
  /// whether what ran before made them wrong.
  private func runAlone(_ checks: inout [CheckReport]) throws {
    guard let check = checks.firstIndex(where: { $0.verdict == .wrong }) else { return }
    for path in [\CheckReport.failure, \.tellingFailure] {
      guard let failure = checks[check][keyPath: path] else { continue }
      checks[check][keyPath: path]?.isRightAlone = try isRightAlone(check, failure)
    }
  }

  private func isRightAlone(_ check: Int, _ failure: Failure) throws -> Bool {
    guard let right = expectation.outputs[check][failure.number - 1].value else { return false }
    let fresh = SolutionWorker(program, inputs: [failure.input], budget: budget)
    let outcome = try fresh.ask(Question(of: .learner, check: summaries[check].name, input: 0))
    fresh.finish()
    return outcome.value.map { Comparison.distance($0, right, problem.tolerance) <= 1 } ?? false
  }

  // MARK: Gradients

  /// Tells for each wrong gradient how it stands to the learner's own output.
  private func relateGradients(_ checks: inout [CheckReport]) throws {
    for check in checks.indices where checks[check].verdict == .wrong {
      guard let output = expectation.outputPlaces[check] else { continue }
      let relation: OwnDerivative? =
        switch checks[output].verdict {
        case .passed: hasWrongSmoothCase(check) ? .outputIsRight : nil
        case .wrong: try relation(of: check, to: output)
        default: nil
        }
      checks[check].failure?.ownDerivative = relation
      checks[check].tellingFailure?.ownDerivative = relation
    }
  }

  /// Whether a gradient is wrong where there is one: on a kink it is agreed on.
  private func hasWrongSmoothCase(_ check: Int) -> Bool {
    cases.indices.contains { cases[$0].isSmooth && isWrong(check, at: $0) }
  }

  private func isWrong(_ check: Int, at place: Int) -> Bool {
    guard place < run.outcomes[check].count, let value = run.outcomes[check][place].value,
      let right = expectation.outputs[check][place].value
    else { return false }
    return Comparison.distance(value, right, problem.tolerance) > 1
  }

  /// How a wrong gradient stands to a wrong output; nil where that cannot be told.
  ///
  /// All smooth cases are looked at in which either is wrong. The gradient is the output's when it is
  /// in each of them and both are wrong in one; it is not when it is not where both are wrong. Where
  /// a number is not finite there is nothing to compare.
  private func relation(of check: Int, to output: Int) throws -> OwnDerivative? {
    var isSeen = false
    var isSure = true
    for place in cases.indices where cases[place].isSmooth {
      let areWrong = (output: isWrong(output, at: place), gradient: isWrong(check, at: place))
      guard areWrong.output || areWrong.gradient, place < run.outcomes[check].count,
        let gradient = run.outcomes[check][place].value?.array,
        gradient.data.allSatisfy(\.isFinite)
      else { continue }
      let direction = UInt64(place)
      let answer = try run.worker.ask(
        Question(
          .slope(direction: direction), of: .learner, check: summaries[check].name, input: place))
      // What stops now takes its time in every other case too.
      guard answer.stop == nil else { return nil }
      guard let comparison = SlopeComparison(gradient, along: direction, answer) else { continue }
      let areBothWrong = areWrong.output && areWrong.gradient
      if areBothWrong, comparison.disagrees { return .contradictsWrongOutput }
      isSeen = isSeen || areBothWrong
      isSure = isSure && comparison.agrees
    }
    return isSeen && isSure ? .followsWrongOutput : nil
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
