import LearnerSupport
package import Problems
import Tensors

/// The answer to `train_deep`.
public enum TrainDeepKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    TrainDeepSteps.init, mistakes: mistakes,
    aliases: ["state-not-kept": ["moments-not-returned", "step-not-counted"]], budget: 2_000)

  /// The reference, for those who train with it.
  package static var reference: any TrainDeepContract { TrainDeepSteps() }
}

/// What is at hand where gradients are clipped.
struct ClippingScope {
  /// The gradients as they were received, and clipped.
  var gradients: [Tensor]
  var clipped: [Tensor]
  /// The global norm of the former.
  var norm: Double
  /// The settings' maximum, and the rate of the step.
  var maximum: Double
  var rate: Double
  /// The parameters that came in, and how many steps were done before.
  var parameters: [Tensor]
  var step: Int
}

/// A step of training taken apart, each part as it should be.
struct TrainDeepSteps: TrainDeepContract {
  /// The part that it shares with `adam_step`; there is no weight decay.
  var adam = AdamStepSteps(joinsTensors: true)
  /// The windows that are looked at; of each, what the model reads and what it is to guess.
  @Choice var windows: ([[Int]]) -> [[Int]] = { $0 }
  @Choice var read: ([Int]) -> [Int] = { $0.dropLast() }
  @Choice var targets: ([Int]) -> [Int] = { Array($0.dropFirst()) }
  /// Which of the guesses count, as places in the list of all; given the targets and m.
  @Choice var counts: (_ targets: [Int], _ length: Int) -> [Int] = { targets, _ in
    Array(targets.indices)
  }
  /// The loss of the guesses that count, logits `[n, V]`, and its factor, given B, m and V.
  @Choice var scores: (Tensor) -> Tensor = { $0 }
  @Choice var loss: (_ logits: Tensor, _ targets: [Int]) -> Tensor = { crossEntropy($0, $1) }
  @Choice var lossFactor: (_ B: Int, _ m: Int, _ V: Int) -> Double = { _, _, _ in 1 }
  /// The same factor for the gradients alone.
  @Choice var gradientFactor: (_ B: Int, _ m: Int, _ V: Int) -> Double = { _, _, _ in 1 }
  /// The gradients that the step goes on with.
  @Choice var received: ([Tensor], AdamState) -> [Tensor] = { gradients, _ in gradients }
  /// What the norm is taken of, and the norm.
  @Choice var measured: (ClippingScope) -> [Tensor] = { $0.gradients }
  @Choice var norm: ([Tensor]) -> Double = { $0.norm }
  /// Where norms are clipped, when, and by what factor.
  @Choice var maximum: (Double) -> Double = { $0 }
  @Choice var isClipped: Condition = .greater
  @Choice var clipped: (ClippingScope) -> [Tensor] = { scope in
    scope.gradients.map { $0 * (scope.maximum / scope.norm) }
  }
  /// The gradients that go into Adam, and those whose moments are kept; nil for the same.
  @Choice var used: (ClippingScope) -> [Tensor] = { $0.clipped }
  @Choice var remembered: ((ClippingScope) -> [Tensor])? = nil
  /// The step that the schedule is asked for, and the rate as it is used.
  @Choice var scheduled: (_ done: Int) -> Int = { $0 + 1 }
  @Choice var rate: (Double) -> Double = { $0 }
  /// Adam's constants as they are handed on.
  @Choice var beta1: (TrainingSettings) -> Double = { $0.beta1 }
  @Choice var beta2: (TrainingSettings) -> Double = { $0.beta2 }
  @Choice var weightDecay = 0.0
  /// The loss and the norm that are reported; the loss of the new parameters is at hand.
  @Choice var reportedLoss: (_ loss: Double, _ afterStep: () -> Double) -> Double = { loss, _ in
    loss
  }
  @Choice var reportedNorm: (ClippingScope) -> Double = { $0.norm }
  @Choice var returned: (_ moved: [Tensor], ClippingScope) -> [Tensor] = { moved, _ in moved }

  func step(
    _ parameters: [Tensor], state: AdamState, windows all: [[Int]],
    logits: (_ parameters: [Tensor], _ characters: [[Int]]) -> Tensor, settings: TrainingSettings
  ) -> TrainingStep {
    let windows = windows(all)
    let (rows, targets) = (windows.map(read), windows.flatMap(targets))
    func loss(_ parameters: [Tensor]) -> (Tensor, sizes: (Int, Int, Int)) {
      let logits = scores(logits(parameters, rows))
      let (B, m, V) = (logits.shape[0], logits.shape[1], logits.shape[2])
      let places = counts(targets, m)
      let counted =
        places == Array(0..<B * m)
        ? logits : gather(logits.reshaped([B * m, V]), places)
      return (self.loss(counted, places.map { targets[$0] }) * lossFactor(B, m, V), (B, m, V))
    }
    let variables = parameters.map { $0.variable() }
    let (value, (B, m, V)) = loss(variables)
    let pulled = Gradients(of: value * gradientFactor(B, m, V))
    let gradients = received(variables.map { pulled[$0] }, state)
    let rate = rate(settings.schedule(scheduled(state.step)))
    var scope = ClippingScope(
      gradients: gradients, clipped: gradients, norm: 0, maximum: maximum(settings.maximumNorm),
      rate: rate, parameters: parameters, step: state.step)
    scope.norm = norm(measured(scope))
    if isClipped(scope.norm, scope.maximum) { scope.clipped = clipped(scope) }
    func moved(_ gradients: [Tensor]) -> (parameters: [Tensor], state: AdamState) {
      adam.step(
        parameters, gradients: gradients, state: state, rate: rate, beta1: beta1(settings),
        beta2: beta2(settings), epsilon: settings.epsilon, weightDecay: weightDecay)
    }
    let (new, next) = moved(used(scope))
    return TrainingStep(
      loss: reportedLoss(value.scalar) { loss(new).0.scalar }, norm: reportedNorm(scope),
      parameters: returned(new, scope), state: remembered.map { moved($0(scope)).state } ?? next)
  }
}

extension [Tensor] {
  /// The root of the sum of the squares of all numbers.
  var norm: Double { sqrt(map { ($0 * $0).sum().scalar }.reduce(0, +)) }

  /// The norm of each tensor.
  var norms: [Double] { map { [$0].norm } }
}
