extension Claim {
  /// The cells of the table that interviewers draw: post-norm against pre-norm.
  static let questionClaims: [Claim] = [
    Claim(
      statement: "Gradient stability: post-norm's gradients vanish with depth, pre-norm's do not.",
      source: "Xiong et al. 2020, arXiv 2002.04745, as it is retold", lab: "collapse"
    ) { result in
      guard let depth = result.settings.depths.max(),
        let post = decades(result, .postNorm, depth), let pre = decades(result, .preNorm, depth)
      else { return nil }
      let verdict: Verdict =
        post.after < 3 ? .fails : abs(post.before) < 3 && abs(pre.after) < 3 ? .inPart : .holds
      return Finding(
        verdict: verdict,
        measured: "L = \(depth): last over first W1 gradient before training "
          + "10^\(post.before.fixed(1)) (Post-LN) and 10^\(pre.before.fixed(1)) (Pre-LN), after "
          + "\(result.settings.steps) steps 10^\(post.after.fixed(1)) and "
          + "10^\(pre.after.fixed(1)); \(result.seedsText)")
    },
    Claim(
      statement: "Warm-up: post-norm needs it, pre-norm does not.",
      source: "Xiong et al. 2020, arXiv 2002.04745, as it is retold", lab: "warmup"
    ) { result in
      guard let rows = WarmupRows(result), let slow = rows.slower else { return nil }
      let verdict: Verdict =
        !rows.without.isMost || !rows.preNorm.isNone ? .fails : slow.isMost ? .holds : .inPart
      return Finding(
        verdict: verdict,
        measured: "without warm-up, Post-LN at rate \(rows.rate.typed) stalled \(rows.without), "
          + "at \(rows.slowerRate.typed) \(slow); Pre-LN at \(rows.rate.typed) \(rows.preNorm)")
    },
    Claim(
      statement: "100B+ scale: post-norm does not get there, pre-norm does.",
      source: folklore + "; but GLM-130B has DeepNorm, arXiv 2210.02414", lab: "training"
    ) { result in
      let stalled = TrainingLab.Column.stalled
      let post = result.count(stalled, Placement.postNorm.rawValue)
      let pre = result.count(stalled, Placement.preNorm.rawValue)
      let deep = result.count(stalled, Placement.deepNorm.rawValue)
      guard post.of > 0, pre.of > 0, deep.of > 0 else { return nil }
      return Finding(
        verdict: !post.isMost || pre.isMost ? .fails : deep.isMost ? .holds : .inPart,
        measured: "L = \(result.depthText), d = \(result.settings.width), far from 100B: stalled "
          + "Post-LN \(post), Pre-LN \(pre), DeepNorm, a Post-LN too, \(deep)")
    },
    Claim(
      statement:
        "Gradient path: one factor for each layer, of the Jacobians N of the norm and B of the "
        + "branch: N (I + B) in post-norm, I + B N in pre-norm, where the identity survives.",
      source: "Wang et al. 2019, arXiv 1906.01787, equations 5 and 6, layer by layer",
      lab: "decomposition"
    ) { result in
      let errors = [DecompositionLab.postNorm, DecompositionLab.preNorm].compactMap {
        result.values(DecompositionLab.Column.layered, $0).max()
      }
      guard errors.count == 2, let printed = printedErrors(result) else { return nil }
      return Finding(
        verdict: errors.max()! < 1e-9 ? .holds : .fails,
        measured: "layer by layer within \(errors.max()!.scientific) of the gradient; as printed "
          + "\(printed); \(result.seedsText)")
    },
    Claim(
      statement: "Residual stream: pre-norm's grows with depth, post-norm's keeps its size.",
      source: "Xiong et al. 2020, arXiv 2002.04745, lemma 2", lab: "stream-growth"
    ) { result in
      guard let depth = result.settings.depths.max(),
        let post = streamSize(result, .postNorm, depth),
        let pre = streamSize(result, .preNorm, depth)
      else { return nil }
      return Finding(
        verdict: abs(post.end - 1) < 0.1 && pre.end > 2 * pre.start ? .holds : .fails,
        measured: "L = \(depth), before training: root mean square \(post.end.fixed(2)) (Post-LN), "
          + "\(pre.end.fixed(2)) (Pre-LN, from \(pre.start.fixed(2))); \(result.seedsText)")
    },
  ]

