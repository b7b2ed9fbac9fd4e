internal import LearnerSupport

extension Claim {
  /// What normalized queries and keys do for Design B before training.
  static let designBsGain: Claim = Claim(
    statement:
      "Design B's gain: 96 layers of x + LN(F(x)) need normalized queries and keys, or small changes "
      + "of their input grow more than tenfold before training.",
    source: "Swin v2, arXiv 2111.09883, and OLMo 2, arXiv 2501.00656, have both",
    lab: "placement-gain"
  ) { rows throws(Silence) in
    let depth = rows.settings.depths.max() ?? 0
    let without = try decades(.resPostNorm, rows)
    let with = try decades(.resPostNormWithQK, rows)
    return [
      ClaimPart("at L = \(depth) the gain without them is \(powers(without))", without.isAbove(1)),
      ClaimPart(
        "with them it is \(powers(with)), where 10^-1 to 10^1 is allowed", with.lies(in: -1...1)),
    ]
  }

  /// Which placements leave their input almost as it is.
  static let nearIdentity: Claim = Claim(
    statement:
      "DeepNorm, Keel and Pre-LN/(2L) start near the identity: what comes out of 96 layers correlates "
      + "with x0 by more than 0.9, and the last layer moves the stream by less than 1 %.",
    source: "what a large weight of the shortcut should do", lab: "placement-gain"
  ) { rows throws(Silence) in
    let depth = rows.settings.depths.max() ?? 0
    var parts: [ClaimPart] = []
    for placement in [Placement.deepNorm, .keel, .dividedPreNorm] {
      let row = PlacementGainLab.name(placement, depth)
      let step = try rows.mean(PlacementGainLab.Column.step, row)
      let likeness = try rows.mean(PlacementGainLab.Column.likeness, row)
      parts.append(
        ClaimPart(
          "L = \(depth)", "correlation \(likeness.text(3)), last layer \(step.text(2)) %",
          "in \(placement.rawValue)",
          step.isBelow(1).and(likeness.isAbove(0.9))))
    }
    return parts
  }

  /// What LayerNorm Scaling does to the last layer before training.
  static let scalingsLastLayer: Claim = Claim(
    statement:
      "LayerNorm Scaling makes the last layers contribute more than Pre-LN's from the start.",
    source: "often said of arXiv 2502.05795, which speaks of trained models", lab: "placement-gain"
  ) { rows throws(Silence) in
    let depth = rows.settings.depths.max() ?? 0
    let column = PlacementGainLab.Column.step
    let (ours, theirs) = (
      PlacementGainLab.name(.layerNormScaling, depth), PlacementGainLab.name(.preNorm, depth)
    )
    let difference = try rows.difference(column, ours, less: theirs)
    return [
      ClaimPart(
        "before training, L = \(depth): the last layer moves the stream by "
          + "\(try rows.mean(column, ours).mean.fixed(2)) % of its size, Pre-LN's by "
          + "\(try rows.mean(column, theirs).mean.fixed(2)) %, a difference of \(difference); what "
          + "training makes of it was not measured", difference.isAbove(0))
    ]
  }

  /// The mean decimal logarithm of a gain at the largest depth.
  private static func decades(_ placement: Placement, _ rows: ClaimRows) throws(Silence) -> Estimate
  {
    let row = PlacementGainLab.name(placement, rows.settings.depths.max() ?? 0)
    let gains = try rows.values(PlacementGainLab.Column.gain, row)
    return try rows.estimate(gains.map { log($0) / log(10) }, "the gain's logarithm in \(row)")
  }

  private static func powers(_ decades: Estimate) -> String {
    "10^\(decades.mean.fixed(1)) (99% interval 10^\(decades.interval.lowerBound.fixed(1)) to "
      + "10^\(decades.interval.upperBound.fixed(1)))"
  }
}

extension ClaimPart.Answer {
  /// Holds where both do, and fails where one does.
  fileprivate func and(_ other: Self) -> Self {
    if self == .fails || other == .fails { return .fails }
    return self == .holds ? other : self
  }
}
