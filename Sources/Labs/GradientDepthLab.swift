internal import Matrices
internal import Problems
internal import Tensors

/// How gradients depend on the number of layers, before training.
struct GradientDepthLab: Lab {
  let name: String = "gradient-depth"
  let question: String = "how do gradients depend on depth, before training?"
  let part: LabPart.Kind = .depthProfile
  let defaults: LabSettings = LabSettings(depths: [6, 12, 24, 48, 96], seeds: 5)
  let fields: [LabSettings.Field] = [.depth, .width, .seeds]
  let plotted: LabPlot = LabPlot(
    column: Column.first, title: "norm of the first layer's W1 gradient at the largest L",
    isLogarithmic: true)
  let columns: [LabColumn] = [
    LabColumn(
      title: Column.last2, form: .mean(digits: 2),
      meaning: "e of L^e, as which the norm of the last layer's W2 gradient goes", gap: vanishedGap),
    LabColumn(
      title: Column.last1, form: .mean(digits: 2), meaning: "the same of its W1 gradient",
      gap: vanishedGap),
    LabColumn(
      title: Column.first, form: .scientific,
      meaning: "the norm of the first layer's W1 gradient at the largest L"),
  ]
  private static let vanishedGap: String = "a gradient is 0, or lost"
  let words: [LabWord] = [
    LabWord(
      "Xiong's setting",
      "that of Xiong et al. 2020, section 3.3: attention is the plain mean over tokens, and the "
        + "hidden width is the width, four times the d above")
  ]

  enum Column {
    /// The exponent of L in the norm of the last layer's gradients.
    static let last2: String = "last W2, exponent"
    static let last1: String = "last W1, exponent"
    static let first: String = "first W1, norm"
  }

  /// A row of the table.
  private struct Arm {
    var name: String
    var placement: Placement
    var isXiongs: Bool = false
  }

  static let xiongsPostNorm: String = "Xiong's setting, Post-LN"
  static let xiongsPreNorm: String = "Xiong's setting, Pre-LN"

  private static let arms: [Arm] =
    [
      Arm(name: xiongsPostNorm, placement: .postNorm, isXiongs: true),
      Arm(name: xiongsPreNorm, placement: .preNorm, isXiongs: true),
    ] + Placement.trained.map { Arm(name: $0.rawValue, placement: $0) }

  func conditions(_ settings: LabSettings) -> [String] { Self.arms.map(\.name) }

  func series(_ settings: LabSettings) -> [LabSeries] {
    settings.depths.map {
      LabSeries(title: "norm of W1's gradient, L = \($0)", axis: .layer, isLogarithmic: true)
    }
  }

  /// The width of Xiong's setting, in multiples of the others'.
  private static let xiongsWidth: Int = 4

  func measure(
    _ condition: Int, seed: Int, _ settings: LabSettings, _ part: LabPart, isStopped: () -> Bool
  ) -> LabMeasurement? {
    let arm = Self.arms[condition]
    let solution = part.depthProfile
    var last2: [Double] = []
    var profiles: [[Double]] = []
    for depth in settings.depths {
      if isStopped() { return nil }
      var model = CharacterModel(arm.placement, depth: depth, width: settings.width)
      if arm.isXiongs {
        let width = Self.xiongsWidth * settings.width
        model = CharacterModel(arm.placement, depth: depth, width: width, hiddenWidth: width)
        model.mixing = .uniform
      }
      let gradients = perExampleGradients(model, seed: seed)
      func norm(_ number: Int, _ layer: Int) -> Double {
        let name = CharacterModel.feedForwardMatrix(number, ofLayer: layer)
        return solution.batchGradientNorm(gradients.compactMap { $0[name]?.matrix })
      }
      last2.append(norm(2, depth - 1))
      profiles.append((0..<depth).map { norm(1, $0) })
    }
    func exponent(_ sizes: [Double]) -> Double {
      solution.depthExponent(depths: settings.depths.map(Double.init), sizes: sizes)
    }
    return LabMeasurement(
      [
        exponent(last2), exponent(profiles.map { $0[$0.count - 1] }),
        profiles[profiles.count - 1][0],
      ],
      series: profiles)
  }

  /// The gradients of the loss of each window of a batch.
  private func perExampleGradients(_ model: CharacterModel, seed: Int) -> [NamedTensors] {
    var random = Self.windowGenerator
    let windows = GrammarText.standard.windows(8, length: model.tokens, from: &random)
    let parameters = model.parameters(seed: seed)
    return windows.inputs.indices.map { row in
      let targets = Array(
        windows.targets[(row * model.tokens)..<((row + 1) * model.tokens)])
      let logits = model([windows.inputs[row]], parameters).logits
      return Gradients(of: crossEntropy(logits, targets)).named
    }
  }

  func sentence(_ result: LabResult) -> String {
    let parts = result.conditions.compactMap { condition -> String? in
      result.mean(Column.last2, condition).map { "\($0.told(2)) in \(condition)" }
    }
    return "before training, on \(result.seedsText), the norm of the last layer's W2 gradient goes "
      + "like L^e with e = \(parts.joined(separator: "; "))."
  }
}
