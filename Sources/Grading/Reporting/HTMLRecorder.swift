internal import WebPages

/// Writes a run as a page for a browser: the feedback that a learner reads.
///
/// Its words are those of the terminal's report, unbroken. It has room for all of it, so that every
/// failing check is told in full; what is in order is folded.
struct HTMLRecorder: DocumentRecorder {
  /// The parts of the course, under which the table sorts problems.
  let parts: [CoursePart]
  let write: @Sendable (String) -> Void
  var run: RunDescription?

  /// The largest page, in bytes.
  static let maximumSize: Int = 2 << 20

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - parts: The parts of the course.
  ///   - write: Takes the page once, at the end.
  init(parts: [CoursePart], writingUsing write: @escaping @Sendable (String) -> Void) {
    self.parts = parts
    self.write = write
  }

  private static let title: String = "Feedback"

  private static func title(of run: RunDescription) -> String {
    run.student.isEmpty ? title : "\(title) for \(run.student)"
  }

  func text(for summary: RunSummary, of run: RunDescription) -> String {
    let end = RunEndText(summary: summary, run: run, style: .unbroken)
    let open = summary.reports.filter { Self.kind($0) == .open }
    let passed = summary.reports.filter { Self.kind($0) == .passed }
    let idle = summary.reports.filter { Self.kind($0) == .untouched }
    var body = first(summary, run) + [table(summary)] + next(end)
    var room = Self.maximumSize - body.reduce(0) { $0 + $1.html.utf8.count }
    var left: [String] = []
    for report in open {
      var page = ProblemPage(report: report, run: run, next: end.goOn(with: report))
      var section = page.section
      if section.html.utf8.count > room {
        page.mostDrawn = 0
        section = page.section
      }
      guard section.html.utf8.count <= room else {
        left.append(report.slug)
        continue
      }
      room -= section.html.utf8.count
      body.append(section)
    }
    if !left.isEmpty {
      body.append(
        .sentence(
          "the page is full; not shown: \(left.joined(separator: ", ")); check one alone to see it")
      )
    }
    if !idle.isEmpty { body += Self.untouched(idle, run) }
    if !passed.isEmpty {
      let folded = passed.map { ProblemPage(report: $0, run: run, next: "").folded }
      body += [.element("h2", [:], ["Passed"])] + folded
    }
    return WebPage(
      title: Self.title(of: run), lead: lead(summary), body: body,
      footer: [.sentence("sandbox: \(run.sandbox)")]
        + (run.seed.map { [.sentence("seed: \($0)")] } ?? [])
    ).html
  }

  func text(for stop: RunStop) -> String {
    WebPage(
      title: Self.title, lead: [.element("p", ["class": "lead"], ["nothing was graded"])],
      body: [.element("div", ["class": "note ours"], [.sentence(stop.message)])]
    ).html
  }

  /// Where a problem stands on the page.
  private enum Kind {
    case open, untouched, passed
  }

  private static func kind(_ report: ProblemReport) -> Kind {
    if report.isUntouched, !report.isMisplaced { return .untouched }
    return report.verdict == .passed && report.memo == nil ? .passed : .open
  }

  private func lead(_ summary: RunSummary) -> [Markup] {
    guard summary.score.isGrade else { return [] }
    let share = Double(summary.points) / Double(max(1, summary.possible))
    return [.element("p", ["class": "lead"], [.text(summary.score.text)]), Meter(share).markup]
  }

  /// What must be known before anything else.
  private func first(_ summary: RunSummary, _ run: RunDescription) -> [Markup] {
    [summary.noGrade, run.warning].compactMap(\.self).map {
      .element("div", ["class": "note ours"], [.sentence($0)])
    }
      + (run.notes.isEmpty
        ? [] : [.element("div", ["class": "note"], run.notes.map { .sentence($0) })])
  }

  private func next(_ end: RunEndText) -> [Markup] {
    [
      .element(
        "section", ["aria-labelledby": "next"],
        [.element("h2", ["id": "next"], ["What to do next"])]
          + Markup.paragraphs(end.goal + end.next))
    ]
  }

  /// The problems that nothing is to be said of but where they begin.
  private static func untouched(_ reports: [ProblemReport], _ run: RunDescription) -> [Markup] {
    let items = reports.map { report in
      // Where files are somebody else's, no command of ours begins one.
      let lines = ProblemText(report: report, seed: run.seed, style: .unbroken).refusal ?? []
      let words =
        run.isOwn
        ? lines : lines.prefix(1).map { $0.withoutEnd("; \(Refusal.toStart)".trimmedRight) }
      return Markup.element(
        "li", ["id": report.slug],
        [.text("\(report.title): \(words.map { $0.drop { $0 == " " } }.joined(separator: " "))")])
    }
    return [.element("h2", [:], ["Not started"]), .element("ul", [:], items)]
  }

  // MARK: The table

  private func table(_ summary: RunSummary) -> Markup {
    var table = DataTable(
      caption: "problems", columns: [.text("problem"), .text("verdict"), .number("points")],
      rows: [], total: [.text("total")] + Self.cells(summary.score))
    table.showsCaption = false
    table.groups = parts.compactMap { part in
      let reports = summary.reports.filter { part.slugs.contains($0.slug) }
      guard !reports.isEmpty else { return nil }
      return DataTable.Group(
        heading: [.text(part.part.heading)] + Self.cells(Score(reports.flatMap(\.checks))),
        rows: reports.map(Self.row))
    }
    let known = parts.flatMap(\.slugs)
    table.rows = summary.reports.filter { !known.contains($0.slug) }.map(Self.row)
    return table.markup
  }

  private static func row(_ report: ProblemReport) -> [DataTable.Cell] {
    [DataTable.Cell(.element("a", ["href": "#\(report.slug)"], [.text(report.title)]))]
      + cells(report.score, .verdict(report.verdict))
  }

  /// What is said in words, and the points.
  private static func cells(_ score: Score, _ verdict: Markup = .nothing) -> [DataTable.Cell] {
    let rest = verdict == .nothing ? String(score.rest.dropFirst(2)) : score.rest
    return [
      DataTable.Cell(
        rest.isEmpty
          ? verdict : .all([verdict, .element("span", ["class": "muted"], [.text(rest)])])),
      .number(Double(score.earned), score.fraction),
    ]
  }
}

extension String {
  /// The text without what it ends with.
  fileprivate func withoutEnd(_ end: String) -> String {
    hasSuffix(end) ? String(dropLast(end.count)) : self
  }
}
