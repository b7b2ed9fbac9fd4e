public import ExerciseKit

/// Where published models put the norm: problem `model_census`.
public protocol ModelCensusContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns where a model puts the norms of its sublayers.
  ///
  /// - Parameter model: A published model.
  /// - Returns: The placement in its layers; a final norm does not count.
  func placement(of model: PublishedModel) -> NormPlacement
}

/// Where the norms of a layer's sublayers stand; LN stands for any norm, RMSNorm too.
public enum NormPlacement: Int, CaseIterable, Sendable {
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
  /// DeepNorm, LN(alpha x + f(x)).
  case deepNorm
}

/// The one case and the checks of `model_census`.
public enum ModelCensusTrial: Trial {
  /// The models that are asked for together.
  package static let census: Census<any ModelCensusContract, PublishedModel> = Census([
    "first_transformers": [.transformer2017, .tensor2tensorV1, .tensor2tensorV3],
    "bert": [.bert, .bart, .modernBERT],
    "gpt": [.gpt1, .gpt2, .gpt3, .gptJ, .gptNeoX],
    "meta": [.opt350M, .opt1300M, .llama, .chameleon, .chameleonSwin],
    "google": [.t5, .palm, .gemma1, .gemma2, .gemma3],
    "vision": [.vit, .swinV1, .swinV2],
    "glm_and_grok": [.glm130B, .glm4, .grok1],
    "open_models": [
      .mistral, .qwen3, .deepSeekV3, .falcon7B, .falconNew, .commandR, .olmo1, .olmo2, .exaone4,
    ],
  ]) { $0.placement(of: $1).rawValue }

  /// The one case.
  ///
  /// - Parameter seed: Makes no difference.
  /// - Returns: The case of all models.
  public static func cases(seed: UInt64) -> [Case<CensusInput>] { census.cases }

  /// One check for each family.
  public static var checks: [Check<any ModelCensusContract, CensusInput>] { census.checks }
}
