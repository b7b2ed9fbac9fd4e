internal import Messages

/// A question that a memo's prose answers, one for each idea: learners copy the sentence that answers it
/// into a table, and judge it themselves.
///
/// It does not hold an answer: the model sentences are in `Reference`, found by the question's name.
package struct ProseQuestion: Sendable {
  /// The name in reports, unique within the memo.
  package let name: String
  /// What is asked, in plain words: the row of the template's table.
  package let question: String
  /// The heading of the section in which the answer stands.
  package let heading: String

  package init(_ name: String, _ question: String, heading: String) {
    self.name = name
    self.question = question
    self.heading = heading
  }

  /// The column of the sentences, and another name of it.
  static let columns: [String] = ["my sentence", "sentence"]
  static let columnKeys: [String] = columns.map(MemoText.key)
}

/// A question with what a memo has for it, and what to hold beside it.
package struct AnsweredQuestion: Equatable, Codable, Sendable {
  /// How far a question is answered; nothing here tells what a sentence means.
  package enum State: Equatable, Codable, Sendable {
    case unanswered
    /// What is wrong with the sentence, in one line with the next step.
    case faulty(String)
    /// The sentence stands in the memo, in the section that the question asks for.
    case stands
  }

  package let name: String
  package let question: String
  package let heading: String
  /// What the learner copied, or its beginning; empty where nothing is.
  package let sentence: String
  package let state: State
  /// A sentence to compare with, where the learner's stands; nil elsewhere.
  package let model: String?
  /// What makes a sentence as good as the model, as the end of "yours is as good if it says"; nil where
  /// the answer key was not asked.
  ///
  /// It is for reviewers; learners read it only where their sentence stands.
  package let lookFor: String?

  /// The longest sentence that a report holds, in Unicode scalars.
  private static let longestSentence: Int = 2_000

  package init(
    _ question: ProseQuestion, sentence: String, state: State, model: String?, lookFor: String?
  ) {
    name = question.name
    self.question = question.question
    heading = question.heading
    let kept = sentence.unicodeScalars.prefix(Self.longestSentence)
    self.sentence =
      kept.count < sentence.unicodeScalars.count
      ? String(String.UnicodeScalarView(kept)) + "..." : sentence
    self.state = state
    self.model = model
    self.lookFor = lookFor
  }
}

/// What a memo has beside a question, before anybody who knows a model sentence has seen it.
struct SentenceReading: Equatable {
  var sentence: String = ""
  /// The line that it stands in, counted from 1.
  var line: Int = 0
  var state: AnsweredQuestion.State = .unanswered
}

extension ProseQuestion {
  /// What a memo has beside this question.
  ///
  /// - Complexity: O(*n*) in the length of the prose.
  func reading(in cells: BlankFinder, _ prose: Prose) -> SentenceReading {
    guard let entry = cells.entry(rows: [question, name], columns: Self.columns),
      !entry.isBlank, case let wording = Wording(entry.text), !wording.isEmpty
    else { return SentenceReading() }
    let fault =
      entry.rival.map {
        "lines \(entry.line) and \($0) answer it differently; keep one of them"
      } ?? fault(in: entry.text, wording, prose).map { "line \(entry.line): \($0)" }
    return SentenceReading(
      sentence: entry.text, line: entry.line, state: fault.map { .faulty($0) } ?? .stands)
  }

  /// What is wrong with a sentence, as far as its words tell; nil where it stands.
  private func fault(in sentence: String, _ wording: Wording, _ prose: Prose) -> String? {
    if prose.isGiven(sentence) {
      return "these words stand in the statement or the template; answer in your own words in the "
        + "section \(heading), and copy that sentence"
    }
    let places = prose.places(of: wording)
    if places.contains(where: { $0.section == MemoText.key(heading) }) { return nil }
    guard prose.hasSection(heading) else {
      return
        "the memo has no heading \(heading); put ## \(heading) above the text that answers this"
    }
    guard let place = places.first else {
      return "this does not stand in your text; copy a sentence of the section \(heading) word for "
        + "word, or write it there first"
    }
    let found = place.heading.isEmpty ? "before the first heading" : "under \(place.heading.shown)"
    return "this stands \(found), and the question asks for the section \(heading); move it there, "
      + "or copy a sentence of that section"
  }

  /// The question with what a reading comes to.
  ///
  /// - Parameters:
  ///   - reading: What the memo has beside it.
  ///   - model: What the answer key has for it; nil where it was not asked.
  /// - Returns: The question; a copied model sentence is told as a fault.
  func answered(_ reading: SentenceReading, model: ModelSentence?) -> AnsweredQuestion {
    let isCopied = reading.state == .stands && model?.isCopied == true
    let state: AnsweredQuestion.State =
      isCopied
      ? .faulty(
        "line \(reading.line): this is the model sentence; say it in your own words, in your text "
          + "and here") : reading.state
    return AnsweredQuestion(
      self, sentence: reading.sentence, state: state,
      model: state == .stands ? model?.sentence : nil, lookFor: model?.lookFor)
  }
}
