import LearnerSupport
package import Problems
import Tensors

/// The answer to `train_deep`.
public enum TrainDeepKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: lossMisconceptions + gradientMisconceptions + clippingMisconceptions
      + stepMisconceptions)

  /// The right answers, for those who train with them.
  package static var solutions: [any TrainDeepContract] { [Reference(), SecondSolution()] }

  /// Every part as it should be.
  struct Reference: TrainDeepSteps {}

  /// The same with a loss from probabilities, window by window, and numbers of its own in Adam.
  struct SecondSolution: TrainDeepContract {
    func step(
      _ parameters: [Tensor], state: AdamState, windows: [[Int]],
      logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor,
      settings: TrainingSettings
    ) -> TrainingStep {
      let variables = parameters.enumerated().map { $1.named("\($0)") }
      var loss = Tensor(0)
      for window in windows {
        let guesses = logits(variables, [window.dropLast()])[0]
        for (i, target) in window.dropFirst().enumerated() {
          let all = exp(guesses[i] - guesses[i].data.max()!)
          loss -= log(all[target] / all.sum()) / Double(window.count - 1)
        }
      }
      loss /= Double(windows.count)
      let named = Gradients(of: loss).named
      let gradients = parameters.indices.map {
        named["\($0)"]?.data ?? Array(repeating: 0, count: parameters[$0].count)
      }
      let norm = sqrt(gradients.joined().reduce(0) { $0 + $1 * $1 })
      let factor = norm == 0 ? 1 : min(1, settings.maximumNorm / norm)
      let (moved, next) = AdamStepKey.SecondSolution().step(
        parameters,
        gradients: zip(parameters, gradients).map { parameter, gradient in
          Tensor(shape: parameter.shape, data: gradient.map { factor * $0 })
        },
        state: state, rate: settings.schedule(state.step + 1), beta1: settings.beta1,
        beta2: settings.beta2, epsilon: settings.epsilon, weightDecay: 0)
      return TrainingStep(loss: loss.scalar, norm: norm, parameters: moved, state: next)
    }
  }
}
