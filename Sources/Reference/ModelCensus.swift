import Problems

/// The answer to `model_census`.
public enum ModelCensusKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(ModelCensusSteps.init, mistakes: mistakes)
}

/// The table of answers taken apart, each step as it should be.
struct ModelCensusSteps: ModelCensusContract {
  /// The row that is read for a model.
  @Choice var row: (PublishedModel) -> PublishedModel = { $0 }
  /// The answer of each model, and what each placement is taken for.
  var table = ChoiceTable(PublishedModel.allCases) { model in
    models.first { $0.value.contains(model) }!.key
  }
  var read = ChoiceTable(NormPlacement.allCases) { $0 }

  func placement(of model: PublishedModel) -> NormPlacement { read[table[row(model)]] }

  /// The models of each placement, in the order of the families.
  private static let models: [NormPlacement: [PublishedModel]] = [
    .postNorm: [.transformer2017, .tensor2tensorV1, .bert, .bart, .gpt1, .opt350M],
    .preNorm: [
      .tensor2tensorV3, .modernBERT, .gpt2, .gpt3, .opt1300M, .llama, .chameleon, .t5, .gemma1,
      .vit, .swinV1, .mistral, .qwen3, .deepSeekV3, .olmo1,
    ],
    .parallelPreNorm: [.gptJ, .gptNeoX, .palm, .falcon7B, .falconNew, .commandR],
    .resPostNorm: [.chameleonSwin, .swinV2, .olmo2, .exaone4],
    .doubleNorm: [.gemma2, .gemma3, .glm4, .grok1],
    .deepNorm: [.glm130B],
  ]
}

/// What somebody answers otherwise; a sentence gives no model's answer away.
extension ModelCensusKey {
  @MistakeList<ModelCensusSteps> static var mistakes: [Mistake<ModelCensusSteps>] {
    for (name, other) in [("Pre", NormPlacement.preNorm), ("Post", .postNorm)] {
      Mistake(
        "all-\(name.asName)", "every model of the family is \(name)-LN; not all of them are",
        why: "Most are Pre-LN, and every introduction draws the Post-LN of 2017."
      ) { steps in NormPlacement.allCases.forEach { steps.read[$0] = other } }
    }
    Mistake(
      "pre-and-post-exchanged", "Pre-LN and Post-LN have changed places; look what LN takes",
      why: "In code a norm in front of the branch stands behind the shortcut's line."
    ) { ($0.read[.preNorm], $0.read[.postNorm]) = (.postNorm, .preNorm) }
    for (right, read, row) in confusions {
      Mistake.family(
        why: "A name or the first line of a layer seems to say it, and reading stops there.")([
          row: { $0.read[right] = read }
        ])
    }
    for (words, offset) in [("above", -1), ("below", 1)] {
      Mistake(
        "model-\(words)",
        "each model has the answer of the one \(words) it in the list; read its own",
        why: "Lines of a long list shift when one is left out."
      ) {
        let models = PublishedModel.allCases
        $0.row = { models[(models.firstIndex(of: $0)! + offset + models.count) % models.count] }
      }
    }
    for model in PublishedModel.allCases { slips(model) }
  }

  /// One placement taken for another, wherever it stands.
  private static let confusions: [(NormPlacement, NormPlacement, String)] = [
    (
      .resPostNorm, .postNorm,
      "post-norm-by-name: LN(x + f(x)) and x + LN(f(x)) are not the same; look what LN takes"
    ),
    (
      .doubleNorm, .preNorm,
      "norm-in-front-is-enough: a norm in front does not exclude one behind; read on to the sum"
    ),
    (
      .doubleNorm, .resPostNorm,
      "norm-behind-is-enough: a norm behind does not exclude one in front; read from the start"
    ),
    (
      .parallelPreNorm, .preNorm,
      "branches-in-a-row: the two branches need not follow each other; "
        + "look what the network is given"
    ),
    (
      .deepNorm, .postNorm,
      "alpha-overlooked: a norm around the sum is not always Post-LN; look for a factor, too"
    ),
  ]

  /// One model misread, but where that is all that a confusion changes in its family.
  private static func slips(_ model: PublishedModel) -> [Mistake<ModelCensusSteps>] {
    let table = ModelCensusSteps().table
    let right = table[model]
    let family = ModelCensusTrial.families.first { $0.models.contains(model) }?.models ?? []
    let isAlone = family.count { table[$0] == right } == 1
    return formulas.filter { read, _ in
      read != right && !(isAlone && confusions.contains { $0.0 == right && $0.1 == read })
    }.map { read, formula in
      Mistake(
        "\(model.rawValue.asName)-\("\(read)".lowercased())",
        "\(model.rawValue) is said to be \(formula), which it is not",
        why: "A name or a figure beside the right one tells otherwise than the source.",
        isReadyMade: true
      ) { $0.table[model] = read }
    }
  }

  private static let formulas: KeyValuePairs<NormPlacement, String> = [
    .postNorm: "LN(x + f(x))", .preNorm: "x + f(LN(x))",
    .parallelPreNorm: "x + Attention(LN(x)) + FFN(LN(x))", .resPostNorm: "x + LN(f(x))",
    .doubleNorm: "x + LN(f(LN(x)))", .deepNorm: "LN(alpha x + f(x))",
  ]
}
