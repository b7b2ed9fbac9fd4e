extension Claim {
  /// What papers found, beyond the interviewers' table.
  static let furtherClaims: [Claim] = [
    Claim(
      statement:
        "Gradient attenuation: the last layer's W2 gradient falls like 1/sqrt(L) in Pre-LN and "
        + "does not depend on L in Post-LN.",
      source: "Xiong et al. 2020, arXiv 2002.04745, theorem 1 (upper bounds, at the start)",
      lab: "gradient-depth"
    ) { rows throws(Silence) in
      func part(_ placement: Placement, _ row: String, near law: Double) throws(Silence)
        -> ClaimPart
      {
        let exponent = try rows.mean(GradientDepthLab.Column.last2, row)
        return ClaimPart(
          "before training, in that paper's setting, its norm goes like L^e, and e may be 0.15 off "
            + "what is said", "e = \(exponent) against \(law.typed)", "in \(placement.rawValue)",
          exponent.lies(in: (law - 0.15)...(law + 0.15)))
      }
      return [
        try part(.preNorm, GradientDepthLab.xiongsPreNorm, near: -0.5),
        try part(.postNorm, GradientDepthLab.xiongsPostNorm, near: 0),
      ]
    },
    Claim(
      statement: "Gradient spikes: post-norm's gradients spike, pre-norm's do not.",
      source: "Nguyen and Salazar 2019, arXiv 1910.05895, figure 2", lab: "spikes"
    ) { rows throws(Silence) in
      let spiked = SpikesLab.Column.spiked
      let lead =
        "runs that spiked, without warm-up where none is named, at "
        + rows.settings.text(.rates)
      var parts: [ClaimPart] = []
      for rate in rows.settings.rates {
        let pre = try rows.count(spiked, SpikesLab.name(.preNorm, rate, warmup: 0))
        parts.append(
          ClaimPart(lead, pre.tested, "in Pre-LN at \(rate.typed)", pre.isMostly.negated))
        for warmup in SpikesLab.warmups {
          let post = try rows.count(spiked, SpikesLab.name(.postNorm, rate, warmup: warmup))
          // A row spikes where it does so more often than Pre-LN's, and does not where few runs do.
          let p = post.fisherP(pre)
          let isMore = p < Chance.level && post.share > pre.share
          parts.append(
            ClaimPart(
              lead, isMore ? "\(post) (Fisher's \(p.asP) against Pre-LN)" : post.tested,
              "in Post-LN at \(rate.typed)" + (warmup == 0 ? "" : " with warm-up \(warmup)"),
              isMore ? .holds : post.isMostly == .fails ? .fails : .open(Chance.open)))
        }
      }
      return parts
    },
    Claim(
      statement: "Warm-up removal: Pre-LN trains without warm-up.",
      source: "Xiong et al. 2020, arXiv 2002.04745", lab: "warmup"
    ) { rows throws(Silence) in
      let (rate, count) = try WarmupLab.preWithoutWarmup(rows)
      return [
        ClaimPart(
          "Pre-LN without warm-up at rate \(rate.typed) stalled \(count.tested)",
          count.isMostly.negated)
      ]
    },
    Claim(
      statement: "Larger learning rates: Pre-LN bears larger ones than Post-LN.",
      source: "Xiong et al. 2020, arXiv 2002.04745, on BERT", lab: "learning-rate"
    ) { rows throws(Silence) in
      let stalled = LearningRateLab.Column.stalled
      var parts: [ClaimPart] = []
      for rate in rows.settings.rates {
        let post = try rows.count(stalled, LearningRateLab.name(.postNorm, rate))
        let pre = try rows.count(stalled, LearningRateLab.name(.preNorm, rate))
        let p = post.fisherP(pre)
        guard p < Chance.level else { continue }
        parts.append(
          ClaimPart(
            "runs without warm-up that stalled, of Pre-LN against Post-LN",
            "\(pre) against \(post) (Fisher's \(p.asP))", "at rate \(rate.typed)",
            post.share > pre.share ? .holds : .fails))
      }
      guard !parts.isEmpty else {
        throw Silence(
          "at no rate do the two differ in stalled runs (Fisher's exact test, p < 0.01)")
      }
      return parts
    },
    Claim(
      statement:
        "Branch norm: a norm at the end of the branch is not in the residual stream, which stays a "
        + "sum.",
      source: "for x + LN(F(LN(x))): Peri-LN, arXiv 2502.02732; for x + LN(F(x)): often said",
      lab: "stream-growth"
    ) { rows throws(Silence) in
      let depth = rows.settings.depths.max() ?? 0
      func part(_ placement: Placement, _ formula: String) throws(Silence) -> ClaimPart {
        let row = StreamGrowthLab.name(placement, depth)
        let end = try rows.mean(StreamGrowthLab.Column.end, row)
        let laws = try rows.values(StreamGrowthLab.Column.law, row)
        let law = laws.mean
        return ClaimPart(
          "root mean square of the stream before training, L = \(depth), which may be 15 % off the "
            + "\(law.fixed(2)) of a sum of branches of size 1", "\(end)", "in \(formula)",
          end.lies(in: (0.85 * law)...(1.15 * law)))
      }
      return [
        try part(.doubleNorm, "x + LN(F(LN(x)))"), try part(.resPostNorm, "x + LN(F(x))"),
      ]
    },
    Claim(
      statement: "Post-LN's gradients vanish or explode exponentially at initialization.",
      source:
        "often said; Xiong et al. 2020, arXiv 2002.04745, appendix F, has such a factor from the "
        + "norms alone", lab: "collapse",
      about: ClaimSettings(own: [.width], span: (times: 8, reach: 96))
    ) { rows throws(Silence) in try CollapseLab.growth(rows) },
    designBsGain,
    nearIdentity,
    // New claims go above this line.
  ]
}
