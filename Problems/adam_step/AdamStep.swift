public import ExerciseKit
public import Tensors

/// One step of Adam with decoupled weight decay, AdamW: problem `adam_step`.
///
/// Parameters, gradients and both moments are lists of equal length: tensor i of one belongs to
/// tensor i of the others and has its shape.
public protocol AdamStepContract {
  /// Creates a solution; what outlives a step is in `AdamState`.
  init()

  /// Returns the parameters and the state after one step.
  ///
  /// With t = `state.step` + 1, for each parameter theta and its gradient g:
  ///
  ///     m = beta1 * m + (1 - beta1) * g
  ///     v = beta2 * v + (1 - beta2) * g * g
  ///     theta = (1 - rate * weightDecay) * theta
  ///       - rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
  ///
  /// - Parameters:
  ///   - parameters: The tensors to train, of any shapes.
  ///   - gradients: The gradient of the loss with respect to each.
  ///   - state: What the step before returned.
  ///   - rate: The learning rate of this step.
  ///   - beta1: How much of the first moments is kept, below 1.
  ///   - beta2: How much of the second moments is kept, below 1.
  ///   - epsilon: A small positive number, added to the root.
  ///   - weightDecay: The part of each parameter that is taken off, times the rate.
  /// - Returns: The new parameters, and the state for the next step.
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState)
}

/// What Adam remembers from one step to the next.
public struct AdamState: Sendable {
  /// How many steps were done.
  public var step: Int
  /// The first moments: running means of the gradients, one tensor for each parameter.
  public var m: [Tensor]
  /// The second moments: running means of the squared gradients.
  public var v: [Tensor]

  /// Creates a state.
  ///
  /// - Parameters:
  ///   - step: How many steps were done.
  ///   - m: The first moments, one tensor for each parameter.
  ///   - v: The second moments, one tensor for each parameter.
  public init(step: Int, m: [Tensor], v: [Tensor]) {
    self.step = step
    self.m = m
    self.v = v
  }

  /// Creates the state before the first step: both moments are 0.
  ///
  /// - Parameter parameters: The tensors to train.
  public init(for parameters: [Tensor]) {
    let zeros = parameters.map { Tensor(shape: $0.shape) }
    self.init(step: 0, m: zeros, v: zeros)
  }
}

/// The arguments of one case of `adam_step`.
public struct AdamStepInput: CaseInput {
  /// The parameters.
  public var theta: [Tensor]
  /// Their gradients.
  public var g: [Tensor]
  /// Their first moments.
  public var m: [Tensor]
  /// Their second moments.
  public var v: [Tensor]
  /// How many steps were done before.
  public var step: Int
  /// The learning rate.
  public var rate: Double
  /// How much of the first moments is kept.
  public var beta1: Double
  /// How much of the second moments is kept.
  public var beta2: Double
  /// Added to the root.
  public var epsilon: Double
  /// The strength of the weight decay.
  public var weightDecay: Double

  /// The names of the literature.
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case theta, g, m, v, step
    case rate = "lr"
    case beta1, beta2, epsilon
    case weightDecay = "weight_decay"
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    if theta.isEmpty { return "theta has no tensors; there must be at least one" }
    for (name, tensors) in [("g", g), ("m", m), ("v", v)] {
      let shapes = tensors.map(\.shape)
      if shapes != theta.map(\.shape) {
        return "\(name) has the shapes \(shapes) and theta has \(theta.map(\.shape)); "
          + "they must be equal"
      }
    }
    if v.contains(where: { $0.data.contains { $0 < 0 } }) {
      return "v has a number below 0; it holds means of squares"
    }
    if step < 0 { return "step is \(step); it must be at least 0" }
    for (name, beta) in [("beta1", beta1), ("beta2", beta2)] where !(0..<1).contains(beta) {
      return "\(name) is \(beta); it must be at least 0 and below 1"
    }
    if !(epsilon > 0) { return "epsilon is \(epsilon); it must be above 0" }
    return nil
  }
}

/// The cases and checks of `adam_step`.
public enum AdamStepTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<AdamStepInput>] {
    AdamStepCases.all(seed: seed)
  }

  /// The parameters, and the three parts of the state.
  public static var checks: [Check<any AdamStepContract, AdamStepInput>] {
    [
      Check(recordOf: "theta") { named("theta", result($0, $1).parameters) },
      Check(recordOf: "m") { named("m", result($0, $1).state.m) },
      Check(recordOf: "v") { named("v", result($0, $1).state.v) },
      Check("step") { Double(result($0, $1).state.step) },
    ]
  }

  private static func result(_ solution: any AdamStepContract, _ input: AdamStepInput) -> (
    parameters: [Tensor], state: AdamState
  ) {
    solution.step(
      input.theta, gradients: input.g,
      state: AdamState(step: input.step, m: input.m, v: input.v), rate: input.rate,
      beta1: input.beta1, beta2: input.beta2, epsilon: input.epsilon,
      weightDecay: input.weightDecay)
  }

  /// The tensors of a list, each under the list's name and its place.
  private static func named(_ name: String, _ tensors: [Tensor]) -> [String: Tensor] {
    Dictionary(
      uniqueKeysWithValues: tensors.enumerated().map { ("\(name)[\($0.offset)]", $0.element) })
  }
}
