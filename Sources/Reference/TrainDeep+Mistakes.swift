import LearnerSupport
import Problems
import Tensors

extension TrainDeepKey {
  static var mistakes: [Mistake<TrainDeepSteps>] {
    all.map { $0.varied(isReadyMade: !likely.contains($0.name)) }
  }

  @MistakeList<TrainDeepSteps> private static var all: [Mistake<TrainDeepSteps>] {
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

  /// The mean over guesses of what a row has at its target.
  private static func chosen(_ rows: Tensor, _ targets: [Int]) -> Tensor {
    (rows * hot(rows, targets)).sum() / Double(targets.count)
  }

  /// 1 at each target, and 0 elsewhere.
  private static func hot(_ logits: Tensor, _ targets: [Int]) -> Tensor {
    var hot = Array(repeating: 0.0, count: logits.count)
    let V = logits.count / targets.count
    for (row, target) in targets.enumerated() { hot[row * V + target] = 1 }
    return Tensor(shape: logits.shape, data: hot)
  }

  /// The mean over guesses of (p - target) squared, and of the entropy.
  private static func squares(_ logits: Tensor, _ targets: [Int]) -> Tensor {
    pow(softmax(logits, axis: -1) - hot(logits, targets), 2).sum() / Double(targets.count)
  }
  private static func entropy(_ logits: Tensor, _ targets: [Int]) -> Tensor {
    -(softmax(logits, axis: -1) * logSoftmax(logits, axis: -1)).sum() / Double(targets.count)
  }

  @MistakeList<TrainDeepSteps> private static var guesses: [Mistake<TrainDeepSteps>] {
    Mistake.family(
      why: "Inputs and targets are slices of the same shape, easily swapped or shifted twice.")([
        "targets-not-shifted: each place's target is the character read there; it is the next one":
          { $0.targets = { $0.dropLast() } },
        "shifted-backwards: the last m characters are read, the first guessed; it is the reverse":
          { ($0.read, $0.targets) = ({ Array($0.dropFirst()) }, { $0.dropLast() }) },
        "targets-read: the model reads the targets, the last m characters; it reads the first m":
          { $0.read = { Array($0.dropFirst()) } },
        "shifted-twice: each place is to guess the character after the next; it is the next one": {
          $0.targets = { $0.dropFirst(2) + [0] }
          $0.counts = { targets, length in targets.indices.filter { $0 % length < length - 1 } }
        },
        "character-0-left-out: guesses of character 0 do not count; all B m do": {
          $0.counts = { targets, _ in
            let others = targets.indices.filter { targets[$0] != 0 }
            return others.isEmpty ? Array(targets.indices) : others
          }
        },
      ])
    for (name, guesses, counts) in counted {
      Mistake(
        name, "of each window only \(guesses); all m guesses do", why: "A loop ends elsewhere."
      ) { $0.counts = { targets, m in targets.indices.filter { counts($0 % m, m) } } }
    }
    Mistake.formulas(
      \.windows, "", "what is used is", right: "all B windows", why: "A loop ends elsewhere.")([
        "first-window-only: the first window": { Array($0.prefix(1)) },
        "last-window-only: the last window": { $0.suffix(1) },
        "last-window-left-out: all windows but the last": { $0.count > 1 ? $0.dropLast() : $0 },
      ])
  }

  /// Fewer guesses than all, by a guess's place in its window.
  private static let counted: [(String, String, @Sendable (_ place: Int, _ m: Int) -> Bool)] = [
    ("last-character-only", "the last character's guess counts", { $0 == $1 - 1 }),
    ("first-guess-only", "the first guess counts", { place, _ in place == 0 }),
    ("last-guess-left-out", "the guesses but the last count", { $0 < $1 - 1 }),
    ("first-guess-left-out", "the guesses but the first count", { place, _ in place > 0 }),
  ]

  @MistakeList<TrainDeepSteps> private static var losses: [Mistake<TrainDeepSteps>] {
    Mistake.formulas(
      \.lossFactor, "", "the loss is", right: "a mean over the B m guesses, in nats",
      why: "A sum is divided by another count, or a factor comes from elsewhere.")(otherFactors)
    Mistake.formulas(
      \.scores, "", "the loss takes for logits", right: "given the logits", why: "Others want so.")(
        ["softmax-twice: probabilities": { softmax($0, axis: -1) }])
    Mistake.formulas(
      \.loss, "", "the loss is", right: "minus the logarithm of the target's probability",
      why: "The logarithm, the softmax or the target gets lost.")(otherLosses)
    Mistake.family(why: "One wants to know what the step brought, or what others report.")([
      "loss-after-step: this is the loss of the new parameters; it is that of those that came in":
        { $0.reportedLoss = { $1() } },
      "loss-reported-in-bits: the reported loss is in bits; it is in nats":
        { $0.reportedLoss = { loss, _ in loss / log(2) } },
      "perplexity-reported: exp(loss) is reported; it is the loss itself":
        { $0.reportedLoss = { loss, _ in exp(loss) } },
    ])
    Mistake.formulas(
      \.gradientFactor, "", "the gradients are those of the loss times", right: "the loss itself",
      why: "The mean is taken where the loss is reported, or once more.")([
        "gradients-of-sum: B m, its sum": { B, m, _ in Double(B * m) },
        "gradients-over-windows: 1 / B": { B, _, _ in 1 / Double(B) },
      ])
  }

  private static let otherLosses: KeyValuePairs<String, @Sendable (Tensor, [Int]) -> Tensor> =
    [
      "loss-of-surest: -log of the largest probability":
        { logits, _ in -(logSoftmax(logits, axis: -1).max(axis: -1)).mean() },
      "loss-of-probabilities: 1 - the target's probability":
        { 1 - chosen(softmax($0, axis: -1), $1) },
      "loss-of-negative-probabilities: minus the target's probability":
        { -chosen(softmax($0, axis: -1), $1) },
      "loss-of-logits: minus the target's logit": { -chosen($0, $1) },
      "squared-loss: the squared distance of probabilities": squares,
      "loss-of-all-characters: the mean of -log p over all characters":
        { logits, _ in -logSoftmax(logits, axis: -1).mean() },
      "entropy: the entropy of the guesses": entropy,
    ]

  private static let otherFactors: KeyValuePairs<String, @Sendable (Int, Int, Int) -> Double> =
    [
      "loss-summed: a sum over all guesses": { B, m, _ in Double(B * m) },
      "mean-over-windows: summed along windows, averaged over them": { _, m, _ in Double(m) },
      "mean-over-places: averaged along windows, summed over them": { B, _, _ in Double(B) },
      "loss-over-alphabet: divided by V as well": { _, _, V in 1 / Double(V) },
      "loss-times-alphabet: multiplied by V": { _, _, V in Double(V) },
      "loss-in-bits: in bits": { _, _, _ in 1 / log(2.0) },
      "loss-in-decimals: of logarithms to base 10": { _, _, _ in 1 / log(10.0) },
      "loss-halved: halved": { _, _, _ in 0.5 }, "loss-doubled: doubled": { _, _, _ in 2 },
      "loss-negated: negative": { _, _, _ in -1 },
    ]
}
