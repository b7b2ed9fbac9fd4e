package import Grading

/// What a learner who is watched over sees, and what the next event makes of it.
///
/// It does nothing itself: events come in, and actions go out.
package struct WatchState: Sendable {
  /// How far the run of the current problem is.
  package enum Phase: Equatable, Sendable {
    /// Nothing is known yet.
    case grading
    /// The verdicts are known, and what explains them is looked for.
    case explaining
    /// It is done; the next save is waited for.
    case waiting
  }

  package let exercises: [any Exercise]
  /// The place of the current problem.
  package private(set) var place: Int
  /// The latest report on each problem, as far as there is one.
  package private(set) var reports: [String: ProblemReport] = [:]
  package private(set) var phase: Phase = .grading
  /// The number of the latest run.
  package private(set) var run: Int = 0
  /// The lines of a page that hides the report; nil while the report is shown.
  package private(set) var page: [String]?
  /// The first line that is shown of the report or the page.
  package var top: Int = 0
  /// What happened that the learner did not ask for; until the next key or save.
  package private(set) var note: String?
  /// What the grader says of its work.
  package private(set) var work: String?
  /// Whether the grader that runs is not the one that its sources give.
  package private(set) var needsRestart: Bool = false
  /// Whether an untouched problem shows its statement when it is graded.
  private var opensStatement: Bool = false
  private var hasInput: Bool = true
  /// Whether a page stays until it is closed; without a screen it is written, and that is all.
  private let hasScreen: Bool

  /// Starts with a problem.
  ///
  /// - Parameters:
  ///   - exercises: The course; not empty.
  ///   - slug: The first problem to look at.
  ///   - hasScreen: Whether a page stays until it is closed.
  ///   - note: What is to be said first.
  package init(
    _ exercises: [any Exercise], startingAt slug: String, hasScreen: Bool = true,
    note: String? = nil
  ) {
    self.exercises = exercises
    self.hasScreen = hasScreen
    self.note = note
    place = exercises.firstIndex { $0.slug == slug } ?? 0
  }

  /// The current problem.
  package var current: any Exercise { exercises[place] }
  /// The report on it that is shown; nil before the first.
  package var report: ProblemReport? { reports[current.slug] }
  /// Whether it is passed, by the latest run.
  package var isPassed: Bool { phase != .grading && report?.verdict == .passed }
  /// The next problem that is not passed, in the course's order and then from its start; nil when
  /// there is no other.
  package var next: (any Exercise)? {
    let order = exercises[(place + 1)...] + exercises[..<place]
    return order.first { !(reports[$0.slug]?.verdict.isDone ?? false) }
  }

  /// The points earned so far, all that there are, and whether each problem was counted.
  package var points: (earned: Int, possible: Int, isComplete: Bool) {
    (
      reports.values.reduce(0) { $0 + $1.points }, exercises.reduce(0) { $0 + $1.points },
      exercises.allSatisfy { reports[$0.slug] != nil }
    )
  }

  /// Begins.
  package mutating func start() -> [WatchAction] { [grade()] }

  /// Takes note of an event.
  ///
  /// - Returns: What is to be done.
  package mutating func handle(_ event: WatchEvent) -> [WatchAction] {
    switch event {
    case .key(let key): return press(key)
    case .saved(let slug): return changed(slug, note: nil)
    case .altered(let slug):
      reports[slug] = nil
      return []
    case .gone(let slug):
      guard slug == current.slug else {
        reports[slug] = nil
        return []
      }
      return changed(slug, note: "\(current.fileName) is gone; it is graded when it is back.")
    case .judged(let report, let run): return finish(report, run, .explaining)
    case .graded(let report, let run): return finish(report, run, .waiting)
    case .counted(let report):
      if reports[report.slug] == nil { reports[report.slug] = report }
      return []
    case .announced(let text):
      work = text
      return []
    case .opened(let lines, let atEnd):
      if hasScreen { page = lines }
      top = atEnd ? lines.count : 0
      return []
    case .failed(let text):
      note = text
      return []
    case .courseChanged:
      reports = [:]
      note = "The course's own files changed, so everything is graded anew."
      return [.renew, grade()]
    case .graderChanged:
      needsRestart = true
      return []
    case .folderMoved:
      note = WatchWords.moved
      return []
    case .inputEnded:
      hasInput = false
      return phase == .waiting ? [.quit(0)] : []
    case .stopped(let signal): return [.quit(128 + signal)]
    }
  }

  // MARK: Runs

  private mutating func grade(isForced: Bool = false) -> WatchAction {
    run += 1
    phase = .grading
    work = nil
    page = nil
    top = 0
    return .grade(current.slug, run: run, isForced: isForced)
  }

  private mutating func changed(_ slug: String, note: String?) -> [WatchAction] {
    guard let found = exercises.firstIndex(where: { $0.slug == slug }) else { return [] }
    self.note = note
    if found != place {
      place = found
      self.note = "You saved \(current.fileName), so this is \(slug) now."
    }
    opensStatement = false
    return [grade()]
  }

  /// Takes a report, unless another run has begun since.
  private mutating func finish(_ report: ProblemReport, _ run: Int, _ phase: Phase)
    -> [WatchAction]
  {
    guard run == self.run else { return [] }
    reports[report.slug] = report
    self.phase = phase
    work = nil
    guard phase == .waiting else { return [] }
    if !hasInput { return [.quit(0)] }
    defer { opensStatement = false }
    return opensStatement && report.isUntouched ? [.open(.statement, report.slug)] : []
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [WatchAction] {
    note = nil
    switch key {
    case .letter("n"): return goOn()
    case .letter("h"): return [.open(.hint, current.slug)]
    case .letter("s"): return [.open(.statement, current.slug)]
    case .letter("l"): return [.open(.list, current.slug)]
    case .letter("r"): return [grade(isForced: true)]
    case .letter("o"): return [.edit(current.slug)]
    case .letter("q"), .escape:
      if page != nil { return close() }
      return key == .escape ? [] : [.quit(0)]
    case .enter:
      if page != nil { return close() }
      return isPassed ? goOn() : []
    case .end: return [.quit(0)]
    case .redraw: return [.redraw]
    case .letter("b"), .pageUp: scroll(-Self.leap)
    case .up, .letter("k"): scroll(-1)
    case .space, .pageDown: scroll(Self.leap)
    case .down, .letter("j"): scroll(1)
    case .letter: break
    }
    return []
  }

  /// How many lines a leap is; on a lower screen it is as many as there are.
  private static let leap: Int = 16

  private mutating func scroll(_ lines: Int) { top = max(0, top + lines) }

  private mutating func close() -> [WatchAction] {
    page = nil
    top = 0
    return []
  }

  private mutating func goOn() -> [WatchAction] {
    guard let next else {
      note =
        isPassed
        ? "There is nothing left to do."
        : "\(current.slug) is the only problem that is left."
      page = nil
      return []
    }
    place = exercises.firstIndex { $0.slug == next.slug } ?? place
    opensStatement = true
    return [grade()]
  }
}
