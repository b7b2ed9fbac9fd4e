internal import ExerciseKit
internal import Foundation

/// Grades one learner's program on one problem.
struct TrialGrading {
  let problem: Problem
  let seed: UInt64
  let file: LearnerFile
  let builder: SolutionBuilder
  /// The learner's program.
  let worker: URL

  private var grader: URL { builder.project.grader }

  /// Runs the program and the answer key on all cases, compares, and explains.
  ///
  /// - Throws: `GraderFault` when the answer key does not do what it must.
  func report() throws -> ProblemReport {
    let cases = try problem.trial.encodedCases(seed: seed)
    let summaries = problem.trial.checkSummaries
    let key = SolutionWorker(
      KeyWorker.program(for: problem, grader: grader), timeout: .answerKey)
    let expected = try key.observe(checks: summaries.count, cases: cases)
    guard expected.allSatisfy({ $0.allSatisfy { $0.value != nil } }) else {
      throw GraderFault.course(
        "the reference of \(problem.slug) did not answer; please report this")
    }
    let learner = SolutionWorker(.solution(worker, grader: grader))
    let outputs = try learner.observe(checks: summaries.count, cases: cases)
    learner.finish()
    let printed = learner.printed
    let seconds = learner.checkSeconds

    var checks = summaries.indices.map { check in
      var report = judge(
        summaries[check], outputs[check], expected: expected[check], cases: cases)
      report.seconds = seconds[check]
      return report
    }
    let verdicts = checks.map(\.verdict)
    if verdicts.contains(where: { $0 != .passed && $0 != .notStarted }) {
      try nameMisconceptions(&checks, outputs, expected, key: key, cases: cases)
      try runAlone(&checks, expected)
      try relateGradients(&checks, outputs, expected, learner)
      try locateStops(&checks)
    }
    learner.finish()
    return ProblemReport(
      slug: problem.slug, title: problem.title, file: file.path,
      verdict: verdicts.first { $0 != .passed } ?? .passed, message: nil, checks: checks,
      printed: printed, declarationLine: file.declarationLine(of: "\(problem.name)Solution"))
  }

  /// The most extents and names that are kept of what a program made up: more than any problem has.
  private static let maximumNamed: Int = 32

  /// The report of one check: its first failing case decides.
  private func judge(
    _ summary: CheckSummary, _ outcomes: [Outcome], expected: [Outcome], cases: [EncodedCase]
  ) -> CheckReport {
    for (k, outcome) in outcomes.enumerated() {
      let verdict: Verdict
      let kind: Failure.Kind
      switch outcome {
      case .stopped(let stop): (verdict, kind) = (stop.verdict, .stopped(stop))
      case .value(let value):
        guard let right = expected[k].value else { continue }
        switch Comparison(value, expected: right, tolerance: problem.tolerance) {
        case .agrees: continue
        case .misshapen(let member, let got, let expected):
          verdict = .brokenContract
          kind = .misshapen(
            member: member, got: Array(got.prefix(Self.maximumNamed)), expected: expected)
        case .misnamed(let missing, let extra):
          verdict = .brokenContract
          kind = .misnamed(
            missing: missing,
            extra: extra.prefix(Self.maximumNamed).map { $0.sanitized.limited(to: 100) })
        case .differs(let mismatch) where !summary.sources.isEmpty:
          let name = mismatch.member ?? ""
          (verdict, kind) = (.wrong, .answer(name: name, source: summary.sources[name] ?? ""))
        case .differs where summary.isOfClasses:
          verdict = .wrong
          kind = .misclassed(got: Self.className(in: value), expected: Self.className(in: right))
        case .differs(let mismatch): (verdict, kind) = (.wrong, .mismatch(mismatch))
        }
      }
      var failure = Failure(
        number: k + 1, title: cases[k].title, input: cases[k].input, kind: kind)
      if case .mismatch(let mismatch) = kind, mismatch.pattern == nil {
        failure.laterPattern = laterPattern(outcomes, expected: expected, after: k)
      }
      return CheckReport(
        name: summary.name, output: summary.output, isGroup: summary.isGroup, verdict: verdict,
        cases: cases.count,
        failure: failure)
    }
    return CheckReport(
      name: summary.name, output: summary.output, isGroup: summary.isGroup, verdict: .passed,
      cases: cases.count)
  }

  /// The class of an output: the name of what is 1.
  private static func className(in value: Output) -> String {
    let names = value.members.filter { $0.value.data == [1] }.keys.sorted()
    return names.isEmpty ? "none" : names.joined(separator: ", ").sanitized.limited(to: 100)
  }

  /// The pattern that all later failing cases show alike which are large enough to show any.
  private func laterPattern(_ outcomes: [Outcome], expected: [Outcome], after first: Int)
    -> LaterPattern?
  {
    var found: LaterPattern?
    for k in outcomes.indices.dropFirst(first + 1) {
      guard let value = outcomes[k].value, let right = expected[k].value,
        case .differs(let mismatch) = Comparison(
          value, expected: right, tolerance: problem.tolerance), right.array?.isTelling ?? false
      else { continue }
      guard let pattern = mismatch.pattern, found == nil || found?.pattern == pattern else {
        return nil
      }
      found = found ?? LaterPattern(number: k + 1, pattern: pattern)
    }
    return found
  }

