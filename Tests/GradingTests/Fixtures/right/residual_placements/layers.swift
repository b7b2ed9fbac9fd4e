import Layers
import Problems
import Tensors

struct ResidualPlacementsSolution: ResidualPlacementsContract {
  func postNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    LayerNorm(scale: gain, bias: bias, epsilon: epsilon)(x + f(x))
  }

  func preNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    x + f(LayerNorm(scale: gain, bias: bias, epsilon: epsilon)(x))
  }

  func resPostNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    x + LayerNorm(scale: gain, bias: bias, epsilon: epsilon)(f(x))
  }

  func doubleNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
    biasOut: Tensor, epsilon: Double
  ) -> Tensor {
    let inner = LayerNorm(scale: gain, bias: bias, epsilon: epsilon)
    let outer = LayerNorm(scale: gainOut, bias: biasOut, epsilon: epsilon)
    return x + outer(f(inner(x)))
  }

  func deepNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
    epsilon: Double
  ) -> Tensor {
    LayerNorm(scale: gain, bias: bias, epsilon: epsilon)(alpha * x + f(x))
  }
}
