import LearnerSupport
import Problems
import Tensors

struct AdamStepSolution: AdamStepContract {
  // Counts after it has used the count.
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    var theta = parameters
    var next = state
    let t = Double(state.step)
    for i in parameters.indices {
      next.m[i] = beta1 * state.m[i] + (1 - beta1) * gradients[i]
      next.v[i] = beta2 * state.v[i] + (1 - beta2) * gradients[i] * gradients[i]
      let mHat = next.m[i] / (1 - pow(beta1, t))
      let vHat = next.v[i] / (1 - pow(beta2, t))
      theta[i] = (1 - rate * weightDecay) * parameters[i]
      theta[i] -= rate * mHat / (sqrt(vHat) + epsilon)
    }
    next.step += 1
    return (theta, next)
  }
}
