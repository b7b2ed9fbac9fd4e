import LearnerSupport
import Problems
import Tensors

struct TrainDeepSolution: TrainDeepContract {
  func step(
    _ parameters: [Tensor], state: AdamState, windows: [[Int]],
    logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor, settings: TrainingSettings
  ) -> TrainingStep {
    let inputs = windows.map { Array($0.dropLast()) }
    let targets = windows.flatMap { $0.dropFirst() }
    let variables = parameters.map { $0.variable() }
    let loss = crossEntropy(logits(variables, inputs), targets)
    let all = Gradients(of: loss)
    var gradients = variables.map { all[$0] }
    var squares = 0.0
    for g in gradients { squares += (g * g).sum().scalar }
    let norm = sqrt(squares)
    var theta = parameters
    var next = state
    next.step += 1
    let t = Double(next.step)
    let rate = settings.schedule(next.step)
    for i in parameters.indices {
      let g = gradients[i]
      next.m[i] = settings.beta1 * state.m[i] + (1 - settings.beta1) * g
      next.v[i] = settings.beta2 * state.v[i] + (1 - settings.beta2) * g * g
      let mHat = next.m[i] / (1 - pow(settings.beta1, t))
      let vHat = next.v[i] / (1 - pow(settings.beta2, t))
      theta[i] -= rate * mHat / (sqrt(vHat) + settings.epsilon)
    }
    if norm > settings.maximumNorm {
      gradients = gradients.map { $0 * (settings.maximumNorm / norm) }
    }
    return TrainingStep(loss: loss.scalar, norm: norm, parameters: theta, state: next)
  }
}
