public import ExerciseKit
public import Tensors

/// A function of all tokens, such as a branch or a norm: `[m, d]` to `[m, d]`.
public typealias TensorMap = (Tensor) -> Tensor

/// Five newer answers to the question where the norm goes: problem `placements_now`.
///
/// Shapes: m tokens, width d. A branch and a norm are functions of `[m, d]` that keep the shape.
public protocol PlacementsNowContract {
  /// Creates a solution; it needs no state.
  init()

  /// LayerNorm Scaling: returns `h + FFN(LN_2(h) / sqrt(l))`, where
  /// `h = x + Attention(LN_1(x) / sqrt(l))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - attention: The first branch.
  ///   - feedForward: The second branch.
  ///   - norm1: LN_1.
  ///   - norm2: LN_2.
  ///   - layer: l, the layer's number, counted from 1.
  /// - Returns: `[m, d]`.
  func layerNormScaling(
    _ x: Tensor, attention: @escaping TensorMap, feedForward: @escaping TensorMap,
    norm1: @escaping TensorMap, norm2: @escaping TensorMap,
    layer: Int
  ) -> Tensor

  /// B2T: returns `LN_2(x + h + FFN(h))`, where `h = LN_1(x + Attention(x))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - attention: The first branch.
  ///   - feedForward: The second branch.
  ///   - norm1: LN_1.
  ///   - norm2: LN_2.
  /// - Returns: `[m, d]`.
  func b2t(
    _ x: Tensor, attention: @escaping TensorMap, feedForward: @escaping TensorMap,
    norm1: @escaping TensorMap, norm2: @escaping TensorMap
  ) -> Tensor

  /// Peri-LN: returns `h + LN_4(FFN(LN_3(h)))`, where `h = x + LN_2(Attention(LN_1(x)))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - attention: The first branch.
  ///   - feedForward: The second branch.
  ///   - norm1: LN_1, in front of the attention.
  ///   - norm2: LN_2, behind the attention.
  ///   - norm3: LN_3, in front of the network.
  ///   - norm4: LN_4, behind the network.
  /// - Returns: `[m, d]`.
  func periNorm(
    _ x: Tensor, attention: @escaping TensorMap, feedForward: @escaping TensorMap,
    norm1: @escaping TensorMap, norm2: @escaping TensorMap,
    norm3: @escaping TensorMap, norm4: @escaping TensorMap
  ) -> Tensor

  /// The feed-forward half of HybridNorm: returns `z + FFN(z)`, where `z = LN(x)`.
  ///
  /// - Parameters:
  ///   - x: The tokens that the attention's half hands on, `[m, d]`.
  ///   - feedForward: The branch.
  ///   - norm: LN.
  /// - Returns: `[m, d]`.
  func hybridFeedForward(_ x: Tensor, feedForward: @escaping TensorMap, norm: @escaping TensorMap)
    -> Tensor

  /// Dynamic Tanh in the place of Pre-LN's norm: returns `x + FFN(gain * tanh(a * x) + bias)`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - feedForward: The branch.
  ///   - a: One number for all, `[1]`; it is learned, and begins at 0.5.
  ///   - gain: `[d]`.
  ///   - bias: `[d]`.
  /// - Returns: `[m, d]`.
  func dynamicTanh(
    _ x: Tensor, feedForward: @escaping TensorMap, a: Tensor, gain: Tensor, bias: Tensor
  ) -> Tensor
}

/// The arguments of one case of `placements_now`.
///
/// The attention of the cases is `tanh((h + the mean of h's rows) W_A + b_A)`, and the network is
/// `tanh(h W_F + b_F)`; solutions get both as functions.
public struct PlacementsNowInput: CaseInput {
  /// The tokens, `[m, d]`.
  public var x: Tensor
  /// The attention's matrix, `[d, d]`.
  public var wA: Tensor
  /// The attention's bias, `[d]`.
  public var bA: Tensor
  /// The network's matrix, `[d, d]`.
  public var wF: Tensor
  /// The network's bias, `[d]`.
  public var bF: Tensor
  /// The gain of LN_1, of HybridNorm's LN, and of the tanh, `[d]`.
  public var gain1: Tensor
  /// The bias of LN_1, of HybridNorm's LN, and of the tanh, `[d]`.
  public var bias1: Tensor
  /// The gain of LN_2, `[d]`.
  public var gain2: Tensor
  /// The bias of LN_2, `[d]`.
  public var bias2: Tensor
  /// The gain of LN_3, `[d]`; for Peri-LN only.
  public var gain3: Tensor
  /// The bias of LN_3, `[d]`; for Peri-LN only.
  public var bias3: Tensor
  /// The gain of LN_4, `[d]`; for Peri-LN only.
  public var gain4: Tensor
  /// The bias of LN_4, `[d]`; for Peri-LN only.
  public var bias4: Tensor
  /// The factor in the tanh, `[1]`; for Dynamic Tanh only.
  public var a: Tensor
  /// The layer's number; for LayerNorm Scaling only.
  public var l: Int
  /// Added to the variance, in every norm.
  public var epsilon: Double
  /// The gradient of the loss with respect to the output, `[m, d]`.
  public var upstream: Tensor

  /// The names of the literature.
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case x
    case wA = "W_A"
    case bA = "b_A"
    case wF = "W_F"
    case bF = "b_F"
    case gain1 = "gain_1"
    case bias1 = "bias_1"
    case gain2 = "gain_2"
    case bias2 = "bias_2"
    case gain3 = "gain_3"
    case bias3 = "bias_3"
    case gain4 = "gain_4"
    case bias4 = "bias_4"
    case a, l, epsilon, upstream
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if x.rank != 2 || x.shape[1] == 0 {
      return "x has shape \(x.shape); it must be [m, d] with d at least 1"
    }
    let d = x.shape[1]
    for (name, matrix) in [("W_A", wA), ("W_F", wF)] where matrix.shape != [d, d] {
      return "\(name) has shape \(matrix.shape) and x has shape \(x.shape); \(name) must be [d, d]"
    }
    let vectors = [
      ("b_A", bA), ("b_F", bF), ("gain_1", gain1), ("bias_1", bias1), ("gain_2", gain2),
      ("bias_2", bias2), ("gain_3", gain3), ("bias_3", bias3), ("gain_4", gain4), ("bias_4", bias4),
    ]
    for (name, vector) in vectors where vector.shape != [d] {
      return "\(name) has shape \(vector.shape) and x has shape \(x.shape); \(name) must be [d]"
    }
    if a.shape != [1] {
      return "a has shape \(a.shape); it is one number for all, [1]"
    }
    if l < 1 {
      return "l is \(l); layers are counted from 1"
    }
    if upstream.shape != x.shape {
      return "upstream has shape \(upstream.shape) and x has shape \(x.shape); "
        + "upstream must have the shape of x"
    }
    return nil
  }
}
