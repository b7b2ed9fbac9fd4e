internal import Messages

/// The most telling lines of one problem, for where there is little room: what is wrong, the mistake
/// when the numbers prove it, and as much of the evidence as fits.
struct BriefText {
  let report: ProblemReport
  /// The seed of the cases; nil when it is withheld.
  let seed: UInt64?
  let style: TextStyle

  private var whole: ProblemText { ProblemText(report: report, seed: seed, style: style) }

  /// What stands where something is left out.
  static let sign: String = "  (more of it with the command below)"

  /// The lines.
  ///
  /// - Parameter room: The most lines there may be, at least 2.
  /// - Returns: The header, and what fits below it.
  func lines(room: Int) -> [String] {
    let all = whole.lines
    guard all.count > room else { return all }
    return Array(whole.header.prefix(room)) + body(room: room - whole.header.count)
  }

  private func body(room: Int) -> [String] {
    if let refusal = whole.refusal { return cut(refusal, to: room) }
    if let memo = report.memo {
      return cut(
        MemoReportText(report: report, memo: memo, style: style).lines.filter { !$0.isEmpty },
        to: room)
    }
    guard let check = whole.firstFailing, let failure = check.shownFailure else {
      return cut(whole.lines.dropFirst().filter { !$0.isEmpty }, to: room)
    }
    let text = FailureText(report: report, seed: seed, style: style)
    let head = Array(text.headline(check, failure).prefix(room))
    var left = room - head.count
    let proofs = fitting(text.proofs(check, failure), &left)
    let evidence = fitting(evidence(of: failure, text.evidence(check, failure)), &left)
    let also = fitting(others(than: check), &left)
    let more = fitting(whole.alsoProven + whole.unwritten.filter { !$0.isEmpty }, &left)
    return head + evidence + proofs + also + more
  }

  /// The other checks that failed, in one sentence.
  private func others(than check: CheckReport) -> [String] {
    let names = report.checks.filter { $0.hasFailed && $0.name != check.name }.map(\.label.text)
    guard names.count > 3 else {
      return names.isEmpty
        ? []
        : "not right either: \(names.joined(separator: ", "))".wrapped(first: "  ", rest: "    ")
    }
    return
      "not right either: \(names.prefix(2).joined(separator: ", ")) and \(names.count - 2) more"
      .wrapped(first: "  ", rest: "    ")
  }

  /// As many lines as there is room for, which then is less.
  private func fitting(_ lines: [String], _ room: inout Int) -> [String] {
    let lines = cut(lines, to: room)
    room -= lines.count
    return lines
  }

  private func cut(_ lines: [String], to room: Int) -> [String] {
    guard lines.count > room else { return lines }
    return room > 0 ? lines.prefix(room - 1) + [Self.sign] : []
  }

  /// Two numbers in place of a whole tensor; anything else as it is said in full.
  private func evidence(of failure: Failure, _ lines: [String]) -> [String] {
    guard case .mismatch(let mismatch) = failure.kind else { return lines }
    let (expected, got) = mismatch.telling
    let owner = mismatch.member.map { " of \($0)" } ?? ""
    let count =
      mismatch.total == 1
      ? "the only element\(owner) differs"
      : "\(mismatch.differing) of \(mismatch.total) elements\(owner) differ, "
        + "most at \(mismatch.worst)"
    let pattern = (mismatch.pattern ?? failure.laterPattern?.pattern).map { ["pattern: \($0)"] }
    return (["\(count): expected \(expected), got \(got)"] + (pattern ?? []))
      .flatMap { $0.wrapped(first: "  ", rest: "    ") }
  }
}

extension Mismatch {
  /// The worst element's two numbers, with so many digits that they differ.
  fileprivate var telling: (expected: String, got: String) {
    let digits =
      (7..<17).first { got.shown(digits: $0) != expected.shown(digits: $0) } ?? 17
    return (expected.shown(digits: digits), got.shown(digits: digits))
  }
}
