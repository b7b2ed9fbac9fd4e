internal import Messages

/// Judges what a learner's program gave against what is expected: the first failing case decides.
///
/// Where numbers are wrong, people read the first one that shows it plainly; if none does, the first
/// that shows it as well as any other.
struct CheckJudge {
  let expectation: Expectation
  let tolerance: Tolerance

  /// The most extents and names that are kept of what a program made up: more than any problem has.
  private static let maximumNamed: Int = 32

  /// The reports of all checks, without anything that needs a further run.
  func reports(on run: TrialRun) -> [CheckReport] {
    expectation.trial.checks.indices.map { check in
      var report = report(
        expectation.trial.checks[check], run.outcomes[check],
        expected: expectation.outputs[check])
      report.seconds = run.seconds[check]
      return report
    }
  }

  /// The report on one check.
  func report(_ summary: CheckSummary, _ outcomes: [Outcome], expected: [Outcome])
    -> CheckReport
  {
    let cases = expectation.trial.cases
    var report: CheckReport?
    var shown: Mismatch.Clarity = .none
    for (place, outcome) in outcomes.enumerated() {
      guard let (verdict, kind) = failure(summary, outcome, expected: expected[place]) else {
        continue
      }
      let mismatch = if case .mismatch(let mismatch) = kind { mismatch } else { nil as Mismatch? }
      let clarity = mismatch?.clarity ?? .none
      guard report == nil || clarity > shown else { continue }
      var failure = Failure(
        number: place + 1, title: cases[place].title, input: cases[place].input,
        arguments: expectation.trial.arguments, kind: kind)
      if let mismatch, mismatch.pattern == nil {
        failure.laterPattern = laterPattern(outcomes, expected: expected, after: place)
      }
      if report == nil {
        report = CheckReport(
          label: summary.label, verdict: verdict, cases: cases.count, failure: failure)
      } else {
        report?.tellingFailure = failure
      }
      if mismatch == nil || clarity == .plain { break }
      shown = clarity
    }
    return report ?? CheckReport(label: summary.label, verdict: .passed, cases: cases.count)
  }

  /// What is wrong with one outcome; nil when nothing is.
  private func failure(_ summary: CheckSummary, _ outcome: Outcome, expected: Outcome) -> (
    Verdict, Failure.Kind
  )? {
    let value: Output
    switch outcome {
    case .stopped(let stop): return (stop.verdict, .stopped(stop))
    case .value(let output): value = output
    }
    guard let right = expected.value else { return nil }
    switch Comparison(value, expected: right, tolerance: tolerance) {
    case .agrees: return nil
    case .misshapen(let member, let got, let expected):
      return (
        .brokenContract,
        .misshapen(
          member: member, got: Array(got.prefix(Self.maximumNamed)), expected: expected)
      )
    case .misnamed(let missing, let extra):
      return (
        .brokenContract,
        .misnamed(
          missing: missing,
          extra: extra.prefix(Self.maximumNamed).map { $0.sanitized.limited(to: 100) })
      )
    case .differs(let mismatch) where !summary.sources.isEmpty:
      let name = mismatch.member ?? ""
      return (
        .wrong,
        .answer(
          name: name, source: summary.sources[name] ?? "",
          differing: 1 + mismatch.alsoWrong.count, total: right.members.count)
      )
    case .differs where summary.isOfClasses:
      return (
        .wrong,
        .misclassed(got: Self.className(in: value), expected: Self.className(in: right))
      )
    case .differs(let mismatch): return (.wrong, .mismatch(mismatch))
    }
  }

  /// The class of an output: the name of what is 1.
  private static func className(in value: Output) -> String {
    let names = value.members.filter { $0.value.data == [1] }.keys.sorted()
    return names.isEmpty ? "none" : names.joined(separator: ", ").sanitized.limited(to: 100)
  }

  /// The pattern that later failing cases show, when all show the same that are large enough for any.
  private func laterPattern(_ outcomes: [Outcome], expected: [Outcome], after first: Int)
    -> LaterPattern?
  {
    var patterns: [String] = []
    var failing = 0
    for k in outcomes.indices.dropFirst(first + 1) {
      guard let right = expected[k].value else { continue }
      let comparison = outcomes[k].value.map {
        Comparison($0, expected: right, tolerance: tolerance)
      }
      if case .agrees = comparison { continue }
      failing += 1
      guard case .differs(let mismatch) = comparison, right.array?.isTelling ?? false else {
        continue
      }
      guard let pattern = mismatch.pattern, patterns.allSatisfy({ $0 == pattern }) else {
        return nil
      }
      patterns.append(pattern)
    }
    return patterns.first.map {
      LaterPattern(showing: patterns.count, failing: failing, pattern: $0)
    }
  }
}
