/// The words at the end of a run: what was asked for, what confined the programs, and what to do next.
struct RunEndText {
  let summary: RunSummary
  let run: RunDescription

  /// Some lines, of which the last is the one command to type next, if there is one.
  var lines: [String] {
    var lines: [String] = []
    if let minimum = summary.minimumScore, summary.score.isGrade {
      let isReached = summary.points >= minimum
      lines.append(
        "asked for: at least \(minimum) points, \(isReached ? "reached" : "not reached")")
    }
    // Whoever reads of strangers' files wants to know; a learner, only where it could be better.
    if !run.isOwn || !run.isBestSandbox {
      lines += "sandbox: \(run.sandbox)".wrapped(rest: "  ")
    }
    return lines + (summary.firstUnfinished.map { before($0) + [goOn(with: $0)] } ?? passed)
  }

  private func goOn(with report: ProblemReport) -> String {
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
    let words = RunSummary.everythingPasses(awaiting: summary.score.open)
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
