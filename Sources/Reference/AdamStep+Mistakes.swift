import LearnerSupport
import Tensors

// What goes wrong in a step of Adam without its weight decay, wherever one is done.
extension AdamStepSteps {
  @MistakeList<AdamStepSteps>
  static var mistakes: [Mistake<AdamStepSteps>] {
    moments
    corrections
    fractions
    states
  }

  @MistakeList<AdamStepSteps>
  private static var moments: [Mistake<AdamStepSteps>] {
    Mistake(
      "betas-swapped", "beta1 and beta2 are in each other's place; beta1 belongs to m",
      why: "Two numbers between 0 and 1; nothing about their names tells them apart."
    ) {
      $0.firstBeta = { $0.beta2 }
      $0.secondBeta = { $0.beta1 }
      $0.firstCorrectionBeta = { $0.beta2 }
      $0.secondCorrectionBeta = { $0.beta1 }
    }
    Mistake(
      "beta1-for-both", "beta1 stands in the formulas of v, too; beta2 belongs to v",
      why: "The lines for m and v look alike."
    ) {
      $0.secondBeta = { $0.beta1 }
      $0.secondCorrectionBeta = { $0.beta1 }
    }
    Mistake(
      "beta2-for-both", "beta2 stands in the formulas of m, too; beta1 belongs to m",
      why: "The lines for m and v look alike."
    ) {
      $0.firstBeta = { $0.beta2 }
      $0.firstCorrectionBeta = { $0.beta2 }
    }
    Mistake(
      "first-moment-with-beta2", "m is updated with beta2; its beta is beta1",
      why: "The lines for m and v look alike."
    ) { $0.firstBeta = { $0.beta2 } }
    Mistake(
      "second-moment-with-beta1", "v is updated with beta1; its beta is beta2",
      why: "The lines for m and v look alike."
    ) { $0.secondBeta = { $0.beta1 } }
    Mistake(
      "beta-for-the-new",
      "beta weighs the new gradient; it weighs the old moment, 1 - beta the new",
      why: "Other running means write the weight of what comes in."
    ) {
      $0.firstKept = { 1 - $0 }
      $0.firstTaken = { $0 }
      $0.secondKept = { 1 - $0 }
      $0.secondTaken = { $0 }
    }
    weights(
      "moments-summed", "the new gradient enters the moments whole; its weight is 1 - beta",
      why: "That is how momentum is written for plain gradient descent.", taken: { _ in 1 })
    weights(
      "moments-not-decayed", "the old moments are kept whole; their weight is beta",
      why: "A sum over all steps needs no factor, as in AdaGrad.", kept: { _ in 1 })
    weights(
      "state-not-read", "the moments start from 0 in every step; they go on from the state's",
      why: "Moments made inside of the function are forgotten at its end.", kept: { _ in 0 })
    weights(
      "moments-frozen", "the gradient does not enter the moments; its weight is 1 - beta",
      why: "A line is lost.", taken: { _ in 0 })
    inputs
    received
  }

  /// A weight of old or new that is wrong in both moments, in m alone, and in v alone.
  private static func weights(
    _ name: String, _ sentence: String, why: String,
    kept: (@Sendable (Double) -> Double)? = nil, taken: (@Sendable (Double) -> Double)? = nil
  ) -> [Mistake<AdamStepSteps>] {
    [("", "", true, true), ("-in-m", "in m, ", true, false), ("-in-v", "in v, ", false, true)].map {
      end, place, first, second in
      Mistake(name + end, place + sentence, why: why, isReadyMade: first != second) {
        if first, let kept { $0.firstKept = kept }
        if first, let taken { $0.firstTaken = taken }
        if second, let kept { $0.secondKept = kept }
        if second, let taken { $0.secondTaken = taken }
      }
    }
  }

