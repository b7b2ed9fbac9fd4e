internal import Memos

/// What people wrote about the prose of a submission.
package struct Reviews: Equatable, Sendable {
  /// What was said about one question.
  package struct Entry: Equatable, Sendable {
    package let slug: String
    package let question: String
    /// The fingerprint of the text that was reviewed.
    package var text: String = ""
    /// 0 or 1; nil where the reviewer has not decided.
    package var points: Int?
    /// The points before the text changed.
    package var before: Int?
    /// What the learner should read, in lines.
    package var comment: String = ""
  }

  /// Something that is wrong with a form, and what to do, in one line.
  package struct Note: Equatable, Sendable {
    /// The memo that it is about; nil where it is about the whole form.
    package let slug: String?
    package let text: String
  }

  package var entries: [Entry] = []
  package var notes: [Note] = []
  /// What is said of a text, by its fingerprint, that is on a form beside another folder.
  var elsewhere: [String: String] = [:]

  package init() {}

  /// Takes note that a form as a whole does not count.
  init(note text: String) { notes = [Note(slug: nil, text: text)] }

  /// What is said about a question.
  func entry(_ slug: String, _ question: String) -> Entry? {
    entries.first { $0.slug == slug && $0.question == question }
  }

  /// What counts for a memo as it is now.
  package func outcome(for prose: ReviewedProse) -> ReviewOutcome {
    var outcome = ReviewOutcome()
    for question in prose.questions {
      guard let entry = entry(prose.slug, question.name) else { continue }
      if let points = entry.points, entry.text == prose.fingerprint {
        outcome.points.append(
          ReviewOutcome.Points(
            question: question.name, points: points,
            comment: entry.comment.split(whereSeparator: \.isNewline).map(\.trimmed).joined(
              separator: " ")))
      } else if entry.points ?? entry.before != nil {
        outcome.outdated.append(question.name)
      }
    }
    outcome.notes = notes.filter { $0.slug == nil || $0.slug == prose.slug }.map(\.text)
    if !elsewhere.isEmpty, let note = elsewhere[prose.fingerprint] { outcome.notes.append(note) }
    return outcome
  }
}

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
  /// What is wrong with the form.
  package var notes: [String] = []

  /// How the check of a question ended, and what the learner reads where no point was given.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - isStarted: Whether anything is written in the memo, for a person to read.
  /// - Returns: The verdict, and the words for a point that was not given.
  func verdict(of question: ReviewedProse.Question, isStarted: Bool)
    -> (Verdict, message: String?)
  {
    guard let given = points.first(where: { $0.question == question.name }) else {
      return (isStarted ? .awaitingReview : .notStarted, nil)
    }
    if given.points > 0 { return (.passed, nil) }
    return (.wrong, given.comment.isEmpty ? "your reviewer gave no point" : given.comment)
  }
}
