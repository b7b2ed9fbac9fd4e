/// The wall-clock time that all runs of one learner's program may take together: its
/// cases, the runs that explain a failure, and those that look for its line.
package final class Budget {
  /// The seconds that there were.
  private let total: Double
  private let deadline: Deadline?
  /// Whether nobody waits for what comes of it any more.
  let isCalledOff: @Sendable () -> Bool
  private var spent: Duration = .zero

  /// Creates a budget.
  ///
  /// - Parameters:
  ///   - seconds: The time that there is.
  ///   - deadline: When the whole submission must be graded.
  ///   - isCalledOff: Whether nobody waits for what comes of it any more; asked again and again.
  package init(
    seconds: Double, until deadline: Deadline? = nil,
    unless isCalledOff: @escaping @Sendable () -> Bool = { false }
  ) {
    total = seconds
    self.deadline = deadline
    self.isCalledOff = isCalledOff
  }

  /// The seconds for a learner's program on one problem.
  package static func problem(
    until deadline: Deadline? = nil, unless isCalledOff: @escaping @Sendable () -> Bool = { false }
  ) -> Budget {
    Budget(seconds: 30, until: deadline, unless: isCalledOff)
  }

  /// For the course's own answers, which are trusted to end.
  static func unlimited() -> Budget { Budget(seconds: .infinity) }

  /// The seconds that are left, never below 0.
  var left: Double { max(0, min(total - spent.seconds, deadline?.left ?? .infinity)) }

  /// What is said when nothing is left; how much was left of it differs from run to run, and so is
  /// not told.
  var stop: Stop {
    if let deadline, deadline.left < total - spent.seconds { return deadline.stop }
    return Stop(
      verdict: .timedOut, message: "the \(total.brief) s for all cases together are used up")
  }

  /// Does something, and takes its time off.
  func spend<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { spent += start.duration(to: .now) }
    return try body()
  }
}

/// A run that was ended because nobody waits for it any more.
package struct CalledOff: Error {
  package init() {}
}

/// When a whole submission must be graded; what is not graded by then gives no points.
package struct Deadline: Sendable {
  /// The seconds for the whole submission.
  private let seconds: Double
  /// Whether this is one problem's part of them.
  private let isPart: Bool
  private let end: ContinuousClock.Instant

  /// Starts the clock for a submission.
  package init(seconds: Double) {
    self.seconds = seconds
    isPart = false
    end = .now + .seconds(seconds)
  }

  /// Starts the clock for one problem of a submission.
  ///
  /// - Parameters:
  ///   - part: The seconds for the problem.
  ///   - seconds: Those for the whole submission, which alone are told: a part differs from run to run.
  package init(part: Double, of seconds: Double) {
    self.seconds = seconds
    isPart = true
    end = .now + .seconds(part)
  }

  /// The seconds that are left, never below 0.
  var left: Double { max(0, ContinuousClock.now.duration(to: end).seconds) }

  /// What is said when nothing is left.
  var stop: Stop {
    Stop(
      verdict: .timedOut,
      message: isPart
        ? "this problem's part of the \(seconds.brief) s for the whole submission is used up"
        : "the \(seconds.brief) s for the whole submission are used up")
  }
}
