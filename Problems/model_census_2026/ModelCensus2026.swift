public import ExerciseKit

/// Where newer models put the norm, and what stands in for the shortcut: problem `model_census_2026`.
public protocol ModelCensus2026Contract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns what the sublayers of a model do with the stream.
  ///
  /// - Parameter model: A published model, or one kind of layer of it.
  /// - Returns: The placement in its layers; a final norm does not count.
  func placement(of model: Model2026) -> Placement2026
}

/// Where the norms of a layer's sublayers stand, and what their shortcuts are; LN stands for any norm.
public enum Placement2026: Int, CaseIterable, Sendable {
  /// Post-LN, LN(x + f(x)).
  case postNorm
  /// Pre-LN, x + f(LN(x)).
  case preNorm
  /// Pre-LN of two branches side by side, x + Attention(LN(x)) + FFN(LN(x)), with one norm or two.
  case parallelPreNorm
  /// Res-post-norm, x + LN(f(x)).
  case resPostNorm
  /// The double norm, x + LN(f(LN(x))).
  case doubleNorm
  /// A shortcut that leaves behind the norm, LN(x) + f(LN(x)).
  case normedShortcut
  /// Pre-LN with learned factors a and b at the sum, a x + b f(LN(x)).
  case gatedPreNorm
  /// The double norm with learned factors a and b at the sum, a x + b LN(f(LN(x))).
  case gatedDoubleNorm
  /// A Pre-LN branch among several streams that are mixed, X <- B X + c f(LN(a X)).
  case mixedHyperConnection
  /// A Pre-LN branch among several streams that stay as they are, X <- X + c f(LN(a X)).
  case plainHyperConnection
  /// A Pre-LN branch that is given a weighted sum of earlier states, x + f(LN(w_1 s_1 + w_2 s_2 + ...)).
  case attentionResidual
}

/// The one case and the checks of `model_census_2026`.
public enum ModelCensus2026Trial: Trial {
  /// The models that are asked for together.
  package static let census: Census<any ModelCensus2026Contract, Model2026> = Census([
    "encoders": [.nomicBERT, .jinaV3, .euroBERT],
    "olmo": [.olmo3, .olmoHybridAttention, .olmoHybridLinear],
    "gemma_and_others": [.gemma4, .trinity, .hyperCLOVAX, .hyperCLOVAXPostNorm],
    "minimax": [.miniMax01, .miniMaxM2],
    "open_models": [
      .gptOSS, .qwen3Next, .kimiLinear, .smolLM3, .seedOSS, .apertus, .commandR7B,
    ],
    "gates": [.museSpark, .zaya1],
    "hyper_connections": [.deepSeekV4, .glm53Flash, .qwen4Exp, .hy4],
    "inkling": [.inkling1, .inkling2],
  ]) { $0.placement(of: $1).rawValue }

  /// The one case.
  ///
  /// - Parameter seed: Makes no difference.
  /// - Returns: The case of all models.
  public static func cases(seed: UInt64) -> [Case<CensusInput>] { census.cases }

  /// One check for each family.
  public static var checks: [Check<any ModelCensus2026Contract, CensusInput>] { census.checks }
}
