extension Claim {
  /// Sentences that go further than what they are based on.
  static let overstatements: [Claim] = [
    Claim(
      statement: "Post-LN cannot be trained without warm-up.", source: folklore, lab: "warmup"
    ) { rows throws(Silence) in
      [
        refutable(
          try WarmupLab.postWithoutWarmup(rows).map { rate, count in
            ClaimPart(
              "runs of Post-LN without warm-up that stalled", count.tested,
              "at rate \(rate.typed)", count.isMostly)
          })
      ]
    },
    Claim(
      statement: "Warm-up rescues Post-LN, at 12 layers and more too.", source: folklore,
      lab: "warmup"
    ) { rows throws(Silence) in
      [
        refutable(
          try WarmupLab.postWithLongestWarmup(rows).map { row, count in
            ClaimPart("runs that stalled", count.tested, "in \(row)", count.isMostly.negated)
          })
      ]
    },
    Claim(
      statement: "Post-LN fails at 96 layers, whatever one does.", source: folklore,
      lab: "training"
    ) { rows throws(Silence) in
      let stalled = TrainingLab.Column.stalled
      let xavier = try rows.count(stalled, Placement.postNorm.rawValue)
      let small = try rows.count(
        stalled, Placement.postNorm.rawValue + TrainingLab.withSmallWeights)
      return [
        refutable([
          ClaimPart(
            "\(TrainingLab.trained(rows)), \(xavier.tested) stalled with Xavier's first weights",
            xavier.isMostly),
          ClaimPart(
            "\(small.tested) with weights from N(0, 0.02) at rate \(TrainingLab.smallRate.typed)",
            small.isMostly),
        ])
      ]
    },
    Claim(
      statement: "Design B, x + LN(F(x)), simply trains.", source: folklore, lab: "training"
    ) { rows throws(Silence) in
      let stalled = TrainingLab.Column.stalled
      let plain = try rows.count(stalled, Placement.resPostNorm.rawValue)
      let normed = try rows.count(stalled, Placement.resPostNormWithQK.rawValue)
      return [
        ClaimPart(
          "\(TrainingLab.trained(rows)), Design B as it stands (row res-post) stalled "
            + "\(plain.tested), with normalized queries and keys (row res-post + QK) "
            + "\(normed.tested)", plain.isMostly.negated)
      ]
    },
    Claim(
      statement:
        "Design B with normalized queries and keys is slower than Pre-LN early in training.",
      source: folklore, lab: "training"
    ) { rows throws(Silence) in
      let early = try rows.difference(
        TrainingLab.Column.middle, Placement.resPostNormWithQK.rawValue,
        less: Placement.preNorm.rawValue)
      return [
        ClaimPart(
          "around step 50 the loss of res-post + QK less that of Pre-LN is \(early) nats",
          early.isAbove(0))
      ]
    },
    Claim(
      statement: "Gradients spike whenever warm-up is missing.", source: folklore, lab: "spikes"
    ) { rows throws(Silence) in
      var counts: [ClaimPart] = []
      for rate in rows.settings.rates {
        for placement in [Placement.postNorm, .preNorm, .resPostNormWithQK] {
          let count = try rows.count(
            SpikesLab.Column.spiked, SpikesLab.name(placement, rate, warmup: 0))
          counts.append(
            ClaimPart(
              "runs without warm-up that spiked, at \(rows.settings.text(.rates))", count.tested,
              "in \(placement.rawValue) at \(rate.typed)", count.isMostly))
        }
      }
      return [refutable(counts)]
    },
    Claim(
      statement: "The stream grows like sqrt(n) after training as well.", source: folklore,
      lab: "training"
    ) { rows throws(Silence) in
      let exponent = try rows.mean(TrainingLab.Column.growth, Placement.preNorm.rawValue)
      return [
        ClaimPart(
          "Pre-LN's at L = \(rows.settings.depths[0]) grows like n^e after \(rows.settings.steps) "
            + "steps, with e = \(exponent), where 0.4 to 0.6 is taken for sqrt(n)",
          exponent.lies(in: 0.4...0.6))
      ]
    },
    scalingsLastLayer,
  ]

  /// A claim that says something of all cases: one in which it fails is enough, and it holds when it
  /// does in each.
  private static func refutable(_ cases: [ClaimPart]) -> ClaimPart {
    let answer =
      cases.contains { $0.answer == .fails }
      ? .fails : cases.first { $0.answer != .holds }?.answer ?? .holds
    return ClaimPart(cases[0].lead, ClaimPart.text(cases), "", answer)
  }
}
