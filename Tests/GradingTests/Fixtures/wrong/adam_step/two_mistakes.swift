import LearnerSupport
import Problems
import Tensors

struct AdamStepSolution: AdamStepContract {
  // Moments without 1 - beta, and a state whose step does not grow.
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    var theta = parameters
    var next = state
    next.step += 1
    let t = Double(next.step)
    for i in parameters.indices {
      next.step = state.step
      next.m[i] = beta1 * state.m[i] + gradients[i]
      next.v[i] = beta2 * state.v[i] + gradients[i] * gradients[i]
      let mHat = next.m[i] / (1 - pow(beta1, t))
      let vHat = next.v[i] / (1 - pow(beta2, t))
      theta[i] = (1 - rate * weightDecay) * parameters[i]
      theta[i] -= rate * mHat / (sqrt(vHat) + epsilon)
    }
    return (theta, next)
  }
}
