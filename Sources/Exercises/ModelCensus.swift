import LearnerSupport
import Problems

/// Solves problem model_census: where published models put the norm.
struct ModelCensusSolution: ModelCensusContract {
  /// Returns the placement in a model's layers.
  ///
  /// One of .postNorm, .preNorm, .parallelPreNorm, .resPostNorm, .doubleNorm and .deepNorm.
  func placement(of model: PublishedModel) -> NormPlacement {
    // TODO: each model's placement, as its source has it
    switch model {
    // The first Transformers.
    case .transformer2017: todo()
    case .tensor2tensorV1: todo()
    case .tensor2tensorV3: todo()

    // BERT and its kin.
    case .bert: todo()
    case .bart: todo()
    case .modernBERT: todo()

    // The GPTs.
    case .gpt1: todo()
    case .gpt2: todo()
    case .gpt3: todo()
    case .gptJ: todo()
    case .gptNeoX: todo()

    // Meta's.
    case .opt350M: todo()
    case .opt1300M: todo()
    case .llama: todo()
    case .chameleon: todo()
    case .chameleonSwin: todo()

    // Google's.
    case .t5: todo()
    case .palm: todo()
    case .gemma1: todo()
    case .gemma2: todo()
    case .gemma3: todo()

    // For images.
    case .vit: todo()
    case .swinV1: todo()
    case .swinV2: todo()

    // GLM and Grok.
    case .glm130B: todo()
    case .glm4: todo()
    case .grok1: todo()

    // Further open models.
    case .mistral: todo()
    case .qwen3: todo()
    case .deepSeekV3: todo()
    case .falcon7B: todo()
    case .falconNew: todo()
    case .commandR: todo()
    case .olmo1: todo()
    case .olmo2: todo()
    case .exaone4: todo()
    }
  }
}
