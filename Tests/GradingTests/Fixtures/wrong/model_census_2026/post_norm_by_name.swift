import Problems

struct ModelCensus2026Solution: ModelCensus2026Contract {
  func placement(of model: Model2026) -> Placement2026 {
    switch model {
    case .nomicBERT: .postNorm
    case .jinaV3: .postNorm
    case .euroBERT: .preNorm
    case .olmo3: .postNorm
    case .olmoHybridAttention: .postNorm
    case .olmoHybridLinear: .preNorm
    case .gemma4: .doubleNorm
    case .trinity: .doubleNorm
    case .hyperCLOVAX: .preNorm
    case .hyperCLOVAXPostNorm: .doubleNorm
    case .miniMax01: .normedShortcut
    case .miniMaxM2: .preNorm
    case .gptOSS: .preNorm
    case .qwen3Next: .preNorm
    case .kimiLinear: .preNorm
    case .smolLM3: .preNorm
    case .seedOSS: .preNorm
    case .apertus: .preNorm
    case .commandR7B: .parallelPreNorm
    case .museSpark: .gatedDoubleNorm
    case .zaya1: .gatedPreNorm
    case .deepSeekV4: .mixedHyperConnection
    case .glm53Flash: .mixedHyperConnection
    case .qwen4Exp: .plainHyperConnection
    case .hy4: .plainHyperConnection
    case .inkling1: .preNorm
    case .inkling2: .attentionResidual
    }
  }
}
