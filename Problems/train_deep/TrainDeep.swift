public import ExerciseKit
public import Tensors

/// One step of training a deep stack: problem `train_deep`.
///
/// Shapes: B windows of m + 1 characters, V characters in the alphabet.
public protocol TrainDeepContract {
  /// Creates a solution; what outlives a step is in the parameters and the state.
  init()

  /// Returns what one step of training makes of the parameters.
  ///
  /// The model guesses each next character of a window: it reads the first m characters, and the
  /// targets are the last m. The loss is the mean cross-entropy over all B m guesses, in nats. Its
  /// gradients are scaled by min(1, maximumNorm / norm), where norm is their global norm, and go
  /// into one step of Adam, without weight decay, at the rate of step t = `state.step` + 1.
  ///
  /// - Parameters:
  ///   - parameters: The model's parameters, of any shapes.
  ///   - state: What the step before returned.
  ///   - windows: B windows of m + 1 characters, each a number in `0..<V`.
  ///   - logits: The model: what it makes of parameters and of B rows of m characters, `[B, m, V]`.
  ///   - settings: The schedule, where to clip, and Adam's constants.
  /// - Returns: The loss and the norm, both before the step, and what is left after it.
  func step(
    _ parameters: [Tensor], state: AdamState, windows: [[Int]],
    logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor, settings: TrainingSettings
  ) -> TrainingStep
}

/// What stays the same in all steps of a training.
public struct TrainingSettings: Sendable {
  /// The learning rate of a step; the first one is step 1.
  public var schedule: @Sendable (_ step: Int) -> Double
  /// The norm above which gradients are scaled down, positive.
  public var maximumNorm: Double
  /// How much of the first moments is kept, from 0 to below 1.
  public var beta1: Double
  /// How much of the second moments is kept, from 0 to below 1.
  public var beta2: Double
  /// A small positive number, added to the root of the corrected second moments.
  public var epsilon: Double

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - maximumNorm: The norm above which gradients are scaled down.
  ///   - beta1: How much of the first moments is kept.
  ///   - beta2: How much of the second moments is kept.
  ///   - epsilon: Added to the root.
  ///   - schedule: The learning rate of a step, counted from 1.
  public init(
    maximumNorm: Double, beta1: Double, beta2: Double, epsilon: Double,
    schedule: @escaping @Sendable (_ step: Int) -> Double
  ) {
    self.schedule = schedule
    self.maximumNorm = maximumNorm
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }
}

/// What comes out of one step.
public struct TrainingStep: Sendable {
  /// The mean cross-entropy of the parameters that came in, in nats.
  public var loss: Double
  /// The global norm of the gradients before they were clipped.
  public var norm: Double
  /// The new parameters.
  public var parameters: [Tensor]
  /// The state for the next step.
  public var state: AdamState

  /// Creates the result of a step.
  ///
  /// - Parameters:
  ///   - loss: The loss before the step.
  ///   - norm: The norm of the gradients before clipping.
  ///   - parameters: The new parameters.
  ///   - state: The new state.
  public init(loss: Double, norm: Double, parameters: [Tensor], state: AdamState) {
    self.loss = loss
    self.norm = norm
    self.parameters = parameters
    self.state = state
  }
}

/// The cases and checks of `train_deep`.
public enum TrainDeepTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: Fixed ones and random ones of a few steps, and at last a run of 40 steps at L = 24.
  public static func cases(seed: UInt64) -> [Case<TrainDeepInput>] {
    TrainDeepCases.all(seed: seed)
  }

  /// The first steps, number by number, and what becomes of a longer run.
  public static var checks: [Check<any TrainDeepContract, TrainDeepInput>] {
    [
      Check("loss") { firstSteps($0, $1).losses },
      Check("norm") { firstSteps($0, $1).norms },
      Check(recordOf: "parameters") { named(firstSteps($0, $1).parameters) },
      Check(recordOf: "m") { named(firstSteps($0, $1).state.m) },
      Check(recordOf: "v") { named(firstSteps($0, $1).state.v) },
      Check("step") { Double(firstSteps($0, $1).state.step) },
      Check(classOf: "outcome") { solution, input in
        guard input.isLongRun else { return [:] }
        let verdict = run(solution, input, steps: input.steps).verdict
        return Dictionary(
          uniqueKeysWithValues: TrainingOutcome.verdicts.map { ($0, $0 == verdict ? 1 : 0) })
      },
    ]
  }

  /// The steps that are compared number by number: five, and of a long run the first alone.
  private static func firstSteps(_ solution: any TrainDeepContract, _ input: TrainDeepInput)
    -> TrainDeepRun
  {
    run(solution, input, steps: input.isLongRun ? 1 : min(input.steps, 5))
  }

  /// All steps are done by one solution, as a program would.
  private static func run(
    _ solution: any TrainDeepContract, _ input: TrainDeepInput, steps: Int
  ) -> TrainDeepRun {
    TrainDeepRun(input, steps: steps) { parameters, state, windows in
      solution.step(
        parameters, state: state, windows: windows, logits: input.model.logits,
        settings: input.settings)
    }
  }

  /// The tensors of a list under the names of the parameters, as far as it goes.
  private static func named(_ tensors: [Tensor]) -> [String: Tensor] {
    Dictionary(uniqueKeysWithValues: zip(NextCharacterModel.names, tensors))
  }
}
