import Problems

/// The answer to `model_census`.
public enum ModelCensusKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: misconceptions)

  /// Model by model, in the order of the families.
  struct Reference: ModelCensusContract {
    func placement(of model: PublishedModel) -> NormPlacement {
      switch model {
      case .transformer2017: .postNorm
      case .tensor2tensorV1: .postNorm
      case .tensor2tensorV3: .preNorm
      case .bert: .postNorm
      case .bart: .postNorm
      case .modernBERT: .preNorm
      case .gpt1: .postNorm
      case .gpt2: .preNorm
      case .gpt3: .preNorm
      case .gptJ: .parallelPreNorm
      case .gptNeoX: .parallelPreNorm
      case .opt350M: .postNorm
      case .opt1300M: .preNorm
      case .llama: .preNorm
      case .chameleon: .preNorm
      case .chameleonSwin: .resPostNorm
      case .t5: .preNorm
      case .palm: .parallelPreNorm
      case .gemma1: .preNorm
      case .gemma2: .doubleNorm
      case .gemma3: .doubleNorm
      case .vit: .preNorm
      case .swinV1: .preNorm
      case .swinV2: .resPostNorm
      case .glm130B: .deepNorm
      case .glm4: .doubleNorm
      case .grok1: .doubleNorm
      case .mistral: .preNorm
      case .qwen3: .preNorm
      case .deepSeekV3: .preNorm
      case .falcon7B: .parallelPreNorm
      case .falconNew: .parallelPreNorm
      case .commandR: .parallelPreNorm
      case .olmo1: .preNorm
      case .olmo2: .resPostNorm
      case .exaone4: .resPostNorm
      }
    }
  }

  /// Placement by placement.
  struct SecondSolution: ModelCensusContract {
    private let models: [NormPlacement: Set<PublishedModel>] = [
      .postNorm: [.transformer2017, .tensor2tensorV1, .bert, .bart, .gpt1, .opt350M],
      .parallelPreNorm: [.gptJ, .gptNeoX, .palm, .falcon7B, .falconNew, .commandR],
      .resPostNorm: [.swinV2, .chameleonSwin, .olmo2, .exaone4],
      .doubleNorm: [.gemma2, .gemma3, .grok1, .glm4],
      .deepNorm: [.glm130B],
    ]

    func placement(of model: PublishedModel) -> NormPlacement {
      models.first { $0.value.contains(model) }?.key ?? .preNorm
    }
  }
}
