import LearnerSupport
import Problems
import Tensors

/// Solves problem train_deep: one step of training a deep stack.
///
/// Shapes: B windows of m + 1 characters, V characters in the alphabet.
struct TrainDeepSolution: TrainDeepContract {
  /// Returns the loss, the norm of its gradients, and parameters and state after one step of Adam.
  ///
  /// - parameters: tensors of any shapes
  /// - state: .step steps were done before; .m and .v are the moments of each parameter
  /// - windows: B windows of m + 1 characters, numbers from 0 to V - 1
  /// - logits: logits(parameters, rows) are those of the model for B rows of m characters, [B, m, V]
  /// - settings: .schedule(t) is the rate of step t, counted from 1; .maximumNorm, .beta1, .beta2,
  ///   .epsilon
  func step(
    _ parameters: [Tensor], state: AdamState, windows: [[Int]],
    logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor, settings: TrainingSettings
  ) -> TrainingStep {
    // TODO: TrainingStep(loss: ..., norm: ..., parameters: ..., state: ...)
    todo()
  }
}
