public import ExerciseKit
public import Tensors

/// DeepNorm, its two constants and its layer: problem `deep_norm`.
///
/// Shapes: m tokens, width d, hidden width d_h; N encoder layers, M decoder layers.
public protocol DeepNormContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns alpha and beta of a stack of layers.
  ///
  /// - Parameters:
  ///   - stack: Which stack, in which kind of model.
  ///   - encoderLayers: N, at least 1; not used for `decoderOnly`.
  ///   - decoderLayers: M, at least 1; not used for `encoderOnly`.
  /// - Returns: The weight of the shortcut and the factor of the first weights.
  func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
    -> DeepNormConstants

  /// Returns a layer's first parameters as DeepNorm has them, given those without beta.
  ///
  /// - Parameters:
  ///   - parameters: The parameters as they would be drawn without beta.
  ///   - beta: The factor.
  /// - Returns: The parameters, some of them times beta.
  func initialized(_ parameters: TransformerLayerParameters, beta: Double)
    -> TransformerLayerParameters

  /// Returns `LN_2(alpha h + FFN(h))`, where `h = LN_1(alpha x + Attention(x))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - parameters: Those of both sublayers and of their norms, as they are.
  ///   - alpha: The weight of the shortcuts.
  ///   - heads: The number of heads; it divides d.
  ///   - epsilon: Added to the variance, in both norms.
  /// - Returns: `[m, d]`.
  func forward(
    _ x: Tensor, parameters: TransformerLayerParameters, alpha: Double, heads: Int,
    epsilon: Double
  ) -> Tensor
}

/// A stack of layers, as DeepNorm tells them apart.
public enum DeepNormStack: CaseIterable, Sendable {
  /// The N layers of a model that is an encoder, such as BERT.
  case encoderOnly
  /// The M layers of a model that is a decoder, such as GPT.
  case decoderOnly
  /// The N encoder layers of a model with an encoder and a decoder.
  case encoder
  /// The M decoder layers of a model with an encoder and a decoder.
  case decoder
}

/// The two constants of DeepNorm.
public struct DeepNormConstants: Equatable, Sendable {
  /// The weight of the shortcut, in every sublayer, whenever the layer is run.
  public var alpha: Double
  /// The factor of some weights, once, when they are drawn.
  public var beta: Double

  /// Creates the constants.
  ///
  /// - Parameters:
  ///   - alpha: The weight of the shortcut.
  ///   - beta: The factor of the first weights.
  public init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
  }
}

/// The arguments of one case of `deep_norm`.
///
/// Alpha and beta are given, and are not those of N and M: the parts are graded by themselves.
public struct DeepNormInput: CaseInput {
  /// N, the number of encoder layers.
  public var encoderLayers: Int
  /// M, the number of decoder layers.
  public var decoderLayers: Int
  /// The weight of the shortcuts in the layer.
  public var alpha: Double
  /// The factor of the first weights.
  public var beta: Double
  /// The tokens, the layer's parameters, heads, epsilon and the gradient that arrives.
  public var layer: TransformerLayerInput

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] {
    ["N", "M", "alpha", "beta"] + TransformerLayerInput.argumentNames
  }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if encoderLayers < 1 || decoderLayers < 1 {
      return "N is \(encoderLayers) and M is \(decoderLayers); both must be at least 1"
    }
    return layer.validationError
  }
}

extension DeepNormInput {
  private enum CodingKeys: String, CodingKey {
    case encoderLayers = "N"
    case decoderLayers = "M"
    case alpha, beta
  }

  /// Reads all arguments from one object.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError` when an argument is missing or is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    encoderLayers = try container.decode(Int.self, forKey: .encoderLayers)
    decoderLayers = try container.decode(Int.self, forKey: .decoderLayers)
    alpha = try container.decode(Double.self, forKey: .alpha)
    beta = try container.decode(Double.self, forKey: .beta)
    layer = try TransformerLayerInput(from: decoder)
  }

  /// Writes all arguments into one object.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(encoderLayers, forKey: .encoderLayers)
    try container.encode(decoderLayers, forKey: .decoderLayers)
    try container.encode(alpha, forKey: .alpha)
    try container.encode(beta, forKey: .beta)
    try layer.encode(to: encoder)
  }
}

/// The cases and checks of `deep_norm`.
public enum DeepNormTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: Fixed ones and random ones.
  public static func cases(seed: UInt64) -> [Case<DeepNormInput>] {
    DeepNormCases.all(seed: seed)
  }

  /// The constants of each stack, the first weights, and the layer with all its gradients.
  public static var checks: [Check<any DeepNormContract, DeepNormInput>] {
    [
      constants("encoder_only", .encoderOnly), constants("decoder_only", .decoderOnly),
      constants("encoder", .encoder), constants("decoder", .decoder),
      Check(recordOf: "initialized") {
        $0.initialized($1.layer.parameters, beta: $1.beta).tensors
      },
      Check("output") { pass($0, $1).output },
      Check(gradientOf: "x", at: \.layer.x, upstream: \.layer.upstream) {
        pass($0, $1).gradient(of: "x", upstream: $1.layer.upstream)
      },
      gradients("attention", TransformerLayerParameters.attention),
      gradients("feed_forward", TransformerLayerParameters.feedForward),
      gradients("norms", TransformerLayerParameters.norms),
    ]
  }

  private static func constants(_ name: String, _ stack: DeepNormStack) -> Check<
    any DeepNormContract, DeepNormInput
  > {
    Check(recordOf: name) {
      let constants = $0.constants(
        of: stack, encoderLayers: $1.encoderLayers, decoderLayers: $1.decoderLayers)
      return ["alpha": constants.alpha, "beta": constants.beta]
    }
  }

  private static func gradients(_ group: String, _ fields: [TransformerLayerParameters.Field])
    -> Check<any DeepNormContract, DeepNormInput>
  {
    Check(gradientsOf: group) {
      pass($0, $1).gradients(of: fields.map(\.name), upstream: $1.layer.upstream)
    }
  }

  private static func pass(_ solution: any DeepNormContract, _ input: DeepNormInput) -> ForwardPass
  {
    let layer = input.layer
    return ForwardPass(layer.parameters.tensors.merging(["x": layer.x]) { $1 }) {
      solution.forward(
        $0["x"]!, parameters: layer.parameters.replaced(by: $0), alpha: input.alpha,
        heads: layer.heads, epsilon: layer.epsilon)
    }
  }
}
