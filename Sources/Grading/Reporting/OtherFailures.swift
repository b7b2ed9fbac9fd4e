internal import Messages

/// The words for the failing checks besides the one that is explained: what is proven of each, and one
/// line for all that follow from something said before.
struct OtherFailures {
  let report: ProblemReport
  /// The check that is explained.
  let first: CheckReport
  var style: TextStyle = .plain

  /// The lines; none where nothing more is known.
  var lines: [String] {
    let outputs = report.checks.filter { $0.hasFailed && $0.name != first.name }
    return alike + stoppingAlike + following(first) + proven + stopped
      + outputs.flatMap(following) + contradicting + unknown
  }

  private var others: [CheckReport] {
    report.checks.filter { $0.hasFailed && $0.name != first.name }
  }

  // MARK: What follows from what was said

  /// Whether a mistake that was named for another check gives the numbers of this one as well.
  private func shares(_ check: CheckReport, _ other: CheckReport) -> Bool {
    !check.diagnosis.isEmpty && check.diagnosis.names == other.diagnosis.names
      && check.diagnosis.isPartial == other.diagnosis.isPartial
  }

  /// Whether a wrong gradient is proven to be that of the learner's own wrong output, and no mistake of
  /// its own is known.
  private func follows(_ check: CheckReport, _ output: CheckReport) -> Bool {
    check.output == output.name && check.shownFailure?.ownDerivative == .followsWrongOutput
      && (check.diagnosis.isEmpty || shares(check, output))
  }

  /// Whether a check stopped as another one did: with the same words, and in the same place.
  private func stopsLike(_ check: CheckReport, _ other: CheckReport) -> Bool {
    guard case .stopped(let stop) = check.failure?.kind, stop.verdict != .notStarted,
      case .stopped(let otherStop) = other.failure?.kind
    else { return false }
    return stop == otherStop
  }

  private func isInherited(_ check: CheckReport) -> Bool {
    shares(check, first) || stopsLike(check, first)
      || report.checks.contains { $0.hasFailed && follows(check, $0) }
  }

  /// Those that the mistakes of the first one explain too.
  private var alike: [String] {
    let alike = others.filter { shares($0, first) && !follows($0, first) }
    return line(
      alike.count == 1
        ? "the same holds for" : "the same holds for \(alike.count) more checks:", alike)
  }

  /// Those that stop as the first one does.
  private var stoppingAlike: [String] {
    let alike = others.filter { stopsLike($0, first) }
    let isPlaceKnown =
      if case .stopped(let stop) = first.failure?.kind { stop.location != nil } else { false }
    let lead = alike.count == 1 ? "1 more check stops" : "\(alike.count) more checks stop"
    return line(lead + (isPlaceKnown ? " there too:" : " with the same words:"), alike)
  }

  /// Gradients that are those of a wrong output.
  private func following(_ output: CheckReport) -> [String] {
    let gradients = others.filter { follows($0, output) }
    let origin = output.name == first.name ? "it" : output.label.text
    return line(
      gradients.count == 1
        ? "and 1 gradient that follows from \(origin):"
        : "and \(gradients.count) gradients that follow from \(origin):", gradients)
  }

  // MARK: What each tells by itself

  /// What is proven about others: the mistakes that give their numbers.
  private var proven: [String] {
    let rest = others.filter { !$0.diagnosis.isEmpty && !isInherited($0) }
    return Self.grouped(rest) { shares($0, $1) }.flatMap { alike in
      let sentences = alike[0].diagnosis.sentences + alike[0].diagnosis.more
      return sentences.enumerated().flatMap { place, sentence in
        place == 0
          ? "\(Self.names(alike)): \(sentence)".wrapped(style.width, first: "  ", rest: "    ")
          : sentence.wrapped(style.width, first: "    ", rest: "    ")
      }
    }
  }

