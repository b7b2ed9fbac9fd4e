import LearnerSupport
import Problems
import Tensors

struct PlacementsNowSolution: PlacementsNowContract {
  func layerNormScaling(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    layer: Int
  ) -> Tensor {
    let scale = 1 / Double(layer).squareRoot()
    let h = residual(x, scale * norm1(x), attention)
    return residual(h, scale * norm2(h), feedForward)
  }

  func b2t(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap
  ) -> Tensor {
    let h = norm1(residual(x, x, attention))
    return norm2(residual(x + h, h, feedForward))
  }

  func periNorm(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    norm3: TensorMap, norm4: TensorMap
  ) -> Tensor {
    let h = residual(x, norm1(x)) { norm2(attention($0)) }
    return residual(h, norm3(h)) { norm4(feedForward($0)) }
  }

  func hybridFeedForward(_ x: Tensor, feedForward: TensorMap, norm: TensorMap) -> Tensor {
    let z = norm(x)
    return residual(z, z, feedForward)
  }

  func dynamicTanh(
    _ x: Tensor, feedForward: TensorMap, a: Tensor, gain: Tensor, bias: Tensor
  ) -> Tensor {
    return residual(x, tanh(x * a) * gain + bias, feedForward)
  }

  /// What went in, and a branch of it.
  private func residual(_ start: Tensor, _ input: Tensor, _ f: TensorMap) -> Tensor {
    f(input) + start
  }
}
