import Layers
import LearnerSupport
import Problems
import Tensors

/// Solves problem residual_placements: five places for the norm around a branch f.
///
/// Shapes: m tokens, width d. x and f(x) are [m, d]; every gain and bias is [d].
struct ResidualPlacementsSolution: ResidualPlacementsContract {
  /// Returns LN(x + f(x)), Post-LN.
  func postNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    // TODO: LN(x + f(x))
    todo()
  }

  /// Returns x + f(LN(x)), Pre-LN.
  func preNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    // TODO: x + f(LN(x))
    todo()
  }

  /// Returns x + LN(f(x)), res-post-norm.
  func resPostNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    // TODO: x + LN(f(x))
    todo()
  }

  /// Returns x + LN_out(f(LN_in(x))), the double norm.
  ///
  /// - gain, bias: of LN_in, in front of the branch
  /// - gainOut, biasOut: of LN_out, behind the branch
  func doubleNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
    biasOut: Tensor, epsilon: Double
  ) -> Tensor {
    // TODO: x + LN_out(f(LN_in(x)))
    todo()
  }

  /// Returns LN(alpha * x + f(x)), DeepNorm.
  ///
  /// - alpha: the weight of the shortcut
  func deepNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
    epsilon: Double
  ) -> Tensor {
    // TODO: LN(alpha * x + f(x))
    todo()
  }
}
