public import ExerciseKit
public import Tensors

/// One layer of a Transformer, Post-LN and Pre-LN: problem `transformer_layer`.
///
/// Shapes: m tokens, width d, hidden width d_h. The layer has two sublayers, attention without a mask
/// and then the feed-forward network, and each of the two has a norm.
public protocol TransformerLayerContract {
  /// Creates a solution; it needs no state.
  init()

  /// Post-LN: returns `LN_2(h + FFN(h))`, where `h = LN_1(x + Attention(x))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - parameters: Those of both sublayers and of their norms.
  ///   - heads: The number of heads; it divides d.
  ///   - epsilon: Added to the variance, in both norms.
  /// - Returns: `[m, d]`.
  func postNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor

  /// Pre-LN: returns `h + FFN(LN_2(h))`, where `h = x + Attention(LN_1(x))`, arguments as in
  /// `postNorm`.
  func preNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor
}

/// The arguments of one case of `transformer_layer`.
///
/// In JSON the parameters stand beside the others.
public struct TransformerLayerInput: CaseInput {
  /// The tokens, `[m, d]`.
  public var x: Tensor
  /// The parameters of the layer.
  public var parameters: TransformerLayerParameters
  /// The number of heads; it divides d.
  public var heads: Int
  /// Added to the variance, in both norms.
  public var epsilon: Double
  /// The gradient of the loss with respect to the output, `[m, d]`.
  public var upstream: Tensor

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] {
    ["x", "heads", "epsilon"] + TransformerLayerParameters.names + ["upstream"]
  }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if let validationError = parameters.validationError(x: x, heads: heads) {
      return validationError
    }
    if upstream.shape != x.shape {
      return "upstream has shape \(upstream.shape) and x has shape \(x.shape); "
        + "upstream must have the shape of x"
    }
    return nil
  }
}

extension TransformerLayerInput {
  private enum CodingKeys: String, CodingKey {
    case x, heads, epsilon, upstream
  }

  /// Reads all arguments from one object.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError` when an argument is missing or is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    x = try container.decode(Tensor.self, forKey: .x)
    parameters = try TransformerLayerParameters(from: decoder)
    heads = try container.decode(Int.self, forKey: .heads)
    epsilon = try container.decode(Double.self, forKey: .epsilon)
    upstream = try container.decode(Tensor.self, forKey: .upstream)
  }

  /// Writes all arguments into one object.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(x, forKey: .x)
    try container.encode(heads, forKey: .heads)
    try container.encode(epsilon, forKey: .epsilon)
    try parameters.encode(to: encoder)
    try container.encode(upstream, forKey: .upstream)
  }
}

/// The cases and checks of `transformer_layer`.
public enum TransformerLayerTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: Fixed ones and random ones.
  public static func cases(seed: UInt64) -> [Case<TransformerLayerInput>] {
    TransformerLayerCases.all(seed: seed)
  }

  /// Both layers, each with its output and the gradients of x and of all parameters.
  public static var checks: [Check<any TransformerLayerContract, TransformerLayerInput>] {
    checks(of: "post_norm") { solution, input, x, p in
      solution.postNorm(x, parameters: p, heads: input.heads, epsilon: input.epsilon)
    }
      + checks(of: "pre_norm") { solution, input, x, p in
        solution.preNorm(x, parameters: p, heads: input.heads, epsilon: input.epsilon)
      }
  }

  private typealias Run =
    (any TransformerLayerContract, TransformerLayerInput, _ x: Tensor, TransformerLayerParameters)
    -> Tensor

  private static func checks(of form: String, _ run: @escaping Run)
    -> [Check<any TransformerLayerContract, TransformerLayerInput>]
  {
    func pass(_ solution: any TransformerLayerContract, _ input: TransformerLayerInput)
      -> ForwardPass
    {
      let arguments = input.parameters.tensors.merging(["x": input.x]) { $1 }
      return ForwardPass(arguments) {
        run(solution, input, $0["x"]!, input.parameters.replaced(by: $0))
      }
    }
    func gradients(_ group: String, _ fields: [TransformerLayerParameters.Field])
      -> Check<any TransformerLayerContract, TransformerLayerInput>
    {
      Check(gradientsOf: "\(form)/\(group)", through: form) {
        pass($0, $1).gradients(of: fields.map(\.name), upstream: $1.upstream)
      }
    }
    return [
      Check(form) { pass($0, $1).output },
      Check(gradientOf: "\(form)/x", at: \.x, through: form, upstream: \.upstream) {
        pass($0, $1).gradient(of: "x", upstream: $1.upstream)
      },
      gradients("attention", TransformerLayerParameters.attention),
      gradients("feed_forward", TransformerLayerParameters.feedForward),
      gradients("norms", TransformerLayerParameters.norms),
    ]
  }
}
