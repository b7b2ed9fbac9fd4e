import Problems

struct ModelCensusSolution: ModelCensusContract {
  func placement(of model: PublishedModel) -> NormPlacement {
    switch model {
    case .transformer2017: .preNorm
    case .tensor2tensorV1: .preNorm
    case .tensor2tensorV3: .preNorm
    case .bert: .preNorm
    case .bart: .preNorm
    case .modernBERT: .preNorm
    case .gpt1: .preNorm
    case .gpt2: .preNorm
    case .gpt3: .preNorm
    case .gptJ: .preNorm
    case .gptNeoX: .preNorm
    case .opt350M: .preNorm
    case .opt1300M: .preNorm
    case .llama: .preNorm
    case .chameleon: .preNorm
    case .chameleonSwin: .preNorm
    case .t5: .preNorm
    case .palm: .preNorm
    case .gemma1: .preNorm
    case .gemma2: .preNorm
    case .gemma3: .preNorm
    case .vit: .preNorm
    case .swinV1: .preNorm
    case .swinV2: .preNorm
    case .glm130B: .preNorm
    case .glm4: .preNorm
    case .grok1: .preNorm
    case .mistral: .preNorm
    case .qwen3: .preNorm
    case .deepSeekV3: .preNorm
    case .falcon7B: .preNorm
    case .falconNew: .preNorm
    case .commandR: .preNorm
    case .olmo1: .preNorm
    case .olmo2: .preNorm
    case .exaone4: .preNorm
    }
  }
}
