internal import LearnerSupport
internal import Problems
internal import Tensors

/// What Post-LN's gradients and outputs look like before and after training without warm-up.
struct CollapseLab: Lab {
  let name: String = "collapse"
  let question: String = "do Post-LN's gradients vanish at the start, or soon after?"
  let part: LabPart.Kind = .depthProfile
  let defaults: LabSettings = LabSettings(
    depths: [6, 12, 24, 48, 96], seeds: 3, steps: 48, rates: [1e-2, 3e-3])
  let version: Int = 2
  let fields: [LabSettings.Field] = LabSettings.Field.allCases
  let plotted: LabPlot = LabPlot(
    column: Column.after, title: "decades between the last and the first layer, after training")
  let columns: [LabColumn] = [
    LabColumn(
      title: Column.before, form: .mean(digits: 2),
      meaning:
        "x of 10^x, the norm of the last layer's W1 gradient over that of the first's, before "
        + "training", gap: vanishedGap),
    LabColumn(
      title: Column.after, form: .mean(digits: 2), meaning: "the same after training",
      gap: vanishedGap),
    LabColumn(
      title: Column.sharedBefore, form: .mean(digits: 3),
      meaning: "the share of the output's squared size in which tokens differ, before training"),
    LabColumn(
      title: Column.sharedAfter, form: .mean(digits: 4), meaning: "the same after training"),
  ]
  private static let vanishedGap: String = "the first layer's gradient, or the last's, is 0 or lost"

  enum Column {
    /// The decimal logarithm of the gradient's norm of the last layer's first matrix over that of the
    /// first layer's.
    static let before: String = "ratio before"
    static let after: String = "ratio after"
    /// The share of the output's squared size that differs between tokens.
    static let sharedBefore: String = "differ before"
    static let sharedAfter: String = "differ after"
  }

  /// What stands side by side.
  private static let placements: [Placement] = [.postNorm, .preNorm, .resPostNorm]

  private func arms(_ settings: LabSettings) -> [(placement: Placement, depth: Int, rate: Double)] {
    Self.placements.flatMap { placement in
      settings.depths.enumerated().map { place, depth in
        (placement, depth, Self.rate(place, settings))
      }
    }
  }

  /// The rates are those of the depths in turn, and the last that of all further depths.
  private static func rate(_ place: Int, _ settings: LabSettings) -> Double {
    settings.rates[min(place, settings.rates.count - 1)]
  }

  static func name(_ placement: Placement, _ depth: Int) -> String {
    "\(placement.rawValue), L = \(depth)"
  }

  func conditions(_ settings: LabSettings) -> [String] {
    arms(settings).map { Self.name($0.placement, $0.depth) }
  }

  func series(_ settings: LabSettings) -> [LabSeries] {
    ["before", "after"].map {
      LabSeries(
        title: "norm of W1's gradient \($0) training", axis: .layer, isLogarithmic: true)
    }
  }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    let arm = arms(settings)[condition]
    let model = CharacterModel(arm.placement, depth: arm.depth, width: settings.width)
    let training = Training(model: model, steps: settings.steps, rate: { _ in arm.rate })
    let before = profile(model, model.parameters(seed: seed), part.depthProfile)
    guard let record = training.run(seed: seed, isStopped: isStopped) else { return nil }
    let after = profile(model, record.parameters, part.depthProfile)
    return LabMeasurement(
      [before.decades, after.decades, before.differs, after.differs],
      series: [before.norms, after.norms])
  }

  private func profile(
    _ model: CharacterModel, _ parameters: NamedTensors, _ solution: any DepthProfileContract
  ) -> (norms: [Double], decades: Double, differs: Double) {
    var random = Self.windowGenerator
    let windows = GrammarText.standard.windows(8, length: model.tokens, from: &random)
    let pass = model(windows.inputs, parameters)
    let gradients = Gradients(of: crossEntropy(pass.logits, windows.targets)).named
    let norms = (0..<model.depth).map { layer in
      let name = CharacterModel.feedForwardMatrix(1, ofLayer: layer)
      return gradients[name].map { solution.batchGradientNorm([$0.matrix]) } ?? .nan
    }
    let ratio = norms[model.depth - 1] / norms[0]
    let output = pass.output.untrackedRows
    let center = output.mean(axis: 0, keepsDimensions: true)
    return (norms, log(ratio) / log(10), (output - center).squares / output.squares)
  }

  func sentence(_ result: LabResult) -> String {
    let depth = result.settings.depths.max() ?? 0
    let parts = Self.placements.compactMap { placement -> String? in
      let name = Self.name(placement, depth)
      guard let before = result.mean(Column.before, name),
        let after = result.mean(Column.after, name),
        let differs = result.mean(Column.sharedAfter, name)
      else { return nil }
      return "in \(placement.rawValue) from \(before.asPower) to \(after.asPower), and "
        + "\(differs < 5e-5 ? "less than 0.01" : (100 * differs).fixed(2)) % of the output differs "
        + "between tokens then"
    }
    guard !parts.isEmpty else { return "on \(result.seedsText), nothing yet at the largest depth." }
    let rates = Self.rates(result, .postNorm)
    let growth =
      rates.isEmpty
      ? ""
      : "; before training it changes by \(rates.mean.fixed(3)) decades a layer in Post-LN"
        + (rates.count > 1
          ? " (standard deviation \(rates.standardDeviation.fixed(3)) between seeds)" : "")
    let place = result.settings.depths.firstIndex(of: depth) ?? 0
    return "on \(result.seedsText) at L = \(depth), by \(result.settings.text(.steps)) at rate "
      + "\(Self.rate(place, result.settings).typed), the last layer's W1 gradient over the first's went "
      + parts.joined(separator: "; ") + growth + "; which causes which was not separated."
  }
}