  /// How others stopped or broke the contract, each way once; values come before gradients, which
  /// follow from them.
  private var stopped: [String] {
    func message(_ check: CheckReport) -> String? {
      if case .stopped(let stop) = check.failure?.kind { return stop.message }
      let breaches = check.failure?.kind.breaches(of: "it") ?? []
      return breaches.isEmpty ? nil : breaches.joined(separator: "; ")
    }
    let told = message(first)
    let rest = others.filter { check in
      !isInherited(check) && check.diagnosis.isEmpty
        && message(check).map { $0 != told || check.place != first.place } ?? false
    }
    let groups = Self.grouped(
      rest.filter { $0.output == nil } + rest.filter { $0.output != nil }
    ) { message($0) == message($1) && $0.place == $1.place }
    let shown = groups.prefix(Self.mostStops)
    let left = groups.dropFirst(Self.mostStops).flatMap(\.self)
    return shown.flatMap { alike in
      let text = "\(Self.names(alike)): \(message(alike[0]) ?? "")"
      guard case .stopped(let stop) = alike[0].failure?.kind, stop.location != nil,
        let place = alike[0].place
      else { return text.wrapped(style.width, first: "  ", rest: "    ") }
      return report.pointer(to: place, style) + text.wrapped(style.width, first: "  ", rest: "    ")
    }
      + line(
        left.count == 1
          ? "1 more check stops in another way:" : "\(left.count) more checks stop in other ways:",
        left)
  }

  /// The most ways to stop that are told.
  private static let mostStops: Int = 2

  /// Gradients that contradict a wrong output, once for all of them.
  private var contradicting: [String] {
    report.checks.flatMap { output in
      let alike = others.filter {
        $0.output == output.name && $0.relation == .contradictsWrongOutput
      }
      guard !alike.isEmpty else { return [] as [String] }
      return OwnDerivative.contradictsWrongOutput.sentence(
        output: output.label.text, gradients: Self.names(alike)
      ).wrapped(style.width, first: "  ", rest: "    ")
    }
  }

  /// Wrong gradients of which nothing is known but that their output failed as well.
  private var unknown: [String] {
    report.checks.filter { $0.hasFailed && $0.output == nil }.flatMap { output in
      let rest = others.filter { check in
        guard check.output == output.name, check.diagnosis.isEmpty, !isInherited(check),
          check.shownFailure?.ownDerivative == nil, case .mismatch = check.shownFailure?.kind
        else { return false }
        return true
      }
      guard !rest.isEmpty else { return [] as [String] }
      return line(
        rest.count == 1
          ? "1 gradient fails too; begin with \(output.label.text):"
          : "\(rest.count) gradients fail too; begin with \(output.label.text):", rest)
    }
  }

  // MARK: Words

  private func line(_ lead: String, _ checks: [CheckReport]) -> [String] {
    Self.line(lead, checks, style)
  }

  /// Checks that belong together, in their order.
  private static func grouped(
    _ checks: [CheckReport], by belong: (CheckReport, CheckReport) -> Bool
  ) -> [[CheckReport]] {
    checks.reduce(into: []) { groups, check in
      if let place = groups.firstIndex(where: { belong(check, $0[0]) }) {
        groups[place].append(check)
      } else {
        groups.append([check])
      }
    }
  }

  /// The names of some checks, up to three, and how many more there are.
  private static func names(_ checks: [CheckReport]) -> String {
    let most = 3
    let names = checks.map(\.label.text)
    return names.count <= most + 1
      ? names.joined(separator: ", ")
      : names.prefix(most).joined(separator: ", ") + " and \(names.count - most) more"
  }

  /// A lead and names on one line, as many as fit; none for no checks.
  static func line(_ lead: String, _ checks: [CheckReport], _ style: TextStyle) -> [String] {
    guard !checks.isEmpty else { return [] }
    var line = "  " + lead
    for (place, check) in checks.enumerated() {
      let isLast = place == checks.count - 1
      let name = " " + check.label.text + (isLast ? "" : ",")
      guard line.columns + name.columns + (isLast ? 0 : 4) <= style.width else {
        return [line + " ..."]
      }
      line += name
    }
    return [line]
  }
}