  @MistakeList<AdamStepSteps>
  private static var inputs: [Mistake<AdamStepSteps>] {
    Mistake(
      "square-forgotten", "v is a mean of the gradients; it is a mean of their squares",
      why: "The lines for m and v look alike."
    ) { $0.secondInput = { $0.g } }
    Mistake(
      "square-of-deviation", "v is a mean of (g - m) squared; it is a mean of g squared",
      why: "Moments are often central; an optimizer of another name, AdaBelief, has this."
    ) { $0.secondInput = { pow($0.g - $0.newM, 2) } }
    Mistake.operands(
      \.secondInput, "second-moment-of", "v is a running mean of", right: "g squared",
      [
        "m squared": { $0.newM * $0.newM }, "the old m squared": { $0.m * $0.m },
        "(g - old m) squared": { pow($0.g - $0.m, 2) },
        "(g - m) * (g - old m)": { ($0.g - $0.newM) * ($0.g - $0.m) },
        "g * m": { $0.g * $0.newM }, "the size of g": { abs($0.g) },
        "theta squared": { $0.theta * $0.theta }, "g cubed": { $0.g * $0.g * $0.g },
      ])
    Mistake.operands(
      \.firstInput, "first-moment-of", "m is a running mean of", right: "g",
      ["g squared": { $0.g * $0.g }, "the size of g": { abs($0.g) }, "theta": { $0.theta }])
    Mistake(
      "new-squared-whole", "v takes ((1 - beta2) * g) squared; it takes (1 - beta2) * g squared",
      why: "A pair of parentheses too many."
    ) { $0.secondTaken = { (1 - $0) * (1 - $0) } }
    Mistake(
      "amsgrad", "v never falls: it is the larger of old and new, as in AMSGrad",
      why: "Libraries have it as an option of Adam."
    ) { $0.secondMade = { ($0 + $1 + abs($0 - $1)) / 2 } }
    Mistake(
      "amsgrad-in-fraction", "the root is of the larger of the old v and the new; it is of the new",
      why: "AMSGrad, which libraries have as an option of Adam."
    ) { $0.secondUsed = { ($0.newV + $0.v + abs($0.newV - $0.v)) / 2 } }
    Mistake(
      "infinity-norm", "v is max(beta2 * v, size of g), as in AdaMax; it is a mean of squares",
      why: "The paper on Adam has it as a variant."
    ) {
      $0.secondTaken = { _ in 1 }
      $0.secondInput = { relu(abs($0.g) - $0.beta2 * $0.v) }
      $0.secondCorrection = { _ in 1 }
      $0.rooted = { $0 }
    }
  }

  @MistakeList<AdamStepSteps>
  private static var received: [Mistake<AdamStepSteps>] {
    Mistake(
      "gradients-clipped-to-1",
      "all gradients are scaled to a norm of at most 1; they are used as they are",
      why: "Training loops clip, as a step of their own."
    ) {
      $0.received = {
        let squares = $0.gradients.map { ($0 * $0).sum().scalar }.reduce(0, +)
        return $0.g / max(1, squares.squareRoot())
      }
    }
    Mistake(
      "numbers-clipped-to-1", "each number of the gradient is cut at -1 and 1; it is used as it is",
      why: "Training loops clip, as a step of their own."
    ) { $0.received = { scope in scope.map(scope.g) { max(-1, min(1, $0)) } } }
    Mistake(
      "rate-in-gradient", "the gradient is multiplied by the rate before the moments take it",
      why: "In plain gradient descent the rate multiplies the gradient."
    ) { $0.received = { $0.rate * $0.g } }
    Mistake(
      "sign-of-gradient", "the gradient's sign stands for the gradient",
      why: "Adam's step is nearly as large as that of the sign alone."
    ) { $0.received = { scope in scope.map(scope.g) { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 } } }
    Mistake.ready(\.received, "the gradient", .term(), named: "gradient", except: ["dropped"])
  }

  @MistakeList<AdamStepSteps>
  private static var states: [Mistake<AdamStepSteps>] {
    Mistake(
      "corrected-moments-kept",
      "the corrected moments are handed on as state; it holds them as before correction",
      why: "`m = m / (1 - beta1^t)` on a line of its own overwrites what is to be kept."
    ) {
      $0.firstHandedOn = { $0.mHat }
      $0.secondHandedOn = { $0.vHat }
    }
    Mistake(
      "moments-not-returned", "m and v come back as they went in; the state holds the new ones",
      why: "New names for the new moments, and the old ones are returned."
    ) {
      $0.firstHandedOn = { $0.m }
      $0.secondHandedOn = { $0.v }
    }
    Mistake(
      "moments-swapped", "m and v are in each other's place in the new state",
      why: "Two lists of one type are easily passed in the wrong order."
    ) {
      $0.firstHandedOn = { $0.newV }
      $0.secondHandedOn = { $0.newM }
    }
    Mistake.operands(
      \.firstHandedOn, "state-m", "the state's m becomes", right: "the new m",
      [
        "the old m": { $0.m }, "the corrected m": { $0.mHat }, "the gradient": { $0.g },
        "0": { $0.theta.filled(0) },
      ])
    Mistake.operands(
      \.secondHandedOn, "state-v", "the state's v becomes", right: "the new v",
      [
        "the old v": { $0.v }, "the corrected v": { $0.vHat }, "the root of v": { sqrt($0.newV) },
        "0": { $0.theta.filled(0) },
      ])
    Mistake(
      "step-not-counted", "step comes back unchanged; it counts the steps done, so it grows by 1",
      why: "The step is not among the formulas for the moments."
    ) { $0.counted = { step, _ in step } }
    Mistake(
      "step-counted-twice", "step grows by 2; it counts the steps done, so it grows by 1",
      why: "Two lines count."
    ) { $0.counted = { step, _ in step + 2 } }
    Mistake(
      "step-always-1", "step comes back as 1; it counts the steps done, so it grows by 1",
      why: "A new state is made, and only its first step is tried."
    ) { $0.counted = { _, _ in 1 } }
    Mistake(
      "step-always-0", "step comes back as 0; it counts the steps done, so it grows by 1",
      why: "`AdamState(for:)` makes a state with 0 steps."
    ) { $0.counted = { _, _ in 0 } }
    Mistake(
      "step-counted-per-tensor", "step grows by the number of tensors; it grows by 1",
      why: "The line that counts stands inside of the loop."
    ) { $0.counted = { $0 + $1 } }
  }

