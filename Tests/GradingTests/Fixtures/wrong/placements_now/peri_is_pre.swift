import LearnerSupport
import Problems
import Tensors

struct PlacementsNowSolution: PlacementsNowContract {
  func layerNormScaling(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    layer: Int
  ) -> Tensor {
    let root = Double(layer).squareRoot()
    let h = x + attention(norm1(x) / root)
    return h + feedForward(norm2(h) / root)
  }

  func b2t(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap
  ) -> Tensor {
    let h = norm1(x + attention(x))
    return norm2(x + h + feedForward(h))
  }

  func periNorm(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    norm3: TensorMap, norm4: TensorMap
  ) -> Tensor {
    let h = x + attention(norm1(x))
    return h + feedForward(norm2(h))
  }

  func hybridFeedForward(_ x: Tensor, feedForward: TensorMap, norm: TensorMap) -> Tensor {
    let z = norm(x)
    return z + feedForward(z)
  }

  func dynamicTanh(
    _ x: Tensor, feedForward: TensorMap, a: Tensor, gain: Tensor, bias: Tensor
  ) -> Tensor {
    return x + feedForward(gain * tanh(a * x) + bias)
  }
}
