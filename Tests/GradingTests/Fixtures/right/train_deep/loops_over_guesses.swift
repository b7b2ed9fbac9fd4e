import LearnerSupport
import Problems
import Tensors

/// One guess after the other, and plain numbers from the gradients on.
struct TrainDeepSolution: TrainDeepContract {
  func step(
    _ parameters: [Tensor], state: AdamState, windows: [[Int]],
    logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor, settings: TrainingSettings
  ) -> TrainingStep {
    let m = windows[0].count - 1
    let p = parameters.map { $0.variable() }
    let logProbabilities = logSoftmax(logits(p, windows.map { Array($0[..<m]) }), axis: -1)
    var total = Tensor(0)
    for b in 0..<windows.count {
      for i in 0..<m {
        total = total - logProbabilities[b, i, windows[b][i + 1]]
      }
    }
    let loss = total / Double(windows.count * m)
    let gradients = Gradients(of: loss)
    var norm = 0.0
    for q in p {
      for g in gradients[q].data { norm += g * g }
    }
    norm = norm.squareRoot()
    let factor = norm == 0 ? 1 : min(1, settings.maximumNorm / norm)

    let t = state.step + 1
    let c1 = 1 - pow(settings.beta1, Double(t))
    let c2 = 1 - pow(settings.beta2, Double(t))
    var result = parameters
    var m1 = state.m
    var v1 = state.v
    for k in 0..<parameters.count {
      var theta = parameters[k].data
      var first = state.m[k].data
      var second = state.v[k].data
      let g = gradients[p[k]].data
      for j in 0..<theta.count {
        let clipped = g[j] * factor
        first[j] += (1 - settings.beta1) * (clipped - first[j])
        second[j] += (1 - settings.beta2) * (clipped * clipped - second[j])
        let root = sqrt(second[j] / c2)
        theta[j] -= settings.schedule(t) * (first[j] / c1) / (root + settings.epsilon)
      }
      result[k] = Tensor(shape: parameters[k].shape, data: theta)
      m1[k] = Tensor(shape: parameters[k].shape, data: first)
      v1[k] = Tensor(shape: parameters[k].shape, data: second)
    }
    return TrainingStep(
      loss: loss.scalar, norm: norm, parameters: result,
      state: AdamState(step: t, m: m1, v: v1))
  }
}