  private func nameMisconceptions(
    _ checks: inout [CheckReport], _ outputs: [[Outcome]], _ expected: [[Outcome]],
    key: SolutionWorker, cases: [EncodedCase]
  ) throws {
    let misconceptions = problem.key.misconceptions
    let first = problem.solutions.count - misconceptions.count
    let failing = checks.indices.filter {
      checks[$0].verdict != .passed && checks[$0].verdict != .notStarted
    }
    let outcomes = try misconceptions.indices.map { m in
      try agrees(first + m, key, onAnyOf: failing, outputs, cases)
        ? try key.observe(solution: first + m, checks: checks.count, cases: cases)
        : checks.map { _ in [] }
    }
    let diagnosis = Diagnosis(
      reference: expected, misconceptions: outcomes, outputs: problem.outputs,
      classes: problem.classes, tolerance: problem.tolerance)
    let named = diagnosis.named(for: outputs, verdicts: checks.map(\.verdict))
    for check in checks.indices {
      checks[check].misconceptions = named[check].map { misconceptions[$0].name }
    }
  }

  /// Whether a misconception agrees with the learner on all cases of at least one failing check.
  ///
  /// Most differ at the first case already, and need not be run on the others.
  private func agrees(
    _ solution: Int, _ key: SolutionWorker, onAnyOf failing: [Int], _ outputs: [[Outcome]],
    _ cases: [EncodedCase]
  ) throws -> Bool {
    let agreement = Agreement(tolerance: problem.tolerance)
    return try failing.contains { check in
      try outputs[check].indices.allSatisfy { place in
        agreement.holds(
          outputs[check][place],
          try key.ask(solution: solution, check: check, input: cases[place].input))
      }
    }
  }

  /// Runs the first wrong case once more in a process of its own, to tell whether what ran before it
  /// made it wrong.
  private func runAlone(_ checks: inout [CheckReport], _ expected: [[Outcome]]) throws {
    guard let check = checks.firstIndex(where: { $0.verdict == .wrong }),
      let failure = checks[check].failure, let right = expected[check][failure.number - 1].value
    else { return }
    let fresh = SolutionWorker(.solution(worker, grader: grader))
    let outcome = try fresh.ask(check: check, input: failure.input)
    fresh.finish()
    guard let value = outcome.value,
      case .agrees = Comparison(value, expected: right, tolerance: problem.tolerance)
    else { return }
    checks[check].failure?.isRightAlone = true
  }

  /// Tells for each wrong gradient how it stands to the learner's own output.
  private func relateGradients(
    _ checks: inout [CheckReport], _ outputs: [[Outcome]], _ expected: [[Outcome]],
    _ learner: SolutionWorker
  ) throws {
    let cases = try problem.trial.encodedCases(seed: seed)
    for check in checks.indices where checks[check].verdict == .wrong {
      guard let output = checks.firstIndex(where: { $0.name == checks[check].output }) else {
        continue
      }
      if checks[output].verdict == .passed {
        checks[check].failure?.ownDerivative = .outputIsRight
        continue
      }
      guard checks[output].verdict == .wrong else { continue }
      // Where both are wrong: elsewhere the gradient has its own mistake, or none.
      let places = cases.indices.filter {
        cases[$0].isSmooth && isWrong(outputs[output], expected[output], $0)
          && isWrong(outputs[check], expected[check], $0)
      }
      checks[check].failure?.ownDerivative = try relation(
        of: check, in: places, outputs[check], cases, learner)
    }
  }

  /// How many cases a wrong gradient is held against difference quotients on.
  private static let quotientCases: Int = 3

  private func isWrong(_ outcomes: [Outcome], _ expected: [Outcome], _ place: Int) -> Bool {
    guard place < outcomes.count, let value = outcomes[place].value,
      let right = expected[place].value
    else { return false }
    return Comparison.distance(value, right, problem.tolerance) > 1
  }

  /// How a wrong gradient stands to a wrong output, on the first of some cases; nil where finite
  /// numbers are missing.
  private func relation(
    of check: Int, in places: [Int], _ outcomes: [Outcome], _ cases: [EncodedCase],
    _ learner: SolutionWorker
  ) throws -> OwnDerivative? {
    var seen = 0
    for place in places where seen < Self.quotientCases {
      guard let gradient = outcomes[place].value?.array, gradient.data.allSatisfy(\.isFinite),
        let quotient = try DifferenceQuotient.gradient(
          check: check, input: cases[place].input, worker: learner),
        quotient.count == gradient.data.count, quotient.allSatisfy(\.isFinite)
      else { continue }
      let own = NumericArray(shape: gradient.shape, data: quotient)
      if Comparison.distance(gradient, own, DifferenceQuotient.tolerance) > 1 {
        return .contradictsWrongOutput
      }
      seen += 1
    }
    return seen > 0 ? .followsWrongOutput : nil
  }

  /// Runs the first failing case of each crashed check once more, to find the learner's line.
  private func locateStops(_ checks: inout [CheckReport]) throws {
    for check in checks.indices {
      guard let failure = checks[check].failure, case .stopped(var stop) = failure.kind,
        stop.verdict == .crashed || stop.verdict == .brokenContract,
        case .program(let debugged) = try builder.build(file, for: problem, debugging: true)
      else { continue }
      let worker = Backtrace(
        program: .solution(debugged, grader: grader, tracesBack: true),
        source: debugged.deletingLastPathComponent().appending(path: "\(problem.name).swift").path)
      stop.location = try worker.location(check: check, input: failure.input)
      checks[check].failure?.kind = .stopped(stop)
    }
  }
}
