extension Claim {
  /// What papers found, beyond the interviewers' table.
  static let furtherClaims: [Claim] = [
    Claim(
      statement:
        "Gradient attenuation: the last layer's W2 gradient falls like 1/sqrt(L) in Pre-LN and "
        + "does not depend on L in Post-LN.",
      source: "Xiong et al. 2020, arXiv 2002.04745, theorem 1 (upper bounds, at the start)",
      lab: "gradient-depth"
    ) { result in
      let column = GradientDepthLab.Column.last2
      guard let post = result.mean(column, GradientDepthLab.xiongsPostNorm),
        let pre = result.mean(column, GradientDepthLab.xiongsPreNorm),
        let causal = result.mean(column, Placement.preNorm.rawValue)
      else { return nil }
      let fits = abs(pre + 0.5) < 0.1 && abs(post) < 0.15
      return Finding(
        verdict: fits ? .holds : abs(pre + 0.5) < 0.2 || abs(post) < 0.15 ? .inPart : .fails,
        measured: "exponent of L, L = \(result.depthText): in that paper's setting "
          + "\(pre.fixed(2)) (Pre-LN) and \(post.fixed(2)) (Post-LN); with causal attention Pre-LN "
          + "\(causal.fixed(2)); \(result.seedsText)")
    },
    Claim(
      statement: "Gradient spikes: post-norm's gradients spike, pre-norm's do not.",
      source: "Nguyen and Salazar 2019, arXiv 1910.05895, figure 2", lab: "spikes"
    ) { result in
      let spiked = SpikesLab.Column.spiked
      let post = result.conditions(beginning: Placement.postNorm.rawValue)
      let pre = result.conditions(beginning: Placement.preNorm.rawValue)
      guard !post.isEmpty, !pre.isEmpty else { return nil }
      func total(_ names: [String]) -> Count {
        let counts = names.map { result.count(spiked, $0) }
        return Count(yes: counts.map(\.yes).reduce(0, +), of: counts.map(\.of).reduce(0, +))
      }
      let (posts, pres) = (total(post), total(pre))
      return Finding(
        verdict: pres.yes * posts.of >= posts.yes * pres.of
          ? .fails : pres.isNone && posts.isMost ? .holds : .inPart,
        measured: "runs with a spike, all rates and warm-ups together: Post-LN \(posts), "
          + "Pre-LN \(pres)")
    },
    Claim(
      statement: "Warm-up removal: Pre-LN trains without warm-up.",
      source: "Xiong et al. 2020, arXiv 2002.04745", lab: "warmup"
    ) { result in
      guard let rows = WarmupRows(result) else { return nil }
      return Finding(
        verdict: rows.preNorm.isNone ? .holds : rows.preNorm.isMost ? .fails : .inPart,
        measured: "Pre-LN, rate \(rows.rate.typed), no warm-up: stalled \(rows.preNorm)")
    },
    Claim(
      statement: "Larger learning rates: Pre-LN bears larger ones than Post-LN.",
      source: "Xiong et al. 2020, arXiv 2002.04745, on BERT", lab: "learning-rate"
    ) { result in
      guard result.isComplete else { return nil }
      let post = LearningRateLab.highestRate(.postNorm, result)
      let pre = LearningRateLab.highestRate(.preNorm, result)
      let verdict: Verdict =
        (pre ?? 0) > (post ?? 0) ? .holds : (pre ?? 0) < (post ?? 0) ? .fails : .inPart
      func text(_ rate: Double?) -> String { rate.map(\.typed) ?? "none of those tried" }
      return Finding(
        verdict: verdict,
        measured: "highest rate up to which no seed stalled: Pre-LN \(text(pre)), Post-LN "
          + "\(text(post)); L = \(result.depthText), \(result.seedsText)")
    },
    Claim(
      statement:
        "Double norm: a norm at the end of the branch is not in the residual stream, which stays "
        + "a sum.",
      source: "Peri-LN, arXiv 2502.02732; OLMo 2, Hugging Face `Olmo2DecoderLayer`",
      lab: "stream-growth"
    ) { result in
      guard let depth = result.settings.depths.max(),
        let size = streamSize(result, .resPostNorm, depth)
      else { return nil }
      let ratio = size.end / size.law
      return Finding(
        verdict: abs(ratio - 1) < 0.1 ? .holds : size.end > 2 * size.start ? .inPart : .fails,
        measured:
          "x + LN(F(x)), L = \(depth): root mean square \(size.end.fixed(2)) where a sum of "
          + "branches of size 1 has \(size.law.fixed(2)); \(result.seedsText)")
    },
    // New claims go above this line.
  ]
}
