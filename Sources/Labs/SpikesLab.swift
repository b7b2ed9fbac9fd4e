internal import Problems
internal import Tensors

/// When the norm of the gradients jumps.
struct SpikesLab: Lab {
  let name: String = "spikes"
  let question: String = "do gradients spike when warm-up is missing?"
  let part: LabPart.Kind = .gradientSpikes
  let defaults: LabSettings = LabSettings(depths: [6], seeds: 6, steps: 300, rates: [1e-2, 2e-2])
  let fields: [LabSettings.Field] = LabSettings.Field.allCases
  let plotted: LabPlot = LabPlot(
    column: Column.spikes, title: "steps above 5 times the median of the 20 before, in a run")
  var columns: [LabColumn] {
    [
      LabColumn(
        title: Column.spikes, form: .mean(digits: 1),
        meaning:
          "steps of a run whose gradient norm is above 5 times the median of the \(Self.window) before",
        gap: Self.shortGap),
      LabColumn(
        title: Column.spiked, form: .count, meaning: "runs with one such step or more",
        gap: Self.shortGap),
      LabColumn(title: Column.stalled, form: .count, meaning: LabWord.stalled.meaning),
    ]
  }
  let words: [LabWord] = [
    LabWord("warm-up", "the steps in which the rate rises to its highest in a straight line")
  ]
  private static let window: Int = 20
  private static let shortGap: String = "a spike takes more than \(window) steps"

  enum Column {
    static let spikes: String = "spikes"
    static let spiked: String = "runs with one"
    static let stalled: String = "stalled"
  }

  /// A row of the table.
  struct Arm: Equatable {
    var placement: Placement
    var depth: Int
    var rate: Double
    var warmup: Int

    func name(_ settings: LabSettings) -> String {
      placement.rawValue + (settings.depths.count > 1 ? ", L = \(depth)" : "")
        + ", rate \(rate.typed), warm-up \(warmup)"
    }
  }

  /// The lengths of the warm-up that are tried with Post-LN.
  static let warmups: [Int] = [0, 25, 100]

  /// The name of a row where there is one depth.
  static func name(_ placement: Placement, _ rate: Double, warmup: Int) -> String {
    "\(placement.rawValue), rate \(rate.typed), warm-up \(warmup)"
  }

  func arms(_ settings: LabSettings) -> [Arm] {
    settings.depths.flatMap { depth in
      settings.rates.flatMap { rate in
        Self.warmups.map { Arm(placement: .postNorm, depth: depth, rate: rate, warmup: $0) }
          + [.preNorm, .resPostNormWithQK].map {
            Arm(placement: $0, depth: depth, rate: rate, warmup: 0)
          }
      }
    }
  }

  func series(_ settings: LabSettings) -> [LabSeries] { Training.series }

  func conditions(_ settings: LabSettings) -> [String] {
    arms(settings).map { $0.name(settings) }
  }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    let arm = arms(settings)[condition]
    let solution = part.gradientSpikes
    let training = Training(
      model: CharacterModel(arm.placement, depth: arm.depth, width: settings.width),
      steps: settings.steps, rate: linearWarmup(to: arm.rate, over: arm.warmup),
      gradientNorm: { gradients in solution.globalNorm(gradients.map { $0.tensor.matrix }) })
    guard let record = training.run(seed: seed, isStopped: isStopped) else { return nil }
    let spikes = solution.spikes(in: record.gradientNorms, above: 5, window: Self.window)
    let isLong = settings.steps > Self.window
    return LabMeasurement(
      [
        isLong ? Double(spikes) : .nan, isLong ? (spikes > 0 ? 1 : 0) : .nan,
        record.isStalled ? 1 : 0,
      ], series: record.series)
  }

  func sentence(_ result: LabResult) -> String {
    "on \(result.seedsText), runs with a step whose gradient norm is above 5 times the median of "
      + "the 20 before: \(result.occurrences(Column.spiked)); stalled, where gradients may die "
      + "before they spike: \(result.occurrences(Column.stalled))."
  }
}
