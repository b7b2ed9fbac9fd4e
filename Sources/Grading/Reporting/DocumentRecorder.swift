/// A recorder that writes one text when the run has come to its end, whichever end that is.
protocol DocumentRecorder: Recorder {
  /// What the run is about, once it has begun.
  var run: RunDescription? { get set }
  /// Takes the text.
  var write: @Sendable (String) -> Void { get }

  /// The text for a run that graded everything.
  ///
  /// - Parameters:
  ///   - summary: The reports, with the learner's files where their own repository has them.
  ///   - run: What the run was about.
  /// - Returns: The whole text.
  func text(for summary: RunSummary, of run: RunDescription) -> String

  /// The text for a run that graded nothing.
  func text(for stop: RunStop) -> String
}

extension DocumentRecorder {
  mutating func record(_ event: Event) {
    switch event {
    case .started(let run): self.run = run
    case .graded: break
    case .finished(let summary):
      guard let run else { return }
      var placed = RunSummary(
        reports: summary.reports.map { $0.placed(in: run.folder) },
        minimumScore: summary.minimumScore, seconds: summary.seconds)
      placed.following = summary.following
      write(text(for: placed, of: run))
    case .stopped(let stop): write(text(for: stop))
    }
  }
}
