package import ExerciseKit

/// The trial of each problem, by its slug.
package enum Trials {
  /// Finds a trial.
  ///
  /// A worker needs that of its own problem only, and to make all types of the course known takes much
  /// of the time in which it starts.
  ///
  /// - Parameter slug: The problem.
  /// - Returns: Nil when there is no such problem.
  package static func trial(of slug: String) -> AnyTrial? { all[slug]?() }

  /// The problems that have a trial.
  package static var slugs: Set<String> { Set(all.keys) }

  private static let all: [String: @Sendable () -> AnyTrial] = [
    "residual_add": {
      AnyTrial(ResidualAddTrial.self, { $0 as? any ResidualAddContract.Type }, { $0.init() })
    },
    "feed_forward": {
      AnyTrial(FeedForwardTrial.self, { $0 as? any FeedForwardContract.Type }, { $0.init() })
    },
    "layer_norm": {
      AnyTrial(LayerNormTrial.self, { $0 as? any LayerNormContract.Type }, { $0.init() })
    },
    "rms_norm": {
      AnyTrial(RMSNormTrial.self, { $0 as? any RMSNormContract.Type }, { $0.init() })
    },
    "gradient_check": {
      AnyTrial(GradientCheckTrial.self, { $0 as? any GradientCheckContract.Type }, { $0.init() })
    },
    "attention": {
      AnyTrial(AttentionTrial.self, { $0 as? any AttentionContract.Type }, { $0.init() })
    },
    "pre_vs_post_ln": {
      AnyTrial(PreVsPostLNTrial.self, { $0 as? any PreVsPostLNContract.Type }, { $0.init() })
    },
    "residual_placements": {
      AnyTrial(
        ResidualPlacementsTrial.self, { $0 as? any ResidualPlacementsContract.Type }, { $0.init() })
    },
    "transformer_layer": {
      AnyTrial(
        TransformerLayerTrial.self, { $0 as? any TransformerLayerContract.Type }, { $0.init() })
    },
    "transformer_stack": {
      AnyTrial(
        TransformerStackTrial.self, { $0 as? any TransformerStackContract.Type }, { $0.init() })
    },
    "model_census": {
      AnyTrial(ModelCensusTrial.self, { $0 as? any ModelCensusContract.Type }, { $0.init() })
    },
    "residual_jacobian": {
      AnyTrial(
        ResidualJacobianTrial.self, { $0 as? any ResidualJacobianContract.Type }, { $0.init() })
    },
    "depth_profile": {
      AnyTrial(DepthProfileTrial.self, { $0 as? any DepthProfileContract.Type }, { $0.init() })
    },
    "gradient_spikes": {
      AnyTrial(GradientSpikesTrial.self, { $0 as? any GradientSpikesContract.Type }, { $0.init() })
    },
    "warmup_schedule": {
      AnyTrial(WarmupScheduleTrial.self, { $0 as? any WarmupScheduleContract.Type }, { $0.init() })
    },
    "adam_step": {
      AnyTrial(AdamStepTrial.self, { $0 as? any AdamStepContract.Type }, { $0.init() })
    },
    "deep_norm": {
      AnyTrial(DeepNormTrial.self, { $0 as? any DeepNormContract.Type }, { $0.init() })
    },
    "placements_now": {
      AnyTrial(PlacementsNowTrial.self, { $0 as? any PlacementsNowContract.Type }, { $0.init() })
    },
    "model_census_2026": {
      AnyTrial(
        ModelCensus2026Trial.self, { $0 as? any ModelCensus2026Contract.Type }, { $0.init() })
    },
    "train_deep": {
      AnyTrial(TrainDeepTrial.self, { $0 as? any TrainDeepContract.Type }, { $0.init() })
    },
    // New problems go above this line.
  ]
}
