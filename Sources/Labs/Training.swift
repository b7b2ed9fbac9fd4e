internal import ExerciseKit
internal import Layers
internal import LearnerSupport
internal import Problems
internal import Tensors

/// What changes parameters after a step's gradients are known.
enum Optimizer {
  /// The kit's own Adam.
  case adam(Adam)
  /// A solution of `adam_step`, and its state.
  case solution(any AdamStepContract, AdamState?)

  /// Adam with beta 0.9 and 0.999, epsilon 1e-8 and no decay.
  mutating func update(
    _ parameters: inout NamedTensors, gradients: NamedTensors, rate: Double
  ) {
    switch self {
    case .adam(var adam):
      // Let go of the moments, so that they are changed in place.
      self = .adam(Adam())
      adam.update(&parameters, gradients: gradients, rate: rate)
      self = .adam(adam)
    case .solution(let solution, let state):
      let names = gradients.names
      let values = names.compactMap { parameters[$0] }
      let (changed, next) = solution.step(
        values, gradients: gradients.map(\.tensor), state: state ?? AdamState(for: values),
        rate: rate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0)
      guard changed.count == names.count else {
        learnerMistake("step returned \(changed.count) tensors; it was given \(names.count)")
      }
      for (name, tensor) in zip(names, changed) {
        guard tensor.shape == parameters[name]?.shape else {
          learnerMistake("step returned a tensor of shape \(tensor.shape) for \(name)")
        }
        parameters[name] = Tensor(shape: tensor.shape, data: tensor.data)
      }
      self = .solution(solution, next)
    }
  }
}

/// A training run: a model, and how its parameters are changed.
struct Training {
  var model: CharacterModel
  var steps: Int
  /// The sequences in a batch.
  var batch: Int = 8
  var optimizer: Optimizer = .adam(Adam())
  /// The learning rate of a step, counted from 1.
  var rate: (_ step: Int) -> Double
  /// The norm that is noted of each step's gradients.
  var gradientNorm: (NamedTensors) -> Double = { gradients in
    sqrt(gradients.reduce(0) { $0 + $1.tensor.squares })
  }

  /// What is kept of each run: losses and gradient norms.
  static let series: [LabSeries] = [
    LabSeries(title: "loss of the batch, in nats", axis: .step),
    LabSeries(title: "norm of all gradients", axis: .step, isLogarithmic: true),
  ]

  /// What a run leaves.
  struct Record {
    /// The loss of each step's batch, in nats; it ends early when a loss is no number.
    var losses: [Double] = []
    /// The norm of each step's gradients.
    var gradientNorms: [Double] = []
    /// The parameters after the last step.
    var parameters: NamedTensors
    /// The mean loss on 32 windows of the same text, drawn by themselves; infinite after a loss that
    /// is no number.
    var finalLoss: Double = .infinity

    /// The rows of `Training.series`.
    var series: [[Double]] { [losses, gradientNorms] }

    /// Whether the loss stayed where it is for who knows how often each character occurs, and nothing
    /// else: at most 0.1 nats below, or above, or lost.
    var isStalled: Bool { !(finalLoss < GrammarText.standard.unigramLoss - 0.1) }
  }

  /// Trains.
  ///
  /// Parameters and batches depend on the seed alone.
  ///
  /// - Parameters:
  ///   - seed: Which run.
  ///   - isStopped: Asked at every step.
  /// - Returns: What came of it; nil when it was stopped.
  func run(seed: Int, isStopped: () -> Bool) -> Record? {
    let text = GrammarText.standard
    var optimizer = optimizer
    var random = CaseGenerator(seed: UInt64(truncatingIfNeeded: seed) &* 7919 &+ 17)
    var record = Record(parameters: model.parameters(seed: seed))
    for step in 1...steps {
      if isStopped() { return nil }
      let windows = text.windows(batch, length: model.tokens, from: &random)
      let pass = model(windows.inputs, record.parameters)
      let loss = crossEntropy(pass.logits, windows.targets)
      record.losses.append(loss.scalar)
      guard loss.scalar.isFinite else { return record }
      let gradients = Gradients(of: loss).named
      record.gradientNorms.append(gradientNorm(gradients))
      optimizer.update(&record.parameters, gradients: gradients, rate: rate(step))
    }
    let loss = Self.loss(of: model, record.parameters)
    if loss.isFinite { record.finalLoss = loss }
    return record
  }

  /// The mean loss on 32 windows that are the same for all runs.
  static func loss(of model: CharacterModel, _ parameters: NamedTensors) -> Double {
    var random = CaseGenerator(seed: 2026)
    let windows = GrammarText.standard.windows(32, length: model.tokens, from: &random)
    return crossEntropy(model(windows.inputs, parameters).logits, windows.targets).scalar
  }
}

/// Returns a rate that rises in a straight line up to step `warmup`, and stays.
func linearWarmup(to peak: Double, over warmup: Int) -> (_ step: Int) -> Double {
  { step in step < warmup ? peak * Double(step) / Double(warmup) : peak }
}