  /// The mean decades between the last and the first layer's gradient.
  static func decades(_ result: LabResult, _ placement: Placement, _ depth: Int) -> (
    before: Double, after: Double
  )? {
    let name = CollapseLab.name(placement, depth)
    guard let before = result.mean(CollapseLab.Column.before, name),
      let after = result.mean(CollapseLab.Column.after, name)
    else { return nil }
    return (before, after)
  }

  /// The mean size of the stream.
  static func streamSize(_ result: LabResult, _ placement: Placement, _ depth: Int) -> (
    start: Double, end: Double, law: Double
  )? {
    let name = StreamGrowthLab.name(placement, depth)
    guard let start = result.mean(StreamGrowthLab.Column.start, name),
      let end = result.mean(StreamGrowthLab.Column.end, name),
      let law = result.mean(StreamGrowthLab.Column.law, name)
    else { return nil }
    return (start, end, law)
  }

  private static func printedErrors(_ result: LabResult) -> String? {
    let ranges = [
      ("equation 5", DecompositionLab.postNorm), ("equation 6", DecompositionLab.preNorm),
    ]
    let parts = ranges.compactMap { title, condition -> String? in
      let values = result.values(DecompositionLab.Column.printed, condition)
      guard let least = values.min(), let most = values.max() else { return nil }
      return "\(title) is \(least.fixed(0)) to \(most.fixed(0)) % off"
    }
    return parts.count == 2 ? list(parts) : nil
  }
}

extension LabResult {
  /// The depths as they are told.
  var depthText: String { settings.depths.map(String.init).joined(separator: ", ") }
}

/// The rows of the warm-up lab that the claims are about.
struct WarmupRows {
  /// The first rate, and the last.
  let rate: Double
  let slowerRate: Double
  /// Post-LN at the first rate without warm-up, and with the longest.
  let without: Count
  let with: Count
  let longest: Int
  /// Post-LN at the last rate without warm-up; nil when there is only one rate.
  let slower: Count?
  /// Pre-LN at the first rate without warm-up.
  let preNorm: Count
  /// Post-LN at the last depth with the longest warm-up; nil when there is only one depth.
  let deeper: Count?

  init?(_ result: LabResult) {
    let lab = WarmupLab()
    let settings = result.settings
    let arms = lab.arms(settings)
    func count(_ matches: (WarmupLab.Arm) -> Bool) -> Count? {
      guard let arm = arms.last(where: matches) else { return nil }
      let count = result.count(WarmupLab.Column.stalled, arm.name)
      return count.of > 0 ? count : nil
    }
    let depth = settings.depths[0]
    let rate = settings.rates[0]
    let slowerRate = settings.rates[settings.rates.count - 1]
    guard let longest = arms.map(\.warmup).max(), longest > 0,
      let without = count({
        $0 == .init(placement: .postNorm, depth: depth, rate: rate, warmup: 0)
      }),
      let with = count({
        $0 == .init(placement: .postNorm, depth: depth, rate: rate, warmup: longest)
      }),
      let preNorm = count({ $0.placement == .preNorm })
    else { return nil }
    self.rate = rate
    self.slowerRate = slowerRate
    self.without = without
    self.with = with
    self.longest = longest
    self.preNorm = preNorm
    slower = count {
      slowerRate < rate
        && $0 == .init(placement: .postNorm, depth: depth, rate: slowerRate, warmup: 0)
    }
    deeper = count { $0.depth > depth && $0.warmup == longest }
  }
}
