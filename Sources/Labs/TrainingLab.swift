internal import Layers
internal import LearnerSupport
internal import Tensors

/// Which placements learn anything at depth, without warm-up.
struct TrainingLab: Lab {
  let name: String = "training"
  let question: String = "which placements learn in a deep stack, without warm-up?"
  let part: LabPart.Kind = .adamStep
  let defaults: LabSettings = LabSettings(depths: [96], seeds: 2, steps: 120, rates: [3e-3])
  let fields: [LabSettings.Field] = LabSettings.Field.allCases
  let plotted: LabPlot = LabPlot(
    column: Column.loss, title: "loss at the end, in nats; a guess at random has 3.33")

  enum Column {
    static let middle: String = "at step 50"
    static let loss: String = "final loss"
    static let stalled: String = "stalled"
    static let growth: String = "stream exponent"
  }

  var columns: [LabColumn] {
    [
      LabColumn(
        title: Column.middle, form: .mean(digits: 2), meaning: "mean loss of the steps 46 to 55",
        gap: "it takes 55 steps"),
      LabColumn(
        title: Column.loss, form: .mean(digits: 3), meaning: "loss after the last step, in nats"),
      LabColumn(title: Column.stalled, form: .count, meaning: LabWord.stalled.meaning),
      LabColumn(
        title: Column.growth, form: .mean(digits: 2),
        meaning: "e of n^e, as which the stream's root mean square goes after training, over the "
          + "sub-layers n", gap: "the stream is 0, or lost, or has one sub-layer"),
    ]
  }
  let words: [LabWord] = [
    LabWord("FFN only", "without attention"),
    LabWord(
      "N(0, 0.02)",
      "first weights from that distribution, elsewhere Xavier's, and rate \(smallRate.typed)"),
  ]

  /// A row of the table.
  private struct Arm {
    var placement: Placement
    var depth: Int
    var rate: Double
    var note: String = ""
    var mixing: TokenMixing = .causal
    /// Whether the weights are drawn from N(0, 0.02) instead of Xavier's distribution.
    var isSmall: Bool = false

    func name(_ settings: LabSettings) -> String {
      placement.rawValue + note
        + (settings.depths.count > 1 ? ", L = \(depth)" : "")
        + (settings.rates.count > 1 ? ", rate \(rate.typed)" : "")
    }
  }

  /// The rate of the run with small weights.
  static let smallRate: Double = 1e-3
  /// What the names of some rows end with.
  static let withoutAttention: String = ", FFN only"
  static let withSmallWeights: String = ", N(0, 0.02)"

  private func arms(_ settings: LabSettings) -> [Arm] {
    settings.depths.flatMap { depth in
      settings.rates.flatMap { rate in
        Placement.trained.map { Arm(placement: $0, depth: depth, rate: rate) }
          + [.postNorm, .preNorm, .resPostNorm].map {
            Arm(
              placement: $0, depth: depth, rate: rate, note: Self.withoutAttention, mixing: .none)
          }
      } + [
        Arm(
          placement: .postNorm, depth: depth, rate: Self.smallRate, note: Self.withSmallWeights,
          isSmall: true)
      ]
    }
  }

  /// "at L = 96 after 120 steps at rate 0.003", as claims begin.
  static func trained(_ rows: ClaimRows) -> String {
    let settings = rows.settings
    return "at \(settings.text(.depth)) after \(settings.text(.steps)) without warm-up at "
      + settings.text(.rates)
  }

  func conditions(_ settings: LabSettings) -> [String] {
    var names: [String] = []
    // Without the rate in its name where it says its own.
    for arm in arms(settings) {
      names.append(
        arm.isSmall
          ? arm.placement.rawValue + arm.note
            + (settings.depths.count > 1 ? ", L = \(arm.depth)" : "") : arm.name(settings))
    }
    return names
  }

  func series(_ settings: LabSettings) -> [LabSeries] {
    Training.series
      + ["before", "after"].map {
        LabSeries(
          title: "norm of W1's gradient \($0) training", axis: .layer, isLogarithmic: true)
      } + [
        LabSeries(
          title: "root mean square of the stream after training", axis: .stream,
          isLogarithmic: true)
      ]
  }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    let arm = arms(settings)[condition]
    var model = CharacterModel(arm.placement, depth: arm.depth, width: settings.width)
    model.mixing = arm.mixing
    if arm.isSmall { model.initializer = .normal(standardDeviation: 0.02) }
    let training = Training(
      model: model, steps: settings.steps, optimizer: part.optimizer, rate: { _ in arm.rate })
    guard let record = training.run(seed: seed, isStopped: isStopped) else { return nil }
    let early = record.losses.dropFirst(45).prefix(10)
    let before = profile(model, model.parameters(seed: seed))
    let after = profile(model, record.parameters)
    return LabMeasurement(
      [
        early.count < 10 ? .nan : Array(early).mean, record.finalLoss, record.isStalled ? 1 : 0,
        streamExponent(after.sizes),
      ],
      series: record.series + [
        before.norms, after.norms,
        stride(from: 0, to: after.sizes.count, by: (after.sizes.count - 1) / arm.depth).map {
          after.sizes[$0]
        },
      ])
  }

  /// The norms of the gradients of each layer's first matrix, and the root mean square of the stream at
  /// each sublayer, on windows that are the same for all runs.
  private func profile(_ model: CharacterModel, _ parameters: NamedTensors)
    -> (norms: [Double], sizes: [Double])
  {
    var random = Self.windowGenerator
    let windows = GrammarText.standard.windows(8, length: model.tokens, from: &random)
    let pass = model(windows.inputs, parameters)
    let gradients = Gradients(of: crossEntropy(pass.logits, windows.targets)).named
    let norms = (0..<model.depth).map { layer in
      gradients[CharacterModel.feedForwardMatrix(1, ofLayer: layer)].map { sqrt($0.squares) }
        ?? .nan
    }
    return (norms, pass.stream.map(\.rms))
  }

  /// The exponent e of the power n^e with which the stream's root mean square grows along the
  /// sub-layers n = 1, 2, ...
  private func streamExponent(_ stream: [Double]) -> Double {
    let sizes = stream.dropFirst()
    guard sizes.count > 1, sizes.allSatisfy({ $0 > 0 && $0.isFinite }) else { return .nan }
    return slope(
      sizes.indices.map { log(Double($0 - sizes.startIndex + 1)) }, sizes.map { log($0) })
  }

  func sentence(_ result: LabResult) -> String {
    "on \(result.seedsText), without warm-up and after \(result.settings.text(.steps)), stalled: "
      + "\(result.occurrences(Column.stalled))."
  }
}
