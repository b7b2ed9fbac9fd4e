import LearnerSupport
import Problems
import Tensors

/// Solves problem adam_step: one step of AdamW, with bias correction.
///
/// Tensor i of parameters, gradients, state.m and state.v belong together and have one shape.
struct AdamStepSolution: AdamStepContract {
  // TODO: the parameters after the step, and the state for the next one

  /// Returns the new parameters and the new state.
  ///
  /// - state: step (an Int, how many steps were done before), m and v
  /// - rate: the learning rate of this step
  /// - returns: (parameters, AdamState(step:, m:, v:))
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    todo()
  }
}
