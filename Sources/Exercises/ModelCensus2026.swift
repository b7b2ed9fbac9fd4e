import LearnerSupport
import Problems

/// Solves problem model_census_2026: what newer models do with the shortcut.
struct ModelCensus2026Solution: ModelCensus2026Contract {
  /// Returns what the sublayers of a model do with the stream.
  ///
  /// One of .postNorm, .preNorm, .parallelPreNorm, .resPostNorm, .doubleNorm, .normedShortcut,
  /// .gatedPreNorm, .gatedDoubleNorm, .mixedHyperConnection, .plainHyperConnection and
  /// .attentionResidual.
  func placement(of model: Model2026) -> Placement2026 {
    // TODO: each model's placement, as its source has it
    switch model {
    // Encoders that embed texts.
    case .nomicBERT: todo()
    case .jinaV3: todo()
    case .euroBERT: todo()

    // OLMo.
    case .olmo3: todo()
    case .olmoHybridAttention: todo()
    case .olmoHybridLinear: todo()

    // Gemma 4 and others.
    case .gemma4: todo()
    case .trinity: todo()
    case .hyperCLOVAX: todo()
    case .hyperCLOVAXPostNorm: todo()

    // MiniMax.
    case .miniMax01: todo()
    case .miniMaxM2: todo()

    // Further open models.
    case .gptOSS: todo()
    case .qwen3Next: todo()
    case .kimiLinear: todo()
    case .smolLM3: todo()
    case .seedOSS: todo()
    case .apertus: todo()
    case .commandR7B: todo()

    // Gates.
    case .museSpark: todo()
    case .zaya1: todo()

    // Hyper-connections.
    case .deepSeekV4: todo()
    case .glm53Flash: todo()
    case .qwen4Exp: todo()
    case .hy4: todo()

    // Inkling.
    case .inkling1: todo()
    case .inkling2: todo()
    }
  }
}
