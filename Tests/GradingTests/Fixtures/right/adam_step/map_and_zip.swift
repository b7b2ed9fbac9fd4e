import LearnerSupport
import Problems
import Tensors

struct AdamStepSolution: AdamStepContract {
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    let m = zip(state.m, gradients).map { $0 + (1 - beta1) * ($1 - $0) }
    let v = zip(state.v, gradients).map { $0 + (1 - beta2) * (pow($1, 2) - $0) }
    let step = state.step + 1
    // The corrections drawn out in front, and epsilon with them.
    let c1 = 1 - exp(Double(step) * log(max(beta1, 1e-300)))
    let c2 = sqrt(1 - exp(Double(step) * log(max(beta2, 1e-300))))
    let update = zip(m, v).map { (m, v) in m / (sqrt(v) + c2 * epsilon) * (rate * c2 / c1) }
    let moved = zip(parameters, update).map { (p, u) in p * (1 - rate * weightDecay) - u }
    return (moved, AdamState(step: step, m: m, v: v))
  }
}
