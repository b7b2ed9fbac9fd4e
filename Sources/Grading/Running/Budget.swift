/// The time, by the clock on the wall, that all runs of one learner's program may take together: its
/// cases, the runs that explain a failure, and those that look for its line.
package final class Budget {
  /// The seconds that there were.
  package let total: Double
  private var spent: Duration = .zero

  /// Creates a budget.
  package init(seconds: Double) {
    total = seconds
  }

  /// The seconds for a learner's program on one problem.
  package static func problem() -> Budget { Budget(seconds: 30) }

  /// For the course's own answers, which are trusted to end.
  static func unlimited() -> Budget { Budget(seconds: .infinity) }

  /// The seconds that are left, never below 0.
  var left: Double { max(0, total - spent.seconds) }

  /// Does something, and takes its time off.
  func spend<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { spent += start.duration(to: .now) }
    return try body()
  }
}
