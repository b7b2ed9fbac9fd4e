import LearnerSupport
import Problems
import Tensors

extension TrainDeepKey {
  static var mistakes: [Mistake<TrainDeepSteps>] {
    all.map { likely.contains($0.name) ? $0 : $0.asReadyMade }
  }

  @MistakeList<TrainDeepSteps>
  private static var all: [Mistake<TrainDeepSteps>] {
    guesses
    losses
    gradients
    norms
    clipping
    rates
    (AdamStepSteps.mistakes + AdamStepSteps.tensorMistakes)
      .filter { likely.contains($0.name) || lifted.contains($0.name) }.lifted(to: \.adam)
  }

  /// What else of Adam's mistakes is made in a training, too.
  private static let lifted: Set<String> = [
    "beta1-for-both", "beta2-for-both", "beta-for-the-new", "moments-not-decayed",
    "square-forgotten", "square-of-deviation", "second-moment-of-m-squared", "amsgrad",
    "rate-in-gradient", "moments-swapped", "corrected-moments-kept", "step-counted-twice",
    "step-always-1", "corrected-one-step-ahead", "second-not-corrected", "correction-inverted",
    "epsilon-before-correction", "root-twice", "division-forgotten", "multiplied-by-root",
    "gradient-over-root", "plain-gradient-descent", "nesterov", "moments-of-before",
    "rate-forgotten", "rate-over-root-of-t", "first-step-skipped", "first-tensor-only",
    "last-tensor-left-out", "epsilon-always-1e-08", "root-forgotten", "correction-without-power",
    "moments-summed", "state-not-read",
  ]

  /// Those of which pairs are tried first: a step costs much, and there are many mistakes.
  private static let likely: Set<String> = [
    "targets-not-shifted", "first-window-only", "loss-summed", "mean-over-windows",
    "mean-over-places", "loss-after-step", "loss-reported-in-bits", "gradients-accumulated",
    "nothing-reached", "gradients-cleared", "sum-of-norms", "clipped-norm-reported",
    "norm-reported-squared", "clipped-too-late", "clipped-by-tensor", "clipped-by-number",
    "scaled-up", "clipped-with-epsilon", "rate-of-steps-done", "first-rate-skipped",
    "rate-constant", "weight-decay-of-hundredth", "no-correction", "first-not-corrected",
    "corrected-by-steps-done", "epsilon-inside-root", "epsilon-forgotten", "uphill", "no-move",
    "betas-swapped", "moments-not-returned", "step-not-counted",
  ]

  @MistakeList<TrainDeepSteps>
  private static var guesses: [Mistake<TrainDeepSteps>] {
    Mistake(
      "targets-not-shifted",
      "the target at each place is the character read there; it is the next one",
      why: "Inputs and targets have the same shape, and the loss falls very well."
    ) { $0.targets = { $0.dropLast() } }
    Mistake(
      "shifted-backwards",
      "the model reads the last m characters and guesses the first m; it is the other way round",
      why: "The right two slices, each in the other's place."
    ) {
      $0.read = { Array($0.dropFirst()) }
      $0.targets = { $0.dropLast() }
    }
    Mistake(
      "targets-read", "the model reads the targets, the last m characters; it reads the first m",
      why: "One of two slices is taken twice."
    ) { $0.read = { Array($0.dropFirst()) } }
    Mistake(
      "shifted-twice", "each place is asked for the character after the next; it is the next one",
      why: "Labels are shifted by hand, and by the loss once more."
    ) {
      $0.targets = { $0.dropFirst(2) + [0] }
      $0.counts = { targets, length in targets.indices.filter { $0 % length < length - 1 } }
    }
    counted(
      "last-character-only",
      "only the last character of each window is guessed; all but the first are",
      why: "That is how text is written when the model has been trained."
    ) { targets, length in targets.indices.filter { $0 % length == length - 1 } }
    counted(
      "first-guess-only", "only the first guess of each window counts; all m do",
      why: "An index stays where a loop belongs."
    ) { targets, length in targets.indices.filter { $0 % length == 0 } }
    counted(
      "last-guess-left-out", "the last guess of each window does not count; all m do",
      why: "The last character seems to have no target."
    ) { targets, length in targets.indices.filter { $0 % length < length - 1 } }
    counted(
      "first-guess-left-out", "the first guess of each window does not count; all m do",
      why: "The first character is left out twice."
    ) { targets, length in targets.indices.filter { $0 % length > 0 } }
    counted(
      "character-0-left-out", "guesses of character 0 do not count; all B m do",
      why: "Libraries leave out a number that stands for padding."
    ) { targets, _ in
      let others = targets.indices.filter { targets[$0] != 0 }
      return others.isEmpty ? Array(targets.indices) : others
    }
    Mistake(
      "first-window-only", "only the first window is used; all B are",
      why: "An index stays where a loop belongs."
    ) { $0.windows = { Array($0.prefix(1)) } }
    Mistake(
      "last-window-only", "only the last window is used; all B are",
      why: "In a loop `=` stands where `+=` belongs."
    ) { $0.windows = { $0.suffix(1) } }
    Mistake(
      "last-window-left-out", "the last window is not used; all B are",
      why: "A loop ends one place too early."
    ) { $0.windows = { $0.count > 1 ? $0.dropLast() : $0 } }
  }

