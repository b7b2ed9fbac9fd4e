/// What happens while the grader works; recorders turn it into text or files.
enum Event: Sendable {
  /// Grading begins.
  case started(RunDescription)
  /// A problem is graded.
  case graded(ProblemReport)
  /// Everything asked for is graded.
  case finished(RunSummary)
  /// The run ended before anything was graded.
  case stopped(RunStop)
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
  /// The folder of the learner's files as their own repository knows it, with a slash at its end;
  /// empty when it is in none.
  var folder: String = ""
  /// The machine and the time.
  var machine: Machine = .unknown
}

/// The end of a run.
struct RunSummary: Equatable, Sendable {
  let reports: [ProblemReport]
  /// The points that are enough; nil when everything must be passed.
  var minimumScore: Int?
  /// How long the run took, in seconds.
  var seconds: Double = 0

  var points: Int { reports.reduce(0) { $0 + $1.points } }
  var possible: Int { reports.reduce(0) { $0 + $1.possible } }
  /// The first problem that is not passed.
  var firstUnfinished: ProblemReport? { reports.first { $0.verdict != .passed } }

  /// Whether a fault of ours got in the way.
  var hasFault: Bool {
    reports.contains { $0.checks.contains { $0.verdict == .graderFault } }
  }

  /// 0 when all passed or the minimum score is reached, 3 when a fault of ours got in the way,
  /// else 1.
  var exitStatus: Int32 {
    if hasFault { return 3 }
    let isEnough = minimumScore.map { points >= $0 } ?? (firstUnfinished == nil)
    return isEnough ? 0 : 1
  }
}

/// Why a run ended before anything was graded.
struct RunStop: Equatable, Sendable {
  /// The exit status: 2 for what was asked, 3 for a fault of ours.
  let status: Int32
  /// What is wrong, and what to do.
  let message: String

  /// What a report says until the run has come to its end, in case it never does.
  static let unfinished: RunStop = RunStop(
    status: 3, message: "the grader was stopped before it had finished; run it again")

  init(status: Int32, message: String) {
    self.status = status
    self.message = message.sanitizedLines.limited(to: 4_000)
  }

  /// The stop for an error that ends a run.
  init(_ error: any Error) {
    if let error = error as? UsageError {
      self.init(status: 2, message: "\(error)")
    } else {
      self.init(status: 3, message: "this is a fault of the grader, not yours: \(error)")
    }
  }
}

/// Turns events into text or files.
///
/// No recorder decides anything.
protocol Recorder: Sendable {
  /// Takes note of an event.
  mutating func record(_ event: Event)
}
