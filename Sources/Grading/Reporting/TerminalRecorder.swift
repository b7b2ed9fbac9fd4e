/// Writes a run for people: a table, one problem in detail, and the command to type next.
struct TerminalRecorder: Recorder {
  let style: TextStyle
  /// Whether a line that overwrites itself may show progress.
  let showsProgress: Bool
  let write: @Sendable (String) -> Void

  private var run: RunDescription?
  private var done: Int = 0

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - style: How to style the text.
  ///   - showsProgress: Whether a line that overwrites itself may show progress.
  ///   - write: Takes text as it comes.
  init(
    style: TextStyle, showsProgress: Bool,
    writingUsing write: @escaping @Sendable (String) -> Void
  ) {
    self.style = style
    self.showsProgress = showsProgress
    self.write = write
  }

  mutating func record(_ event: Event) {
    switch event {
    case .started(let run):
      self.run = run
      progress()
    case .graded:
      done += 1
      progress()
    case .finished(let summary):
      if showsProgress { write("\r\u{1B}[K") }
      guard let run else { return }
      for line in lines(summary, of: run) { write(line + "\n") }
    case .stopped:
      // The command says on standard error what is wrong.
      if showsProgress { write("\r\u{1B}[K") }
    }
  }

  private func progress() {
    guard showsProgress, let run, done < run.problems.count else { return }
    write("\r\u{1B}[Kgrading \(run.problems[done]) (\(done + 1) of \(run.problems.count))")
  }

  /// The most lines of a report, so that nobody has to search a log for the failing case.
  static let maximumLines: Int = 180

  /// The report as it is shown at the end.
  func lines(_ summary: RunSummary, of run: RunDescription) -> [String] {
    let end = RunEndText(summary: summary, run: run).lines
    let start = ([summary.noGrade, run.warning].compactMap(\.self) + run.notes.map(\.sanitized))
      .flatMap {
        $0.wrapped(rest: "  ") + [""]
      }
    guard run.parts.isEmpty else {
      return OverviewText(summary: summary, run: run, style: style).lines(
        after: start + misplaced(summary), before: end)
    }
    var lines = start
    if !run.isDetailed || summary.reports.count != 1 { lines += table(summary) + [""] }
    if !run.isDetailed { lines += misplaced(summary) + notices(summary) }
    let reports = run.isDetailed ? summary.reports : summary.firstUnfinished.map { [$0] } ?? []
    // What is in the way stands at the top already.
    let wanted = reports.filter { summary.obstacle == nil || $0.message != summary.obstacle }
    lines += details(wanted, of: run, room: Self.maximumLines - lines.count - end.count)
    return lines + end
  }

  /// Problems in detail, as many as there is room for: unfinished ones come before passed ones when
  /// there is not enough for all.
  private func details(_ reports: [ProblemReport], of run: RunDescription, room: Int) -> [String] {
    var room = room - 3
    var texts: [Int: [String]] = [:]
    let places = reports.indices.filter { reports[$0].verdict != .passed }
    for place in places + reports.indices.filter({ reports[$0].verdict == .passed }) {
      let report = reports[place]
      var text =
        ProblemText(
          report: report, seed: run.seed, style: style, options: run.options
        ).lines + [""]
      if texts.isEmpty, text.count > room {
        text = text.prefix(room - 2) + ["(\(text.count - room + 2) more lines are cut)", ""]
      }
      guard text.count <= room else { continue }
      room -= text.count
      texts[place] = text
    }
    let shown = reports.indices.flatMap { texts[$0] ?? [] }
    let left = reports.indices.filter { texts[$0] == nil }.map { reports[$0].slug }
    guard let first = left.first else { return shown }
    let names = left.count == 1 ? first : "\(first) and \(left.count - 1) more"
    return shown
      + "not shown for lack of room: \(names); check one alone to see it".wrapped(rest: "  ") + [""]
  }

  private func table(_ summary: RunSummary) -> [String] {
    guard !style.isPlain else {
      return summary.reports.map { "\($0.slug): \($0.verdict.words), \($0.score.text)." }
        + ["total: \(summary.score.text)."]
    }
    let width = max(12, summary.reports.map(\.slug.count).max() ?? 0)
    func row(_ slug: String, _ verdict: String, _ points: String, _ rest: String = "") -> String {
      slug.padded(width) + "  " + verdict + "  " + points.aligned(7) + rest
    }
    var lines = [style(row("problem", "verdict".padded(16), "points"), .bold)]
    for report in summary.reports {
      lines.append(
        row(
          report.slug, style.verdict(report.verdict, padded: 16), report.score.fraction,
          report.score.rest))
    }
    lines.append(row("total", "".padded(16), summary.score.fraction, summary.score.rest))
    return lines
  }

  /// The most files that are named which lie elsewhere.
  private static let maximumMisplaced: Int = 3

  /// Files that seem to be meant, and lie elsewhere or have another name.
  private func misplaced(_ summary: RunSummary) -> [String] {
    // The first unfinished one is shown in detail.
    let reports = summary.reports.filter {
      $0.isMisplaced && $0.slug != summary.firstUnfinished?.slug
    }
    guard !reports.isEmpty else { return [] }
    let rest = reports.count - Self.maximumMisplaced
    var lines = reports.prefix(Self.maximumMisplaced).flatMap { report in
      "\(report.slug): \(report.message ?? "")".wrapped(rest: "  ")
    }
    if rest > 0 { lines.append("and \(rest) more \(rest == 1 ? "file" : "files") like these") }
    return lines + [""]
  }

  /// What is said without points of solutions that passed, which are not shown in detail.
  private func notices(_ summary: RunSummary) -> [String] {
    let lines = summary.reports.flatMap { report in
      report.notices.flatMap { "\(report.slug): \($0.text)".wrapped(rest: "  ") }
    }
    return lines.isEmpty ? [] : lines + [""]
  }
}