  /// Fewer guesses than all.
  private static func counted(
    _ name: String, _ sentence: String, why: String,
    _ counts: @escaping @Sendable ([Int], Int) -> [Int]
  ) -> Mistake<TrainDeepSteps> {
    Mistake(name, sentence, why: why) { $0.counts = counts }
  }

  @MistakeList<TrainDeepSteps>
  private static var losses: [Mistake<TrainDeepSteps>] {
    factor(
      "loss-summed", "a sum over all guesses; it is divided by their number, B m",
      why: "Clipping and Adam hide most of the factor."
    ) { B, m, _ in Double(B * m) }
    factor(
      "mean-over-windows",
      "summed along each window and averaged over the B windows; it is divided by B m",
      why: "The batch is what one averages over."
    ) { _, m, _ in Double(m) }
    factor(
      "mean-over-places",
      "averaged along each window and summed over the B windows; it is divided by B m",
      why: "Windows are added up in a loop."
    ) { B, _, _ in Double(B) }
    factor(
      "loss-over-alphabet", "divided by V as well; it is a mean over the B m guesses",
      why: "A mean without an axis divides by everything."
    ) { _, _, V in 1 / Double(V) }
    factor(
      "loss-times-alphabet", "multiplied by V; it is a mean over the B m guesses",
      why: "A mean is undone too far."
    ) { _, _, V in Double(V) }
    factor("loss-in-bits", "in bits; it is in nats", why: "Information is often counted in bits.") {
      _, _, _ in 1 / log(2)
    }
    factor(
      "loss-in-decimals", "of logarithms to base 10; it is in nats",
      why: "Elsewhere log is to base 10."
    ) { _, _, _ in 1 / log(10) }
    factor("loss-halved", "halved; it is a mean", why: "Squared losses have a 1 / 2.") { _, _, _ in
      0.5
    }
    factor("loss-doubled", "doubled; it is a mean", why: "It is added up twice.") { _, _, _ in 2 }
    factor(
      "loss-negated", "negative; it is minus a mean of logarithms", why: "A minus is easily lost."
    ) {
      _, _, _ in -1
    }
    Mistake(
      "softmax-twice", "the loss takes probabilities for logits; it takes the logits themselves",
      why: "Elsewhere a loss wants probabilities."
    ) { $0.scores = { softmax($0, axis: -1) } }
    loss(
      "loss-of-surest", "-log of the largest probability, whatever the target; it is the target's",
      why: "An argmax is not a target."
    ) { logits, _ in
      -(logSoftmax(logits, axis: -1).max(axis: -1)).mean()
    }
    loss(
      "loss-of-probabilities", "1 - the target's probability; it is minus the logarithm of that",
      why: "The logarithm gets lost."
    ) { logits, targets in
      1 - (softmax(logits, axis: -1) * hot(logits, targets)).sum() / Double(targets.count)
    }
    loss(
      "loss-of-negative-probabilities", "minus the target's probability; it is minus its logarithm",
      why: "The logarithm gets lost."
    ) { logits, targets in
      -(softmax(logits, axis: -1) * hot(logits, targets)).sum() / Double(targets.count)
    }
    loss(
      "loss-of-logits", "minus the target's logit; it is minus the logarithm of its probability",
      why: "The softmax gets lost."
    ) { logits, targets in
      -(logits * hot(logits, targets)).sum() / Double(targets.count)
    }
    loss(
      "squared-loss", "the squared distance of probabilities; it is a cross-entropy",
      why: "Most first losses are squared."
    ) { logits, targets in
      pow(softmax(logits, axis: -1) - hot(logits, targets), 2).sum() / Double(targets.count)
    }
    loss(
      "loss-of-all-characters", "the mean of -log p over all characters; only the target's counts",
      why: "The target is not picked out."
    ) { logits, _ in -logSoftmax(logits, axis: -1).mean() }
    loss(
      "entropy", "the entropy of the guesses; it is minus the logarithm at the target",
      why: "The target is not picked out."
    ) { logits, targets in
      -(softmax(logits, axis: -1) * logSoftmax(logits, axis: -1)).sum() / Double(targets.count)
    }
    Mistake(
      "loss-after-step", "this is the loss of the new parameters; it is that of those that came in",
      why: "One wants to know what the step brought."
    ) { $0.reportedLoss = { $1() } }
    Mistake(
      "loss-reported-in-bits", "the reported loss is in bits; it is in nats",
      why: "Information is often counted in bits."
    ) { $0.reportedLoss = { loss, _ in loss / log(2) } }
    Mistake(
      "perplexity-reported", "exp(loss) is reported; it is the loss itself",
      why: "Language models are compared by it."
    ) { $0.reportedLoss = { loss, _ in exp(loss) } }
    Mistake(
      "gradients-of-sum",
      "the gradients are those of a sum over all guesses; the loss is their mean",
      why: "The mean is taken where the loss is reported."
    ) { $0.gradientFactor = { B, m, _ in Double(B * m) } }
    Mistake(
      "gradients-over-windows",
      "the gradients are divided by B; those of the mean are used as they are",
      why: "The mean is taken once more."
    ) { $0.gradientFactor = { B, _, _ in 1 / Double(B) } }
  }

  /// Another factor of the loss, for the loss and its gradients.
  private static func factor(
    _ name: String, _ words: String, why: String,
    _ factor: @escaping @Sendable (Int, Int, Int) -> Double
  ) -> Mistake<TrainDeepSteps> {
    Mistake(name, "the loss is \(words)", why: why) { $0.lossFactor = factor }
  }

  /// Another loss.
  private static func loss(
    _ name: String, _ words: String, why: String,
    _ loss: @escaping @Sendable (Tensor, [Int]) -> Tensor
  ) -> Mistake<TrainDeepSteps> {
    Mistake(name, "the loss is \(words)", why: why) { $0.loss = loss }
  }

  /// 1 at each target, and 0 elsewhere.
  private static func hot(_ logits: Tensor, _ targets: [Int]) -> Tensor {
    var hot = Array(repeating: 0.0, count: logits.count)
    let V = logits.count / targets.count
    for (row, target) in targets.enumerated() { hot[row * V + target] = 1 }
    return Tensor(shape: logits.shape, data: hot)
  }
}

extension Mistake {
  /// The same, as one that is less likely.
  fileprivate var asReadyMade: Mistake {
    Mistake(name, sentence, why: why, isReadyMade: true, change)
  }
}
