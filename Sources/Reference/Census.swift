import ExerciseKit

/// The answers to a census, and what somebody answers otherwise.
struct CensusAnswers<Model: SurveyedModel, Placement: Hashable & CaseIterable & Sendable>: Sendable
{
  typealias Steps = CensusSteps<Model, Placement>

  /// The models that are asked for together.
  let families: [(name: String, models: [Model])]
  /// The models of each placement.
  let models: [Placement: [Model]]
  /// Each placement's formula.
  let formulas: [Placement: String]
  /// What somebody answers for all models: the word in front of -LN, and the placement.
  let forAll: [(words: String, placement: Placement)]
  /// Placements taken for others, wherever they stand: the row of a mistake, with its name and its
  /// sentence, and what is read as what.
  let confusions: [(row: String, readings: [Reading])]

  /// One placement read as another.
  struct Reading: Sendable {
    let right: Placement
    let read: Placement

    init(_ right: Placement, as read: Placement) { (self.right, self.read) = (right, read) }
  }

  /// What somebody answers otherwise; a sentence gives no model's answer away.
  @MistakeList<Steps> var mistakes: [Mistake<Steps>] {
    for (words, placement) in forAll {
      Mistake(
        "all-\(words.asName)", "every model of the family is \(words)-LN; not all of them are",
        why: "Most are of one kind, and every introduction draws it."
      ) { steps in Placement.allCases.forEach { steps.read[$0] = placement } }
    }
    for (row, readings) in confusions {
      Mistake.family(
        why: "A name or the first line of a layer seems to say it, and reading stops there.")([
          row: { steps in readings.forEach { steps.read[$0.right] = $0.read } }
        ])
    }
    for (words, offset) in [("above", -1), ("below", 1)] {
      Mistake(
        "model-\(words)",
        "each model has the answer of the one \(words) it in the list; read its own",
        why: "Lines of a long list shift when one is left out."
      ) {
        let models = Array(Model.allCases)
        $0.row = { models[(models.firstIndex(of: $0)! + offset + models.count) % models.count] }
      }
    }
    for model in Model.allCases { slips(model) }
  }

  /// One model misread, but where a mistake of a kind says the same of its family.
  private func slips(_ model: Model) -> [Mistake<Steps>] {
    let table = Steps(self).table
    let family = families.first { $0.models.contains(model) }?.models ?? []
    let told = (kinds + forAll.map { all in { _ in all.placement } }).map { kind in
      family.map { kind(table[$0]) }
    }
    return Placement.allCases.filter { read in
      read != table[model] && !told.contains(family.map { $0 == model ? read : table[$0] })
    }.map { read in
      Mistake(
        "\(model.rawValue.asName)-\("\(read)".lowercased())",
        "\(model.rawValue) is said to be \(formulas[read]!), which it is not",
        why: "A name or a figure beside the right one tells otherwise than the source.",
        isReadyMade: true
      ) { $0.table[model] = read }
    }
  }

  /// What each confusion makes of a right answer.
  private var kinds: [(Placement) -> Placement] {
    confusions.map { confusion in
      { right in confusion.readings.first { $0.right == right }?.read ?? right }
    }
  }
}

/// The table of a census's answers taken apart, each step as it should be.
struct CensusSteps<Model: SurveyedModel, Placement: Hashable & CaseIterable & Sendable> {
  /// The row that is read for a model.
  @Choice var row: (Model) -> Model = { $0 }
  /// The answer of each model, and what each placement is taken for.
  var table: ChoiceTable<Model, Placement>
  var read = ChoiceTable(Array(Placement.allCases)) { $0 }

  init(_ answers: CensusAnswers<Model, Placement>) {
    table = ChoiceTable(Array(Model.allCases)) { model in
      answers.models.first { $0.value.contains(model) }!.key
    }
  }

  func placement(of model: Model) -> Placement { read[table[row(model)]] }
}
