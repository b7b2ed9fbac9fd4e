import Problems

/// A table of names, what has streams by its source, and Pre-LN for the rest.
struct ModelCensus2026Solution: ModelCensus2026Contract {
  static let table: [String: Placement2026] = [
    "Nomic BERT": .postNorm, "Jina embeddings v3": .postNorm, "OLMo 3": .resPostNorm,
    "OLMo Hybrid, its attention layers": .resPostNorm,
    "Gemma 4, attention and feed-forward network":
      .doubleNorm, "Trinity": .doubleNorm, "HyperCLOVA X with use_post_norm": .doubleNorm,
    "MiniMax-01": .normedShortcut, "Command R7B": .parallelPreNorm,
    "Muse Spark":
      .gatedDoubleNorm, "ZAYA1": .gatedPreNorm,
    "Inkling 2, from its second layer on":
      .attentionResidual,
  ]

  func placement(of model: Model2026) -> Placement2026 {
    if let known = Self.table[model.rawValue] { return known }
    if [.deepSeekV4, .glm53Flash].contains(model) { return .mixedHyperConnection }
    return [.qwen4Exp, .hy4].contains(model) ? .plainHyperConnection : .preNorm
  }
}
