package import Memos

/// What a report says about a memo besides its blanks.
package struct MemoReport: Equatable, Codable, Sendable {
  /// The ideas that the prose shows, criterion by criterion.
  package let prose: [CriterionFinding]
  /// The memo as it was handed in.
  package let text: String
  /// Sentences that claim more than was measured.
  package let overclaims: [String]
  /// Words that are taken note of and earn nothing.
  package let recorded: [String]
  /// What a person said about the prose.
  package var review: ReviewOutcome
}
