import Problems

/// A table of names, and Pre-LN for the rest.
struct ModelCensusSolution: ModelCensusContract {
  static let table: [String: NormPlacement] = [
    "Transformer (2017 paper)": .postNorm, "tensor2tensor transformer_base_v1": .postNorm,
    "BERT": .postNorm, "BART": .postNorm, "GPT-1": .postNorm, "OPT-350M": .postNorm,
    "Gemma 2": .doubleNorm, "Gemma 3": .doubleNorm, "Grok-1": .doubleNorm,
    "GLM-4-0414": .doubleNorm, "GLM-130B": .deepNorm, "Swin v2": .resPostNorm,
    "OLMo 2": .resPostNorm, "EXAONE 4": .resPostNorm,
  ]

  func placement(of model: PublishedModel) -> NormPlacement {
    if let known = Self.table[model.rawValue] { return known }
    if model == .chameleonSwin { return .resPostNorm }
    let parallel: [PublishedModel] = [.gptJ, .gptNeoX, .palm, .falcon7B, .falconNew, .commandR]
    return parallel.contains(model) ? .parallelPreNorm : .preNorm
  }
}
