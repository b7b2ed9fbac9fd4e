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
  /// Model by model, in the order of the families.
  var table = ChoiceTable<PublishedModel, NormPlacement>([
    .transformer2017: .postNorm,
    .tensor2tensorV1: .postNorm,
    .tensor2tensorV3: .preNorm,
    .bert: .postNorm,
    .bart: .postNorm,
    .modernBERT: .preNorm,
    .gpt1: .postNorm,
    .gpt2: .preNorm,
    .gpt3: .preNorm,
    .gptJ: .parallelPreNorm,
    .gptNeoX: .parallelPreNorm,
    .opt350M: .postNorm,
    .opt1300M: .preNorm,
    .llama: .preNorm,
    .chameleon: .preNorm,
    .chameleonSwin: .resPostNorm,
    .t5: .preNorm,
    .palm: .parallelPreNorm,
    .gemma1: .preNorm,
    .gemma2: .doubleNorm,
    .gemma3: .doubleNorm,
    .vit: .preNorm,
    .swinV1: .preNorm,
    .swinV2: .resPostNorm,
    .glm130B: .deepNorm,
    .glm4: .doubleNorm,
    .grok1: .doubleNorm,
    .mistral: .preNorm,
    .qwen3: .preNorm,
    .deepSeekV3: .preNorm,
    .falcon7B: .parallelPreNorm,
    .falconNew: .parallelPreNorm,
    .commandR: .parallelPreNorm,
    .olmo1: .preNorm,
    .olmo2: .resPostNorm,
    .exaone4: .resPostNorm,
  ])
  /// What each placement is taken for.
  var read = ChoiceTable(Dictionary(uniqueKeysWithValues: NormPlacement.allCases.map { ($0, $0) }))

  func placement(of model: PublishedModel) -> NormPlacement { read[table[row(model)]] }
}
