import LearnerSupport
import Tensors

// What goes wrong between the moments and the new parameters, and in the weight decay.
extension AdamStepSteps {
  @MistakeList<AdamStepSteps> static var corrections: [Mistake<AdamStepSteps>] {
    alike("no-correction", "m and v are not corrected; they are divided by 1 - beta^t", n1, n2)
    alike("first-not-corrected", "v is corrected and m is not; m is divided by 1 - beta1^t", n1)
    alike("second-not-corrected", "m is corrected and v is not; v is divided by 1 - beta2^t", n2)
    Mistake.formulas(
      \.count, "", "t is", right: "state.step + 1", why: "Two lines count, or none.",
      isReadyMade: false)([
        "corrected-by-steps-done: the steps done before, and step 1 divides by 0": { $0.step },
        "corrected-one-step-ahead: state.step + 2": { $0.step + 2 },
      ])
    Mistake.formulas(
      \.powered, "correction", "each correction is 1 -", right: "1 - beta^t",
      why: "In the first step beta^t is beta; arguments and exponents are easily mixed up.",
      isReadyMade: false)([
        "without-power: beta, as with t = 1": { beta, _ in beta }, "times-t: beta * t": { $0 * $1 },
        "power-swapped: t^beta": { pow($1, $0) },
      ])
    for (name, words, change) in divisors {
      for (start, noun, m, v) in [("", "m and v are", true, true), ("first-", "m is", true, false)]
        + [("second-", "v is", false, true)]
      {
        Mistake(
          "\(start)correction-\(name)", "\(noun) divided by \(words); the divisor is 1 - beta^t",
          why: "A sign, a root or a fraction is easily mixed up.", isReadyMade: m != v
        ) {
          if m { $0.firstCorrection = change }
          if v { $0.secondCorrection = change }
        }
      }
    }
    Mistake.operands(
      \.firstUsed, "corrected-first", "what is corrected as m is", right: "the new m")([
        "the old m": { $0.m }, "g": { $0.g },
      ])
    Mistake.operands(
      \.secondUsed, "corrected-second", "what is corrected as v is", right: "the new v")([
        "the old v": { $0.v }, "g squared": { $0.g * $0.g }, "m": { $0.newM },
      ])
  }

  /// No correction of m, and none of v.
  private static let n1: Change = { $0.firstCorrection = { _ in 1 } }
  private static let n2: Change = { $0.secondCorrection = { _ in 1 } }

  private static let divisors: [(String, String, @Sendable (Double) -> Double)] = [
    ("one-forgotten", "beta^t", { $0 }), ("plus", "1 + beta^t", { 1 + $0 }),
    ("inverted", "1 / (1 - beta^t)", { 1 / (1 - $0) }),
    ("rooted", "the root of 1 - beta^t", { $0 > 1 ? .nan : (1 - $0).squareRoot() }),
    ("squared", "(1 - beta^t) squared", { (1 - $0) * (1 - $0) }),
  ]

