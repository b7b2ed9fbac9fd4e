internal import Layers
internal import LearnerSupport
internal import Tensors

/// What every placement does to a small change of its input, before training.
///
/// The stack is that of `CharacterModel`: causal attention with two heads and a feed-forward network,
/// Xavier's weights, norms with gain 1 and bias 0. Its input x0 is 16 tokens of N(0, 1) in the place of
/// embeddings, the same for all placements on a seed. It goes in in front of the first norm of Peri-LN,
/// and the output is taken behind the norm after the last layer where the placement has one.
struct PlacementGainLab: Lab {
  let name: String = "placement-gain"
  let question: String = "what does each placement do to a small change, before training?"
  let part: LabPart.Kind = .residualPlacements
  let defaults: LabSettings = LabSettings(depths: [12, 96], seeds: 10)
  let fields: [LabSettings.Field] = [.depth, .width, .seeds]
  let plotted: LabPlot = LabPlot(
    column: Column.gain, title: "gain from the input to the output", isLogarithmic: true,
    isGeometric: true)
  let columns: [LabColumn] = [
    LabColumn(
      title: Column.gain, form: .range,
      meaning: "a small change of the output over that of the input x0 that made it, the root mean "
        + "square over 12 directions",
      gap: "it grew out of the range of numbers"),
    LabColumn(
      title: Column.step, form: .mean(digits: 2),
      meaning: "how far the last layer moves the stream, in percent of the stream's size"),
    LabColumn(
      title: Column.likeness, form: .mean(digits: 3),
      meaning:
        "the correlation of the numbers of a token that comes out with those of x0, the mean "
        + "over tokens"),
  ]
  enum Column {
    /// |d out| / |d x0|, the root mean square over directions.
    static let gain: String = "gain"
    /// 100 |x_L - x_(L-1)| / |x_(L-1)|.
    static let step: String = "last step, %"
    /// The correlation of a token that comes out with the same token of x0, the mean over tokens.
    static let likeness: String = "out like x0"
  }

  /// All but the double norm, of which Peri-LN is the whole recipe.
  static let placements: [Placement] = Placement.allCases.filter { $0 != .doubleNorm }

  /// The directions of change that are averaged.
  private static let directions: Int = 12

  static func name(_ placement: Placement, _ depth: Int) -> String {
    "\(placement.rawValue), L = \(depth)"
  }

  func conditions(_ settings: LabSettings) -> [String] {
    settings.depths.flatMap { depth in Self.placements.map { Self.name($0, depth) } }
  }

  func series(_ settings: LabSettings) -> [LabSeries] {
    [
      LabSeries(title: "root mean square of the stream", axis: .stream, isLogarithmic: true),
      LabSeries(title: "gain from the stream to the output", axis: .stream, isLogarithmic: true),
    ]
  }

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    if isStopped() { return nil }
    let (place, number) = condition.quotientAndRemainder(dividingBy: Self.placements.count)
    let model = CharacterModel(
      Self.placements[number], depth: settings.depths[place], width: settings.width)
    let parameters = model.parameters(seed: seed)
    let draws = ParameterScope(seed: seed)
    let shape = [model.tokens, model.width]
    let x0 = draws.parameter("x0", number: 1, shape: shape, .normal())
    let gain = StackGain(
      model, parameters, at: Tensor(shape: shape, data: x0.data), forms: part.residualPlacements,
      cotangents: draws.parameter(
        "directions", number: 2, shape: [Self.directions] + shape, .normal()))
    return LabMeasurement(
      [gain.whole, 100 * gain.lastStep, gain.likeness], series: [gain.sizes, gain.fromStream])
  }

  func sentence(_ result: LabResult) -> String {
    let depth = result.settings.depths.max() ?? 0
    func values(_ column: String, _ placement: Placement) -> [Double] {
      result.values(column, Self.name(placement, depth))
    }
    let measured = Self.placements.filter { !values(Column.gain, $0).isEmpty }
    guard !measured.isEmpty else {
      return "on \(result.seedsText), nothing yet at the largest depth."
    }
    func those(_ column: String, _ isMeant: (Double) -> Bool) -> String {
      let names = measured.filter { values(column, $0).allSatisfy(isMeant) }.map(\.rawValue)
      if names.isEmpty { return "no placement" }
      return names.count == Self.placements.count ? "all \(names.count) placements" : list(names)
    }
    let designB = [Placement.resPostNorm, .resPostNormWithQK].filter(measured.contains).map {
      "\(values(Column.gain, $0).rangeText) in \($0.rawValue)"
    }
    let parts = [
      "before training, on \(result.seedsText) at L = \(depth), ",
      designB.isEmpty ? "" : "a small change of x0 comes out times \(list(designB)); ",
      result.seedsText == "1 seed" ? "" : "on each seed, ",
      "the gain is from 1/2 to 2 in \(those(Column.gain) { (0.5...2).contains($0) }), ",
      "the last layer moves the stream by less than 1 % in \(those(Column.step) { $0 < 1 }), ",
      "and what comes out correlates with x0 by more than 0.9 in ",
      those(Column.likeness) { $0 > 0.9 },
      result.settings.width == 2
        ? "; of d = 2 numbers a LayerNorm leaves no more than which is larger." : ".",
    ]
    return parts.joined()
  }
}
