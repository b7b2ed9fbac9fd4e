internal import Memos

/// What people wrote about the prose of a submission.
struct Reviews: Equatable, Sendable {
  /// What was said about one criterion.
  struct Entry: Equatable, Sendable {
    let slug: String
    let criterion: String
    /// The fingerprint of the text that was reviewed.
    let text: String
    /// 0 or 1; nil where the reviewer has not decided.
    let points: Int?
    let comment: String
  }

  var entries: [Entry] = []

  /// What counts for a memo as it is now.
  func outcome(for problem: MemoProblem, _ prose: [CriterionFinding]) -> ReviewOutcome {
    var outcome = ReviewOutcome()
    for finding in prose {
      guard
        let entry = entries.first(where: {
          $0.slug == problem.slug && $0.criterion == finding.name
        }), let points = entry.points
      else {
        outcome.awaiting.append(finding.name)
        continue
      }
      guard entry.text == Fingerprint(finding.text).description else {
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
struct ReviewOutcome: Equatable, Codable, Sendable {
  struct Points: Equatable, Codable, Sendable {
    let criterion: String
    let points: Int
    let comment: String
  }

  /// The criteria with points.
  var points: [Points] = []
  /// The criteria that nobody has reviewed.
  var awaiting: [String] = []
  /// The criteria whose text changed after the review.
  var outdated: [String] = []

  /// Whether a person still has something to read.
  var awaitsReview: Bool { !awaiting.isEmpty || !outdated.isEmpty }
}
