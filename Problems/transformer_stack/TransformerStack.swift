public import ExerciseKit
public import Tensors

/// A stack of Transformer layers, Post-LN and Pre-LN: problem `transformer_stack`.
///
/// Shapes: L layers, m tokens, width d, hidden width d_h. The layers are those of
/// `transformer_layer`; each has parameters of its own.
public protocol TransformerStackContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns what is left of the tokens after L Post-LN layers; no norm follows.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - layers: The parameters of each layer, the first one first; at least one.
  ///   - finalGain: The gain of the final norm, `[d]`; not used here.
  ///   - finalBias: The bias of the final norm, `[d]`; not used here.
  ///   - heads: The number of heads in every layer; it divides d.
  ///   - epsilon: Added to the variance, in every norm.
  /// - Returns: `[m, d]`.
  func postNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor

  /// Returns the final norm of what is left of the tokens after L Pre-LN layers, arguments as in
  /// `postNorm`.
  func preNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor
}

/// The arguments of one case of `transformer_stack`.
///
/// In JSON the parameters stand beside the others, each with a first axis for the layers.
public struct TransformerStackInput: CaseInput {
  /// The tokens, `[m, d]`.
  public var x: Tensor
  /// The number of heads; it divides d.
  public var heads: Int
  /// Added to the variance, in every norm.
  public var epsilon: Double
  /// The parameters of all layers, `[L, ...]` each.
  public var parameters: TransformerLayerParameters
  /// The gain of the final norm, `[d]`.
  public var finalGain: Tensor
  /// The bias of the final norm, `[d]`.
  public var finalBias: Tensor
  /// The gradient of the loss with respect to the output, `[m, d]`.
  public var upstream: Tensor

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] {
    ["x", "heads", "epsilon"] + TransformerLayerParameters.names
      + ["final_gain", "final_bias", "upstream"]
  }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    guard parameters.wQ.rank == 3, parameters.wQ.count > 0 else {
      return "W_Q has shape \(parameters.wQ.shape); it must be [L, d, d] with at least one layer"
    }
    let count = parameters.wQ.shape[0]
    if let validationError = parameters.validationError(x: x, heads: heads, layers: count) {
      return validationError
    }
    for (name, tensor) in [("final_gain", finalGain), ("final_bias", finalBias)]
    where tensor.shape != [x.shape[1]] {
      return "\(name) has shape \(tensor.shape) and x has shape \(x.shape); \(name) must be [d]"
    }
    if upstream.shape != x.shape {
      return "upstream has shape \(upstream.shape) and x has shape \(x.shape); "
        + "upstream must have the shape of x"
    }
    return nil
  }
}

extension TransformerStackInput {
  private enum CodingKeys: String, CodingKey {
    case x, heads, epsilon
    case finalGain = "final_gain"
    case finalBias = "final_bias"
    case upstream
  }

  /// Reads all arguments from one object.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError` when an argument is missing or is none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    x = try container.decode(Tensor.self, forKey: .x)
    heads = try container.decode(Int.self, forKey: .heads)
    epsilon = try container.decode(Double.self, forKey: .epsilon)
    parameters = try TransformerLayerParameters(from: decoder)
    finalGain = try container.decode(Tensor.self, forKey: .finalGain)
    finalBias = try container.decode(Tensor.self, forKey: .finalBias)
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
    try container.encode(finalGain, forKey: .finalGain)
    try container.encode(finalBias, forKey: .finalBias)
    try container.encode(upstream, forKey: .upstream)
  }
}

extension TransformerLayerParameters {
  /// The parameters of each layer, from those of all.
  var perLayer: [TransformerLayerParameters] {
    (0..<wQ.shape[0]).map { l in mapped { $1[l] } }
  }
}

/// The cases and checks of `transformer_stack`.
public enum TransformerStackTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: Fixed ones and random ones, of one layer and of several.
  public static func cases(seed: UInt64) -> [Case<TransformerStackInput>] {
    TransformerStackCases.all(seed: seed)
  }

  /// Both stacks, each with its output and the gradients of x and of all parameters.
  public static var checks: [Check<any TransformerStackContract, TransformerStackInput>] {
    checks(of: "post_norm") { solution, input, x, layers, gain, bias in
      solution.postNorm(
        x, layers: layers, finalGain: gain, finalBias: bias, heads: input.heads,
        epsilon: input.epsilon)
    }
      + checks(of: "pre_norm") { solution, input, x, layers, gain, bias in
        solution.preNorm(
          x, layers: layers, finalGain: gain, finalBias: bias, heads: input.heads,
          epsilon: input.epsilon)
      }
  }

  private typealias Run =
    (
      any TransformerStackContract, TransformerStackInput, _ x: Tensor,
      [TransformerLayerParameters], _ gain: Tensor,
      _ bias: Tensor
    ) -> Tensor

  private static func checks(of form: String, _ run: @escaping Run)
    -> [Check<any TransformerStackContract, TransformerStackInput>]
  {
    func pass(_ solution: any TransformerStackContract, _ input: TransformerStackInput)
      -> ForwardPass
    {
      let others = [
        "x": input.x, "final_gain": input.finalGain, "final_bias": input.finalBias,
      ]
      return ForwardPass(input.parameters.tensors.merging(others) { $1 }) {
        run(
          solution, input, $0["x"]!, input.parameters.replaced(by: $0).perLayer, $0["final_gain"]!,
          $0["final_bias"]!)
      }
    }
    func gradients(_ group: String, _ names: [String]) -> Check<
      any TransformerStackContract, TransformerStackInput
    > {
      Check(gradientsOf: "\(form)/\(group)", through: form) {
        pass($0, $1).gradients(of: names, upstream: $1.upstream)
      }
    }
    return [
      Check(form) { pass($0, $1).output },
      Check(gradientOf: "\(form)/x", at: \.x, through: form, upstream: \.upstream) {
        pass($0, $1).gradient(of: "x", upstream: $1.upstream)
      },
      gradients("layers", TransformerLayerParameters.fields.map(\.name)),
      gradients("final_norm", ["final_gain", "final_bias"]),
    ]
  }
}
