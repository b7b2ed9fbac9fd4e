/// What happens while the grader works; recorders turn it into text or files.
enum Event: Sendable {
  /// Grading begins.
  case started(RunDescription)
  /// A problem is graded.
  case graded(ProblemReport)
  /// Everything asked for is graded.
  case finished(RunSummary)
}

/// What a run is about.
struct RunDescription: Equatable, Sendable {
  /// The slugs to grade, in order.
  let problems: [String]
  /// The seed; nil when it is withheld.
  let seed: UInt64?
  /// What stands between learners' programs and the machine.
  let sandbox: String
  /// The options that another command needs to see the same, as they are typed.
  var options: String = ""
  /// Whether every problem is wanted in detail, or the first unfinished one only.
  let isDetailed: Bool
}

/// The end of a run.
struct RunSummary: Equatable, Sendable {
  let reports: [ProblemReport]

  var points: Int { reports.reduce(0) { $0 + $1.points } }
  var possible: Int { reports.reduce(0) { $0 + $1.possible } }
  /// The first problem that is not passed.
  var firstUnfinished: ProblemReport? { reports.first { $0.verdict != .passed } }

  /// 0 when all passed, 3 when a fault of ours got in the way, else 1.
  var exitStatus: Int32 {
    if reports.contains(where: { $0.checks.contains { $0.verdict == .graderFault } }) { return 3 }
    return firstUnfinished == nil ? 0 : 1
  }
}

/// Turns events into text or files.
///
/// No recorder decides anything.
protocol Recorder: Sendable {
  /// Takes note of an event.
  mutating func record(_ event: Event)
}
