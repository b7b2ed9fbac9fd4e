import LearnerSupport
import Problems
import Tensors

/// One tensor of a step: the parameter, its gradient and its moments.
struct AdamTensor {
  var theta: Tensor
  var m: Tensor
  var v: Tensor
}

/// A step of AdamW taken apart, each part as it should be; a misconception replaces some.
protocol AdamSteps: AdamStepContract {
  /// The t of the corrections.
  func count(_ step: Int) -> Int
  /// The number of steps done, for the next step.
  func counted(_ step: Int) -> Int
  /// The betas of the first and of the second moment.
  func assigned(_ beta1: Double, _ beta2: Double) -> (Double, Double)
  /// What the moments take for the gradient.
  func received(_ g: Tensor, theta: Tensor, weightDecay: Double) -> Tensor
  /// The next first moment.
  func first(_ m: Tensor, _ g: Tensor, beta: Double) -> Tensor
  /// The next second moment; `m` is the next first one.
  func second(_ v: Tensor, _ g: Tensor, m: Tensor, beta: Double) -> Tensor
  /// What the first moment is divided by.
  func firstCorrection(_ beta: Double, _ t: Double) -> Double
  /// What the second moment is divided by.
  func secondCorrection(_ beta: Double, _ t: Double) -> Double
  /// What stands over the fraction.
  func numerator(_ m: Tensor, correction: Double, g: Tensor, theta: Tensor, weightDecay: Double)
    -> Tensor
  /// What stands under the fraction.
  func divisor(_ v: Tensor, correction: Double, epsilon: Double) -> Tensor
  /// Which moments the fraction is made of.
  func used(_ new: AdamTensor, old: AdamTensor) -> AdamTensor
  /// The parameter after the step.
  func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor
  /// Which moments are kept for the next step.
  func kept(_ new: AdamTensor, old: AdamTensor, firstCorrection: Double, secondCorrection: Double)
    -> AdamTensor
}

extension AdamSteps {
  func count(_ step: Int) -> Int { step + 1 }
  func counted(_ step: Int) -> Int { step + 1 }
  func assigned(_ beta1: Double, _ beta2: Double) -> (Double, Double) { (beta1, beta2) }
  func received(_ g: Tensor, theta: Tensor, weightDecay: Double) -> Tensor { g }
  func first(_ m: Tensor, _ g: Tensor, beta: Double) -> Tensor { beta * m + (1 - beta) * g }
  func second(_ v: Tensor, _ g: Tensor, m: Tensor, beta: Double) -> Tensor {
    beta * v + (1 - beta) * (g * g)
  }
  func firstCorrection(_ beta: Double, _ t: Double) -> Double { 1 - pow(beta, t) }
  func secondCorrection(_ beta: Double, _ t: Double) -> Double { 1 - pow(beta, t) }
  func numerator(_ m: Tensor, correction: Double, g: Tensor, theta: Tensor, weightDecay: Double)
    -> Tensor
  {
    m / correction
  }
  func divisor(_ v: Tensor, correction: Double, epsilon: Double) -> Tensor {
    sqrt(v / correction) + epsilon
  }
  func used(_ new: AdamTensor, old: AdamTensor) -> AdamTensor { new }
  func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor {
    (1 - rate * weightDecay) * theta - rate * fraction
  }
  func kept(_ new: AdamTensor, old: AdamTensor, firstCorrection: Double, secondCorrection: Double)
    -> AdamTensor
  {
    new
  }

  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    let t = Double(count(state.step))
    let (beta1, beta2) = assigned(beta1, beta2)
    let corrections = (firstCorrection(beta1, t), secondCorrection(beta2, t))
    let tensors = parameters.indices.map { i -> AdamTensor in
      let old = AdamTensor(theta: parameters[i], m: state.m[i], v: state.v[i])
      let g = received(gradients[i], theta: old.theta, weightDecay: weightDecay)
      var new = old
      new.m = first(old.m, g, beta: beta1)
      new.v = second(old.v, g, m: new.m, beta: beta2)
      let used = used(new, old: old)
      let fraction =
        numerator(
          used.m, correction: corrections.0, g: g, theta: old.theta, weightDecay: weightDecay)
        / divisor(used.v, correction: corrections.1, epsilon: epsilon)
      new.theta = moved(old.theta, by: fraction, rate: rate, weightDecay: weightDecay)
      return kept(
        new, old: old, firstCorrection: corrections.0, secondCorrection: corrections.1)
    }
    return (
      tensors.map(\.theta),
      AdamState(step: counted(state.step), m: tensors.map(\.m), v: tensors.map(\.v))
    )
  }
}
