package import Grading

/// What is kept of one student's work: what every page and gradebook is made from.
package struct StudentResult: Codable, Equatable, Sendable {
  package let student: Student
  /// What was found in the work.
  package var staged: Staged
  /// One report for each exercise of the course, in its order, reviews merged in.
  package var reports: [ProblemReport]
  /// How long grading took, in seconds.
  package var seconds: Double = 0
  /// What each report depends on, by slug; none where a fault of ours made it.
  package var bases: [String: ReportBasis] = [:]
  /// How it was graded; nil where it was not.
  package var setting: MarkingSetting?

  package init(student: Student, staged: Staged, reports: [ProblemReport], seconds: Double = 0) {
    self.student = student
    self.staged = staged
    self.reports = reports
    self.seconds = seconds
  }

  /// The points, told apart; what is possible is the same for everybody.
  package var score: Score { Score(reports.flatMap(\.checks)) }
}

/// All that the report on one exercise depends on: a report with the same is not made again.
package struct ReportBasis: Codable, Equatable, Sendable {
  /// A name for the learner's file, or why it cannot be read.
  package let file: String
  /// A name for the exercise: its own sources, its answers, and what these reach.
  package let problem: String
  /// A name for what all exercises have in common.
  package let shared: String
  /// A name for the seed.
  package let seed: String
  /// How long it took to grade, in seconds; what is not made again keeps its time.
  package var seconds: Double = 0

  /// Whether a report on this is one on that.
  func isSame(as other: ReportBasis) -> Bool {
    var other = other
    other.seconds = seconds
    return self == other
  }
}

/// How a student's work was graded, as reports tell it.
package struct MarkingSetting: Codable, Equatable, Sendable {
  /// The seed; nil where it is withheld.
  package let seed: UInt64?
  package let sandbox: String
  package let warning: String?
  package let isBestSandbox: Bool
  /// The seconds that a student's work may take.
  package let budget: Int
  /// A name for what writes the reports.
  package let pages: String
}

extension ClassReviews {
  /// The reports with a student's points merged in, in place of what was merged before.
  package func applied(to reports: [ProblemReport], of student: Student) -> [ProblemReport] {
    applied(to: reports, of: student.key)
  }
}
