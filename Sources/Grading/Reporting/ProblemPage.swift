internal import Messages
internal import WebPages

/// One problem on a page: all that `ProblemText` says of it, every failing check in full, and what fits no
/// terminal.
struct ProblemPage {
  let report: ProblemReport
  let run: RunDescription
  /// What to type next.
  let next: String
  /// The most failing checks of which wrong numbers are drawn.
  var mostDrawn: Int = 8

  private var text: ProblemText {
    ProblemText(report: report, seed: run.seed, style: .unbroken, options: run.options)
  }

  /// A problem with something to do or to read, as a section.
  var section: Markup {
    .element(
      "section", ["aria-labelledby": report.slug],
      [.element("h2", ["id": report.slug], [.text(report.title)]), facts] + details + picture
        + (report.verdict == .passed ? [] : [.sentence(next)]))
  }

  /// A problem with nothing to do, folded.
  var folded: Markup {
    let summary = Markup.element(
      "summary", ["id": report.slug],
      [
        .element("h3", [:], [.text(report.title)]),
        .text(" (\(report.slug), \(report.score.text))"),
      ])
    return report.notices.isEmpty
      ? .element("details", [:], [summary] + details + picture)
      : .element("details", ["open": ""], [summary] + details + picture)
  }

  private var picture: [Markup] { run.pictures[report.slug].map { [$0.markup] } ?? [] }

  private var facts: Markup {
    .element(
      "p", ["class": "row small"],
      [
        .element("code", [:], [.text(report.slug)]), .verdict(report.verdict),
        .element("span", [:], [.text(report.score.text)]),
        .element("code", ["class": "muted"], [.text(report.file)]),
      ])
  }

  private var details: [Markup] {
    if let refusal = text.refusal { return refused(refusal) }
    if let memo = report.memo {
      let text = MemoReportText(report: report, memo: memo, style: .unbroken)
      return Markup.paragraphs(text.lines) + [
        .element("details", [:], [.element("summary", [:], ["point by point"]), points])
      ]
    }
    return [checks] + failing + Markup.paragraphs(text.unwritten)
      + Markup.paragraphs(text.noticed) + printed
  }

  /// Why the file as a whole was not run; the compiler's own words keep their lines.
  private func refused(_ sentences: [String]) -> [Markup] {
    guard report.verdict == .doesNotCompile else { return Markup.paragraphs(sentences) }
    return [.element("pre", ["class": "folds"], [.text(report.message ?? "")])]
      + Markup.paragraphs(text.compilerHelp)
  }

  private var checks: Markup {
    table("checks", columns: ["check", "verdict", "where"]) { text.place($0) }
  }

  /// The blanks of a memo, and the answers that a person reads.
  private var points: Markup {
    table("points", columns: ["point", "verdict", "why"]) {
      $0.verdict == .wrong ? $0.blankMessage : ""
    }
  }

  private func table(
    _ caption: String, columns: [String], _ words: (CheckReport) -> String
  ) -> Markup {
    var table = DataTable(
      caption: caption, columns: columns.map { .text($0) },
      rows: report.checks.map {
        [.text($0.label.text), DataTable.Cell(.verdict($0.verdict)), .text(words($0))]
      }, isWide: false)
    table.showsCaption = false
    return table.markup
  }

  // MARK: Failing checks

  /// The check to begin with, what it says of the others, and each of these, folded.
  private var failing: [Markup] {
    guard let first = text.firstFailing else { return [] }
    let others = report.checks.filter { $0.hasFailed && $0.name != first.name }
    let summary = OtherFailures(report: report, first: first, style: .unbroken).lines
    return [card(first)] + Markup.paragraphs(summary)
      + others.enumerated().map { place, check in
        let page = page(check, isDrawn: place + 1 < mostDrawn)
        return .element(
          "details", [:],
          [
            .element("summary", [:], [.text(page.title)]),
            .element("div", ["class": "card"], page.content),
          ])
      }
  }

  private func card(_ check: CheckReport) -> Markup {
    let page = page(check, isDrawn: mostDrawn > 0)
    return .element(
      "div", ["class": "card"], [.element("h3", [:], [.text(page.title)])] + page.content)
  }

  private func page(_ check: CheckReport, isDrawn: Bool) -> FailurePage {
    FailurePage(report: report, check: check, run: run, isDrawn: isDrawn)
  }

  // MARK: What was printed

  private var lines: PrintedLines {
    PrintedLines(report: report, explained: text.firstFailing, style: .unbroken) {
      report.command(forCase: $0, seed: run.seed, options: run.options)
    }
  }

  /// What was printed in the case that is explained, and the rest of it, folded.
  private var printed: [Markup] {
    let lines = lines
    guard let part = lines.part else { return [] }
    let others = report.printed.parts.filter { $0 != part && !$0.lines.isEmpty }
    let kept = report.printed.parts.reduce(0) { $0 + $1.lines.count }
    let left = report.printed.total - kept
    let rest = others.flatMap { printed($0, lines) }
    return printed(part, lines)
      + (rest.isEmpty
        ? []
        : [
          .element(
            "details", [:],
            [.element("summary", [:], ["printed in other checks and cases"])] + rest)
        ])
      + (left > 0
        ? [.sentence("\(left) more \(left == 1 ? "line was" : "lines were") printed")] : [])
  }

  private func printed(_ part: PrintedText.Part, _ lines: PrintedLines) -> [Markup] {
    let text = part.lines.joined(separator: "\n")
    let isCut =
      part.lines.count < part.total || part.lines.contains { $0.hasSuffix(String.cutNote) }
    return [
      .sentence(lines.heading(part, shown: part.lines.count)),
      .element("pre", ["class": "folds"], [.text(text)]),
    ] + (isCut ? [.sentence(lines.whereAll(part))] : [])
  }
}
