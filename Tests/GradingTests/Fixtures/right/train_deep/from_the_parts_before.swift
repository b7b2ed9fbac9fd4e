import LearnerSupport
import Problems
import Tensors

/// Clipping and Adam as functions of their own, on tensors that kept their history.
struct TrainDeepSolution: TrainDeepContract {
  func step(
    _ parameters: [Tensor], state: AdamState, windows: [[Int]],
    logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor, settings: TrainingSettings
  ) -> TrainingStep {
    let marked = parameters.enumerated().map { $1.named("p\($0)") }
    let scores = logits(marked, windows.map { window in (1..<window.count).map { window[$0 - 1] } })
    let classes = scores.shape[2]
    let flat = scores.reshaped([-1, classes])
    let right = windows.flatMap { $0[1...] }
    let oneHot = Tensor(right.map { target in (0..<classes).map { $0 == target ? 1.0 : 0.0 } })
    let loss = -((logSoftmax(flat, axis: 1) * oneHot).sum(axis: 1)).mean()
    let named = Gradients(of: loss, cotangent: Tensor(1)).named
    let gradients = marked.indices.map {
      named["p\($0)"] ?? Tensor(shape: parameters[$0].shape, repeating: 0)
    }
    let norm = globalNorm(gradients)
    let small = gradients.map { $0 * min(1, settings.maximumNorm / max(norm, 1e-300)) }
    let (theta, next) = adam(marked, small, state, settings)
    return TrainingStep(loss: loss.scalar, norm: norm, parameters: theta, state: next)
  }

  private func globalNorm(_ list: [Tensor]) -> Double {
    sqrt(concatenate(list.map { $0.reshaped([-1]) }, axis: 0).data.reduce(0) { $0 + $1 * $1 })
  }

  private func adam(
    _ theta: [Tensor], _ g: [Tensor], _ state: AdamState, _ settings: TrainingSettings
  ) -> ([Tensor], AdamState) {
    let t = state.step + 1
    let m = zip(state.m, g).map { settings.beta1 * $0 + (1 - settings.beta1) * $1 }
    let v = zip(state.v, g).map { settings.beta2 * $0 + (1 - settings.beta2) * pow($1, 2) }
    let root = sqrt(1 - pow(settings.beta2, Double(t)))
    let factor = settings.schedule(t) * root / (1 - pow(settings.beta1, Double(t)))
    let moved = theta.indices.map { i in
      theta[i] - factor * m[i] / (sqrt(v[i]) + settings.epsilon * root)
    }
    return (moved, AdamState(step: t, m: m, v: v))
  }
}
