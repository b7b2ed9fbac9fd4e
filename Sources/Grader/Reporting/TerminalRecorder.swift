/// Writes a run for people: a table, one problem in detail, and the command to type next.
struct TerminalRecorder: Recorder {
  let course: Course
  let style: TextStyle
  /// Whether a line that overwrites itself may show progress.
  let showsProgress: Bool
  let write: @Sendable (String) -> Void

  private var run: RunDescription?
  private var done: Int = 0

  /// Creates a recorder.
  ///
  /// - Parameters:
  ///   - course: The problems.
  ///   - style: How to dress the text.
  ///   - showsProgress: Whether a line that overwrites itself may show progress.
  ///   - write: Takes text as it comes.
  init(
    course: Course, style: TextStyle, showsProgress: Bool,
    writingUsing write: @escaping @Sendable (String) -> Void
  ) {
    self.course = course
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
      for line in lines(summary) { write(line + "\n") }
    }
  }

  private func progress() {
    guard showsProgress, let run, done < run.problems.count else { return }
    write("\r\u{1B}[Kgrading \(run.problems[done]) (\(done + 1) of \(run.problems.count))")
  }

  private func lines(_ summary: RunSummary) -> [String] {
    let isDetailed = run?.isDetailed ?? false
    var lines = isDetailed && summary.reports.count == 1 ? [] : table(summary) + [""]
    let wanted = isDetailed ? summary.reports : summary.firstUnfinished.map { [$0] } ?? []
    for report in wanted {
      guard let problem = course[slug: report.slug] else { continue }
      lines +=
        ProblemText(report: report, problem: problem, seed: run?.seed, style: style).lines + [""]
    }
    lines.append("sandbox: \(run?.sandbox ?? "none") (SECURITY.md says what that means)")
    lines.append(next(summary))
    return lines
  }

  private func table(_ summary: RunSummary) -> [String] {
    let width = max(12, summary.reports.map(\.slug.count).max() ?? 0)
    func row(_ slug: String, _ verdict: String, _ points: String) -> String {
      slug.padded(width) + "  " + verdict + "  " + points.aligned(7)
    }
    var lines = [style(row("problem", "verdict".padded(16), "points"), .bold)]
    for report in summary.reports {
      lines.append(
        row(
          report.slug, style.verdict(report.verdict, padded: 16),
          "\(report.points)/\(report.possible)"))
    }
    lines.append(row("total", "".padded(16), "\(summary.points)/\(summary.possible)"))
    return lines
  }

  /// The one command to type next.
  private func next(_ summary: RunSummary) -> String {
    guard let report = summary.firstUnfinished else {
      return summary.reports.count == course.problems.count
        ? "everything passes" : "next: swift run grader\(run?.options ?? "")"
    }
    let verb =
      report.verdict == .notStarted && report.checks.allSatisfy { $0.cases == 0 } ? "show" : "check"
    let options = verb == "show" ? "" : run?.options ?? ""
    return "next: swift run grader \(verb) \(report.slug)\(options)"
  }
}
