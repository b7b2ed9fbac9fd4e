public import ExerciseKit
public import Tensors

/// Pre-LN or Post-LN around one feed-forward sublayer: problem `pre_vs_post_ln`.
///
/// Shapes: T tokens, width D, hidden width d_ff.
public protocol PreVsPostLNContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns `x + F(LN(x))` for Pre-LN, `LN(x + F(x))` for Post-LN, flattened row by row.
  ///
  /// F is `Dense(d_ff)`, the rectifier, `Dense(D)`. The parameters are drawn from the seed as
  /// flax.linen draws them: `Dense_0` is the layer of width d_ff, `Dense_1` the one of width D, and
  /// `LayerNorm_0` the norm.
  ///
  /// - Parameters:
  ///   - seed: Any whole number.
  ///   - x: The tokens, `[T, D]`.
  ///   - mode: 0.5 and more is Pre-LN, everything below is Post-LN.
  ///   - dFF: The hidden width d_ff.
  /// - Returns: `[T * D]`.
  func forward(seed: Int, x: Tensor, mode: Double, dFF: Int) -> Tensor
}

/// The arguments of one case of `pre_vs_post_ln`.
public struct PreVsPostLNInput: CaseInput {
  /// Its low 32 bits count.
  public var seed: Int
  /// The tokens, `[T, D]`.
  public var x: Tensor
  /// At least 0.5 for Pre-LN.
  public var mode: Double
  /// The hidden width.
  public var dFF: Int
  /// The gradient of the loss with respect to the output, `[T * D]`.
  public var upstream: Tensor

  /// The names of the literature.
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case seed, x, mode
    case dFF = "d_ff"
    case upstream
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if x.rank != 2 || x.shape[1] == 0 {
      return "x has shape \(x.shape); it must be [T, D] with D at least 1"
    }
    if dFF < 1 { return "d_ff is \(dFF); the hidden width starts at 1" }
    if upstream.shape != [x.count] {
      return "upstream has shape \(upstream.shape) and x has shape \(x.shape); "
        + "upstream must be [T * D]"
    }
    return nil
  }
}

/// The cases and checks of `pre_vs_post_ln`.
public enum PreVsPostLNTrial: Trial {
  /// The cases, from small to large, in turn Pre-LN and Post-LN.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<PreVsPostLNInput>] {
    PreVsPostLNCases.all(seed: seed)
  }

  /// The output, the gradients of x and of the six parameters, and the parameters themselves.
  public static var checks: [Check<any PreVsPostLNContract, PreVsPostLNInput>] {
    [
      Check("output") { pass($0, $1).output },
      Check(gradientOf: "x", at: \.x, upstream: \.upstream) {
        pass($0, $1).gradient(of: "x", upstream: $1.upstream)
      },
      gradient("Dense_0/kernel"),
      gradient("Dense_0/bias"),
      gradient("Dense_1/kernel"),
      gradient("Dense_1/bias"),
      gradient("LayerNorm_0/scale"),
      gradient("LayerNorm_0/bias"),
      Check(recordOf: "parameters") { pass($0, $1).parameters },
    ]
  }

  private static func gradient(_ parameter: String) -> Check<
    any PreVsPostLNContract, PreVsPostLNInput
  > {
    Check(gradientOfParameter: parameter) {
      pass($0, $1).gradient(ofParameter: parameter, upstream: $1.upstream)
    }
  }

  private static func pass(_ solution: any PreVsPostLNContract, _ input: PreVsPostLNInput)
    -> ForwardPass
  {
    ForwardPass(["x": input.x]) {
      solution.forward(seed: input.seed, x: $0["x"]!, mode: input.mode, dFF: input.dFF)
    }
  }
}
