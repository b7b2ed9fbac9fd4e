internal import Foundation
internal import Synchronization

/// All recorders of a run: each event goes to every one of them.
///
/// What is written to files comes first, so that a standard output which nobody reads costs no
/// report.
package final class Outlets: Sendable {
  private let recorders: Mutex<[any Recorder]>
  private let faults: Faults = Faults()

  /// The files that could not be written.
  private final class Faults: Sendable {
    let first: Mutex<GraderFault?> = Mutex(nil)

    func note(_ file: ReportFile, _ body: () throws -> Void) {
      do {
        try body()
      } catch {
        let reason = Storage.code(of: error).map(Storage.reason) ?? RunStop.words(for: error)
        first.withLock {
          $0 =
            $0
            ?? .obstacle(
              "the report \(file.path.sanitized) could not be written: \(reason); make room there, or "
                + "choose another path")
        }
      }
    }
  }

  /// Makes the recorders.
  ///
  /// People's own report goes to standard output, and makes room for a report that was asked for
  /// there: a document sends it to standard error, GitHub's log holds it already.
  ///
  /// - Parameters:
  ///   - requests: The reports that were asked for.
  ///   - console: Where people read.
  ///   - isQuiet: Whether people's own report is left out.
  ///   - stepSummary: GitHub's page for the step; nil when none is wanted.
  package init(
    _ requests: [ReportRequest], console: Console, isQuiet: Bool,
    stepSummary: ReportFile?
  ) {
    var files: [any Recorder] = []
    var streams: [any Recorder] = []
    var people: (any Recorder)? = TerminalRecorder(
      style: console.style, showsProgress: console.isTerminal,
      writingUsing: console.write)
    let faults = self.faults
    for request in requests {
      if let file = request.file {
        var early: any Recorder = request.format.recorder(request.flavors) { text in
          faults.note(file) { try file.write(text) }
        }
        files.append(early)
        // A grader that is killed leaves a report that says so, and none of an earlier run.
        if file.isReplaceable { early.record(.stopped(.unfinished)) }
      } else {
        streams.append(request.format.recorder(request.flavors, console.write))
        people = nil
        if !request.format.isForGitHub {
          people = TerminalRecorder(
            style: .plain, showsProgress: false,
            writingUsing: { console.complain($0.hasSuffix("\n") ? String($0.dropLast()) : $0) })
        }
      }
    }
    if let stepSummary {
      files.append(
        SummaryRecorder { text in faults.note(stepSummary) { try stepSummary.append(text) } })
    }
    recorders = Mutex(files + streams + (isQuiet ? [] : people.map { [$0] } ?? []))
  }

  /// Hands an event to every recorder.
  package func record(_ event: Event) {
    recorders.withLock { recorders in
      for place in recorders.indices { recorders[place].record(event) }
    }
  }

  /// Ends with the first file that could not be written.
  ///
  /// - Throws: `GraderFault.obstacle`.
  package func check() throws {
    if let fault = faults.first.withLock(\.self) { throw fault }
  }
}
