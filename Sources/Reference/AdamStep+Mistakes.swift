import LearnerSupport
import Tensors

// What goes wrong in a step of Adam without its weight decay, wherever one is done.
extension AdamStepSteps {
  /// Makes a choice otherwise; what stands for one moment.
  typealias Change = @Sendable (inout AdamStepSteps) -> Void
  typealias Part = @Sendable (AdamScope) -> Tensor

  @MistakeList<AdamStepSteps> static var mistakes: [Mistake<AdamStepSteps>] {
    moments
    inputs
    corrections
    fractions
    moves
    states
  }

  /// A mistake of which the two lines for m and v are the cause.
  static func alike(_ name: String, _ sentence: String, _ changes: Change...)
    -> Mistake<AdamStepSteps>
  {
    Mistake(name, sentence, why: "The lines for m and v look alike; one is easily missed.") {
      for change in changes { change(&$0) }
    }
  }

  /// The other beta in the mean of m, in that of v, and in the correction of each.
  private static let m2: Change = { $0.firstBeta = { $0.beta2 } }
  private static let v1: Change = { $0.secondBeta = { $0.beta1 } }
  private static let c2: Change = { $0.firstCorrectionBeta = { $0.beta2 } }
  private static let c1: Change = { $0.secondCorrectionBeta = { $0.beta1 } }

  @MistakeList<AdamStepSteps> private static var moments: [Mistake<AdamStepSteps>] {
    alike("betas-swapped", "each beta is in the other's place; beta1 belongs to m", m2, v1, c2, c1)
    alike("beta1-for-both", "beta1 stands in the formulas of v, too; beta2 belongs to v", v1, c1)
    alike("beta2-for-both", "beta2 stands in the formulas of m, too; beta1 belongs to m", m2, c2)
    alike("first-moment-with-beta2", "m is updated with beta2; its beta is beta1", m2)
    alike("second-moment-with-beta1", "v is updated with beta1; its beta is beta2", v1)
    alike("correction-betas-swapped", "the corrections have each other's beta", c2, c1)
    alike("first-corrected-with-beta2", "m is divided by 1 - beta2^t; it is by 1 - beta1^t", c2)
    alike("second-corrected-with-beta1", "v is divided by 1 - beta1^t; it is by 1 - beta2^t", c1)
    Mistake(
      "beta-for-the-new",
      "beta weighs the new gradient; it weighs the old moment, 1 - beta the new",
      why: "Other running means write the weight of what comes in."
    ) {
      ($0.firstKept, $0.firstTaken) = ({ 1 - $0 }, { $0 })
      ($0.secondKept, $0.secondTaken) = ({ 1 - $0 }, { $0 })
    }
    for (end, place, m, v) in [("", "", true, true), ("-in-m", "in m, ", true, false)]
      + [("-in-v", "in v, ", false, true)]
    {
      for (name, sentence, kept, taken) in weights {
        Mistake(name + end, place + sentence, why: "Sums of steps elsewhere.", isReadyMade: m != v)
        {
          if m, let kept { $0.firstKept = kept }
          if m, let taken { $0.firstTaken = taken }
          if v, let kept { $0.secondKept = kept }
          if v, let taken { $0.secondTaken = taken }
        }
      }
    }
  }

  /// Weights of the old and the new that are wrong; nil for right ones.
  private static let weights:
    [(
      String, String, kept: (@Sendable (Double) -> Double)?, taken: (@Sendable (Double) -> Double)?
    )] = [
      ("moments-summed", "the gradient enters whole; its weight is 1 - beta", nil, { _ in 1 }),
      ("moments-not-decayed", "the old is kept whole; its weight is beta", { _ in 1 }, nil),
      ("state-not-read", "each step starts from 0; it goes on from the state", { _ in 0 }, nil),
      ("moments-frozen", "the gradient does not enter; its weight is 1 - beta", nil, { _ in 0 }),
    ]

