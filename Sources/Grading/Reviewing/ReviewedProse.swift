internal import Memos
package import Messages

/// The prose of one memo as a person reads it: what a form is made from, and what the points on it
/// are bound to.
package struct ReviewedProse: Equatable, Sendable {
  /// What a person gives a point for.
  package struct Question: Equatable, Sendable {
    /// The name in reports, unique within the memo.
    package let name: String
    /// What is asked, in one line.
    package let question: String
    /// What the learner answers.
    package let sentence: String
    /// Whether something of the learner's own is there for a person to read, in the text or here.
    package let isWritten: Bool
    /// What a good answer says.
    package let lookFor: [String]
  }

  /// The memo.
  package let slug: String
  /// The memo as it was handed in.
  package let text: String
  /// The learner's own words in it: points are for these, however its tables are filled in later.
  package let prose: String
  package let questions: [Question]

  /// A name for all that is read: 32 hexadecimal digits that no other text has.
  package var fingerprint: String {
    let whole = ([slug, prose] + questions.map(\.sentence)).joined(separator: "\0")
    return SHA256.hash(Array(whole.utf8)).prefix(16)
      .map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
  }
}

extension ReviewedProse {
  /// The prose of a memo that was read.
  package init(_ problem: MemoProblem, _ memo: MemoReport) {
    slug = problem.slug
    text = memo.text
    prose = memo.prose
    questions = memo.questions.map {
      Question(
        name: $0.name, question: $0.question, sentence: $0.sentence,
        isWritten: !memo.prose.isEmpty || !$0.sentence.isEmpty,
        lookFor: $0.lookFor.map { [$0] } ?? [])
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
}