  @MistakeList<AdamStepSteps> static var fractions: [Mistake<AdamStepSteps>] {
    Mistake(
      "epsilon-inside-root",
      "the divisor is sqrt(v + epsilon); epsilon is added to the root",
      why: "In a LayerNorm it is under the root."
    ) {
      $0.rooted = { $0 }
      $0.divisor = { squares, epsilon, _ in sqrt(squares + epsilon) }
    }
    Mistake.formulas(
      \.divisor, "", "the divisor is", right: "the root of v + epsilon",
      why: "Epsilon looks like a guard that may stand anywhere.", isReadyMade: false)([
        "epsilon-before-correction: root + epsilon / sqrt(1 - beta2^t), as if added before":
          { $0 + $1 / (1 - pow($2.beta2, Double($2.step + 1))).squareRoot() },
        "epsilon-squared: sqrt(v + epsilon^2)": { root, e, _ in sqrt(root * root + e * e) },
        "epsilon-inside-and-outside: sqrt(v + epsilon) + epsilon": { r, e, _ in sqrt(r * r + e) + e
        },
        "epsilon-as-floor: max(root, epsilon)": { root, epsilon, _ in maximum(root, epsilon) },
        "epsilon-subtracted: root - epsilon": { root, epsilon, _ in root - epsilon },
        "epsilon-multiplied: root * epsilon": { root, epsilon, _ in root * epsilon },
        "size-of-gradient: the size of g + epsilon": { _, epsilon, scope in abs(scope.g) + epsilon
        },
      ])
    Mistake.formulas(
      \.rooted, "root", "the fraction divides by", right: "the root of v, with epsilon",
      why: "The root was taken one line before, or is forgotten.", isReadyMade: false)([
        "twice: the root of the root of v": { sqrt(sqrt($0)) }, "forgotten: v itself": { $0 },
      ])
    Mistake.formulas(
      \.epsilon, "epsilon", "epsilon is", right: "an argument", why: "It matters little.",
      isReadyMade: false)(["forgotten: left out": { _ in 0 }])
    Mistake.ready(
      \.epsilon, "epsilon", .constant(1e-8, 1e-7, 1e-6, 1e-5, 1) + .power(),
      rest: "it is an argument", except: ["squared"])
    Mistake.formulas(
      \.divided, "", "theta moves by rate times", right: "the corrected m / (root + epsilon)",
      why: "1 / root and root are mixed up; m alone is momentum.", isReadyMade: false)([
        "division-forgotten: the corrected m": { above, _ in above },
        "multiplied-by-root: the corrected m * (root + epsilon)": { $0 * $1 },
      ])
    Mistake.family(
      why: "Other optimizers have it so, or parentheses or lines are in another place.")([
        "epsilon-outside-fraction: epsilon is added to the fraction m / root; it belongs to the root":
          {
            $0.divisor = { root, _, _ in root }
            $0.fraction = { $0 + $1.epsilon }
          },
        "plain-gradient-descent: theta moves by rate * g; it moves by rate * m / root": {
          $0.numerator = { $0.g }
          $0.divided = { above, _ in above }
        },
        "moments-of-before: the parameters move by the old moments; m and v are updated first":
          { ($0.firstUsed, $0.secondUsed) = ({ $0.m }, { $0.v }) },
      ])
    Mistake.formulas(
      \.numerator, "", "over the fraction stands", right: "the corrected m",
      why: "RMSProp has the gradient there, and NAdam, another optimizer, Nesterov's sum.",
      isReadyMade: false)([
        "gradient-over-root: the gradient": { $0.g },
        "nesterov: Nesterov's beta1 * m + (1 - beta1) * g, corrected": {
          let t = Double($0.step + 1)
          return $0.beta1 * $0.newM / (1 - pow($0.beta1, t + 1))
            + (1 - $0.beta1) * $0.g / (1 - pow($0.beta1, t))
        },
        "nesterov-of-same-step: beta1 * m + (1 - beta1) * g, divided by 1 - beta1^t":
          { $0.beta1 * $0.mHat + (1 - $0.beta1) * $0.g / (1 - pow($0.beta1, Double($0.step + 1))) },
        "nesterov-with-plain-gradient: beta1 * the corrected m + (1 - beta1) * g":
          { $0.beta1 * $0.mHat + (1 - $0.beta1) * $0.g },
      ])
    Mistake.operands(
      \.numerator, "over-fraction", "over the fraction stands", right: "the corrected m")([
        "the sign of m": { $0.sign($0.mHat) }, "1": { $0.theta.filled(1) },
        "the corrected v": { $0.vHat }, "theta": { $0.theta },
      ])
  }

