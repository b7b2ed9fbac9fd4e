import LearnerSupport
import Problems

struct ModelCensusSolution: ModelCensusContract {
  func placement(of model: PublishedModel) -> NormPlacement {
    switch model {
    case .transformer2017: .postNorm
    case .tensor2tensorV1: .postNorm
    case .tensor2tensorV3: .preNorm
    case .bert: .postNorm
    case .bart: .preNorm
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
    case .grok1: todo()
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
