internal import Messages

/// The exercises, in the order in which learners meet them.
package struct Course: Sendable {
  package let exercises: [any Exercise]

  package init(_ exercises: [any Exercise]) {
    self.exercises = exercises
  }

  /// The course of this repository.
  package static let preNormPostNorm: Course = Course(CodeProblem.all + MemoProblem.all)

  /// Those that are answered in code.
  package var codeProblems: [CodeProblem] { exercises.compactMap { $0 as? CodeProblem } }
  /// Those that are answered in words.
  package var memos: [MemoProblem] { exercises.compactMap { $0 as? MemoProblem } }

  /// The exercise of a slug.
  package subscript(slug: String) -> (any Exercise)? { exercises.first { $0.slug == slug } }
  /// The code problem of a slug.
  package subscript(code slug: String) -> CodeProblem? { self[slug] as? CodeProblem }
  /// The memo of a slug.
  package subscript(memo slug: String) -> MemoProblem? { self[slug] as? MemoProblem }
}

extension CodeProblem {
  /// The code problems of this repository's course, in the order in which learners meet them.
  static let all: [CodeProblem] = [
    CodeProblem(
      "residual_add", "ResidualAdd", title: "The residual connection",
      outline: Outline(.bricks, .easy, minutes: 10), modules: ["Matrices"],
      checks: .output(gradients: ["x"])),
    CodeProblem(
      "feed_forward", "FeedForward", title: "The feed-forward network, by hand",
      outline: Outline(.bricks, .medium, minutes: 45, buildsOn: ["residual_add"]),
      modules: ["Matrices"],
      checks: .output(gradients: ["h", "W_h", "b_h", "W_f", "b_f"])),
    CodeProblem(
      "layer_norm", "LayerNorm", title: "Layer normalization, by hand",
      outline: Outline(.bricks, .hard, minutes: 60), modules: ["Matrices"],
      checks: .output(gradients: ["x", "gain", "bias"])),
    CodeProblem(
      "rms_norm", "RMSNorm", title: "RMS normalization, by hand",
      outline: Outline(.bricks, .medium, minutes: 30, buildsOn: ["layer_norm"]),
      modules: ["Matrices"],
      checks: .output(gradients: ["x", "gain"])),
    CodeProblem(
      "gradient_check", "GradientCheck", title: "Gradients held against differences",
      outline: Outline(.bricks, .medium, minutes: 45),
      modules: ["Matrices"],
      // A difference quotient is no exact derivative, whatever the step.
      tolerance: Tolerance(absolute: 1e-6, relative: 1e-6),
      checks: .values("differences", "gradient", "verdicts", "places")),
    CodeProblem(
      "attention", "Attention", title: "Multi-head self-attention",
      outline: Outline(.bricks, .hard, minutes: 90), modules: ["Tensors"],
      checks: .output(
        gradients: ["x", "W_Q", "b_Q", "W_K", "b_K", "W_V", "b_V", "W_O", "b_O"])),
    CodeProblem(
      "pre_vs_post_ln", "PreVsPostLN", title: "Pre-LN or Post-LN: where the norm goes",
      outline: Outline(.placement, .easy, minutes: 45, buildsOn: ["feed_forward", "layer_norm"]),
      modules: ["Tensors", "Layers"],
      checks: .output(gradients: [
        "x", "Dense_0/kernel", "Dense_0/bias", "Dense_1/kernel", "Dense_1/bias",
        "LayerNorm_0/scale", "LayerNorm_0/bias",
      ]), .values("parameters")),
    CodeProblem(
      "residual_placements", "ResidualPlacements", title: "Five places for the norm",
      outline: Outline(.placement, .medium, minutes: 45, buildsOn: ["pre_vs_post_ln"]),
      modules: ["Tensors", "Layers"],
      checks: .form("post_norm", gradients: ["x", "gain", "bias"]),
      .form("pre_norm", gradients: ["x", "gain", "bias"]),
      .form("res_post_norm", gradients: ["x", "gain", "bias"]),
      .form("double_norm", gradients: ["x", "gain", "bias", "gain_out", "bias_out"]),
      .form("deep_norm", gradients: ["x", "gain", "bias"])),
    CodeProblem(
      "transformer_layer", "TransformerLayer", title: "A whole layer, Post-LN and Pre-LN",
      outline: Outline(
        .placement, .medium, minutes: 45, buildsOn: ["attention", "pre_vs_post_ln"],
        lab: .streamGrowth),
      modules: ["Tensors", "Layers"],
      checks: .form(
        "post_norm", gradients: ["x"], groups: ["attention", "feed_forward", "norms"]),
      .form("pre_norm", gradients: ["x"], groups: ["attention", "feed_forward", "norms"])),
    CodeProblem(
      "transformer_stack", "TransformerStack", title: "L layers and the final norm",
      outline: Outline(.placement, .easy, minutes: 30, buildsOn: ["transformer_layer"]),
      modules: ["Tensors", "Layers"],
      checks: .form("post_norm", gradients: ["x"], groups: ["layers", "final_norm"]),
      .form("pre_norm", gradients: ["x"], groups: ["layers", "final_norm"])),
    CodeProblem(
      "model_census", "ModelCensus", title: "Where published models put the norm",
      outline: Outline(.placement, .medium, minutes: 90, buildsOn: ["residual_placements"]),
      modules: [],
      checks: .values(
        "first_transformers", "bert", "gpt", "meta", "google", "vision", "glm_and_grok",
        "open_models")),
    CodeProblem(
      "residual_jacobian", "ResidualJacobian",
      title: "What the norm's place does to the gradient",
      outline: Outline(
        .reasons, .hard, minutes: 90, buildsOn: ["layer_norm"], lab: .decomposition),
      modules: ["Matrices"],
      checks: .values("jacobian", "post_norm", "pre_norm")),
    CodeProblem(
      "depth_profile", "DepthProfile", title: "Gradients and stream along the depth",
      outline: Outline(
        .reasons, .medium, minutes: 60, buildsOn: ["transformer_stack"], lab: .gradientDepth),
      modules: ["Matrices"],
      checks: .values("batch_gradient", "layer_gradients", "stream_rms", "exponent")),
    CodeProblem(
      "gradient_spikes", "GradientSpikes", title: "Gradient norms, clipping and spikes",
      outline: Outline(.reasons, .easy, minutes: 45, lab: .spikes),
      modules: ["Matrices"], checks: .values("norm", "clipped", "spikes")),
    CodeProblem(
      "warmup_schedule", "WarmupSchedule", title: "Warm-up, and what comes after it",
      outline: Outline(.training, .easy, minutes: 30, lab: .warmup),
      modules: [], checks: .values("noam", "inverse_sqrt", "cosine")),
    CodeProblem(
      "adam_step", "AdamStep", title: "One step of AdamW",
      outline: Outline(.training, .medium, minutes: 45, lab: .learningRate), modules: ["Tensors"],
      checks: .values("theta", "m", "v", "step")),
    CodeProblem(
      "deep_norm", "DeepNorm", title: "DeepNorm: a weighted shortcut, smaller weights",
      outline: Outline(
        .training, .medium, minutes: 45, buildsOn: ["transformer_layer"], lab: .placementGain),
      modules: ["Tensors", "Layers"],
      checks: .values("encoder_only", "decoder_only", "encoder", "decoder", "initialized"),
      .output(gradients: ["x"], groups: ["attention", "feed_forward", "norms"])),
    CodeProblem(
      "placements_now", "PlacementsNow", title: "Newer places for the norm",
      outline: Outline(
        .training, .medium, minutes: 45, buildsOn: ["residual_placements", "transformer_layer"],
        lab: .placementGain),
      modules: ["Tensors", "Layers"],
      checks: .form("lns", gradients: ["x"], groups: ["norms", "branches"]),
      .form("b2t", gradients: ["x"], groups: ["norms", "branches"]),
      .form("peri", gradients: ["x"], groups: ["norms", "branches"]),
      .form("hybrid", gradients: ["x"], groups: ["norm", "branch"]),
      .form("dyt", gradients: ["x"], groups: ["tanh", "branch"])),
    CodeProblem(
      "model_census_2026", "ModelCensus2026", title: "What newer models do with the shortcut",
      outline: Outline(.training, .medium, minutes: 60, buildsOn: ["model_census"]),
      modules: [],
      checks: .values(
        "encoders", "olmo", "gemma_and_others", "minimax", "open_models", "gates",
        "hyper_connections", "inkling")),
    CodeProblem(
      "train_deep", "TrainDeep", title: "One step of training, many times",
      outline: Outline(
        .training, .hard, minutes: 60,
        buildsOn: ["gradient_spikes", "warmup_schedule", "adam_step"], lab: .training),
      modules: ["Tensors"],
      checks: .values("loss", "norm", "parameters", "m", "v", "step", "outcome")),
    // New problems go above this line.
  ]
}
