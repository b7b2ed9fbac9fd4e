import LearnerSupport
import Problems
import Tensors

struct AdamStepSolution: AdamStepContract {
  // gradients[0] instead of gradients[i].
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    var theta = parameters
    var next = state
    next.step += 1
    let t = Double(next.step)
    for i in parameters.indices {
      let g = gradients[0]
      next.m[i] = beta1 * state.m[i] + (1 - beta1) * g
      next.v[i] = beta2 * state.v[i] + (1 - beta2) * g * g
      let mHat = next.m[i] / (1 - pow(beta1, t))
      let vHat = next.v[i] / (1 - pow(beta2, t))
      theta[i] = (1 - rate * weightDecay) * parameters[i]
      theta[i] -= rate * mHat / (sqrt(vHat) + epsilon)
    }
    return (theta, next)
  }
}
