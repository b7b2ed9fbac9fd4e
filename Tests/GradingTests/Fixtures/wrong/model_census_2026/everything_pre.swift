import Problems

struct ModelCensus2026Solution: ModelCensus2026Contract {
  func placement(of model: Model2026) -> Placement2026 {
    switch model {
    case .nomicBERT: .preNorm
    case .jinaV3: .preNorm
    case .euroBERT: .preNorm
    case .olmo3: .preNorm
    case .olmoHybridAttention: .preNorm
    case .olmoHybridLinear: .preNorm
    case .gemma4: .preNorm
    case .trinity: .preNorm
    case .hyperCLOVAX: .preNorm
    case .hyperCLOVAXPostNorm: .preNorm
    case .miniMax01: .preNorm
    case .miniMaxM2: .preNorm
    case .gptOSS: .preNorm
    case .qwen3Next: .preNorm
    case .kimiLinear: .preNorm
    case .smolLM3: .preNorm
    case .seedOSS: .preNorm
    case .apertus: .preNorm
    case .commandR7B: .preNorm
    case .museSpark: .preNorm
    case .zaya1: .preNorm
    case .deepSeekV4: .preNorm
    case .glm53Flash: .preNorm
    case .qwen4Exp: .preNorm
    case .hy4: .preNorm
    case .inkling1: .preNorm
    case .inkling2: .preNorm
    }
  }
}
