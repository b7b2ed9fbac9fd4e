extension Claim {
  /// The cells of the table that interviewers draw: post-norm against pre-norm.
  static let questionClaims: [Claim] = [
    Claim(
      statement: "Gradient stability: post-norm's gradients vanish with depth, pre-norm's do not.",
      source: "Xiong et al. 2020, arXiv 2002.04745, as it is retold", lab: "collapse"
    ) { rows throws(Silence) in
      let depth = rows.settings.depths.max() ?? 0
      func part(_ placement: Placement, _ column: String, _ when: String) throws(Silence)
        -> ClaimPart
      {
        let row = CollapseLab.name(placement, depth)
        let ratio = try rows.mean(column, row)
        let vanishes = ratio.isAbove(CollapseLab.vanished)
        return ClaimPart(
          "the last W1 gradient over the first, L = \(depth), is 10^x, and vanishing is taken to "
            + "begin at 10^3", "x = \(ratio)", "in \(placement.rawValue) \(when)",
          placement == .postNorm ? vanishes : vanishes.negated)
      }
      let trained = "after \(rows.settings.steps) steps without warm-up"
      return [
        try part(.postNorm, CollapseLab.Column.before, "before training"),
        try part(.postNorm, CollapseLab.Column.after, trained),
        try part(.preNorm, CollapseLab.Column.before, "before training"),
        try part(.preNorm, CollapseLab.Column.after, trained),
      ]
    },
    Claim(
      statement: "Warm-up: post-norm needs it, pre-norm does not.",
      source: "Xiong et al. 2020, arXiv 2002.04745, as it is retold", lab: "warmup"
    ) { rows throws(Silence) in
      let without = try WarmupLab.postWithoutWarmup(rows)
      let with = try WarmupLab.postWithLongestWarmup(rows)[0].count
      let pre = try WarmupLab.preWithoutWarmup(rows)
      let (rate, count) = without[0]
      let p = count.fisherP(with)
      let needs: ClaimPart.Answer =
        p < Chance.level && count.share > with.share
        ? .holds
        : count.isMostly == .fails
          ? .fails : .open(Chance.open)
      return [
        ClaimPart(
          "Post-LN at rate \(rate.typed) stalled \(count) without warm-up and \(with) with "
            + "\(WarmupLab.longest) steps of it (Fisher's \(p.asP))", needs)
      ]
        + without.dropFirst().map { rate, count in
          ClaimPart(
            "at rate \(rate.typed) Post-LN stalled \(count.tested) without warm-up", count.isMostly)
        } + [
          ClaimPart(
            "Pre-LN at rate \(pre.rate.typed) stalled \(pre.count.tested) without warm-up",
            pre.count.isMostly.negated)
        ]
    },
    Claim(
      statement: "100B+ scale: post-norm does not get there, pre-norm does.",
      source: folklore + "; but GLM-130B has DeepNorm, arXiv 2210.02414", weighedBy: "none",
      .beyond(
        "the labs' models have fewer than a million parameters, which tells nothing about 100B; the "
          + "norm of GLM-130B, with 130B, is behind the sum, as post-norm's is")),
    Claim(
      statement:
        "Gradient path: one factor for each layer, of the Jacobians N of the norm and B of the "
        + "branch: N (I + B) in post-norm, I + B N in pre-norm, where the identity survives.",
      source: "Wang et al. 2019, arXiv 1906.01787, equations 5 and 6, layer by layer",
      lab: "decomposition"
    ) { rows throws(Silence) in
      func part(_ row: String) throws(Silence) -> ClaimPart {
        let errors = try rows.values(DecompositionLab.Column.layered, row)
        let estimate = try rows.estimate(errors, DecompositionLab.Column.layered)
        return ClaimPart(
          "largest relative distance of the product over the layers from the gradient on "
            + rows.seedsText, errors.max()!.scientific, "in \(row)", estimate.isBelow(1e-9))
      }
      return [try part(DecompositionLab.postNorm), try part(DecompositionLab.preNorm)]
    },
    Claim(
      statement:
        "Equations 5 and 6: read with matrices, they give the gradient as they are printed.",
      source: "Wang et al. 2019, arXiv 1906.01787, read as written", lab: "decomposition"
    ) { rows throws(Silence) in
      let (five, six) = (DecompositionLab.postNorm, DecompositionLab.preNorm)
      let grouped = try rows.mean(DecompositionLab.Column.printed, five)
      let total = try rows.mean(DecompositionLab.Column.printed, six)
      let own = try rows.mean(DecompositionLab.Column.own, six)
      let largest = try rows.values(DecompositionLab.Column.printed, six).max()! / 100
      return [
        ClaimPart(
          "equation 6, whose derivatives are with respect to x_l, is within \(largest.scientific) of "
            + "the gradient; only misread, with each branch's own derivative, it is "
            + "\(own.text(0)) % off", total.isBelow(1e-7)),
        ClaimPart(
          "equation 5, its two products one after the other, is \(grouped.text(0)) % off",
          grouped.isBelow(1e-7)),
      ]
    },
    Claim(
      statement: "Residual stream: pre-norm's grows with depth, post-norm's keeps its size.",
      source: "Xiong et al. 2020, arXiv 2002.04745, lemma 2", lab: "stream-growth"
    ) { rows throws(Silence) in
      let (low, high) = (rows.settings.depths.min() ?? 0, rows.settings.depths.max() ?? 0)
      let end = StreamGrowthLab.Column.end
      func name(_ placement: Placement, _ depth: Int) -> String {
        StreamGrowthLab.name(placement, depth)
      }
      let growth = try rows.difference(end, name(.preNorm, high), less: name(.preNorm, low))
      let (from, to) = (
        try rows.mean(end, name(.preNorm, low)), try rows.mean(end, name(.preNorm, high))
      )
      let kept = try rows.mean(end, name(.postNorm, high))
      return [
        ClaimPart(
          "before training, Pre-LN's stream has root mean square \(from.mean.fixed(2)) after \(low) layers "
            + "and \(to.mean.fixed(2)) after \(high), a difference of \(growth)", growth.isAbove(0)),
        ClaimPart(
          "Post-LN's has \(kept) after \(high), where 0.9 to 1.1 is taken for one size",
          kept.lies(in: 0.9...1.1)),
      ]
    },
  ]
}
