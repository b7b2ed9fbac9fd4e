internal import Messages

/// The words for one case: all of it, nothing cut.
package struct CaseText {
  let report: CaseReport
  let seed: UInt64?
  let options: String
  let style: TextStyle

  /// Prepares the words.
  ///
  /// - Parameters:
  ///   - report: What came of the case.
  ///   - seed: The seed of the cases.
  ///   - options: The options that the same files and cases need, as they are typed.
  ///   - style: How text is styled.
  package init(_ report: CaseReport, seed: UInt64?, options: String, style: TextStyle) {
    self.report = report
    self.seed = seed
    self.options = options
    self.style = style
  }

  private var problem: ProblemReport { report.problem }

  /// The case, its arguments, how each check ended on it with the evidence, and what was printed in it.
  package var lines: [String] {
    let words = ProblemText(report: problem, seed: seed, style: style)
    if let refusal = words.refusal {
      return [style("\(problem.slug): \(problem.verdict.words)", .bold)] + refusal
        + [next]
    }
    let title = "\(problem.slug), case \(report.number) of \(report.count): \(report.title)"
    let input = InputText(report.input, names: report.arguments, style: style, whole: "")
      .lines(budget: .max)
    return title.wrapped(rest: "  ").enumerated().map {
      $0.offset == 0 ? style($0.element, .bold) : $0.element
    } + input + [""] + verdicts + problem.checks.flatMap(evidence) + printed + [
      "", "one case alone gives no points and takes none", next,
    ]
  }

  private var next: String {
    problem.isUntouched
      ? "next: swift run grader show \(problem.slug)"
      : "next: swift run grader check \(problem.slug)\(options)"
  }

  private var verdicts: [String] {
    let width = problem.checks.map(\.label.text.count).max() ?? 0
    return problem.checks.map { check in
      let verdict = check.verdict == .passed ? style("right", .green) : style.verdict(check.verdict)
      return style.isPlain
        ? "\(check.label.text): \(verdict)." : "  \(check.label.text.padded(width))  \(verdict)"
    }
  }

  private func evidence(_ check: CheckReport) -> [String] {
    if case .stopped(let stop) = check.failure?.kind, check.verdict == .notStarted {
      return [""]
        + (stop.location.map { problem.pointer(to: $0, isNote: true) }
          ?? "not started yet: \(stop.message)".wrapped(rest: "  "))
    }
    guard let failure = check.failure else { return [] }
    let words = FailureText(report: problem, seed: seed, style: style)
    return [""] + (check.place.map { problem.pointer(to: $0) } ?? [])
      + words.title("\(words.kind(check, failure)): \(check.label.text)")
      + words.evidence(check, failure, room: .max) + words.proofs(check, failure)
  }

  private var printed: [String] {
    let lines = PrintedLines(report: problem, explained: nil, style: style) { _ in "" }.whole
    return lines.isEmpty ? [] : [""] + lines
  }
}
