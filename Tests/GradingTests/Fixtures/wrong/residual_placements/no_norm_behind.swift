import Layers
import LearnerSupport
import Problems
import Tensors

struct ResidualPlacementsSolution: ResidualPlacementsContract {
  func ln(_ v: Tensor, _ gain: Tensor, _ bias: Tensor, _ eps: Double) -> Tensor {
    let mu = v.mean(axis: -1, keepsDimensions: true)
    let centered = v - mu
    let variance = (centered * centered).mean(axis: -1, keepsDimensions: true)
    return gain * (centered / sqrt(variance + eps)) + bias
  }
  func postNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    ln(x + f(x), gain, bias, epsilon)
  }
  func preNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    x + f(ln(x, gain, bias, epsilon))
  }
  func resPostNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    x + ln(f(x), gain, bias, epsilon)
  }
  func doubleNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
    biasOut: Tensor, epsilon: Double
  ) -> Tensor {
    let normIn = LayerNorm(scale: gain, bias: bias, epsilon: epsilon)
    let normOut = LayerNorm(scale: gainOut, bias: biasOut, epsilon: epsilon)
    return x + f(normIn(x))
  }
  func deepNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
    epsilon: Double
  ) -> Tensor {
    ln(alpha * x + f(x), gain, bias, epsilon)
  }
}