  @MistakeList<AdamStepSteps> static var moves: [Mistake<AdamStepSteps>] {
    Mistake.family(why: "A guard against a division by 0, or against a t of 0.")([
      "still-where-v-is-0: nothing moves where v is 0; m / epsilon may be left there":
        { $0.fraction = { $1.zeroing($0, where: $1.newV) } },
      "still-where-gradient-is-0: nothing moves where the gradient is 0; m remembers others":
        { $0.fraction = { $1.zeroing($0, where: $1.g) } },
      "first-step-skipped: nothing moves in the first step; every step moves theta":
        { $0.fraction = { $1.step == 0 ? $0 * 0 : $0 } },
    ])
    Mistake.formulas(
      \.moveRate, "rate", "the fraction's factor is", right: "the rate as it is",
      why: "A factor gets lost; the paper on Adam proves its theorem for such a rate.",
      isReadyMade: false)([
        "forgotten: 1": { _ in 1 },
        "over-root-of-t: rate / sqrt(t)": { $0.rate / Double($0.step + 1).squareRoot() },
      ])
    Mistake.ready(\.moveRate, "the rate", .power(), named: "move-rate")
    Mistake.formulas(
      \.move, "", "theta", right: "moved down by rate times the fraction", why: "A line gets lost.",
      isReadyMade: false)([
        "uphill: moves up, which raises the loss": { -$0 }, "no-move: is not moved": { $0 * 0 },
      ])
    Mistake.ready(\.move, "the step", .term(), named: "move", except: ["dropped", "negated"])
  }

  /// What goes wrong in the weight decay.
  @MistakeList<AdamStepSteps> static var decayMistakes: [Mistake<AdamStepSteps>] {
    Mistake.family(
      why: "For plain gradient descent the ways to decay are one; here each gives other numbers.")([
        "decay-in-gradient: the decay runs through the moments, as in L2; it is taken off theta": {
          $0.received = { $0.g + $0.weightDecay * $0.theta }
          $0.decay = { $0 * 0 }
        },
        "decay-in-gradient-too: the decay is added to the gradient and taken off theta as well":
          { $0.received = { $0.g + $0.weightDecay * $0.theta } },
        "decay-in-fraction: the decay is divided by the root; (1 - rate * decay) * theta is not": {
          $0.numerator = { $0.mHat + $0.weightDecay * $0.theta }
          $0.decay = { $0 * 0 }
        },
        "decay-without-rate: theta shrinks by 1 - decay; the contract asks for 1 - rate * decay":
          { $0.decayRate = { _ in 1 } },
        "decay-of-result: the moved parameter shrinks; the decay takes its part of the old theta":
          { $0.decaysLast = true },
        "decay-forgotten: theta does not shrink; the first factor is 1 - rate * decay":
          { $0.decay = { $0 * 0 } },
      ])
    Mistake.operands(
      \.decayed, "decay-of", "rate * decay is taken off as a part of", right: "theta")([
        "1": { $0.theta.filled(1) }, "the gradient": { $0.g },
        "the size of theta": { abs($0.theta) },
        "theta squared": { $0.theta * $0.theta }, "the corrected m": { $0.mHat },
        "theta's sign": { $0.sign($0.theta) },
      ])
    Mistake.formulas(
      \.decayed, "no-decay", "theta does not shrink", right: "to shrink everywhere, in every step",
      why: "A condition that makes sense elsewhere.", isReadyMade: false)([
        "where-gradient-is-0: where the gradient is 0": { $0.zeroing($0.theta, where: $0.g) },
        "of-vectors: in tensors of one axis": { $0.theta.rank > 1 ? $0.theta : $0.theta * 0 },
        "of-later-tensors: but for the first tensor": { $0.place == 0 ? $0.theta : $0.theta * 0 },
        "in-first-step: in the first step": { $0.step > 0 ? $0.theta : $0.theta * 0 },
      ])
    Mistake.ready(\.decay, "the decay", .term(), except: ["dropped"])
    Mistake.ready(
      \.strength, "the weight decay", .constant(0.01, 0.1) + .power(), rest: "it is an argument",
      named: "weight-decay")
  }
}
