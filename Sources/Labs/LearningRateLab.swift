/// Which learning rates each placement learns with, without warm-up.
struct LearningRateLab: Lab {
  let name: String = "learning-rate"
  let question: String = "which rates does each placement learn with, without warm-up?"
  let part: LabPart.Kind = .adamStep
  let defaults: LabSettings = LabSettings(
    depths: [6], seeds: 5, steps: 200, rates: [1e-3, 3e-3, 1e-2, 2e-2, 3e-2, 1e-1])
  let fields: [LabSettings.Field] = LabSettings.Field.allCases
  let plotted: LabPlot = LabPlot(column: Column.loss, title: "loss at the end, in nats")
  var columns: [LabColumn] {
    [
      LabColumn(title: Column.loss, form: .mean(digits: 2)),
      LabColumn(title: Column.stalled, form: .count, meaning: LabWord.stalled.meaning),
    ]
  }

  enum Column {
    static let loss: String = "final loss"
    static let stalled: String = "stalled"
  }

  static let placements: [Placement] = [.postNorm, .preNorm, .resPostNormWithQK]

  /// The name of a row where there is one depth.
  static func name(_ placement: Placement, _ rate: Double) -> String {
    "\(placement.rawValue), rate \(rate.typed)"
  }

  private static func name(
    _ placement: Placement, _ rate: Double, depth: Int, _ settings: LabSettings
  ) -> String {
    placement.rawValue + (settings.depths.count > 1 ? ", L = \(depth)" : "")
      + ", rate \(rate.typed)"
  }

  private func arms(_ settings: LabSettings) -> [(Placement, depth: Int, rate: Double)] {
    settings.depths.flatMap { depth in
      Self.placements.flatMap { placement in settings.rates.map { (placement, depth, $0) } }
    }
  }

  func series(_ settings: LabSettings) -> [LabSeries] { Training.series }

  func conditions(_ settings: LabSettings) -> [String] {
    arms(settings).map { Self.name($0.0, $0.rate, depth: $0.depth, settings) }
  }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    let (placement, depth, rate) = arms(settings)[condition]
    let training = Training(
      model: CharacterModel(placement, depth: depth, width: settings.width),
      steps: settings.steps, optimizer: part.optimizer, rate: { _ in rate })
    return training.run(seed: seed, isStopped: isStopped).map {
      LabMeasurement([$0.finalLoss, $0.isStalled ? 1 : 0], series: $0.series)
    }
  }

  func sentence(_ result: LabResult) -> String {
    "on \(result.seedsText), without warm-up and after \(result.settings.text(.steps)), stalled: "
      + "\(result.occurrences(Column.stalled))."
  }
}
