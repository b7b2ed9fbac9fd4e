public import ExerciseKit
public import Tensors

/// Five places for the norm around one residual sublayer: problem `residual_placements`.
///
/// Shapes: m tokens, width d. A norm is given by its gain and bias, d numbers each; LN is
/// `gain * (x - mean) / sqrt(variance + epsilon) + bias` over each row.
public protocol ResidualPlacementsContract {
  /// Creates a solution; it needs no state.
  init()

  /// Post-LN: returns `LN(x + f(x))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - f: The branch; it keeps the shape `[m, d]`.
  ///   - gain: `[d]`.
  ///   - bias: `[d]`.
  ///   - epsilon: Added to the variance.
  /// - Returns: `[m, d]`.
  func postNorm(
    _ x: Tensor, f: @escaping (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor

  /// Pre-LN: returns `x + f(LN(x))`, arguments as in `postNorm`.
  func preNorm(
    _ x: Tensor, f: @escaping (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor

  /// Res-post-norm: returns `x + LN(f(x))`, arguments as in `postNorm`.
  func resPostNorm(
    _ x: Tensor, f: @escaping (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor

  /// Double norm: returns `x + LN_out(f(LN_in(x)))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - f: The branch; it keeps the shape `[m, d]`.
  ///   - gain: The gain of the norm in front of the branch, `[d]`.
  ///   - bias: The bias of the norm in front of the branch, `[d]`.
  ///   - gainOut: The gain of the norm behind the branch, `[d]`.
  ///   - biasOut: The bias of the norm behind the branch, `[d]`.
  ///   - epsilon: Added to the variance, in both norms.
  /// - Returns: `[m, d]`.
  func doubleNorm(
    _ x: Tensor, f: @escaping (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
    biasOut: Tensor, epsilon: Double
  ) -> Tensor

  /// DeepNorm: returns `LN(alpha * x + f(x))`.
  ///
  /// - Parameters:
  ///   - x: The tokens, `[m, d]`.
  ///   - f: The branch; it keeps the shape `[m, d]`.
  ///   - alpha: The weight of the shortcut.
  ///   - gain: `[d]`.
  ///   - bias: `[d]`.
  ///   - epsilon: Added to the variance.
  /// - Returns: `[m, d]`.
  func deepNorm(
    _ x: Tensor, f: @escaping (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
    epsilon: Double
  ) -> Tensor
}

/// The arguments of one case of `residual_placements`.
///
/// The branch of the cases is `f(h) = tanh(h W + c)`; solutions get it as a function.
public struct ResidualPlacementsInput: CaseInput {
  /// The tokens, `[m, d]`.
  public var x: Tensor
  /// The branch's matrix, `[d, d]`.
  public var w: Tensor
  /// The branch's bias, `[d]`.
  public var c: Tensor
  /// The norm's gain, `[d]`; with two norms, that of the norm in front of the branch.
  public var gain: Tensor
  /// The norm's bias, `[d]`; with two norms, that of the norm in front of the branch.
  public var bias: Tensor
  /// The gain of the norm behind the branch, `[d]`; for the double norm only.
  public var gainOut: Tensor
  /// The bias of the norm behind the branch, `[d]`; for the double norm only.
  public var biasOut: Tensor
  /// The weight of the shortcut; for DeepNorm only.
  public var alpha: Double
  /// Added to the variance.
  public var epsilon: Double
  /// The gradient of the loss with respect to the output, `[m, d]`.
  public var upstream: Tensor

  /// The names of the literature.
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case x
    case w = "W"
    case c, gain, bias
    case gainOut = "gain_out"
    case biasOut = "bias_out"
    case alpha, epsilon, upstream
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if x.rank != 2 || x.shape[1] == 0 {
      return "x has shape \(x.shape); it must be [m, d] with d at least 1"
    }
    let d = x.shape[1]
    if w.shape != [d, d] {
      return "W has shape \(w.shape) and x has shape \(x.shape); W must be [d, d]"
    }
    let vectors = [
      ("c", c), ("gain", gain), ("bias", bias), ("gain_out", gainOut), ("bias_out", biasOut),
    ]
    for (name, vector) in vectors where vector.shape != [d] {
      return "\(name) has shape \(vector.shape) and x has shape \(x.shape); \(name) must be [d]"
    }
    if upstream.shape != x.shape {
      return "upstream has shape \(upstream.shape) and x has shape \(x.shape); "
        + "upstream must have the shape of x"
    }
    return nil
  }
}

/// The cases and checks of `residual_placements`.
public enum ResidualPlacementsTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<ResidualPlacementsInput>] {
    ResidualPlacementsCases.all(seed: seed)
  }

  /// The five forms, each with its output and the gradients of x and of its norms' parameters.
  public static var checks: [Check<any ResidualPlacementsContract, ResidualPlacementsInput>] {
    let forms: [(name: String, isDouble: Bool, run: Run)] = [
      (
        "post_norm", false,
        { $0.postNorm($2.x, f: $3, gain: $2.gain, bias: $2.bias, epsilon: $1.epsilon) }
      ),
      (
        "pre_norm", false,
        { $0.preNorm($2.x, f: $3, gain: $2.gain, bias: $2.bias, epsilon: $1.epsilon) }
      ),
      (
        "res_post_norm", false,
        { $0.resPostNorm($2.x, f: $3, gain: $2.gain, bias: $2.bias, epsilon: $1.epsilon) }
      ),
      (
        "double_norm", true,
        {
          $0.doubleNorm(
            $2.x, f: $3, gain: $2.gain, bias: $2.bias, gainOut: $2["gain_out"]!,
            biasOut: $2["bias_out"]!, epsilon: $1.epsilon)
        }
      ),
      (
        "deep_norm", false,
        {
          $0.deepNorm(
            $2.x, f: $3, alpha: $1.alpha, gain: $2.gain, bias: $2.bias, epsilon: $1.epsilon)
        }
      ),
    ]
    return forms.flatMap { form in
      let arguments = form.isDouble ? norms + outerNorm : norms
      let pass = { (solution: any ResidualPlacementsContract, input: ResidualPlacementsInput) in
        let tensors = Dictionary(
          uniqueKeysWithValues: arguments.map { ($0.name, input[keyPath: $0.path]) })
        let (w, c) = (input.w, input.c)
        return ForwardPass(tensors) {
          form.run(solution, input, $0, { tanh(matmul($0, w) + c) })
        }
      }
      return [Check(form.name) { pass($0, $1).output }]
        + arguments.map { name, path in
          Check(
            gradientOf: "\(form.name)/\(name)", at: path, through: form.name,
            upstream: \ResidualPlacementsInput.upstream
          ) {
            pass($0, $1).gradient(of: name, upstream: $1.upstream)
          }
        }
    }
  }

  /// Runs one form: the solution, the case, its tensors by name, and the branch.
  private typealias Run = (
    any ResidualPlacementsContract, ResidualPlacementsInput, [String: Tensor],
    @escaping (Tensor) -> Tensor
  ) -> Tensor

  private typealias Argument = (
    name: String, path: WritableKeyPath<ResidualPlacementsInput, Tensor>
  )

  private static var norms: [Argument] { [("x", \.x), ("gain", \.gain), ("bias", \.bias)] }
  private static var outerNorm: [Argument] {
    [("gain_out", \.gainOut), ("bias_out", \.biasOut)]
  }
}

extension [String: Tensor] {
  fileprivate var x: Tensor { self["x"]! }
  fileprivate var gain: Tensor { self["gain"]! }
  fileprivate var bias: Tensor { self["bias"]! }
}
