internal import ExerciseKit
internal import Reference

/// The problems, in the order in which learners meet them.
struct Course: Sendable {
  let problems: [Problem]
  /// Those that are answered in Markdown; they come after the others.
  var memos: [MemoProblem] = []

  /// The course of this repository.
  static let preNormPostNorm: Course = Course(problems: [
    Problem(
      "residual_add", "ResidualAdd", title: "The residual connection",
      modules: ["Matrices"], key: ResidualAddKey.answerKey),
    Problem(
      "feed_forward", "FeedForward", title: "The feed-forward network, by hand",
      modules: ["Matrices"], key: FeedForwardKey.answerKey),
    Problem(
      "layer_norm", "LayerNorm", title: "Layer normalization, by hand",
      modules: ["Matrices"], key: LayerNormKey.answerKey),
    Problem(
      "rms_norm", "RMSNorm", title: "RMS normalization, by hand",
      modules: ["Matrices"], key: RMSNormKey.answerKey),
    Problem(
      "gradient_check", "GradientCheck", title: "Gradients held against differences",
      modules: ["Matrices"],
      // A difference quotient is no exact derivative, whatever the step.
      tolerance: Tolerance(absolute: 1e-6, relative: 1e-6), key: GradientCheckKey.answerKey),
    Problem(
      "attention", "Attention", title: "Multi-head self-attention",
      modules: ["Tensors"], key: AttentionKey.answerKey),
    Problem(
      "pre_vs_post_ln", "PreVsPostLN", title: "Pre-LN or Post-LN: where the norm goes",
      modules: ["Tensors", "Layers"], key: PreVsPostLNKey.answerKey),
    Problem(
      "residual_placements", "ResidualPlacements", title: "Five places for the norm",
      modules: ["Tensors", "Layers"], key: ResidualPlacementsKey.answerKey),
    Problem(
      "transformer_layer", "TransformerLayer", title: "A whole layer, Post-LN and Pre-LN",
      modules: ["Tensors", "Layers"], key: TransformerLayerKey.answerKey),
    Problem(
      "transformer_stack", "TransformerStack", title: "L layers and the final norm",
      modules: ["Tensors", "Layers"], key: TransformerStackKey.answerKey),
    Problem(
      "model_census", "ModelCensus", title: "Where published models put the norm",
      modules: [], key: ModelCensusKey.answerKey),
    Problem(
      "residual_jacobian", "ResidualJacobian", title: "What the norm's place does to the gradient",
      modules: ["Matrices"], key: ResidualJacobianKey.answerKey),
    Problem(
      "depth_profile", "DepthProfile", title: "Gradients and stream along the depth",
      modules: ["Matrices"], key: DepthProfileKey.answerKey),
    Problem(
      "gradient_spikes", "GradientSpikes", title: "Gradient norms, clipping and spikes",
      modules: ["Matrices"], key: GradientSpikesKey.answerKey),
    Problem(
      "warmup_schedule", "WarmupSchedule", title: "Warm-up, and what comes after it",
      modules: [], key: WarmupScheduleKey.answerKey),
    Problem(
      "adam_step", "AdamStep", title: "One step of AdamW",
      modules: ["Tensors"], key: AdamStepKey.answerKey),
    Problem(
      "deep_norm", "DeepNorm", title: "DeepNorm: a weighted shortcut, smaller weights",
      modules: ["Tensors", "Layers"], key: DeepNormKey.answerKey),
    Problem(
      "train_deep", "TrainDeep", title: "One step of training, many times",
      modules: ["Tensors"], key: TrainDeepKey.answerKey),
    // New problems go above this line.
  ]).with(MemoProblem.all)

  /// The course with memos at its end.
  private func with(_ memos: [MemoProblem]) -> Course {
    Course(problems: problems, memos: memos)
  }

  /// All that learners are asked for, in their order.
  var exercises: [Exercise] { problems.map(Exercise.code) + memos.map(Exercise.memo) }

  /// The memo of a slug.
  subscript(memo slug: String) -> MemoProblem? { memos.first { $0.slug == slug } }

  /// The code problem of a slug.
  subscript(slug slug: String) -> Problem? { problems.first { $0.slug == slug } }
}
