package import Messages

/// A problem that is answered in Markdown: blanks, which are points, and prose, which a person reads.
package struct Memo: Sendable {
  /// The blanks, in the order of the template.
  package let blanks: [Blank]
  /// What the prose answers, in the order of the template.
  package let questions: [ProseQuestion]

  package init(blanks: [Blank], questions: [ProseQuestion]) {
    self.blanks = blanks
    self.questions = questions
  }

  /// The blanks that are points.
  package var points: [Blank] { blanks.filter { !$0.isRecorded } }

  /// Reads a memo: what stands in each blank, and which sentences answer its questions.
  ///
  /// - Parameters:
  ///   - text: The learner's Markdown.
  ///   - given: What the learner was given, the statement and the template: its sentences are not
  ///     the learner's.
  ///   - judge: What the answer key says of filled cells and of sentences, by the names of their
  ///     blanks and questions. It is called once, with all the cells that need an answer and all the
  ///     sentences that stand where they should, in the order of the template; and not at all where
  ///     nothing is written.
  /// - Throws: What `judge` throws.
  /// - Returns: Every blank and every question, in their order, and the prose.
  /// - Complexity: O(*n*) in the length of both, and what `judge` takes.
  package func findings(
    in text: String, given: [String],
    judge: (_ cells: [Cell], _ sentences: [Cell]) throws -> MemoJudgement
  ) rethrows -> MemoFindings {
    let memo = MemoText(text)
    let finder = BlankFinder(memo)
    let prose = Prose(memo, given: given, of: self)
    let readings = blanks.map { $0.reading(in: finder) }
    let answers = questions.map { $0.reading(in: finder, prose) }
    let cells = readings.compactMap(\.cell)
    let sentences = zip(questions, answers).filter { $1.state == .stands }
      .map { Cell(blank: $0.name, text: $1.sentence) }
    let isEmpty = cells.isEmpty && sentences.isEmpty && prose.text.isEmpty
    let judgement = isEmpty ? MemoJudgement() : try judge(cells, sentences)
    return MemoFindings(
      blanks: zip(blanks, readings).map {
        ($0, $0.outcome(of: $1, fault: judgement.faults[$0.name]))
      },
      questions: zip(questions, answers).map {
        $0.answered($1, model: judgement.models[$0.name])
      }, prose: prose.text)
  }
}

/// What was found in a memo.
package struct MemoFindings: Sendable {
  /// Every blank with what stands there.
  package let blanks: [(blank: Blank, outcome: BlankOutcome)]
  /// Every question with the sentence that answers it.
  package let questions: [AnsweredQuestion]
  /// All of the learner's own text, with its headings; empty where nothing is.
  package let prose: String
}
