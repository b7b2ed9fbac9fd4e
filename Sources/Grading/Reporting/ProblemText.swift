internal import Messages

/// The words for one problem in detail.
package struct ProblemText {
  let report: ProblemReport
  /// The seed of the cases; nil when it is withheld.
  let seed: UInt64?
  let style: TextStyle
  /// The options that the same files and cases need; nil where only the seed is known.
  let options: String?

  package init(
    report: ProblemReport, seed: UInt64?, style: TextStyle, options: String? = nil
  ) {
    self.report = report
    self.seed = seed
    self.style = style
    self.options = options
  }

  /// The problem in detail: header, checks, the first failing check, what was printed.
  package var lines: [String] {
    header + details
  }

  /// The problem in detail, for a screen of which the top is read first.
  ///
  /// Where not everything fits, checks with one verdict share a line, and arguments leave their room to
  /// what went wrong: the first rows hold what decides.
  ///
  /// - Parameter rows: How many lines the screen has.
  /// - Returns: As many lines as there are; no fewer than the rows where there is more to say.
  package func lines(rows: Int) -> [String] {
    let all = lines
    guard all.count > rows, firstFailing != nil else { return all }
    let above = header + [""] + sharedChecks
    let failing = failing(within: rows - above.count)
    return header + body(sharedChecks, failing) + printed
  }

  /// The problem in detail without its header.
  package var details: [String] { body(checks, failing()) + printed }

  /// What is known with the verdicts, before anything explains them: header and checks.
  package var verdicts: [String] { header + [""] + checks }

  var header: [String] {
    let left = "\(report.slug): \(report.verdict.words), \(report.score.text)"
    guard !style.isPlain else {
      return [left + "."] + "File: \(report.file)".wrapped(style.width, rest: "  ")
    }
    let gap = max(2, TextStyle.width - left.count - report.file.count)
    let line =
      left.count + 2 + report.file.count > TextStyle.width
      ? left : left + String(repeating: " ", count: gap) + report.file
    return [style(line, .bold)]
  }

  private func body(_ checks: [String], _ failing: [String]) -> [String] {
    if let refusal { return refusal + compilerHelp }
    if let memo = report.memo {
      return MemoReportText(report: report, memo: memo, style: style).lines
    }
    return [""] + checks + left + failing + unwritten + noticed
  }

  /// What is graded elsewhere.
  private var left: [String] {
    guard report.checks.contains(where: { $0.verdict == .toBeGraded }) else { return [] }
    return
      "to be graded: your file runs; your instructor's grader knows the answers, this one does not"
      .wrapped(first: "  ", rest: "    ")
  }

  /// Where the compiler's words are explained.
  var compilerHelp: [String] {
    CompilerError.all(in: report.message ?? "", of: report.file).isEmpty
      ? []
      : ["what these words mean: Problems/START.md, \"When it does not compile\""]
  }

  /// Why the file as a whole was not run; nil when it was.
  var refusal: [String]? {
    switch report.verdict {
    case .notStarted where report.isUntouched: return notStarted
    case .doesNotCompile: return CompilerText(report.message ?? "", of: report.file).lines
    case .notAllowed:
      // The rule holds for the whole line.
      let place = report.line.map { "\(report.file):\($0):1: error: " } ?? "\(report.file): "
      return (place + (report.message ?? "")).wrapped(style.width, rest: "  ")
    case .graderFault:
      let whose =
        report.isHindered
        ? "this costs you nothing: "
        : "this is a fault of the grader, not yours, and costs you nothing: "
      return (whose + (report.message ?? "")).split(separator: "\n").flatMap {
        String($0).wrapped(style.width, rest: "  ")
      }
    default: return report.message.map { "\(report.file): \($0)".wrapped(style.width, rest: "  ") }
    }
  }

  private var notStarted: [String] {
    if let message = report.message {
      // A command is pasted, and so never broken.
      let parts = message.split(separator: Refusal.toStart, maxSplits: 1)
      let text = "\(report.file): \(parts[0])" + (parts.count > 1 ? Refusal.toStart : "")
      return text.wrapped(style.width, rest: "  ") + parts.dropFirst().map { "  \($0)" }
    }
    return "Read Problems/\(report.slug)/README.md, then fill in \(report.file)."
      .wrapped(style.width, rest: "  ")
  }

  private var checks: [String] {
    let width = report.checks.map(\.label.text.count).max() ?? 0
    return report.checks.flatMap { check in
      let place = place(check)
      guard !style.isPlain else { return sentence(check, place) }
      let line =
        "  " + check.label.text.padded(width) + "  " + style.verdict(check.verdict, padded: 17)
        + place
      return [line.trimmedRight]
    }
  }

  /// On which cases a check ended as it did; empty where it is about none.
  func place(_ check: CheckReport) -> String {
    switch check.verdict {
    case .passed: check.cases == 1 ? "1 case" : "\(check.cases) cases"
    case .notStarted, .toBeGraded: ""
    default:
      check.shownFailure.map { "case \($0.number) of \(check.cases)" }
        ?? (check.hasFailedUnseen ? "other cases" : "")
    }
  }

  /// How a check ended, to be read aloud.
  private func sentence(_ check: CheckReport, _ place: String) -> [String] {
    let link = place.isEmpty ? "" : check.verdict == .passed ? ", " : " in "
    return "\(check.label.text): \(check.verdict.words)\(link)\(place).".wrapped(
      style.width, rest: "  ")
  }

  /// The checks, those with one verdict in one line.
  private var sharedChecks: [String] {
    var verdicts: [Verdict] = []
    for check in report.checks where !verdicts.contains(check.verdict) {
      verdicts.append(check.verdict)
    }
    return verdicts.flatMap { verdict in
      let names = report.checks.filter { $0.verdict == verdict }.map(\.label.text)
      let lines = "\(verdict.words): \(names.joined(separator: ", "))"
        .wrapped(style.width, first: "  ", rest: "    ")
      // Styled once it is wrapped: what styles takes no column.
      return ["  " + style.verdict(verdict) + lines[0].dropFirst(2 + verdict.words.count)]
        + lines.dropFirst()
    }
  }

  /// The check that failed on the smallest case; of several, the first, and one whose case is not
  /// shown last.
  ///
  /// A gradient waits until its output is right on the cases that are shown.
  var firstFailing: CheckReport? {
    let failing = report.checks.filter(\.hasFailed)
    let names = failing.filter { !$0.hasFailedUnseen }.map(\.name)
    return failing.filter { check in !(check.output.map(names.contains) ?? false) }
      .min { ($0.failure?.number ?? .max) < ($1.failure?.number ?? .max) }
  }

  /// The first failing check, and what else failed.
  ///
  /// - Parameter rows: How many lines a screen has for it; nil where that does not matter.
  /// - Returns: Lines; none where nothing failed.
  private func failing(within rows: Int? = nil) -> [String] {
    guard let check = firstFailing else { return [] }
    let start = [""] + (check.place.map { report.pointer(to: $0, style) } ?? [])
    var text = FailureText(report: report, seed: seed, style: style, options: options)
    if let rows { text.usualLines = min(text.usualLines, rows - start.count) }
    return start + text.lines(for: check)
      + OtherFailures(report: report, first: check, style: style).lines
  }

  /// What is said without points.
  var noticed: [String] {
    report.notices.flatMap { $0.text.wrapped(style.width, first: "  ", rest: "    ") }
  }

  /// What is not written yet.
  var unwritten: [String] {
    let lines = UnwrittenText(report: report, style: style).lines
    return lines.isEmpty || firstFailing != nil ? lines : [""] + lines
  }

  /// What was printed in the case that is shown, or else in the first of the check that is explained.
  private var printed: [String] {
    PrintedLines(report: report, explained: firstFailing, style: style) {
      report.command(forCase: $0, seed: seed, options: options)
    }.lines
  }
}

extension ProblemReport {
  /// Whether nothing was run because nothing was written yet.
  package var isUntouched: Bool { verdict == .notStarted && checks.allSatisfy { $0.cases == 0 } }

  /// A place in the learner's file, as compilers write it and editors and terminals read it.
  ///
  /// - Parameters:
  ///   - place: The place; what does not fit of its function is left out.
  ///   - isNote: Whether nothing failed there: it is not written yet.
  ///   - style: How the text is styled.
  /// - Returns: Lines, of which the first begins with the place.
  func pointer(to place: SourcePlace, isNote: Bool = false, _ style: TextStyle = .plain)
    -> [String]
  {
    let start =
      "\(file):\(place.line):\(place.column ?? 1): "
      + (isNote ? "note: not started yet: " : "error: in ")
    let function = place.function.limited(to: 200)
    let name = String(function.prefix { $0 != "(" })
    let code = isNote ? place.code : nil
    let texts = code.map { ["\(function), \($0)", "\(name), \($0)", $0] } ?? [function, name]
    let fitting = texts.first { start.columns + $0.columns <= style.width }
    return (start + (fitting ?? texts[texts.count - 1])).wrapped(style.width, rest: "  ")
  }
}

extension String {
  /// The text without spaces at its end.
  package var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
