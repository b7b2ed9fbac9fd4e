import LearnerSupport
import Problems

struct ModelCensus2026Solution: ModelCensus2026Contract {
  func placement(of model: Model2026) -> Placement2026 {
    switch model {
    case .nomicBERT, .jinaV3:
      return .postNorm
    case .euroBERT, .olmoHybridLinear, .hyperCLOVAX, .miniMaxM2, .gptOSS, .qwen3Next, .kimiLinear,
      .smolLM3, .seedOSS, .apertus, .inkling1:
      return .preNorm
    case .olmo3, .olmoHybridAttention:
      return .resPostNorm
    case .gemma4, .trinity, .hyperCLOVAXPostNorm:
      return .doubleNorm
    case .miniMax01:
      return .normedShortcut
    case .commandR7B:
      return .parallelPreNorm
    case .museSpark:
      return .gatedDoubleNorm
    case .zaya1:
      return .gatedPreNorm
    case .deepSeekV4, .glm53Flash:
      return .mixedHyperConnection
    case .qwen4Exp, .hy4:
      return .plainHyperConnection
    case .inkling2:
      return .attentionResidual
    }
  }
}
