import LearnerSupport
import Problems

struct ModelCensusSolution: ModelCensusContract {
  func placement(of model: PublishedModel) -> NormPlacement {
    switch model {
    case .transformer2017, .tensor2tensorV1, .bert, .bart, .gpt1, .opt350M:
      return .postNorm
    case .gptJ, .gptNeoX, .palm, .falcon7B, .falconNew, .commandR:
      return .parallelPreNorm
    case .chameleonSwin, .swinV2, .olmo2, .exaone4:
      return .resPostNorm
    case .gemma2, .gemma3, .grok1, .glm4:
      return .doubleNorm
    case .glm130B:
      return .deepNorm
    case .tensor2tensorV3, .modernBERT, .gpt2, .gpt3, .opt1300M, .llama, .chameleon, .t5, .gemma1,
      .vit, .swinV1, .mistral, .qwen3, .deepSeekV3, .olmo1:
      return .preNorm
    }
  }
}