  @MistakeList<AdamStepSteps> private static var inputs: [Mistake<AdamStepSteps>] {
    Mistake.formulas(
      \.secondInput, "", "v is a mean of", right: "one of g squared",
      why: "Moments are often central.",
      isReadyMade: false)([
        "square-forgotten: g": { $0.g }, "square-of-deviation: (g - m) squared": deviation,
      ])
    Mistake.operands(
      \.secondInput, "second-moment-of", "v is a running mean of", right: "g squared")([
        "m squared": { $0.newM * $0.newM }, "the old m squared": { $0.m * $0.m },
        "(g - old m) squared": { pow($0.g - $0.m, 2) },
        "(g - m) * (g - old m)": { ($0.g - $0.newM) * ($0.g - $0.m) },
        "g * m": { $0.g * $0.newM }, "the size of g": { abs($0.g) },
        "theta squared": { $0.theta * $0.theta }, "g cubed": { $0.g * $0.g * $0.g },
      ])
    Mistake.operands(
      \.firstInput, "first-moment-of", "m is a running mean of", right: "g")([
        "g squared": { $0.g * $0.g }, "the size of g": { abs($0.g) }, "theta": { $0.theta },
      ])
    Mistake.formulas(
      \.secondTaken, "", "v takes g squared times", right: "1 - beta2",
      why: "Parentheses too many.",
      isReadyMade: false)(["new-squared-whole: (1 - beta2) squared": { (1 - $0) * (1 - $0) }])
    Mistake.family(why: "The paper on Adam or libraries have it as a variant.")([
      "amsgrad: v never falls: it is the larger of old and new, as in AMSGrad":
        { $0.secondMade = { ($0 + $1 + abs($0 - $1)) / 2 } },
      "amsgrad-in-fraction: the root is of the larger of the old v and the new; it is of the new":
        { $0.secondUsed = { ($0.newV + $0.v + abs($0.newV - $0.v)) / 2 } },
      "infinity-norm: v is max(beta2 * v, size of g), as in AdaMax; it is a mean of squares": {
        ($0.secondTaken, $0.secondCorrection) = ({ _ in 1 }, { _ in 1 })
        $0.secondInput = { relu(abs($0.g) - $0.beta2 * $0.v) }
        $0.rooted = { $0 }
      },
    ])
    Mistake.formulas(
      \.received, "", "used as the gradient is", right: "g as it came",
      why: "Training loops clip and scale, as steps of their own.", isReadyMade: false)([
        "gradients-clipped-to-1: g, all scaled to a norm of at most 1":
          { $0.g / max(1, $0.gradients.norm) },
        "numbers-clipped-to-1: g, each number cut at -1 and 1":
          { $0.map($0.g) { max(-1, min(1, $0)) } },
        "rate-in-gradient: rate * g": { $0.rate * $0.g },
        "sign-of-gradient: the sign of g": { $0.sign($0.g) },
      ])
    Mistake.ready(\.received, "the gradient", .term(), named: "gradient", except: ["dropped"])
  }

  private static let deviation: Part = { pow($0.g - $0.newM, 2) }

  @MistakeList<AdamStepSteps> private static var states: [Mistake<AdamStepSteps>] {
    for (name, words, m, v) in handedOn {
      Mistake(
        name, "the state becomes \(words); it holds the new moments",
        why: "Old and new moments have names that are alike."
      ) { ($0.firstHandedOn, $0.secondHandedOn) = (m, v) }
    }
    Mistake.operands(
      \.firstHandedOn, "state-m", "the state's m becomes", right: "the new m")([
        "the old m": { $0.m }, "the corrected m": { $0.mHat }, "the gradient": { $0.g },
        "0": { $0.theta.filled(0) },
      ])
    Mistake.operands(
      \.secondHandedOn, "state-v", "the state's v becomes", right: "the new v")([
        "the old v": { $0.v }, "the corrected v": { $0.vHat }, "the root of v": { sqrt($0.newV) },
        "0": { $0.theta.filled(0) },
      ])
    Mistake.formulas(
      \.counted, "step", "step becomes", right: "step + 1, the steps done",
      why: "The step is not among the formulas for the moments.", isReadyMade: false)([
        "not-counted: what it was": { step, _ in step },
        "counted-twice: step + 2": { step, _ in step + 2 },
        "always-1: 1": { _, _ in 1 }, "always-0: 0": { _, _ in 0 },
        "counted-per-tensor: step + the number of tensors": { $0 + $1 },
      ])
  }

