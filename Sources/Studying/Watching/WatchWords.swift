internal import Grading

/// The sentences around a report: what is going on, what to do next, which keys there are.
struct WatchWords {
  let state: WatchState

  init(_ state: WatchState) {
    self.state = state
  }

  private var slug: String { state.current.slug }
  private var file: String { state.current.fileName }

  /// What is going on, in one or two sentences.
  var sentences: [String] {
    var sentences = [state.note].compactMap(\.self)
    if state.needsRestart { sentences.append(Self.restart) }
    return sentences + [progress]
  }

  static let searching: String = "Looking for the first problem that is not finished ..."

  static let restart: String =
    "The grader itself has changed. Press q, and start watch again to use the new one."

  static let moved: String =
    "The watched folder was moved or replaced; start watch again with the new one."

  /// That nothing happens until the file is saved.
  var waiting: String { "Waiting for you to save \(file)." }

  /// How far the run is, and what comes next.
  var progress: String {
    switch state.phase {
    case .grading: return state.work ?? "Grading \(slug) ..."
    case .explaining: return "Looking for what explains it ..."
    case .waiting: break
    }
    guard let report = state.report else { return waiting }
    if report.verdict == .passed {
      return state.next.map { "\(slug) passes. Next is \($0.slug): press n." }
        ?? "\(slug) passes, and so does everything else. Press l for what to read next."
    }
    if report.isUntouched, report.message == nil {
      return "Not started. Press s for the statement, and save \(file)."
    }
    return waiting
  }

  /// The points of the course.
  var points: String {
    let points = state.points
    return "\(points.earned) of \(points.possible) points"
      + (points.isComplete ? "" : " so far")
  }

  /// The keys, each with its one word.
  var keys: String {
    state.page == nil
      ? "n next, h hint, s statement, l list, r run again, o open the file, q quit"
      : "space more, b back up, q back to the report, n next, h hint, o open the file"
  }

  // MARK: Without a screen

  /// What is said after a run: the verdict, and how to go on.
  ///
  /// - Parameter hasKeys: Whether keys can be pressed.
  /// - Returns: One or two sentences.
  func outcome(hasKeys: Bool) -> String {
    guard let report = state.report else { return "" }
    let verdict = "\(slug): \(report.verdict.words), \(report.score.text)."
    if report.verdict == .passed {
      guard let next = state.next else { return verdict + " Everything passes." }
      return verdict + " Next is \(next.slug)" + (hasKeys ? ": press n." : ".")
    }
    guard hasKeys else { return verdict }
    return report.isUntouched
      ? verdict + " Press s for the statement." : verdict + " Press Enter for the report."
  }

  /// What is said at the end.
  ///
  /// - Parameter options: The options that another command needs to see the same, as they are typed.
  /// - Returns: One or two lines.
  func farewell(options: String) -> [String] {
    let points = self.points + "."
    guard state.next != nil || !state.isPassed else { return [points + " Everything passes."] }
    return [points, "Go on with: swift run grader watch\(options)"]
  }
}
