import LearnerSupport
import Problems
import Tensors

/// A step of training taken apart, each part as it should be; a misconception replaces some.
protocol TrainDeepSteps: TrainDeepContract {
  /// What the model reads.
  func read(_ windows: [[Int]]) -> [[Int]]
  /// What it is to guess.
  func targets(_ windows: [[Int]]) -> [Int]
  /// The loss of the guesses, logits `[B, m, V]`.
  func loss(_ logits: Tensor, _ targets: [Int]) -> Tensor
  /// The gradients that the step goes on with.
  func received(_ gradients: [Tensor]) -> [Tensor]
  /// The norm of gradients.
  func norm(_ gradients: [Tensor]) -> Double
  /// The gradients, clipped.
  func clipped(_ gradients: [Tensor], norm: Double, maximum: Double) -> [Tensor]
  /// The norm that is reported.
  func reported(norm: Double, clipped: [Tensor]) -> Double
  /// The gradients that go into Adam.
  func used(_ gradients: [Tensor], clipped: [Tensor]) -> [Tensor]
  /// The learning rate after so many steps.
  func rate(_ schedule: (Int) -> Double, done: Int) -> Double
  /// The loss that is reported.
  func reported(loss: Double, afterStep: () -> Double) -> Double
  /// The state that is handed on.
  func kept(_ new: AdamState, old: AdamState) -> AdamState
}

extension TrainDeepSteps {
  func read(_ windows: [[Int]]) -> [[Int]] { windows.map { Array($0.dropLast()) } }
  func targets(_ windows: [[Int]]) -> [Int] { windows.flatMap { $0.dropFirst() } }
  func loss(_ logits: Tensor, _ targets: [Int]) -> Tensor { crossEntropy(logits, targets) }
  func received(_ gradients: [Tensor]) -> [Tensor] { gradients }
  func norm(_ gradients: [Tensor]) -> Double { gradients.norm }
  func clipped(_ gradients: [Tensor], norm: Double, maximum: Double) -> [Tensor] {
    norm > maximum ? gradients.map { $0 * (maximum / norm) } : gradients
  }
  func reported(norm: Double, clipped: [Tensor]) -> Double { norm }
  func used(_ gradients: [Tensor], clipped: [Tensor]) -> [Tensor] { clipped }
  func rate(_ schedule: (Int) -> Double, done: Int) -> Double { schedule(done + 1) }
  func reported(loss: Double, afterStep: () -> Double) -> Double { loss }
  func kept(_ new: AdamState, old: AdamState) -> AdamState { new }

  func step(
    _ parameters: [Tensor], state: AdamState, windows: [[Int]],
    logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor, settings: TrainingSettings
  ) -> TrainingStep {
    let (rows, targets) = (read(windows), targets(windows))
    let variables = parameters.map { $0.variable() }
    let loss = loss(logits(variables, rows), targets)
    let pulled = Gradients(of: loss)
    let gradients = received(variables.map { pulled[$0] })
    let norm = norm(gradients)
    let clipped = clipped(gradients, norm: norm, maximum: settings.maximumNorm)
    let (moved, new) = AdamStepKey.Reference().step(
      parameters, gradients: used(gradients, clipped: clipped), state: state,
      rate: rate(settings.schedule, done: state.step), beta1: settings.beta1,
      beta2: settings.beta2, epsilon: settings.epsilon, weightDecay: 0)
    return TrainingStep(
      loss: reported(loss: loss.scalar) { self.loss(logits(moved, rows), targets).scalar },
      norm: reported(norm: norm, clipped: clipped), parameters: moved,
      state: kept(new, old: state))
  }
}

extension [Tensor] {
  /// The root of the sum of the squares of all numbers.
  var norm: Double { sqrt(map { ($0 * $0).sum().scalar }.reduce(0, +)) }
}
