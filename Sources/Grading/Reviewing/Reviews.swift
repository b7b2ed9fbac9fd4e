package import Memos

/// What people wrote about the prose of a submission.
package struct Reviews: Equatable, Sendable {
  /// What was said about one criterion.
  package struct Entry: Equatable, Sendable {
    package let slug: String
    package let criterion: String
    /// The fingerprint of the text that was reviewed.
    package let text: String
    /// 0 or 1; nil where the reviewer has not decided.
    package let points: Int?
    package let comment: String
  }

  package var entries: [Entry] = []

  package init() {}

  /// What counts for a memo as it is now.
  package func outcome(
    for problem: MemoProblem, _ questions: [AnsweredQuestion], text: String
  ) -> ReviewOutcome {
    var outcome = ReviewOutcome()
    let fingerprint = Fingerprint(text).description
    for finding in questions {
      guard
        let entry = entries.first(where: {
          $0.slug == problem.slug && $0.criterion == finding.name
        }), let points = entry.points
      else {
        outcome.awaiting.append(finding.name)
        continue
      }
      guard entry.text == fingerprint else {
        outcome.outdated.append(finding.name)
        continue
      }
      outcome.points.append(
        ReviewOutcome.Points(
          criterion: finding.name, points: points, comment: entry.comment))
    }
    return outcome
  }
}

/// A person's points for a memo, as far as they are given.
package struct ReviewOutcome: Equatable, Codable, Sendable {
  package struct Points: Equatable, Codable, Sendable {
    package let criterion: String
    package let points: Int
    package let comment: String
  }

  /// The criteria with points.
  package var points: [Points] = []
  /// The criteria that nobody has reviewed.
  package var awaiting: [String] = []
  /// The criteria whose text changed after the review.
  package var outdated: [String] = []

  /// Whether a person still has something to read.
  package var awaitsReview: Bool { !awaiting.isEmpty || !outdated.isEmpty }
}
