internal import Messages

/// The words for what a learner's program printed, under the check and the case in which it did.
struct PrintedLines {
  let report: ProblemReport
  /// The check that a report explains; nil where none failed.
  let explained: CheckReport?
  let style: TextStyle
  /// The command that shows a case of this number whole.
  let command: (Int) -> String

  /// The most lines of a terminal for it.
  static let maximumLines: Int = 10

  /// What was printed in the case that is shown, or else in the first case of that check, or of all.
  var lines: [String] {
    guard let part else { return [] }
    var shown: [String] = []
    var count = 0
    for line in part.lines {
      let folded = folded(line)
      guard count == 0 || shown.count + folded.count <= Self.maximumLines else { break }
      shown += folded
      count += 1
    }
    let isCut =
      count < part.total || part.lines.prefix(count).contains { $0.hasSuffix(String.cutNote) }
    let rest = report.printed.total - part.total
    let other = report.printed.parts.first { $0.number != part.number } ?? part
    return [heading(part, shown: count)] + shown
      + (isCut ? note("(\(whereAll(part)))") : [])
      + (rest > 0
        ? note(
          "(and \(rest) \(rest == 1 ? "line" : "lines") in other checks and cases, such as: "
            + command(other.number) + ")") : [])
  }

  /// What stands above the first so many lines of what was printed in a case.
  func heading(_ part: PrintedText.Part, shown count: Int) -> String {
    "printed in \(report.name(ofCheck: part.check)), case \(part.number)"
      + (count < part.total ? " (the first \(count) of \(part.total) lines):" : ":")
  }

  /// Where more of it can be seen.
  func whereAll(_ part: PrintedText.Part) -> String {
    "\(part.total > PrintedText.maximumLines ? "more" : "all") of it: \(command(part.number))"
  }

  private func note(_ text: String) -> [String] { text.wrapped(first: "  ", rest: "    ") }

  var part: PrintedText.Part? {
    let parts = report.printed.parts.filter { !$0.lines.isEmpty }
    guard let explained else { return parts.first }
    let number = explained.shownFailure?.number
    return parts.first { $0.check == explained.name && $0.number == number }
      ?? parts.first { $0.check == explained.name } ?? parts.first
  }

  /// All that was printed in one case, check by check.
  var whole: [String] {
    report.printed.parts.flatMap { part in
      let count =
        part.lines.count == part.total
        ? "" : " (the first \(part.lines.count) of \(part.total) lines)"
      return ["printed in \(report.name(ofCheck: part.check))\(count):"]
        + part.lines.flatMap(folded)
    }
  }

  /// A line as it was printed, with its spaces, on as many lines as it needs: the further ones are
  /// indented, and begin behind a space where there is one.
  func folded(_ line: String) -> [String] {
    let first = style.isPlain ? "  " : "  | "
    let further = first + "    "
    guard first.columns + line.columns > TextStyle.width else { return [first + line] }
    let width = TextStyle.width - further.columns
    var lines: [String] = []
    var rest = line[...]
    while true {
      var piece = rest.beginning(columns: width)
      if piece.endIndex < rest.endIndex, let space = piece.lastIndex(of: " "),
        2 * piece[...space].columns > width
      {
        piece = piece[...space]
      }
      lines.append(String(piece))
      rest = rest[piece.endIndex...]
      if rest.isEmpty { break }
    }
    return lines.enumerated().map {
      (($0.offset == 0 ? first : further) + $0.element).trimmedRight
    }
  }
}

extension ProblemReport {
  /// The command that shows one case whole.
  ///
  /// - Parameters:
  ///   - number: The case.
  ///   - seed: The seed of the cases; nil when it is withheld, and those shown are the public ones.
  ///   - options: The options that the same files and cases need, as they are typed; nil where only the
  ///     seed is known.
  /// - Returns: What to type.
  func command(forCase number: Int, seed: UInt64?, options: String? = nil) -> String {
    let shown = seed.map { options ?? ($0 == Invocation.publicSeed ? "" : " --seed \($0)") }
    return "swift run grader check \(slug) --case \(number)\(shown ?? "")"
  }

  /// A check of a name, as reports call it.
  func name(ofCheck name: String) -> String {
    checks.first { $0.name == name }?.label.text ?? name
  }
}
