internal import Messages

/// The words for one problem in detail.
struct ProblemText {
  let report: ProblemReport
  /// The seed of the cases; nil when it is withheld.
  let seed: UInt64?
  let style: TextStyle

  /// The problem in detail: header, checks, the first failing check, what was printed.
  var lines: [String] {
    header + body + printed
  }

  private var header: [String] {
    let left = "\(report.slug): \(report.verdict.words), \(report.score.text)"
    let gap = max(2, TextStyle.width - left.count - report.file.count)
    let line =
      left.count + 2 + report.file.count > TextStyle.width
      ? left : left + String(repeating: " ", count: gap) + report.file
    return [style(line, .bold)]
  }

  private var body: [String] {
    if let refusal { return refusal }
    if let memo = report.memo {
      return MemoReportText(report: report, memo: memo, style: style).lines
    }
    return [""] + checks + failing + alsoProven + alsoBroken + relations + unwritten + noticed
  }

  /// Why the file as a whole was not run; nil when it was.
  var refusal: [String]? {
    switch report.verdict {
    case .notStarted where report.isUntouched: return notStarted
    case .doesNotCompile:
      return compilerText
    case .notAllowed:
      let place = report.line.map { "\(report.file):\($0): " } ?? "\(report.file): "
      return (place + (report.message ?? "")).wrapped(rest: "  ")
    case .graderFault:
      return
        ("this is a fault of the grader, not yours, and costs you nothing: "
        + (report.message ?? "")).split(separator: "\n").flatMap { String($0).wrapped(rest: "  ") }
    default: return report.message.map { "\(report.file): \($0)".wrapped(rest: "  ") }
    }
  }

  /// The compiler's text: sentences are folded, lines of source are cut.
  private var compilerText: [String] {
    let text = (report.message ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let lines = text.flatMap { line -> [String] in
      let line = line.sanitized
      guard line.columns > TextStyle.width else { return [line] }
      return line.hasPrefix(report.file) ? line.wrapped(rest: "    ") : [line.cut()]
    }
    let rest = lines.count - Diagnostics.maximumLines
    return lines.prefix(Diagnostics.maximumLines)
      + (rest > 0 ? ["(\(rest) more \(rest == 1 ? "line" : "lines"))"] : [])
  }

  private var notStarted: [String] {
    if let message = report.message {
      // A command is pasted, and so never broken.
      let parts = message.split(separator: Refusal.toStart, maxSplits: 1)
      let text = "\(report.file): \(parts[0])" + (parts.count > 1 ? Refusal.toStart : "")
      return text.wrapped(rest: "  ") + parts.dropFirst().map { "  \($0)" }
    }
    return "Read Problems/\(report.slug)/README.md, then fill in \(report.file)."
      .wrapped(rest: "  ")
  }

  private var checks: [String] {
    let width = report.checks.map(\.label.text.count).max() ?? 0
    return report.checks.map { check in
      let place: String
      switch check.verdict {
      case .passed: place = check.cases == 1 ? "1 case" : "\(check.cases) cases"
      case .notStarted: place = ""
      default:
        place =
          check.shownFailure.map { "case \($0.number) of \(check.cases)" }
          ?? (check.hasFailedUnseen ? "other cases" : "")
      }
      let line =
        "  " + check.label.text.padded(width) + "  " + style.verdict(check.verdict, padded: 17)
        + place
      return line.trimmedRight
    }
  }

  /// The check that failed on the smallest case; of several, the first, and one whose case is not
  /// shown last.
  ///
  /// A gradient waits until its output is right on the cases that are shown.
  private var firstFailing: CheckReport? {
    let failing = report.checks.filter(\.hasFailed)
    let names = failing.filter { !$0.hasFailedUnseen }.map(\.name)
    return failing.filter { check in !(check.output.map(names.contains) ?? false) }
      .min { ($0.failure?.number ?? .max) < ($1.failure?.number ?? .max) }
  }

  private var failing: [String] {
    guard let check = firstFailing else { return [] }
    return [""]
      + FailureText(report: report, seed: seed, style: style).lines(for: check)
  }

  /// What is proven about other failing checks and not yet said.
  private var alsoProven: [String] {
    var said = Set(firstFailing.map { [$0.diagnosis.names] } ?? [])
    var lines: [String] = []
    for check in report.checks where check.name != firstFailing?.name {
      guard said.insert(check.diagnosis.names).inserted else { continue }
      lines += check.diagnosis.sentences.enumerated().flatMap { place, sentence in
        (place == 0 ? "\(check.label.text): \(sentence)" : sentence)
          .wrapped(first: place == 0 ? "  " : "    ", rest: "    ")
      }
    }
    return lines
  }

  /// How other checks broke the contract, where that is not said yet; values come before gradients,
  /// which follow from them.
  private var alsoBroken: [String] {
    func message(_ check: CheckReport) -> String? {
      let breaches = check.failure?.kind.breaches(of: "it") ?? []
      return breaches.isEmpty ? nil : breaches.joined(separator: "; ")
    }
    var said: Set<String> = firstFailing.flatMap(message).map { [$0] } ?? []
    let values = report.checks.filter { $0.output == nil }
    let gradients = report.checks.filter { $0.output != nil }
    let others = (values + gradients).filter { check in
      check.name != firstFailing?.name && (message(check).map { said.insert($0).inserted } ?? false)
    }
    return others.prefix(2).flatMap {
      "\($0.label.text): \(message($0) ?? "")".wrapped(first: "  ", rest: "    ")
    }
  }

  /// How other wrong gradients stand to a wrong output, said once for all that stand alike.
  private var relations: [String] {
    var lines: [String] = []
    for output in report.checks where output.output == nil {
      for relation in [OwnDerivative.followsWrongOutput, .contradictsWrongOutput] {
        let alike = report.checks.filter {
          $0.name != firstFailing?.name && $0.output == output.name
            && $0.relation == relation
        }
        guard !alike.isEmpty else { continue }
        let gradients = alike.map(\.label.text).joined(separator: ", ")
        lines += relation.sentence(output: output.name, gradients: gradients)
          .wrapped(first: "  ", rest: "    ")
      }
    }
    return lines
  }

  /// What is said without points.
  private var noticed: [String] {
    report.notices.flatMap { $0.text.wrapped(first: "  ", rest: "    ") }
  }

  private var unwritten: [String] {
    var functions: [String] = []
    for check in report.checks where check.verdict == .notStarted {
      if case .stopped(let stop) = check.failure?.kind, !functions.contains(stop.message) {
        functions.append(stop.message)
      }
    }
    let lines = functions.flatMap {
      "not started yet: \($0.prefix(200))".wrapped(rest: "  ")
    }
    return lines.isEmpty || firstFailing != nil ? lines : [""] + lines
  }

  private var printed: [String] {
    let text = report.printed
    guard text.total > 0 else { return [] }
    let count =
      text.total > text.lines.count ? "the first \(text.lines.count) of \(text.total) lines" : "all"
    return ["your program printed (\(count)):"] + text.lines.map { "  | \($0)".cut() }
  }
}

extension ProblemReport {
  /// Whether nothing was run because nothing was written yet.
  var isUntouched: Bool { verdict == .notStarted && checks.allSatisfy { $0.cases == 0 } }
}

extension String {
  /// The text without spaces at its end.
  var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
