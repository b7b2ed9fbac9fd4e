import LearnerSupport
import Problems
import Tensors

/// Solves problem placements_now: five newer places for the norm.
///
/// Shapes: m tokens, width d. x is [m, d]; branches and norms are functions that keep the shape.
struct PlacementsNowSolution: PlacementsNowContract {
  /// Returns h + FFN(LN_2(h) / sqrt(l)), where h = x + Attention(LN_1(x) / sqrt(l)).
  ///
  /// - layer: l, the layer's number, counted from 1
  func layerNormScaling(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    layer: Int
  ) -> Tensor {
    // TODO: h + FFN(LN_2(h) / sqrt(l)), with h = x + Attention(LN_1(x) / sqrt(l))
    todo()
  }

  /// Returns LN_2(x + h + FFN(h)), where h = LN_1(x + Attention(x)).
  func b2t(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap
  ) -> Tensor {
    // TODO: LN_2(x + h + FFN(h)), with h = LN_1(x + Attention(x))
    todo()
  }

  /// Returns h + LN_4(FFN(LN_3(h))), where h = x + LN_2(Attention(LN_1(x))).
  func periNorm(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    norm3: TensorMap, norm4: TensorMap
  ) -> Tensor {
    // TODO: h + LN_4(FFN(LN_3(h))), with h = x + LN_2(Attention(LN_1(x)))
    todo()
  }

  /// Returns z + FFN(z), where z = LN(x).
  func hybridFeedForward(_ x: Tensor, feedForward: TensorMap, norm: TensorMap) -> Tensor {
    // TODO: z + FFN(z), with z = LN(x)
    todo()
  }

  /// Returns x + FFN(gain * tanh(a * x) + bias).
  ///
  /// - a: [1], one number for all of x
  /// - gain, bias: [d]
  func dynamicTanh(
    _ x: Tensor, feedForward: TensorMap, a: Tensor, gain: Tensor, bias: Tensor
  ) -> Tensor {
    // TODO: x + FFN(gain * tanh(a * x) + bias)
    todo()
  }
}
