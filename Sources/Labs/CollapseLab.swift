internal import LearnerSupport
internal import Problems
internal import Tensors

/// What Post-LN's gradients and outputs look like before and after training without warm-up.
struct CollapseLab: Lab {
  let name: String = "collapse"
  let question: String = "do Post-LN's gradients vanish at the start, or soon after?"
  let part: LabPart.Kind = .depthProfile
  let defaults: LabSettings = LabSettings(
    depths: [6, 24, 96], seeds: 5, steps: 60, rates: [1e-2, 3e-3, 3e-3])
  let fields: [LabSettings.Field] = LabSettings.Field.allCases
  let plotted: LabPlot = LabPlot(
    column: Column.after, title: "decades between the last and the first layer, after training")
  let columns: [LabColumn] = [
    LabColumn(title: Column.before, form: .mean(digits: 2)),
    LabColumn(title: Column.after, form: .mean(digits: 2)),
    LabColumn(title: Column.sharedBefore, form: .mean(digits: 3)),
    LabColumn(title: Column.sharedAfter, form: .mean(digits: 4)),
  ]

  enum Column {
    /// The decimal logarithm of the gradient's norm of the last layer's first matrix over that of the
    /// first layer's.
    static let before: String = "last/first before"
    static let after: String = "after"
    /// The share of the output's squared size that differs between tokens.
    static let sharedBefore: String = "differs before"
    static let sharedAfter: String = "after it"
  }

  private func arms(_ settings: LabSettings) -> [(placement: Placement, depth: Int, rate: Double)] {
    [.postNorm, .preNorm].flatMap { placement in
      settings.depths.enumerated().map { place, depth in
        (placement, depth, settings.rates[min(place, settings.rates.count - 1)])
      }
    }
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
    let parts = [Placement.postNorm, .preNorm].flatMap { placement in
      result.settings.depths.sorted().suffix(1).compactMap { depth -> String? in
        let name = Self.name(placement, depth)
        guard let before = result.mean(Column.before, name),
          let after = result.mean(Column.after, name),
          let differs = result.mean(Column.sharedAfter, name)
        else { return nil }
        return "in \(name), from 10^\(before.fixed(1)) to 10^\(after.fixed(1)), and "
          + "\((100 * differs).fixed(2)) % of the output still differs between tokens"
      }
    }
    guard !parts.isEmpty else { return "on \(result.seedsText), nothing yet at the largest depth." }
    return "on \(result.seedsText), the last layer's W1 gradient over the first's went, "
      + parts.joined(separator: "; ") + "; which causes which was not separated."
  }
}

extension Tensor {
  /// The numbers as a constant of rank 2: all rows of the last axis.
  var untrackedRows: Tensor {
    let width = shape.last ?? 1
    return Tensor(shape: [count / Swift.max(width, 1), width], data: data)
  }
}
