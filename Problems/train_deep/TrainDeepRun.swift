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

extension TrainingOutcome {
  /// The outcomes as reports tell them: what was not learned says how far from it the loss ended.
  static let verdicts: [String] =
    ["learned", unmoved] + bands.map(\.text) + ["diverged, to what is no number"]

  private static let unmoved = "stalled, as no parameter moved"
  private static let bands: [(below: Double, text: String)] = [
    (1, "stalled, at 0.75 to 1 times the entropy"), (2, "stalled, at 1 to 2 times the entropy"),
    (10, "diverged, at 2 to 10 times the entropy"),
    (.infinity, "diverged, at more than 10 times the entropy"),
  ]

  /// One of those.
  static func verdict(ratio: Double, hasMoved: Bool) -> String {
    if TrainingOutcome(ratio: ratio) == .learned { return "learned" }
    if !hasMoved { return unmoved }
    return bands.first { ratio <= $0.below && ratio.isFinite }?.text ?? verdicts.last!
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

  /// Whether any parameter is another number than it was.
  private(set) var hasMoved = false

  /// What became of it, one of `TrainingOutcome.verdicts`.
  var verdict: String { TrainingOutcome.verdict(ratio: ratio, hasMoved: hasMoved) }

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
    state.step = input.done ?? 0
    let shapes = parameters.map(\.shape)
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
    guard input.isLongRun else { return }
    let targets = (0..<steps).flatMap { input.windows(ofStep: $0).flatMap { $0.dropFirst() } }
    ratio /= Double(Self.lastSteps) * entropy(ofFrequencies: targets)
    hasMoved = zip(parameters, input.parameters).contains { $0.data != $1.data }
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
