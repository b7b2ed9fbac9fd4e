internal import LearnerSupport
internal import Problems
internal import Tensors

/// How large the residual stream gets along the depth, before training.
struct StreamGrowthLab: Lab {
  let name: String = "stream-growth"
  let question: String = "how does the stream grow along the depth, before training?"
  let part: LabPart.Kind = .transformerLayer
  let defaults: LabSettings = LabSettings(depths: [12, 96], seeds: 5)
  let fields: [LabSettings.Field] = [.depth, .width, .seeds]
  let plotted: LabPlot = LabPlot(
    column: Column.end, title: "root mean square of the stream after the last layer")
  let columns: [LabColumn] = [
    LabColumn(
      title: Column.start, form: .mean(digits: 2),
      meaning: "root mean square of the stream x0 before the first layer"),
    LabColumn(
      title: Column.half, form: .mean(digits: 2), meaning: "the same after half of the layers"),
    LabColumn(title: Column.end, form: .mean(digits: 2), meaning: "the same after all layers"),
    LabColumn(
      title: Column.law, form: .mean(digits: 2),
      meaning:
        "what a stream of size x0 becomes when n = 2 L branches of size 1 are added that are "
        + "not correlated"),
  ]

  enum Column {
    static let start: String = "start"
    static let half: String = "after L/2"
    static let end: String = "after L"
    /// What branches of size 1 that are not correlated would add up to after n = 2 L sub-layers.
    static let law: String = "sqrt(x0^2 + n)"
  }

  private static let placements: [Placement] = [
    .postNorm, .preNorm, .resPostNorm, .resPostNormWithQK, .doubleNorm, .deepNorm,
  ]

  static func name(_ placement: Placement, _ depth: Int) -> String {
    "\(placement.rawValue), L = \(depth)"
  }

  func conditions(_ settings: LabSettings) -> [String] {
    settings.depths.flatMap { depth in Self.placements.map { Self.name($0, depth) } }
  }

  func series(_ settings: LabSettings) -> [LabSeries] {
    [LabSeries(title: "root mean square of the stream", axis: .stream, isLogarithmic: true)]
  }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    let count = Self.placements.count
    let placement = Self.placements[condition % count]
    let depth = settings.depths[condition / count]
    var model = CharacterModel(placement, depth: depth, width: settings.width)
    model.mixing = .full
    var random = Self.windowGenerator
    let windows = GrammarText.standard.windows(8, length: model.tokens, from: &random)
    let parameters = model.parameters(seed: seed)
    let sizes: [Double]
    if placement == .postNorm || placement == .preNorm {
      sizes = layerSizes(model, parameters, windows, part.transformerLayer, isStopped: isStopped)
    } else {
      let stream = model(windows.inputs, parameters).stream
      sizes = stride(from: 0, to: stream.count, by: 2).map { stream[$0].rms }
    }
    guard !isStopped() else { return nil }
    return LabMeasurement(
      [
        sizes[0], sizes[depth / 2], sizes[depth],
        sqrt(sizes[0] * sizes[0] + 2 * Double(depth)),
      ], series: [sizes])
  }

  /// The size of the stream before the first layer and after each, with the layers of a solution.
  func layerSizes(
    _ model: CharacterModel, _ parameters: NamedTensors, _ windows: Windows,
    _ solution: any TransformerLayerContract, isStopped: () -> Bool
  ) -> [Double] {
    var squares = Array(repeating: 0.0, count: model.depth + 1)
    let start = model(windows.inputs, parameters).stream[0]
    let layers = (0..<model.depth).map { layerParameters(parameters, layer: $0) }
    for row in 0..<windows.inputs.count where !isStopped() {
      var x = start[row]
      squares[0] += x.squares
      for (layer, p) in layers.enumerated() {
        let y =
          model.placement == .postNorm
          ? solution.postNorm(x, parameters: p, heads: model.heads, epsilon: 1e-6)
          : solution.preNorm(x, parameters: p, heads: model.heads, epsilon: 1e-6)
        guard y.shape == x.shape else {
          learnerMistake("a layer returned shape \(y.shape); it was given \(x.shape)")
        }
        x = Tensor(shape: y.shape, data: y.data)
        squares[layer + 1] += x.squares
      }
    }
    return squares.map { sqrt($0 / Double(start.count)) }
  }

  private func layerParameters(_ parameters: NamedTensors, layer: Int)
    -> TransformerLayerParameters
  {
    let attention = ["Q": "query", "K": "key", "V": "value", "O": "out"]
    return TransformerLayerParameters { name in
      let place: String
      switch name {
      case "W_h": place = "FeedForward_0/Dense_0/kernel"
      case "b_h": place = "FeedForward_0/Dense_0/bias"
      case "W_f": place = "FeedForward_0/Dense_1/kernel"
      case "b_f": place = "FeedForward_0/Dense_1/bias"
      case "gain_1": place = "LayerNorm_0/scale"
      case "bias_1": place = "LayerNorm_0/bias"
      case "gain_2": place = "LayerNorm_1/scale"
      case "bias_2": place = "LayerNorm_1/bias"
      default:
        let kind = name.hasPrefix("W") ? "kernel" : "bias"
        place = "MultiHeadAttention_0/\(attention[String(name.suffix(1))] ?? name)/\(kind)"
      }
      guard let tensor = parameters["Layer_\(layer)/\(place)"] else {
        preconditionFailure("there is no parameter \(place)")
      }
      return Tensor(shape: tensor.shape, data: tensor.data)
    }
  }

  func sentence(_ result: LabResult) -> String {
    let depth = result.settings.depths.max() ?? 0
    let parts = Self.placements.compactMap { placement in
      result.mean(Column.end, Self.name(placement, depth)).map {
        "\($0.told(2)) in \(placement.rawValue)"
      }
    }
    let laws = Self.placements.flatMap { result.values(Column.law, Self.name($0, depth)) }
    guard !parts.isEmpty else { return "on \(result.seedsText), nothing yet at the largest depth." }
    return "before training, on \(result.seedsText) at L = \(depth), the stream's root mean square "
      + "ends at \(list(parts)), where sqrt(x0^2 + n) gives \(laws.mean.fixed(2))."
  }
}
