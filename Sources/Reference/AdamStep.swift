import LearnerSupport
package import Problems
import Tensors

/// The answer to `adam_step`.
public enum AdamStepKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: momentMisconceptions + correctionMisconceptions + fractionMisconceptions
      + decayMisconceptions)

  /// The right answers, for those who train with them.
  package static var solutions: [any AdamStepContract] { [Reference(), SecondSolution()] }

  /// The reference, for those who measure with it.
  package static var reference: any AdamStepContract { Reference() }

  /// Every part as it should be.
  struct Reference: AdamSteps {}

  /// The same number by number, with one factor in front for both corrections.
  struct SecondSolution: AdamStepContract {
    func step(
      _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
      beta2: Double, epsilon: Double, weightDecay: Double
    ) -> (parameters: [Tensor], state: AdamState) {
      var state = state
      state.step += 1
      var keptOfFirst = 1.0
      var keptOfSecond = 1.0
      for _ in 0..<state.step {
        keptOfFirst *= beta1
        keptOfSecond *= beta2
      }
      let root = sqrt(1 - keptOfSecond)
      let factor = rate * root / (1 - keptOfFirst)
      var results: [Tensor] = []
      for (i, parameter) in parameters.enumerated() {
        var theta = parameter.data
        var m = state.m[i].data
        var v = state.v[i].data
        for (k, g) in gradients[i].data.enumerated() {
          m[k] += (1 - beta1) * (g - m[k])
          v[k] += (1 - beta2) * (g * g - v[k])
          theta[k] -= rate * weightDecay * theta[k]
          theta[k] -= factor * m[k] / (sqrt(v[k]) + epsilon * root)
        }
        state.m[i] = Tensor(shape: parameter.shape, data: m)
        state.v[i] = Tensor(shape: parameter.shape, data: v)
        results.append(Tensor(shape: parameter.shape, data: theta))
      }
      return (results, state)
    }
  }
}
