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

  package init(student: Student, staged: Staged, reports: [ProblemReport], seconds: Double = 0) {
    self.student = student
    self.staged = staged
    self.reports = reports
    self.seconds = seconds
  }

  /// The points, told apart; what is possible is the same for everybody.
  package var score: Score { Score(reports.flatMap(\.checks)) }
}

extension ClassReviews {
  /// The reports with a student's points merged in, in place of what was merged before.
  package func applied(to reports: [ProblemReport], of student: Student) -> [ProblemReport] {
    applied(to: reports, of: student.key)
  }
}
