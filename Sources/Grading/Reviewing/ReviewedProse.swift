internal import Memos
package import Messages

/// The prose of one memo as a person reads it: what is shown for a review, and what its points are
/// bound to.
package struct ReviewedProse: Equatable, Sendable {
  /// What a person gives a point for.
  package struct Question: Equatable, Sendable {
    /// The name in reports, unique within the memo.
    package let name: String
    /// What is asked, in one line.
    package let question: String
    /// What the learner answers.
    package let sentence: String
    /// What a good answer says.
    package let lookFor: String?
  }

  /// The memo.
  package let slug: String
  /// The memo as it was handed in.
  package let text: String
  /// The learner's own words in it: points are for these, however its tables are filled in later.
  package let prose: String
  /// Words that are taken note of, such as the design that is recommended.
  package let recorded: [String]
  package let questions: [Question]

  /// A name for what is judged, the learner's words and choices: 32 hexadecimal digits, which no other
  /// text is found to have.
  package var fingerprint: String {
    let whole = ([slug, prose] + recorded + questions.map(\.sentence)).joined(separator: "\0")
    return SHA256.hash(Array(whole.utf8)).prefix(16)
      .map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
  }
}

extension ReviewedProse {
  /// The prose of a memo that was read.
  package init(_ slug: String, _ memo: MemoReport) {
    self.slug = slug
    text = memo.text
    prose = memo.prose
    recorded = memo.recorded
    questions = memo.questions.map {
      Question(
        name: $0.name, question: $0.question, sentence: $0.sentence,
        lookFor: $0.lookFor)
    }
  }

  /// The names of a memo's questions.
  static func names(of problem: MemoProblem) -> [String] { problem.memo.questions.map(\.name) }
}

extension CheckLabel {
  private static let review: String = "review: "

  /// The check of a question that a person gives the point for.
  package init(reviewOf question: String) { self.init(Self.review + question) }

  /// Whether a person gives the point.
  package var isReview: Bool { name.hasPrefix(Self.review) }

  /// The question that a person gives the point for; nil for any other check.
  var reviewedQuestion: String? { isReview ? String(name.dropFirst(Self.review.count)) : nil }
}
