public import ExerciseKit
public import Tensors

/// Multi-head self-attention: problem `attention`.
///
/// Shapes: m tokens, width d, heads of width d / heads.
public protocol AttentionContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns, for each token, what its heads gather from the tokens that it may see.
  ///
  /// Queries, keys and values are `x W + b`, cut along the width into heads of d / heads columns
  /// each. In each head, the softmax over the keys of `Q K^T / sqrt(d / heads)` weighs the values.
  /// The heads are put side by side, and the result is that times `wO`, plus `bO`.
  ///
  /// - Parameters:
  ///   - x: The tokens, m x d.
  ///   - wQ: The matrix of the queries, d x d.
  ///   - bQ: The bias of the queries, d numbers.
  ///   - wK: The matrix of the keys, d x d.
  ///   - bK: The bias of the keys, d numbers.
  ///   - wV: The matrix of the values, d x d.
  ///   - bV: The bias of the values, d numbers.
  ///   - wO: The matrix of the output, d x d.
  ///   - bO: The bias of the output, d numbers.
  ///   - heads: The number of heads; it divides d.
  ///   - causal: Whether a token sees only itself and the tokens before it.
  /// - Returns: m x d.
  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor
}

/// The arguments of one case of `attention`.
public struct AttentionInput: CaseInput {
  /// The tokens, m x d.
  public var x: Tensor
  /// The matrix of the queries, d x d.
  public var wQ: Tensor
  /// The bias of the queries, d numbers.
  public var bQ: Tensor
  /// The matrix of the keys, d x d.
  public var wK: Tensor
  /// The bias of the keys, d numbers.
  public var bK: Tensor
  /// The matrix of the values, d x d.
  public var wV: Tensor
  /// The bias of the values, d numbers.
  public var bV: Tensor
  /// The matrix of the output, d x d.
  public var wO: Tensor
  /// The bias of the output, d numbers.
  public var bO: Tensor
  /// The number of heads; it divides d.
  public var heads: Int
  /// Whether a token sees only itself and the tokens before it.
  public var causal: Bool
  /// The gradient of the loss with respect to the output, m x d.
  public var upstream: Tensor

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case x
    case wQ = "W_Q"
    case bQ = "b_Q"
    case wK = "W_K"
    case bK = "b_K"
    case wV = "W_V"
    case bV = "b_V"
    case wO = "W_O"
    case bO = "b_O"
    case heads
    case causal
    case upstream
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    guard x.rank == 2, x.count > 0 else {
      return "x has shape \(x.shape); it must be [m, d] with at least one token and one column"
    }
    let d = x.shape[1]
    for (name, w) in [("W_Q", wQ), ("W_K", wK), ("W_V", wV), ("W_O", wO)] where w.shape != [d, d] {
      return "\(name) has shape \(w.shape) and x has shape \(x.shape); "
        + "\(name) must have shape [d, d] = [\(d), \(d)]"
    }
    for (name, b) in [("b_Q", bQ), ("b_K", bK), ("b_V", bV), ("b_O", bO)] where b.shape != [d] {
      return "\(name) has shape \(b.shape) and x has shape \(x.shape); "
        + "\(name) must have shape [d] = [\(d)]"
    }
    if heads < 1 || !d.isMultiple(of: heads) {
      return "heads is \(heads) and x has shape \(x.shape); heads must divide d = \(d)"
    }
    if upstream.shape != x.shape {
      return "upstream has shape \(upstream.shape) and x has shape \(x.shape); "
        + "upstream must have the shape of x"
    }
    return nil
  }
}

/// The cases and checks of `attention`.
public enum AttentionTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: Fixed ones and random ones; causal and not, with one head and several.
  public static func cases(seed: UInt64) -> [Case<AttentionInput>] {
    AttentionCases.all(seed: seed)
  }

  /// The output, and the gradients of the tokens and of all parameters.
  public static var checks: [Check<any AttentionContract, AttentionInput>] {
    [
      Check("output") { pass($0, $1).output },
      gradient("x", at: \.x),
      gradient("W_Q", at: \.wQ), gradient("b_Q", at: \.bQ),
      gradient("W_K", at: \.wK), gradient("b_K", at: \.bK),
      gradient("W_V", at: \.wV), gradient("b_V", at: \.bV),
      gradient("W_O", at: \.wO), gradient("b_O", at: \.bO),
    ]
  }

  /// What becomes of a mask that is only a large number, and of exponentials that are all 0.
  public static var remarks: [Remark<AttentionInput>] {
    [
      Remark(
        on: "output", AttentionCases.farBelowZero, circumstance: "at a score of -20000",
        advice: "hide tokens with -.infinity, and let `softmax` subtract the maximum")
    ]
  }

  private static func gradient(
    _ name: String, at path: WritableKeyPath<AttentionInput, Tensor>
  ) -> Check<any AttentionContract, AttentionInput> {
    Check(gradientOf: name, at: path, upstream: \.upstream) {
      pass($0, $1).gradient(of: name, upstream: $1.upstream)
    }
  }

  private static func pass(_ solution: any AttentionContract, _ input: AttentionInput)
    -> ForwardPass
  {
    ForwardPass([
      "x": input.x, "W_Q": input.wQ, "b_Q": input.bQ, "W_K": input.wK, "b_K": input.bK,
      "W_V": input.wV, "b_V": input.bV, "W_O": input.wO, "b_O": input.bO,
    ]) { t in
      solution.forward(
        t["x"]!, wQ: t["W_Q"]!, bQ: t["b_Q"]!, wK: t["W_K"]!, bK: t["b_K"]!, wV: t["W_V"]!,
        bV: t["b_V"]!, wO: t["W_O"]!, bO: t["b_O"]!, heads: input.heads, causal: input.causal)
    }
  }
}
