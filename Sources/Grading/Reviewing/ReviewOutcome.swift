internal import Foundation
internal import Memos
internal import Messages

/// What a person said about a memo, as far as it counts.
package struct ReviewOutcome: Equatable, Codable, Sendable {
  package struct Points: Equatable, Codable, Sendable {
    package let question: String
    package let points: Int
    package let comment: String
  }

  /// The questions with points.
  package var points: [Points] = []
  /// The questions whose text changed after the review; they await another.
  package var outdated: [String] = []
  /// What is wrong with the rows of the file that holds the points.
  package var notes: [String] = []

  package init() {}

  /// How the check of a question ended, and what the learner reads where no point was given.
  ///
  /// - Parameters:
  ///   - question: The question's name.
  ///   - isStarted: Whether anything is written in the memo, for a person to read.
  /// - Returns: The verdict, and the words for a point that was not given.
  fileprivate func verdict(of question: String, isStarted: Bool) -> (Verdict, message: String?) {
    guard let given = points.first(where: { $0.question == question }) else {
      return (isStarted ? .awaitingReview : .notStarted, nil)
    }
    if given.points > 0 { return (.passed, nil) }
    return (.wrong, given.comment.isEmpty ? "your reviewer gave no point" : given.comment)
  }
}

extension ProblemReport {
  /// Whether anything is written in a memo, for a person to read.
  package var isToBeReviewed: Bool {
    guard let memo else { return false }
    return checks.contains { !$0.label.isReview && $0.verdict != .notStarted }
      || !memo.recorded.isEmpty || !memo.prose.isEmpty
      || memo.questions.contains { $0.state != .unanswered }
  }

  /// The report on a memo with what a person said about it, in place of what was said before.
  func reviewed(_ outcome: ReviewOutcome) -> ProblemReport {
    let isStarted = isToBeReviewed
    var report = judged(
      checks.map { check in
        guard let question = check.label.reviewedQuestion else { return check }
        let (verdict, message) = outcome.verdict(of: question, isStarted: isStarted)
        var reviewed = CheckReport(
          label: check.label, verdict: verdict, cases: check.cases,
          failure: message.map {
            Failure(number: 1, title: "review", input: Data("{}".utf8), kind: .blank($0))
          })
        reviewed.seconds = check.seconds
        return reviewed
      })
    report.memo?.review = outcome
    return report
  }
}
