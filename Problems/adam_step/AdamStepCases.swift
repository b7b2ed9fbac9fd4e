import ExerciseKit
import Tensors

/// The inputs of `adam_step`.
enum AdamStepCases {
  /// All cases, from small to large.
  static func all(seed: UInt64) -> [Case<AdamStepInput>] {
    var random = CaseGenerator(seed: seed)
    return small + plans.map { drawn($0, from: &random) }
  }

  /// One random case before its numbers are drawn.
  private struct Plan {
    var shapes: [[Int]]
    var step: Int
    var beta1: Double
    var beta2: Double
    var epsilon: Double
  }

  /// First steps and later ones; an epsilon of 1e-8, as everybody has it, hides its place, so that
  /// most have a larger one.
  private static let plans: [Plan] = [
    Plan(shapes: [[3]], step: 0, beta1: 0.8, beta2: 0.95, epsilon: 0.1),
    Plan(shapes: [[2], [2]], step: 1, beta1: 0.5, beta2: 0.75, epsilon: 0.01),
    Plan(shapes: [[2, 3]], step: 4, beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
    Plan(shapes: [[2, 3], [3]], step: 12, beta1: 0.9, beta2: 0.98, epsilon: 0.05),
    Plan(shapes: [[3, 3], [3], [1]], step: 0, beta1: 0.7, beta2: 0.9, epsilon: 1e-6),
    Plan(shapes: [[2, 4], [4], [4, 2], [2]], step: 500, beta1: 0.9, beta2: 0.999, epsilon: 0.02),
  ]

  private static let small: [Case<AdamStepInput>] = [
    one("one number, the first step", theta: 2, g: 0.5, weightDecay: 0),
    one("one number, the first step, with weight decay", theta: 2, g: 0.5, weightDecay: 0.5),
    // Without epsilon this divides 0 by 0.
    one("one number, the first step, a gradient of 0", theta: -1, g: 0, weightDecay: 0.5),
    one(
      "one number, the third step", theta: 2, g: -0.5, m: 0.25, v: 0.04, step: 2,
      weightDecay: 0.25),
    one(
      "one number, the third step, a gradient of 0", theta: -1, g: 0, m: 0.25, v: 0.04, step: 2,
      weightDecay: 0.25),
    // Where no root is left, epsilon alone stands under what m remembers.
    one(
      "one number, the third step, v and the gradient 0, m not", theta: -1, g: 0, m: 0.25, step: 2,
      weightDecay: 0.25),
  ]

  private static func one(
    _ title: String, theta: Double, g: Double, m: Double = 0, v: Double = 0, step: Int = 0,
    weightDecay: Double
  ) -> Case<AdamStepInput> {
    Case(
      title,
      AdamStepInput(
        theta: [Tensor([theta])], g: [Tensor([g])], m: [Tensor([m])], v: [Tensor([v])],
        step: step, rate: 0.1, beta1: 0.75,
        beta2: 0.96, epsilon: 0.125, weightDecay: weightDecay))
  }

  private static func drawn(_ plan: Plan, from random: inout CaseGenerator)
    -> Case<AdamStepInput>
  {
    func tensors(_ range: ClosedRange<Double>, positive: Bool = false) -> [Tensor] {
      plan.shapes.map { shape in
        let count = shape.reduce(1, *)
        return Tensor(
          shape: shape,
          data: positive
            ? random.vector(count, in: range) : random.signedVector(count, sizes: range))
      }
    }
    let zeros = plan.shapes.map { Tensor(shape: $0) }
    let theta = tensors(0.25...2)
    let g = tensors(0.1...2)
    let shapes = plan.shapes.map(\.description).joined(separator: " and ")
    return Case(
      "step \(plan.step + 1), \(shapes)",
      AdamStepInput(
        theta: theta, g: g, m: plan.step == 0 ? zeros : tensors(0.1...1),
        v: plan.step == 0 ? zeros : tensors(0.05...1, positive: true), step: plan.step,
        rate: random.number(in: 0.02...0.3), beta1: plan.beta1, beta2: plan.beta2,
        epsilon: plan.epsilon, weightDecay: random.number(in: 0.05...0.5)))
  }
}
