import LearnerSupport
import Problems
import Tensors

struct ResidualPlacementsSolution: ResidualPlacementsContract {
  func postNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    Norm(g: gain, b: bias, e: epsilon)(x + f(x))
  }

  func preNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    x + f(Norm(g: gain, b: bias, e: epsilon)(x))
  }

  func resPostNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    x + Norm(g: gain, b: bias, e: epsilon)(f(x))
  }

  func doubleNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
    biasOut: Tensor, epsilon: Double
  ) -> Tensor {
    let inner = Norm(g: gain, b: bias, e: epsilon)
    let outer = Norm(g: gainOut, b: biasOut, e: epsilon)
    return x + outer(f(inner(x)))
  }

  func deepNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
    epsilon: Double
  ) -> Tensor {
    Norm(g: gain, b: bias, e: epsilon)(alpha * x + f(x))
  }
}

/// One pass: E[x^2] - E[x]^2.
struct Norm {
  let g: Tensor
  let b: Tensor
  let e: Double

  func callAsFunction(_ x: Tensor) -> Tensor {
    let mu = x.mean(axis: 1, keepsDimensions: true)
    let variance = (x * x).mean(axis: 1, keepsDimensions: true) - mu * mu
    return (x - mu) * pow(variance + e, -0.5) * g + b
  }
}
