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
    let drawn = text.evidence(check, failure, room: left)
    let evidence = fitting(
      drawn.count <= left ? drawn : text.shortEvidence(check, failure), &left)
    let others = fitting(OtherFailures(report: report, first: check, style: style).lines, &left)
    let more = fitting(whole.unwritten.filter { !$0.isEmpty }, &left)
    return head + evidence + proofs + others + more
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
}
