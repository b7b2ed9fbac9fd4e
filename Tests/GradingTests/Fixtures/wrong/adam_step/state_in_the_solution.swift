import LearnerSupport
import Problems
import Tensors

// Keeps the moments itself, as an object would; a new solution is made for each call.
struct AdamStepSolution: AdamStepContract {
  private final class Memory { var m: [Tensor] = []; var v: [Tensor] = []; var step = 0 }
  private let memory = Memory()

  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    if memory.m.isEmpty {
      memory.m = AdamState(for: parameters).m
      memory.v = memory.m
    }
    memory.step += 1
    let t = Double(memory.step)
    var theta = parameters
    for i in parameters.indices {
      memory.m[i] = beta1 * memory.m[i] + (1 - beta1) * gradients[i]
      memory.v[i] = beta2 * memory.v[i] + (1 - beta2) * gradients[i] * gradients[i]
      let mHat = memory.m[i] / (1 - pow(beta1, t)), vHat = memory.v[i] / (1 - pow(beta2, t))
      theta[i] = (1 - rate * weightDecay) * parameters[i]
      theta[i] -= rate * mHat / (sqrt(vHat) + epsilon)
    }
    return (theta, AdamState(step: memory.step, m: memory.m, v: memory.v))
  }
}
