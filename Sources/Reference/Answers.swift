// Every answer is made of choices, and whoever asks for answers gets them.
@_exported public import Choices

/// The answers to each problem, by its slug.
package enum Answers {
  /// Finds a problem's answers; nil when there is no such problem.
  package static func key(of slug: String) -> AnswerKey? { all[slug]?() }

  /// The problems that have answers.
  package static var slugs: Set<String> { Set(all.keys) }

  private static let all: [String: @Sendable () -> AnswerKey] = [
    "residual_add": { ResidualAddKey.answerKey },
    "feed_forward": { FeedForwardKey.answerKey },
    "layer_norm": { LayerNormKey.answerKey },
    "rms_norm": { RMSNormKey.answerKey },
    "gradient_check": { GradientCheckKey.answerKey },
    "attention": { AttentionKey.answerKey },
    "pre_vs_post_ln": { PreVsPostLNKey.answerKey },
    "residual_placements": { ResidualPlacementsKey.answerKey },
    "transformer_layer": { TransformerLayerKey.answerKey },
    "transformer_stack": { TransformerStackKey.answerKey },
    "model_census": { ModelCensusKey.answerKey },
    "residual_jacobian": { ResidualJacobianKey.answerKey },
    "depth_profile": { DepthProfileKey.answerKey },
    "gradient_spikes": { GradientSpikesKey.answerKey },
    "warmup_schedule": { WarmupScheduleKey.answerKey },
    "adam_step": { AdamStepKey.answerKey },
    "deep_norm": { DeepNormKey.answerKey },
    "placements_now": { PlacementsNowKey.answerKey },
    "model_census_2026": { ModelCensus2026Key.answerKey },
    "train_deep": { TrainDeepKey.answerKey },
    // New problems go above this line.
  ]
}