// MARK: The form of the growth

extension CollapseLab {
  /// From which power of ten on a gradient that is so many times another is said to make it vanish.
  static let vanished: Double = 3

  /// The decades before training at each depth, one row for each seed that has all depths.
  private static func decades(_ result: LabResult, _ placement: Placement) -> [[Double]] {
    let columns = result.settings.depths.sorted().map {
      result.values(Column.before, name(placement, $0))
    }
    return (0..<(columns.map(\.count).min() ?? 0)).map { seed in columns.map { $0[seed] } }
      .filter { $0.allSatisfy(\.isFinite) }
  }

  /// The slopes of the lines through a seed's decades against L; none where there is one depth.
  static func rates(_ result: LabResult, _ placement: Placement) -> [Double] {
    let depths = result.settings.depths.sorted().map(Double.init)
    return depths.count < 2 ? [] : decades(result, placement).map { slope(depths, $0) }
  }

  /// Whether the ratio in Post-LN goes like c r^L, a line against L, or like c L^a, a line against
  /// log L, and how large it gets.
  ///
  /// Each seed's points are fitted with a parabola. A form is ruled out when its bend is not 0: when
  /// the 99 % interval of the mean over the seeds leaves 0 out.
  static func growth(_ rows: ClaimRows) throws(Silence) -> [ClaimPart] {
    let depths = rows.settings.depths.sorted()
    for depth in depths { _ = try rows.values(Column.before, name(.postNorm, depth)) }
    let points = decades(rows.result, .postNorm)
    let (plain, logs) = (depths.map(Double.init), depths.map { log(Double($0)) / log(10) })
    guard points.count >= rows.seeds else {
      throw Silence("\(Column.before) is not a finite number at every depth on \(rows.seeds) seeds")
    }
    let rate = try rows.estimate(points.map { slope(plain, $0) }, "the rate")
    let bend = try rows.estimate(points.map { 1e3 * Curve.parabola(plain, $0).c }, "the bend")
    let logBend = try rows.estimate(points.map { Curve.parabola(logs, $0).c }, "the bend")
    let layers = rate.mean == 0 ? "" : ", a factor of 10 in \((1 / abs(rate.mean)).fixed(0)) layers"
    let (noLine, noPower) = (!bend.interval.contains(0), !logBend.interval.contains(0))
    let isForm: ClaimPart.Answer =
      switch (noLine, noPower) {
      case (false, true):
        rate.interval.contains(0)
          ? .open("its growth is smaller than the spread between seeds") : .holds
      case (true, _): .fails
      case (false, false): .open("neither a power of L nor an exponential is ruled out")
      }
    let form =
      "before training, L = \(list(depths.map(String.init))), the last W1 gradient over the first "
      + "grows by \(rate.text(3)) decades a layer (standard deviation "
      + "\(points.map { slope(plain, $0) }.standardDeviation.fixed(3)) between seeds)\(layers); a "
      + "parabola through each seed's logarithms bends against log L by \(logBend) (a power of L is "
      + "\(noPower ? "" : "not ")ruled out), and against L by \(bend) thousandths (an exponential is "
      + "\(noLine ? "" : "not ")ruled out)"
    let deepest = depths.contains(96) ? 96 : depths[depths.count - 1]
    let size = try rows.mean(Column.before, name(.postNorm, deepest))
    return [
      ClaimPart(form, isForm),
      ClaimPart(
        "at L = \(deepest) it is 10^x with x = \(size), where vanishing is taken to begin at 10^3",
        size.isAbove(vanished)),
    ]
  }
}

extension Tensor {
  /// The numbers as a constant of rank 2: all rows of the last axis.
  var untrackedRows: Tensor {
    let width = shape.last ?? 1
    return Tensor(shape: [count / Swift.max(width, 1), width], data: data)
  }
}
