import LearnerSupport
import Problems
import Tensors

final class Moments {
  var m: [Double]
  var v: [Double]
  init(_ m: Tensor, _ v: Tensor) {
    self.m = m.data
    self.v = v.data
  }
  func see(_ g: Double, at k: Int, _ b1: Double, _ b2: Double) {
    m[k] = b1 * m[k] + (1 - b1) * g
    v[k] = b2 * v[k] + (1 - b2) * g * g
  }
}

struct AdamStepSolution: AdamStepContract {
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    let t = state.step + 1
    var b1t = 1.0, b2t = 1.0
    for _ in 1...t { b1t *= beta1; b2t *= beta2 }
    var theta: [Tensor] = [], first: [Tensor] = [], second: [Tensor] = []
    for i in 0..<parameters.count {
      let shape = parameters[i].shape
      let moments = Moments(state.m[i], state.v[i])
      var numbers = parameters[i].data
      for (k, g) in gradients[i].data.enumerated() {
        moments.see(g, at: k, beta1, beta2)
        let old = numbers[k]
        numbers[k] =
          old - rate
          * (moments.m[k] / (1 - b1t) / (sqrt(moments.v[k] / (1 - b2t)) + epsilon) + weightDecay
            * old)
      }
      theta.append(Tensor(shape: shape, data: numbers))
      first.append(Tensor(shape: shape, data: moments.m))
      second.append(Tensor(shape: shape, data: moments.v))
    }
    return (theta, AdamState(step: t, m: first, v: second))
  }
}
