package import Grading

/// Watching as lines that are written one after the other: for a pipe, and to be read aloud.
package struct WatchLines {
  /// Whether keys can be pressed; without them the report follows each verdict by itself.
  private let hasKeys: Bool
  private let seed: UInt64?
  /// The options that another command needs to see the same, as they are typed.
  private let options: String
  private let style: TextStyle
  /// The run whose verdict was told.
  private var told: Int = 0

  package init(hasKeys: Bool, seed: UInt64?, options: String = "", style: TextStyle) {
    self.hasKeys = hasKeys
    self.seed = seed
    self.options = options
    self.style = style
  }

  /// What is said first.
  ///
  /// - Parameter folder: Where the learner's files are, as people read it.
  /// - Returns: One or two lines.
  package func greeting(_ folder: String) -> [String] {
    hasKeys
      ? [
        "Watching \(folder).",
        "Keys: n next, h hint, s statement, l list, r run again, o open the file, q quit.",
      ]
      : ["Watching \(folder)."]
  }

  /// What is written of an event that the state has taken note of.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - state: The state after it.
  ///   - noted: What was noted before it.
  /// - Returns: Lines; none where there is nothing to say.
  package mutating func lines(after event: WatchEvent, _ state: WatchState, noted: String?)
    -> [String]
  {
    var lines = state.note.map { $0 == noted ? [] : [$0] } ?? []
    switch event {
    case .judged(_, let run): if run == state.run { lines += verdict(state) }
    case .graded(let report, let run):
      guard run == state.run else { break }
      lines += verdict(state)
      if !hasKeys {
        if report.verdict != .passed { lines += self.report(report) }
        // Editors take this line for the end of the report.
        lines.append(WatchWords(state).waiting)
      }
    case .key(.enter):
      if let report = state.report, state.phase == .waiting, !state.isPassed {
        lines += self.report(report)
      }
    case .announced(let text): lines.append(text)
    case .opened(let page, _): lines += page
    case .graderChanged: lines.append(WatchWords.restart)
    default: break
    }
    return lines
  }

  private mutating func verdict(_ state: WatchState) -> [String] {
    guard told != state.run else { return [] }
    told = state.run
    return [WatchWords(state).outcome(hasKeys: hasKeys)]
  }

  /// The report without its heading, which was told.
  private func report(_ report: ProblemReport) -> [String] {
    ProblemText(report: report, seed: seed, style: style, options: options).details + [""]
  }
}
