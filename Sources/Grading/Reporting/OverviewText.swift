/// The course on one screen: the part that the learner works on, the others folded, and the most
/// telling lines of the first problem that is not passed.
package struct OverviewText {
  let summary: RunSummary
  let run: RunDescription
  let style: TextStyle

  /// The most lines: a screen of 24, less the one in which the next command is typed.
  static let maximumLines: Int = 23

  /// The least room for the problem in detail, whatever else there is to say.
  private static let leastRoom: Int = 2

  /// The whole report.
  ///
  /// - Parameters:
  ///   - start: What must be said first.
  ///   - end: What is said last.
  /// - Returns: At most `maximumLines` lines, unless what must be said takes more.
  func lines(after start: [String], before end: [String]) -> [String] {
    let above = start + table + notes
    // What is in the way stands at the top already.
    guard let report = summary.firstUnfinished,
      summary.obstacle == nil || report.message != summary.obstacle
    else { return above + [""] + end }
    let room = Self.maximumLines - above.count - 1 - end.count
    let detail = BriefText(report: report, seed: run.seed, style: style)
      .lines(room: max(Self.leastRoom, room))
    return above + [""] + detail + end
  }

  /// The table of a course of which nothing is started, as pages show it.
  ///
  /// - Parameter course: The course.
  /// - Returns: A line for each row.
  package static func freshTable(of course: Course) -> [String] {
    let reports = course.exercises.map { ProblemReport($0, "", Refusal(.notStarted)) }
    let run = RunDescription(
      problems: reports.map(\.slug), seed: nil, sandbox: "", isDetailed: false,
      parts: course.parts)
    return OverviewText(summary: RunSummary(reports: reports), run: run, style: .plain).table
  }

  /// A row for each part and each problem of the part in which the first unfinished one is.
  private var table: [String] {
    let here = summary.firstUnfinished?.slug
    var lines: [String] = []
    for part in run.parts {
      let reports = summary.reports.filter { part.slugs.contains($0.slug) }
      let isOpen = here.map(part.slugs.contains) ?? false
      lines.append(row(part, reports, isOpen: isOpen))
      if isOpen { lines += reports.map { row($0, isHere: $0.slug == here) } }
    }
    guard !style.isPlain else { return lines + ["Total: \(summary.score.text)."] }
    return lines + [line("total", "", summary.score, "")]
  }

  private func row(_ part: CoursePart, _ reports: [ProblemReport], isOpen: Bool) -> String {
    let score = Score(reports.flatMap(\.checks))
    let passed = reports.count { $0.verdict == .passed }
    let state =
      passed == reports.count
      ? "passed"
      : reports.allSatisfy(\.isUntouched) ? "not started" : "\(passed) of \(reports.count) passed"
    guard !style.isPlain else {
      return "Part \(part.part.number), \(part.part.title): \(state), \(score.text)."
    }
    return style(
      line("part \(part.part.number)  \(part.part.title)", "", score, isOpen ? "" : state),
      isOpen ? .bold : passed == reports.count ? .green : .dim)
  }

  private func row(_ report: ProblemReport, isHere: Bool) -> String {
    guard !style.isPlain else {
      return "\(report.slug): \(report.verdict.words), \(report.score.text)."
        + (isHere ? " You are here." : "")
    }
    return line(
      "  " + report.slug.padded(Self.slugWidth), style.verdict(report.verdict, padded: 16),
      report.score, isHere ? "you are here" : "")
  }

  private static let slugWidth: Int = 21

  private func line(_ name: String, _ verdict: String, _ score: Score, _ state: String) -> String {
    let left = verdict.isEmpty ? name.padded(Self.slugWidth + 18) : name + verdict
    let rest = [state, score.rest.isEmpty ? "" : String(score.rest.dropFirst(2))]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    return left + score.fraction.aligned(7) + (rest.isEmpty ? "" : "  \(rest)")
  }

  /// Where something is said without points of solutions that passed.
  private var notes: [String] {
    let slugs = summary.reports.filter { !$0.notices.isEmpty }.map(\.slug)
    guard let first = slugs.first else { return [] }
    let others = slugs.count == 1 ? "" : " (and \(slugs.count - 1) more)"
    return ["a note, no points: swift run grader check \(first)\(others)"]
  }
}
