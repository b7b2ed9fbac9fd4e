internal import Problems

/// What warm-up does for Post-LN, and a smaller rate too.
struct WarmupLab: Lab {
  let name: String = "warmup"
  let question: String = "does Post-LN need warm-up, and does warm-up always save it?"
  let part: LabPart.Kind = .warmupSchedule
  let defaults: LabSettings = LabSettings(
    depths: [6, 12], seeds: 6, steps: 300, rates: [1e-2, 3e-3])
  let fields: [LabSettings.Field] = LabSettings.Field.allCases
  var columns: [LabColumn] {
    [
      LabColumn(title: Column.loss, form: .mean(digits: 2)),
      LabColumn(title: Column.stalled, form: .count, meaning: LabWord.stalled.meaning),
    ]
  }
  let words: [LabWord] = [
    LabWord("warm-up", "the steps in which the rate rises to its highest in a straight line")
  ]
  let plotted: LabPlot = LabPlot(column: Column.loss, title: "loss at the end, in nats")

  enum Column {
    static let loss: String = "final loss"
    static let stalled: String = "stalled"
  }

  /// A row of the table.
  struct Arm: Equatable {
    var placement: Placement
    var depth: Int
    var rate: Double
    var warmup: Int

    var name: String {
      "\(placement.rawValue), L = \(depth), rate \(rate.typed), warm-up \(warmup)"
    }
  }

  /// The lengths of the warm-up that are tried.
  private static let warmups: [Int] = [0, 25, 50, 100]

  /// At the first depth and rate, Post-LN with each warm-up and Pre-LN with none; at the other rates,
  /// Post-LN with none; at the other depths, Post-LN with the longest.
  func arms(_ settings: LabSettings) -> [Arm] {
    let warmups = Self.warmups.filter { $0 < settings.steps }
    let (depth, rate) = (settings.depths[0], settings.rates[0])
    return warmups.map { Arm(placement: .postNorm, depth: depth, rate: rate, warmup: $0) }
      + settings.rates.dropFirst().map {
        Arm(placement: .postNorm, depth: depth, rate: $0, warmup: 0)
      } + [Arm(placement: .preNorm, depth: depth, rate: rate, warmup: 0)]
      + settings.depths.dropFirst().map { depth in
        Arm(placement: .postNorm, depth: depth, rate: rate, warmup: warmups[warmups.count - 1])
      }
  }

  func series(_ settings: LabSettings) -> [LabSeries] { Training.series }

  func conditions(_ settings: LabSettings) -> [String] { arms(settings).map(\.name) }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    let arm = arms(settings)[condition]
    let schedule = part.warmupSchedule
    // A cosine between two equal rates is a constant: what is left is the rise.
    let training = Training(
      model: CharacterModel(arm.placement, depth: arm.depth, width: settings.width),
      steps: settings.steps,
      rate: {
        schedule.cosine(
          step: $0, peak: arm.rate, lowest: arm.rate, warmup: arm.warmup, total: settings.steps)
      })
    return training.run(seed: seed, isStopped: isStopped).map {
      LabMeasurement([$0.finalLoss, $0.isStalled ? 1 : 0], series: $0.series)
    }
  }

  func sentence(_ result: LabResult) -> String {
    "on \(result.seedsText), after \(result.settings.text(.steps)), stalled: "
      + "\(result.occurrences(Column.stalled))."
  }
}

// MARK: What claims read

extension WarmupLab {
  /// The steps of the longest warm-up.
  static var longest: Int { warmups[warmups.count - 1] }

  /// Post-LN without warm-up, at the first depth and each rate: how many seeds stalled.
  static func postWithoutWarmup(_ rows: ClaimRows) throws(Silence) -> [(rate: Double, Count)] {
    var counts: [(Double, Count)] = []
    for rate in rows.settings.rates {
      let arm = Arm(
        placement: .postNorm, depth: rows.settings.depths[0], rate: rate, warmup: 0)
      counts.append((rate, try rows.count(Column.stalled, arm.name)))
    }
    return counts
  }

  /// Pre-LN without warm-up, at the first depth and rate.
  static func preWithoutWarmup(_ rows: ClaimRows) throws(Silence) -> (rate: Double, count: Count) {
    let rate = rows.settings.rates[0]
    let arm = Arm(placement: .preNorm, depth: rows.settings.depths[0], rate: rate, warmup: 0)
    return (rate, try rows.count(Column.stalled, arm.name))
  }

  /// Post-LN with the longest warm-up, at the first rate and each depth.
  static func postWithLongestWarmup(_ rows: ClaimRows) throws(Silence) -> [(
    row: String, count: Count
  )] {
    var counts: [(row: String, count: Count)] = []
    for depth in rows.settings.depths {
      let arm = Arm(
        placement: .postNorm, depth: depth, rate: rows.settings.rates[0], warmup: longest)
      counts.append((arm.name, try rows.count(Column.stalled, arm.name)))
    }
    return counts
  }
}
