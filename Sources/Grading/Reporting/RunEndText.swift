/// The words at the end of a run: what was asked for, what confined the programs, and what to do next.
struct RunEndText {
  let summary: RunSummary
  let run: RunDescription
  var style: TextStyle = .plain

  /// Some lines, of which the last is the one command to type next, if there is one.
  var lines: [String] { goal + sandbox + next }

  /// Whether the points that were asked for are reached.
  var goal: [String] {
    if let minimum = summary.minimumScore, summary.score.isGrade {
      let isReached = summary.points >= minimum
      return ["asked for: at least \(minimum) points, \(isReached ? "reached" : "not reached")"]
    }
    return []
  }

  /// What confined the programs: whoever reads of strangers' files wants to know; a learner, only where
  /// it could be better.
  private var sandbox: [String] {
    run.isOwn && run.isBestSandbox
      ? [] : "sandbox: \(run.sandbox)".wrapped(style.width, rest: "  ")
  }

  /// What to do next: the last line is the command, if there is one.
  var next: [String] { summary.firstUnfinished.map { before($0) + [goOn(with: $0)] } ?? passed }

  func goOn(with report: ProblemReport) -> String {
    let verb = report.isUntouched && !report.isMisplaced ? "show" : "check"
    let options = verb == "show" ? "" : run.options
    return "next: swift run grader \(verb) \(report.slug)\(options)"
  }

  /// The questions about the problem that passed last, for who has not begun the next one.
  private func before(_ report: ProblemReport) -> [String] {
    guard run.isOwn, !run.isDetailed, report.isUntouched,
      let last = summary.reports.prefix(while: { $0.slug != report.slug }).last, last.memo == nil
    else { return [] }
    return ["questions on what has passed: swift run grader quiz \(last.slug)"]
  }

  /// What is said when all that was asked for has passed.
  private var passed: [String] {
    if let following = summary.following {
      return more + ["next: swift run grader show \(following)"]
    }
    guard run.isWholeCourse || run.isOwn else {
      return ["next: swift run grader\(run.options)"]
    }
    let words = RunSummary.everythingPasses(summary.score)
    return run.isOwn ? more + [words, ""] + FurtherReading.lines : [words]
  }

  /// What can be done with a problem that has just passed: its questions, and another solution.
  private var more: [String] {
    guard run.isOwn, run.isDetailed, summary.reports.count == 1,
      let report = summary.reports.first, report.memo == nil, report.verdict == .passed
    else { return [] }
    let solution =
      run.hasSolutions ? ["another way to write it: swift run grader solution \(report.slug)"] : []
    return ["three questions about it: swift run grader quiz \(report.slug)"] + solution
  }
}
