internal import Memos

/// What a report says about a memo besides its blanks.
struct MemoReport: Equatable, Codable, Sendable {
  /// The ideas that the prose shows, criterion by criterion.
  let prose: [CriterionFinding]
  /// Sentences that claim more than was measured.
  let overclaims: [String]
  /// Words that are taken note of and earn nothing.
  let recorded: [String]
  /// What a person said about the prose.
  let review: ReviewOutcome
}
