internal import Messages

/// The words for each check of a problem, for reports that list the checks one by one.
struct CheckText {
  let report: ProblemReport
  /// The seed of the cases; nil when it is withheld.
  let seed: UInt64?

  /// The longest text for one check, in Unicode scalars: more than the lines of any check hold.
  static let maximumLength: Int = 8_000

  /// What happened, in a few words.
  func headline(_ check: CheckReport) -> String {
    if check.verdict == .passed, report.memo != nil { return "right" }
    if check.verdict == .passed { return "passed on \(check.cases) cases" }
    if refusal != nil { return check.verdict.words }
    return lines(check).first ?? check.verdict.words
  }

  /// What happened, the evidence, and the command to type next.
  ///
  /// A text about the file as a whole stands with its first check only.
  func text(_ check: CheckReport) -> String {
    var lines = self.lines(check)
    if check.hasFailed, refusal == nil, report.memo == nil, let place = check.place {
      lines += report.pointer(to: place)
    }
    if !check.verdict.isDone, check.verdict != .graderFault {
      lines.append("next: swift run grader \(nextVerb) \(report.slug)")
    }
    return lines.map(\.sanitized).joined(separator: "\n").limited(to: Self.maximumLength)
  }

  private var refusal: [String]? {
    ProblemText(report: report, seed: seed, style: .plain).refusal
  }

  private var nextVerb: String {
    report.isUntouched ? "show" : "check"
  }

  private func lines(_ check: CheckReport) -> [String] {
    if check.verdict == .passed { return [headline(check)] }
    if check.verdict == .awaitingReview {
      return ["awaiting review: a person reads what you wrote and gives the point"]
    }
    if check.verdict == .toBeGraded {
      return ["to be graded: your instructor's grader knows the answer, this one does not"]
    }
    if let refusal {
      guard let first = report.checks.first, first.name != check.name else { return refusal }
      return ["\(check.verdict.words): see the check \(first.label.text)"]
    }
    if case .stopped(let stop) = check.failure?.kind, check.verdict == .notStarted {
      return "not started yet: \(stop.message)".wrapped(rest: "  ")
    }
    if case .blank(let message) = check.failure?.kind { return [message] }
    let lines = FailureText(report: report, seed: seed, style: .plain)
      .lines(for: check)
    return lines.isEmpty ? [check.verdict.words] : lines
  }
}

extension CheckReport {
  /// The learner's line that the check is about, or that the file was refused for.
  func line(in report: ProblemReport) -> Int? { place?.line ?? report.line }
}
