package import Memos

/// What a report says about a memo besides its blanks.
package struct MemoReport: Equatable, Codable, Sendable {
  /// The questions, each with the sentence that the learner copied for it.
  package let questions: [AnsweredQuestion]
  /// The memo as it was handed in.
  package let text: String
  /// All of the learner's own text in it, with its headings, for whoever reads it as a whole; empty where
  /// nothing is written.
  package let prose: String
  /// Words that are taken note of and earn nothing.
  package let recorded: [String]
  /// What a person said about the prose.
  package var review: ReviewOutcome
}