  /// What treats tensors of a list otherwise than all numbers at once.
  static var tensorMistakes: [Mistake<AdamStepSteps>] {
    tensorwise.map { mistake in
      Mistake(
        mistake.name, mistake.sentence, why: mistake.why, isReadyMade: mistake.isReadyMade
      ) {
        mistake.change(&$0)
        $0.joinsTensors = false
      }
    }
  }

  @MistakeList<AdamStepSteps>
  private static var tensorwise: [Mistake<AdamStepSteps>] {
    Mistake(
      "first-tensor-only", "only the first tensor moves, with its moments; all of them do",
      why: "An index stays where a loop belongs."
    ) { $0.isTrained = { place, _ in place == 0 } }
    Mistake(
      "last-tensor-left-out", "the last tensor and its moments stay as they were; all of them move",
      why: "A loop ends one place too early."
    ) { $0.isTrained = { $0 < $1 - 1 } }
    Mistake(
      "first-tensor-left-out",
      "the first tensor and its moments stay as they were; all of them move",
      why: "A loop begins one place too late."
    ) { $0.isTrained = { place, _ in place > 0 } }
    Mistake(
      "each-gradient-clipped-to-1",
      "each tensor's gradient is scaled to a norm of at most 1; it is used as it is",
      why: "Training loops clip, as a step of their own."
    ) { $0.received = { $0.g / max(1, ($0.g * $0.g).sum().scalar.squareRoot()) } }
    Mistake(
      "gradient-averaged", "the gradient is divided by the tensor's count of numbers",
      why: "Losses are means, and their factor is in the gradient already."
    ) { $0.received = { $0.g / Double($0.g.count) } }
    Mistake(
      "corrected-per-tensor", "t grows from tensor to tensor; it is state.step + 1 for all",
      why: "The line that counts stands inside of the loop."
    ) { $0.count = { $0.step + 1 + $0.place } }
    divisor(
      "root-of-mean", "the root of the tensor's mean v + epsilon", "One number for each tensor."
    ) {
      root, epsilon, scope in root.filled(scope.vHat.mean().scalar.squareRoot() + epsilon)
    }
    Mistake.operands(
      \.secondInput, "second-moment-of", "v is a running mean of", right: "g squared",
      [
        "the tensor's mean of g squared": { $0.g.filled(($0.g * $0.g).mean().scalar) },
        "the tensor's sum of g squared": { $0.g.filled(($0.g * $0.g).sum().scalar) },
      ])
  }

  /// The wrong tensor of a list, which stops where the shapes do not fit.
  @MistakeList<AdamStepSteps>
  static var placeMistakes: [Mistake<AdamStepSteps>] {
    places("gradient", "the gradient", [\.gradientPlace])
    places("moments", "both moments", [\.firstPlace, \.secondPlace])
    places("first-moment", "m", [\.firstPlace])
    places("second-moment", "v", [\.secondPlace])
  }

  /// The wrong tensor of a list.
  private static func places(
    _ name: String, _ noun: String, _ paths: [StepPath<AdamStepSteps, (Int, Int) -> Int>]
  ) -> [Mistake<AdamStepSteps>] {
    let why = "An index stays 0, or counts the wrong way."
    return [
      Mistake(
        "\(name)-of-first", "\(noun) of the first tensor stands for those of all", why: why
      ) { for path in paths { $0[keyPath: path] = { _, _ in 0 } } },
      Mistake(
        "\(name)-reversed", "\(noun) of each tensor is that of the same place from the end",
        why: why
      ) { for path in paths { $0[keyPath: path] = { $1 - 1 - $0 } } },
    ]
  }
}
