import Layers
import Problems
import Tensors

/// The five forms on maps of tokens, each as it should be; a misconception replaces some.
protocol ResidualPlacementsForms: ResidualPlacementsContract {
  /// Post-LN.
  func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor
  /// Pre-LN.
  func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor
  /// Res-post-norm.
  func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor
  /// The double norm.
  func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor
  /// DeepNorm.
  func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor
}

extension ResidualPlacementsForms {
  func post(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { norm(x + f(x)) }
  func pre(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + f(norm(x)) }
  func resPost(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap) -> Tensor { x + norm(f(x)) }
  func double(_ x: Tensor, _ f: TokenMap, _ inner: TokenMap, _ outer: TokenMap) -> Tensor {
    x + outer(f(inner(x)))
  }
  func deep(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
    norm(alpha * x + f(x))
  }

  func postNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    post(x, f, norm(gain, bias, epsilon))
  }

  func preNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    pre(x, f, norm(gain, bias, epsilon))
  }

  func resPostNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
  ) -> Tensor {
    resPost(x, f, norm(gain, bias, epsilon))
  }

  func doubleNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
    biasOut: Tensor, epsilon: Double
  ) -> Tensor {
    double(x, f, norm(gain, bias, epsilon), norm(gainOut, biasOut, epsilon))
  }

  func deepNorm(
    _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
    epsilon: Double
  ) -> Tensor {
    deep(x, f, norm(gain, bias, epsilon), alpha)
  }

  private func norm(_ gain: Tensor, _ bias: Tensor, _ epsilon: Double) -> TokenMap {
    LayerNorm(scale: gain, bias: bias, epsilon: epsilon).callAsFunction
  }
}
