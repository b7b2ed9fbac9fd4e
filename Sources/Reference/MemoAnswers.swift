package import Memos
package import Messages

/// The answers of a memo: what must stand in each of its blanks that is a point, and a good sentence for
/// each of its questions.
package struct MemoAnswers: Sendable {
  /// The answers by the names of the blanks.
  private let byName: [String: BlankAnswer]
  /// The model sentences by the names of the questions.
  private let models: [String: ModelSentence]

  /// Takes the answers of a memo, each with the name of its blank or question; none may come twice.
  package init(
    _ answers: [(blank: String, answer: BlankAnswer)],
    models: [(question: String, sentence: String, lookFor: String)] = []
  ) {
    byName = Dictionary(
      answers.map { ($0.blank, $0.answer) },
      uniquingKeysWith: { _, _ in preconditionFailure("a blank has two answers") })
    self.models = Dictionary(
      models.map { ($0.question, ModelSentence($0.sentence, lookFor: $0.lookFor)) },
      uniquingKeysWith: { _, _ in preconditionFailure("a question has two models") })
  }

  /// What is wrong with a cell; nil where it is right.
  ///
  /// - Parameter cell: A cell of a blank that has an answer; see `gaps(in:)`.
  /// - Returns: One line for the learner, without the place of the cell.
  package func fault(_ cell: Cell) -> String? {
    guard let answer = byName[cell.blank] else {
      preconditionFailure("the blank \(cell.blank) has no answer; verify lists such blanks")
    }
    return answer.fault(cell)
  }

  /// What is wrong with each of several cells, and what to hold beside sentences.
  ///
  /// - Parameters:
  ///   - cells: Cells of blanks that have an answer.
  ///   - sentences: Sentences, in cells named after their questions.
  /// - Returns: The faults, and all models, each with whether the sentence that was sent for it is a copy of
  ///   any model.
  package func judgement(_ cells: [Cell], _ sentences: [Cell]) -> MemoJudgement {
    var faults: [String: String] = [:]
    for cell in cells { faults[cell.blank] = fault(cell) }
    var models = models
    for sentence in sentences {
      guard let model = models[sentence.blank],
        self.models.values.contains(where: {
          Wording($0.sentence).isCopied(by: sentence.text)
        })
      else { continue }
      models[sentence.blank] = ModelSentence(
        model.sentence, lookFor: model.lookFor, isCopied: true)
    }
    return MemoJudgement(faults: faults, models: models)
  }

  /// Where these answers and a memo's blanks do not belong together, in words; empty when every blank
  /// that is a point has an answer of its kind, every question a model sentence, and nothing else is
  /// there.
  package func gaps(in memo: Memo) -> [String] {
    var gaps: [String] = []
    var names: Set<String> = []
    for blank in memo.blanks {
      if !names.insert(blank.name).inserted { gaps.append("two blanks are called \(blank.name)") }
    }
    for blank in memo.points {
      if let answer = byName[blank.name] {
        gaps += answer.gaps(in: blank)
      } else {
        gaps.append("\(blank.name) has no answer")
      }
    }
    let points = Set(memo.points.map(\.name))
    for name in byName.keys.sorted() where !points.contains(name) {
      gaps.append(
        names.contains(name)
          ? "\(name) is recorded only, and has an answer" : "\(name) has an answer and no blank")
    }
    let questions = memo.questions.map(\.name)
    if Set(questions).count < questions.count { gaps.append("two questions have the same name") }
    for name in questions where models[name] == nil {
      gaps.append("the question \(name) has no model sentence")
    }
    for name in models.keys.sorted() where !questions.contains(name) {
      gaps.append("\(name) has a model sentence and no question")
    }
    return gaps
  }
}

extension BlankAnswer {
  /// Where this cannot be the answer of a blank, in words.
  fileprivate func gaps(in blank: Blank) -> [String] {
    switch (blank.kind, self) {
    case (.shape, .shape), (.formula, .formula), (.evidence, .evidence): []
    case (.choice(let words), .choice(let right, _)):
      right.isEmpty
        ? ["\(blank.name) has no right word"]
        : right.filter { !words.contains($0) }
          .map { "\(blank.name) does not list its right word \($0)" }
    default: ["the answer of \(blank.name) is of another kind"]
    }
  }
}

/// What is right and wrong in a memo: the answers, and memos to examine them with.
package struct MemoKey: Sendable {
  package let memo: Memo
  package let answers: MemoAnswers
  /// Memos, most of them wrong, and what each gets.
  package let samples: [MemoSample]

  /// Where blanks and answers do not belong together, in all memos.
  package static var gaps: [String] {
    MemoAnswers.all.sorted { $0.key < $1.key }.flatMap { slug, key in
      key.answers.gaps(in: key.memo).map { "\(slug): \($0)" }
    }
  }
}

extension MemoAnswers {
  /// The keys of the course's memos, by the memos' slugs.
  package static let all: [String: MemoKey] = [
    "norm_placement_memo": MemoKey(
      memo: .normPlacement, answers: NormPlacementMemoKey.answers,
      samples: NormPlacementMemoKey.samples),
    "why_pre_norm": MemoKey(
      memo: .whyPreNorm, answers: WhyPreNormKey.answers, samples: WhyPreNormKey.samples),
    // New memos go above this line.
  ]
}