  private static let handedOn: [(String, String, m: Part, v: Part)] = [
    ("corrected-moments-kept", "the corrected moments", { $0.mHat }, { $0.vHat }),
    ("moments-not-returned", "m and v as they came in", { $0.m }, { $0.v }),
    ("moments-swapped", "m and v in each other's place", { $0.newV }, { $0.newM }),
  ]

  /// What treats tensors of a list otherwise than all numbers at once.
  static var tensorMistakes: [Mistake<AdamStepSteps>] {
    tensorwise.map { $0.varied { $0.joinsTensors = false } }
  }

  @MistakeList<AdamStepSteps> private static var tensorwise: [Mistake<AdamStepSteps>] {
    Mistake.family(why: "An index stays, or a loop is off by one.")([
      "first-tensor-only: only the first tensor moves, with its moments; all of them do":
        { $0.isTrained = { place, _ in place == 0 } },
      "last-tensor-left-out: the last tensor and its moments stay as they were; all move":
        { $0.isTrained = { $0 < $1 - 1 } },
      "first-tensor-left-out: the first tensor and its moments stay as they were; all move":
        { $0.isTrained = { place, _ in place > 0 } },
      "corrected-per-tensor: t grows from tensor to tensor; it is state.step + 1 for all":
        { $0.count = { $0.step + 1 + $0.place } },
      "root-of-mean: the divisor is the root of the tensor's mean v + epsilon; each v has its own":
        { $0.divisor = { $0.filled($2.vHat.mean().scalar.squareRoot() + $1) } },
    ])
    Mistake.formulas(
      \.received, "", "used as the gradient is", right: "g as it came",
      why: "Training loops clip and scale, as steps of their own.", isReadyMade: false)([
        "each-gradient-clipped-to-1: g, each tensor's scaled to a norm of at most 1":
          { $0.g / max(1, [$0.g].norm) },
        "gradient-averaged: g divided by the tensor's count of numbers":
          { $0.g / Double($0.g.count) },
      ])
    Mistake.operands(
      \.secondInput, "second-moment-of", "v is a running mean of", right: "g squared")([
        "the tensor's mean of g squared": { $0.g.filled(($0.g * $0.g).mean().scalar) },
        "the tensor's sum of g squared": { $0.g.filled(($0.g * $0.g).sum().scalar) },
      ])
  }

  /// The wrong tensor of a list, which stops where the shapes do not fit.
  @MistakeList<AdamStepSteps> static var placeMistakes: [Mistake<AdamStepSteps>] {
    for (name, noun, paths) in places {
      let why = "An index stays 0, or counts the wrong way."
      Mistake("\(name)-of-first", "\(noun) of the first tensor stands for those of all", why: why) {
        for path in paths { $0[keyPath: path] = { _, _ in 0 } }
      }
      Mistake(
        "\(name)-reversed", "\(noun) of each tensor is that of the place from the end", why: why
      ) {
        for path in paths { $0[keyPath: path] = { $1 - 1 - $0 } }
      }
    }
  }

  private static let places: [(String, String, [StepPath<AdamStepSteps, (Int, Int) -> Int>])] = [
    ("gradient", "the gradient", [\.gradientPlace]),
    ("moments", "each moment", [\.firstPlace, \.secondPlace]),
    ("first-moment", "m", [\.firstPlace]), ("second-moment", "v", [\.secondPlace]),
  ]
}
