internal import LearnerSupport
internal import Tensors

/// What can become of a training.
///
/// The measure is the entropy of the targets' frequencies: the loss of who knows how often each
/// character comes, and nothing else. With the reference on 200 seeds, the mean loss of the last
/// five steps was 0.32 to 0.55 of it where the blocks are Pre-LN, and 4 or more at a rate a hundred
/// times as large: the bounds stand well apart from both.
/// `BANDS=200 swift test --filter TrainDeepBands` measures it again.
enum TrainingOutcome: String, CaseIterable {
  /// The loss ended below three quarters of the entropy.
  case learned
  /// It did not, and did not go up either.
  case stalled
  /// The loss ended above twice the entropy, or is no number.
  case diverged

  /// The outcome of a loss, as a part of the entropy.
  init(ratio: Double) {
    self = ratio < 0.75 ? .learned : ratio <= 2 ? .stalled : .diverged
  }
}

/// A few steps of training, and what they left.
struct TrainDeepRun {
  private(set) var losses: [Double] = []
  private(set) var norms: [Double] = []
  private(set) var parameters: [Tensor]
  private(set) var state: AdamState
  /// The mean loss of the last steps, as a part of the entropy of the targets' frequencies.
  ///
  /// It is computed here, and not taken from what the solution reports.
  private(set) var ratio: Double = 0

  /// How many steps at the end the outcome is read from.
  private static let lastSteps: Int = 5

  var outcome: TrainingOutcome { TrainingOutcome(ratio: ratio) }

  /// Trains.
  ///
  /// - Parameters:
  ///   - input: The model, its parameters and the windows of each step.
  ///   - steps: How many steps, at most as many as there are windows for.
  ///   - step: One step of the solution.
  init(
    _ input: TrainDeepInput, steps: Int,
    step: (_ parameters: [Tensor], _ state: AdamState, _ windows: [[Int]]) -> TrainingStep
  ) {
    parameters = input.parameters
    state = AdamState(for: parameters)
    let shapes = parameters.map(\.shape)
    let targets = (0..<steps).flatMap { input.windows(ofStep: $0).flatMap { $0.dropFirst() } }
    for number in 0..<steps {
      let windows = input.windows(ofStep: number)
      if input.isLongRun, number >= steps - Self.lastSteps {
        let logits = input.model.logits(parameters, windows.map { Array($0.dropLast()) })
        ratio += crossEntropy(logits, windows.flatMap { $0.dropFirst() }).scalar
      }
      let result = step(parameters, state, windows)
      guard result.parameters.map(\.shape) == shapes else {
        learnerMistake(
          "step returned parameters of the shapes \(result.parameters.map(\.shape)); "
            + "those that came in have \(shapes)")
      }
      losses.append(result.loss)
      norms.append(result.norm)
      parameters = result.parameters.map(\.numbersAlone)
      state = AdamState(
        step: result.state.step, m: result.state.m.map(\.numbersAlone),
        v: result.state.v.map(\.numbersAlone))
    }
    ratio /= Double(Self.lastSteps) * entropy(ofFrequencies: targets)
  }
}

extension Tensor {
  /// The numbers without their history, so that no graph grows from step to step.
  fileprivate var numbersAlone: Tensor { Tensor(shape: shape, data: data) }
}

/// The entropy of the frequencies of some numbers, in nats.
private func entropy(ofFrequencies numbers: [Int]) -> Double {
  let counts = Dictionary(numbers.map { ($0, 1.0) }, uniquingKeysWith: +).values.sorted()
  return -counts.map { $0 / Double(numbers.count) }.map { $0 * log($0) }.reduce(0, +)
}
