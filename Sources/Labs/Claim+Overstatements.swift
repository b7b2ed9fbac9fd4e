internal import LearnerSupport

extension Claim {
  /// Sentences that go further than what they are based on.
  static let overstatements: [Claim] = [
    Claim(
      statement: "Post-LN's gradients vanish or explode exponentially at initialization.",
      source: folklore, lab: "collapse"
    ) { result in
      guard let depth = result.settings.depths.max(),
        let post = decades(result, .postNorm, depth)
      else { return nil }
      let values = result.values(
        CollapseLab.Column.before, CollapseLab.name(.postNorm, depth))
      return Finding(
        verdict: abs(post.before) < 3 ? .fails : .holds,
        measured: "L = \(depth), before training: last over first W1 gradient "
          + "10^\(post.before.fixed(1)) on average, from 10^\(values.min()!.fixed(1)) to "
          + "10^\(values.max()!.fixed(1)); \(result.seedsText)")
    },
    Claim(
      statement: "Post-LN cannot be trained without warm-up.", source: folklore, lab: "warmup"
    ) { result in
      guard let rows = WarmupRows(result), let slow = rows.slower else { return nil }
      return Finding(
        verdict: slow.isNone ? .fails : slow.isMost ? .holds : .inPart,
        measured: "Post-LN without warm-up stalled \(rows.without) at rate \(rows.rate.typed) and "
          + "\(slow) at \(rows.slowerRate.typed)")
    },
    Claim(
      statement: "Warm-up rescues Post-LN, at 12 layers and more too.", source: folklore,
      lab: "warmup"
    ) { result in
      guard let rows = WarmupRows(result), let deeper = rows.deeper else { return nil }
      let depths = result.settings.depths
      return Finding(
        verdict: deeper.isNone ? .holds : deeper.isMost ? .fails : .inPart,
        measured: "Post-LN, rate \(rows.rate.typed), warm-up \(rows.longest): stalled "
          + "\(rows.with) at L = \(depths[0]) and \(deeper) at L = \(depths[depths.count - 1])")
    },
    Claim(
      statement: "Post-LN fails at 96 layers, whatever one does.", source: folklore,
      lab: "training"
    ) { result in
      let small = Placement.postNorm.rawValue + TrainingLab.withSmallWeights
      let xavier = result.count(TrainingLab.Column.stalled, Placement.postNorm.rawValue)
      let count = result.count(TrainingLab.Column.stalled, small)
      guard count.of > 0, xavier.of > 0 else { return nil }
      return Finding(
        verdict: count.isNone ? .fails : count.isAll ? .holds : .inPart,
        measured: "L = \(result.depthText): stalled \(xavier) with Xavier weights, \(count) with "
          + "N(0, 0.02) weights at rate \(TrainingLab.smallRate.typed)")
    },
    Claim(
      statement: "Design B, x + LN(F(x)), simply trains.", source: folklore, lab: "training"
    ) { result in
      let stalled = TrainingLab.Column.stalled
      let plain = result.count(stalled, Placement.resPostNorm.rawValue)
      let normed = result.count(stalled, Placement.resPostNormWithQK.rawValue)
      guard plain.of > 0, normed.of > 0 else { return nil }
      return Finding(
        verdict: plain.isNone ? .holds : plain.isMost ? .fails : .inPart,
        measured: "L = \(result.depthText): stalled \(plain) without and \(normed) with normalized "
          + "queries and keys")
    },
    Claim(
      statement: "Design B is slower than Pre-LN early in training.", source: folklore,
      lab: "training"
    ) { result in
      let (b, pre) = (Placement.resPostNormWithQK.rawValue, Placement.preNorm.rawValue)
      func difference(_ column: String) -> Double? {
        guard let ours = result.mean(column, b), let theirs = result.mean(column, pre),
          ours.isFinite, theirs.isFinite
        else { return nil }
        return ours - theirs
      }
      guard let early = difference(TrainingLab.Column.middle),
        let late = difference(TrainingLab.Column.loss)
      else { return nil }
      return Finding(
        verdict: early > 0.05 ? .holds : late > 0.05 ? .inPart : .fails,
        measured: "B with normalized queries and keys, loss less Pre-LN's: "
          + "\(early.signed) around step 50, \(late.signed) at the end; \(result.seedsText)")
    },
    Claim(
      statement: "Gradients spike whenever warm-up is missing.", source: folklore, lab: "spikes"
    ) { result in
      let without = result.conditions.filter { $0.hasSuffix("warm-up 0") }
      let counts = without.map { result.count(SpikesLab.Column.spiked, $0) }
      guard counts.allSatisfy({ $0.of > 0 }), !counts.isEmpty else { return nil }
      let parts = zip(without, counts).map { name, count in
        name.replacing(", warm-up 0", with: "") + " \(count)"
      }
      return Finding(
        verdict: counts.allSatisfy(\.isAll) ? .holds : .fails,
        measured: "runs without warm-up with a spike: " + parts.joined(separator: "; "))
    },
    Claim(
      statement: "The stream grows like sqrt(n) after training as well.", source: folklore,
      lab: "training"
    ) { result in
      let pre = Placement.preNorm.rawValue
      guard let exponent = result.mean(TrainingLab.Column.growth, pre), exponent.isFinite
      else { return nil }
      return Finding(
        verdict: abs(exponent - 0.5) < 0.1 ? .holds : .fails,
        measured: "Pre-LN, L = \(result.depthText), after \(result.settings.steps) steps: "
          + "n^\(exponent.fixed(2)); \(result.seedsText)")
    },
  ]
}

extension Double {
  /// The number with its sign and two digits.
  fileprivate var signed: String { (self < 0 ? "" : "+") + fixed(2) }
}
