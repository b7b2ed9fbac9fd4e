/// What happens while the grader works; recorders turn it into text or files.
package enum Event: Sendable {
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
package struct RunDescription: Equatable, Sendable {
  /// The slugs to grade, in order.
  package let problems: [String]
  /// The seed; nil when it is withheld.
  package let seed: UInt64?
  /// What stands between learners' programs and the machine.
  package let sandbox: String
  /// Whether that is the strongest there is.
  package let isBestSandbox: Bool
  /// Whether learners grade their own files, and read the report themselves.
  package let isOwn: Bool
  /// The parts of the course, where the table shows one of them and folds the others; else none.
  package let parts: [CoursePart]
  /// What everybody who reads a report must know first; nil when there is no such thing.
  package var warning: String?
  /// The options that another command needs to see the same, as they are typed.
  package var options: String = ""
  /// Whose work it is, where a page is to say so; empty for a learner's own.
  package var student: String = ""
  /// The stored numbers of labs that belong to problems, by slug, where a report draws them.
  package var pictures: [String: LabPicture] = [:]
  /// Whether every problem is wanted in detail, or the first unfinished one only.
  package let isDetailed: Bool
  /// Whether these are all problems of the course.
  package var isWholeCourse: Bool = false
  /// The folder of the learner's files as their own repository knows it, with a slash at its end;
  /// empty when it is in none.
  package var folder: String = ""
  /// Whether there are solutions to read.
  package var hasSolutions: Bool = true
  /// The machine and the time.
  package var machine: Machine = .unknown
  /// What is to be known of the submission as a whole, such as a file that was taken under another
  /// name; one line each.
  package var notes: [String] = []

  package init(
    problems: [String], seed: UInt64?, sandbox: String, warning: String? = nil,
    options: String = "",
    isDetailed: Bool,
    isWholeCourse: Bool = false, folder: String = "", machine: Machine = .unknown,
    isBestSandbox: Bool = false, isOwn: Bool = false, parts: [CoursePart] = []
  ) {
    self.problems = problems
    self.seed = seed
    self.sandbox = sandbox
    self.warning = warning
    self.options = options
    self.isDetailed = isDetailed
    self.isWholeCourse = isWholeCourse
    self.folder = folder
    self.machine = machine
    self.isBestSandbox = isBestSandbox
    self.isOwn = isOwn
    self.parts = parts
  }
}

/// The end of a run.
package struct RunSummary: Equatable, Sendable {
  package let reports: [ProblemReport]
  /// The points that are enough; nil when everything must be passed.
  package var minimumScore: Int?
  /// How long the run took, in seconds.
  package var seconds: Double = 0
  /// The slug of what to go on with when all that was asked for has passed; nil when nothing is left.
  package var following: String?

  package init(reports: [ProblemReport], minimumScore: Int? = nil, seconds: Double = 0) {
    self.reports = reports
    self.minimumScore = minimumScore
    self.seconds = seconds
  }

  /// The points of all problems, told apart.
  package var score: Score { Score(reports.flatMap(\.checks)) }
  package var points: Int { score.earned }
  package var possible: Int { score.possible }
  /// The first problem at which something is left to do.
  package var firstUnfinished: ProblemReport? { reports.first { !$0.verdict.isDone } }

  /// What is said when nothing is left to do, and the score is this.
  package static func everythingPasses(_ score: Score) -> String {
    score.toBeGraded > 0
      ? "nothing is left to do here; your instructor grades the rest"
      : score.awaitingReview > 0
        ? "everything passes; the rest of the points are a reviewer's to give"
        : "everything passes"
  }

  /// What a report says first where a fault of ours makes it no grade, and what to do; else nil.
  ///
  /// It names problems and quotes nothing that a learner wrote.
  package var noGrade: String? {
    let failed = reports.filter { !$0.score.isGrade }
    let names = failed.map(\.slug).joined(separator: ", ")
    if let obstacle { return "this is no grade: \(obstacle). Not graded: \(names)" }
    return names.isEmpty
      ? nil
      : "this is no grade: the grader itself failed, which is not your fault; not graded: \(names). "
        + "Run it again; if that does not help, tell your instructor"
  }

  /// What of this machine is in the way, and what to do, where that is all that went wrong; else nil.
  var obstacle: String? {
    let failed = reports.filter { !$0.score.isGrade }
    return failed.allSatisfy(\.isHindered) ? failed.first?.message : nil
  }

  /// 0 when all passed or the minimum score is reached, 3 when a fault of ours got in the way,
  /// else 1; what awaits review changes nothing.
  package var exitStatus: Int32 {
    if !score.isGrade { return 3 }
    let isEnough = minimumScore.map { points >= $0 } ?? (firstUnfinished == nil)
    return isEnough ? 0 : 1
  }
}

/// Turns events into text or files.
///
/// No recorder decides anything.
package protocol Recorder: Sendable {
  /// Takes note of an event.
  mutating func record(_ event: Event)
}
