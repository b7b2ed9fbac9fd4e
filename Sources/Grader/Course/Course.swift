internal import ExerciseKit
internal import Reference

/// The problems, in the order in which learners meet them.
struct Course: Sendable {
  let problems: [Problem]

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
      "attention", "Attention", title: "Multi-head self-attention",
      modules: ["Tensors"], key: AttentionKey.answerKey),
    Problem(
      "pre_vs_post_ln", "PreVsPostLN", title: "Pre-LN or Post-LN: where the norm goes",
      modules: ["Tensors", "Layers"], key: PreVsPostLNKey.answerKey),
    Problem(
      "residual_placements", "ResidualPlacements", title: "Five places for the norm",
      modules: ["Tensors", "Layers"], key: ResidualPlacementsKey.answerKey),
    Problem(
      "depth_profile", "DepthProfile", title: "Gradients and stream along the depth",
      modules: ["Matrices"], key: DepthProfileKey.answerKey),
    Problem(
      "warmup_schedule", "WarmupSchedule", title: "Warm-up, and what comes after it",
      modules: [], key: WarmupScheduleKey.answerKey),
    Problem(
      "adam_step", "AdamStep", title: "One step of AdamW",
      modules: ["Tensors"], key: AdamStepKey.answerKey),
    // New problems go above this line.
  ])

  /// The problem of a slug.
  subscript(slug slug: String) -> Problem? { problems.first { $0.slug == slug } }
}
