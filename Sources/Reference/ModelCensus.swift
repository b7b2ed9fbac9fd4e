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
