import LearnerSupport
import Problems
import Tensors

struct PlacementsNowSolution: PlacementsNowContract {
  func layerNormScaling(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap,
    layer: Int
  ) -> Tensor {
    let shrink = 1.0 / Double(layer).squareRoot()
    let h = x + attention(norm1(x) * shrink)
    return h + feedForward(norm2(h) * shrink)
  }
  func b2t(
    _ x: Tensor, attention: TensorMap, feedForward: TensorMap, norm1: TensorMap, norm2: TensorMap
  ) -> Tensor {
    let h = norm1(attention(x) + x)
    return norm2(feedForward(h) + (h + x))
  }
  func periNorm(
    _ x: Tensor,
    attention map1: @escaping (Tensor) -> Tensor,
    feedForward map2: @escaping (Tensor) -> Tensor,
    norm1 map3: @escaping (Tensor) -> Tensor,
    norm2 map4: @escaping (Tensor) -> Tensor,
    norm3 map5: @escaping (Tensor) -> Tensor,
    norm4 map6: @escaping (Tensor) -> Tensor
  ) -> Tensor {
    var s = x
    for (f, a, b) in [(map1, map3, map4), (map2, map5, map6)] { s = s + b(f(a(s))) }
    return s
  }
  func hybridFeedForward(_ x: Tensor, feedForward: TensorMap, norm: TensorMap) -> Tensor {
    let z = norm(x)
    return z + feedForward(z)
  }
  func dynamicTanh(
    _ x: Tensor, feedForward: TensorMap, a: Tensor, gain: Tensor, bias: Tensor
  ) -> Tensor {
    x + feedForward(gain * tanh(a * x) + bias)
  }
}
