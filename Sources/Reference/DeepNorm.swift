import LearnerSupport
import Problems
import Tensors

/// The answer to `deep_norm`.
public enum DeepNormKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    DeepNormSteps.init, mistakes: mistakes,
    aliases: [
      "beta-without-minus": ["sign-of-beta"],
      "alpha-once": ["alpha-forgotten-in-network"],
      "alpha-on-second-only": ["alpha-forgotten-in-attention"],
      "norm-in-front": ["norm-on-input"],
      "default-epsilon": ["epsilon-always-1e-06"],
    ],
    budget: 30_000)
}

/// The constants, the first weights and the layer taken apart, each step as it should be.
struct DeepNormSteps: DeepNormContract {
  /// N and M as they enter the formulas.
  @Choice var counted: (_ n: Double, _ m: Double) -> (n: Double, m: Double) = { ($0, $1) }
  var alpha = DepthPower(
    outer: { $0 == .encoder ? 0.81 : 1 }, factor: { [.encoder: 1, .decoder: 3][$0] ?? 2 }, sign: 1)
  var beta = DepthPower(
    outer: { $0 == .encoder ? 0.87 : 1 }, factor: { [.encoder: 1, .decoder: 12][$0] ?? 8 }, sign: -1)
  /// The two as they are returned.
  @Choice var constants: (_ alpha: Double, _ beta: Double) -> (Double, Double) = { ($0, $1) }

  /// Beta as it multiplies, and to which power in each parameter.
  @Choice var multiplier: (Double) -> Double = { $0 }
  var power = ChoiceTable(
    DeepNormSteps.power.reduce(into: Dictionary(uniqueKeysWithValues: fields.map { ($0.0, 0.0) })) {
      $0[$1] = 1
    })
  /// The parameter that is multiplied.
  var source = ChoiceTable(Dictionary(uniqueKeysWithValues: fields.map { ($0.0, $0.0) }))

  /// The parameters as the layer uses them.
  @Choice var used: (DeepNormSteps, TransformerLayerParameters, _ alpha: Double)
    -> TransformerLayerParameters = { _, p, _ in p }
  /// The parts of the layer: two branches, the norm of each, and what is around it.
  var attention = AttentionSteps()
  var network = NetworkSteps()
  var norm1 = NormInPlace { ($0.gain, $0.bias) }
  var norm2 = NormInPlace { ($0.gainOut, $0.biasOut) }
  var first = SublayerSteps(.post)
  var second = SublayerSteps(.post)
  /// What the second shortcut takes and the network gets; nil for the first sublayer's output.
  @Choice var secondShortcut: ((LayerStreams) -> Tensor)? = nil
  @Choice var networkInput: ((LayerStreams) -> Tensor)? = nil
  /// Whether the network comes first, with its norm.
  @Choice var networkComesFirst = false
  /// What is returned.
  @Choice var returned: (_ y: Tensor, LayerStreams) -> Tensor = { y, _ in y }

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
      let taken = parameters[keyPath: Self.path(source[name])]
      let power = power[name]
      p[keyPath: path] = power == 0 ? taken : pow(multiplier(beta), power) * taken
    }
    return p
  }

  func forward(
    _ x: Tensor, parameters: TransformerLayerParameters, alpha: Double, heads: Int,
    epsilon: Double
  ) -> Tensor {
    let p = used(self, parameters, alpha)
    let norms = NormParameters(gain: p.gain1, bias: p.bias1, gainOut: p.gain2, biasOut: p.bias2)
    let weights = AttentionWeights(
      wQ: p.wQ, bQ: p.bQ, wK: p.wK, bK: p.bK, wV: p.wV, bV: p.bV, wO: p.wO, bO: p.bO)
    var streams = LayerStreams(x: x, sum: x, h: x)
    func attended(_ x: Tensor) -> Tensor {
      first(x, alpha: alpha, f: { attention($0, weights, heads: heads, causal: false) }) { _, sum in
        streams.sum = sum
        return norm1(sum, norms, epsilon: epsilon)
      }
    }
    func expanded(_ x: Tensor) -> Tensor {
      let input = networkInput?(streams) ?? (secondShortcut == nil ? nil : x)
      return second(
        secondShortcut?(streams) ?? x, alpha: alpha, f: { network(input ?? $0, p) },
        norm: { norm2($1, norms, epsilon: epsilon) })
    }
    if networkComesFirst { return attended(expanded(x)) }
    streams.h = attended(x)
    return returned(expanded(streams.h), streams)
  }
}

/// A constant of a stack: a number times a power of the numbers of layers.
struct DepthPower {
  /// The line of the table.
  @Choice var row: (DeepNormStack) -> DeepNormStack = { $0 }
  /// The numbers in front of the power and in it.
  @Choice var outer: (DeepNormStack) -> Double
  @Choice var factor: (DeepNormStack) -> Double
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
  @Choice var combined: (_ outer: Double, _ factor: Double, _ layers: Double, _ exponent: Double)
    -> Double = { $0 * pow($1 * $2, $3) }

  init(
    outer: @escaping (DeepNormStack) -> Double, factor: @escaping (DeepNormStack) -> Double,
    sign: Double
  ) {
    _outer = Choice(wrappedValue: outer)
    _factor = Choice(wrappedValue: factor)
    _sign = Choice(wrappedValue: sign)
  }

  func callAsFunction(_ stack: DeepNormStack, _ n: Double, _ m: Double) -> Double {
    let row = row(stack)
    return combined(outer(row), factor(row), layers(row, n, m), sign * exponent(row))
  }
}

/// What is at hand after the first sublayer: its input, the sum that its norm took, its output.
struct LayerStreams {
  var x: Tensor
  var sum: Tensor
  var h: Tensor
}

/// The feed-forward network of a layer taken apart.
struct NetworkSteps {
  var hidden = AffineSteps()
  @Choice var rectified: (Tensor) -> Tensor = { relu($0) }
  var output = AffineSteps()

  func callAsFunction(_ x: Tensor, _ p: TransformerLayerParameters) -> Tensor {
    output(rectified(hidden(x, p.wH, p.bH)), p.wF, p.bF)
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
  /// Those that beta scales.
  static let power = ["W_V", "W_O", "W_h", "W_f"]

  private static func path(_ name: String) -> WritableKeyPath<TransformerLayerParameters, Tensor> {
    fields.first { $0.0 == name }!.1
  }
}
