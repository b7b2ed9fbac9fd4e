import LearnerSupport
import Problems
import Tensors

/// The answer to `deep_norm`.
public enum DeepNormKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    DeepNormSteps.init, mistakes: mistakes,
    aliases: [
      "beta-without-minus": ["sign-of-beta"], "beta-not-on-values": ["beta-not-on-w-v"],
      "alpha-once": ["alpha-forgotten-around-network"],
      "alpha-on-second-only": ["alpha-forgotten-around-attention"],
      "norm-in-front": ["as-pre"],
      "second-shortcut-from-sum": ["shortcut-from-sum-of-network"],
    ],
    budget: 12_000)
}

/// The constants, the first weights and the layer taken apart, each step as it should be.
struct DeepNormSteps: DeepNormContract {
  /// N and M as they enter the formulas.
  @Choice var counted: (_ n: Double, _ m: Double) -> (n: Double, m: Double) = { ($0, $1) }
  var alpha = DepthPower(number: 0.81, factors: (1, 3, 2), sign: 1)
  var beta = DepthPower(number: 0.87, factors: (1, 12, 8), sign: -1)
  /// The two as they are returned.
  @Choice var constants: (_ alpha: Double, _ beta: Double) -> (Double, Double) = { ($0, $1) }

  /// Beta as it multiplies, and to which power in each parameter.
  @Choice var multiplier: (Double) -> Double = { $0 }
  var power = ChoiceTable(names) { scaled.contains($0) ? 1.0 : 0 }
  /// The parameter that is multiplied.
  var source = ChoiceTable(names) { $0 }

  /// The parameters as the layer uses them.
  @Choice var used:
    (DeepNormSteps, TransformerLayerParameters, _ alpha: Double)
      -> TransformerLayerParameters = { _, p, _ in p }
  /// The layer without alpha, and what alpha makes of both sublayers.
  var layer = TransformerLayerSteps()
  var attentionAlpha = AlphaWeights()
  var networkAlpha = AlphaWeights()

  func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
    -> DeepNormConstants
  {
    let (n, m) = counted(Double(encoderLayers), Double(decoderLayers))
    let (alpha, beta) = constants(alpha(stack, n, m), beta(stack, n, m))
    return DeepNormConstants(alpha: alpha, beta: beta)
  }

  func initialized(_ parameters: TransformerLayerParameters, beta: Double)
    -> TransformerLayerParameters
  {
    var p = parameters
    for (name, path) in Self.fields {
      let source = source[name]
      let taken = parameters[keyPath: Self.fields.first { $0.0 == source }!.1]
      let power = power[name]
      p[keyPath: path] = power == 0 ? taken : pow(multiplier(beta), power) * taken
    }
    return p
  }

  func forward(
    _ x: Tensor, parameters: TransformerLayerParameters, alpha: Double, heads: Int,
    epsilon: Double
  ) -> Tensor {
    var layer = layer
    attentionAlpha.weigh(&layer.post.attention, alpha)
    networkAlpha.weigh(&layer.post.network, alpha)
    return layer.postNorm(
      x, parameters: used(self, parameters, alpha), heads: heads, epsilon: epsilon)
  }
}

/// What alpha makes of each part of a sublayer.
struct AlphaWeights {
  @Choice var shortcut: (Double) -> Double = { $0 }
  @Choice var branch: (Double) -> Double = { _ in 1 }
  @Choice var input: (Double) -> Double = { _ in 1 }
  @Choice var sum: (Double) -> Double = { _ in 1 }
  @Choice var output: (Double) -> Double = { _ in 1 }

  /// Puts the weights into a sublayer without any.
  func weigh(_ part: inout SublayerPart, _ alpha: Double) {
    let weights = (shortcut(alpha), branch(alpha), input(alpha), sum(alpha), output(alpha))
    part.applied = { [applied = part.applied] in applied($0, weights.2 * $1) }
    part.added = { [added = part.added] in weights.3 * added(weights.0 * $0, weights.1 * $1) }
    part.finished = { [finished = part.finished] in weights.4 * finished($0, $1) }
  }
}

/// A constant of a stack: a number times a power of the numbers of layers.
struct DepthPower {
  /// The line of the table.
  @Choice var row: (DeepNormStack) -> DeepNormStack = { $0 }
  /// The number in front of the power of an encoder beside a decoder, and those in the power.
  @Choice var number: Double
  @Choice var factors: (encoder: Double, decoder: Double, alone: Double)
  /// What else is in the power.
  @Choice var layers: (DeepNormStack, _ n: Double, _ m: Double) -> Double = { stack, n, m in
    switch stack {
    case .encoderOnly: n
    case .encoder: pow(n, 4) * m
    case .decoderOnly, .decoder: m
    }
  }
  /// The exponent and its sign.
  @Choice var exponent: (DeepNormStack) -> Double = { $0 == .encoder ? 1.0 / 16 : 0.25 }
  @Choice var sign: Double
  /// How they are put together.
  @Choice var combined:
    (_ number: Double, _ factor: Double, _ layers: Double, _ exponent: Double) -> Double = {
      $0 * pow($1 * $2, $3)
    }

  func callAsFunction(_ stack: DeepNormStack, _ n: Double, _ m: Double) -> Double {
    let row = row(stack)
    let (number, factor) =
      switch row {
      case .encoder: (number, factors.encoder)
      case .decoder: (1, factors.decoder)
      case .encoderOnly, .decoderOnly: (1, factors.alone)
      }
    return combined(number, factor, layers(row, n, m), sign * exponent(row))
  }
}

extension DeepNormSteps {
  /// The parameters by their names.
  static let fields:
    [(String, any WritableKeyPath<TransformerLayerParameters, Tensor> & Sendable)] = [
      ("W_Q", \.wQ), ("W_K", \.wK), ("W_V", \.wV), ("W_O", \.wO), ("W_h", \.wH), ("W_f", \.wF),
      ("b_Q", \.bQ), ("b_K", \.bK), ("b_V", \.bV), ("b_O", \.bO), ("b_h", \.bH), ("b_f", \.bF),
      ("gain_1", \.gain1), ("bias_1", \.bias1), ("gain_2", \.gain2), ("bias_2", \.bias2),
    ]
  static let names = fields.map(\.0)
  /// Those that beta scales.
  static let scaled = ["W_V", "W_O", "W_h", "W_f"]

  /// Parameters that beta scales though it should not, or the other way round; to write.
  var toggled: String {
    get { "" }
    set { newValue.split(separator: " ").map(String.init).forEach { power[$0] = 1 - power[$0] } }
  }
}
