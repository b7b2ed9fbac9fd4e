import LearnerSupport
import Tensors

// What goes wrong between the moments and the new parameters.
extension AdamStepSteps {
  @MistakeList<AdamStepSteps>
  static var corrections: [Mistake<AdamStepSteps>] {
    Mistake(
      "no-correction", "m and v are not corrected; they are divided by 1 - beta1^t and 1 - beta2^t",
      why: "After many steps it makes no difference; in the first ones it does."
    ) {
      $0.firstCorrection = { _ in 1 }
      $0.secondCorrection = { _ in 1 }
    }
    Mistake(
      "first-not-corrected", "v is corrected and m is not; m is divided by 1 - beta1^t",
      why: "v is the one that starts far too small."
    ) { $0.firstCorrection = { _ in 1 } }
    Mistake(
      "second-not-corrected", "m is corrected and v is not; v is divided by 1 - beta2^t",
      why: "One correction looks like the whole thing."
    ) { $0.secondCorrection = { _ in 1 } }
    Mistake(
      "corrected-by-steps-done",
      "t is the steps done before, and step 1 divides by 0; t is state.step + 1",
      why: "That is the number in the state; it has to grow before it is used."
    ) { $0.count = { $0.step } }
    Mistake(
      "corrected-one-step-ahead", "t is state.step + 2; it is state.step + 1",
      why: "Two lines count."
    ) { $0.count = { $0.step + 2 } }
    Mistake(
      "correction-without-power",
      "the corrections are 1 - beta in every step, as with t = 1; they are 1 - beta^t",
      why: "In the first step they are."
    ) { $0.powered = { beta, _ in beta } }
    Mistake(
      "correction-times-t", "the corrections are 1 - beta * t; they are 1 - beta^t",
      why: "The raised t of a formula becomes a factor."
    ) { $0.powered = { $0 * $1 } }
    Mistake(
      "correction-power-swapped", "the corrections are 1 - t^beta; they are 1 - beta^t",
      why: "Two arguments are easily passed in the wrong order."
    ) { $0.powered = { pow($1, $0) } }
    Mistake(
      "correction-betas-swapped", "the corrections have each other's beta; that of m is beta1",
      why: "The lines for m and v look alike."
    ) {
      $0.firstCorrectionBeta = { $0.beta2 }
      $0.secondCorrectionBeta = { $0.beta1 }
    }
    Mistake(
      "first-corrected-with-beta2", "m is divided by 1 - beta2^t; it is divided by 1 - beta1^t",
      why: "The lines for m and v look alike."
    ) { $0.firstCorrectionBeta = { $0.beta2 } }
    Mistake(
      "second-corrected-with-beta1", "v is divided by 1 - beta1^t; it is divided by 1 - beta2^t",
      why: "The lines for m and v look alike."
    ) { $0.secondCorrectionBeta = { $0.beta1 } }
    correction("one-forgotten", "beta^t", why: "The 1 gets lost.") { $0 }
    correction("plus", "1 + beta^t", why: "A minus becomes a plus.") { 1 + $0 }
    correction("inverted", "1 / (1 - beta^t)", why: "Multiplying and dividing get mixed up.") {
      1 / (1 - $0)
    }
    correction("rooted", "the root of 1 - beta^t", why: "That of v moves out of its root as one.") {
      ($0 > 1 ? .nan : (1 - $0).squareRoot())
    }
    correction("squared", "(1 - beta^t) squared", why: "It is corrected twice.") {
      (1 - $0) * (1 - $0)
    }
    Mistake.operands(
      \.firstUsed, "corrected-first", "what is corrected as m is", right: "the new m",
      ["the old m": { $0.m }, "g": { $0.g }])
    Mistake.operands(
      \.secondUsed, "corrected-second", "what is corrected as v is", right: "the new v",
      ["the old v": { $0.v }, "g squared": { $0.g * $0.g }, "m": { $0.newM }])
  }

  /// Another divisor for both moments, for m alone, and for v alone.
  private static func correction(
    _ name: String, _ words: String, why: String, _ change: @escaping @Sendable (Double) -> Double
  ) -> [Mistake<AdamStepSteps>] {
    let right = "it is 1 - beta^t"
    return [
      Mistake(
        "correction-\(name)", "m and v are divided by \(words); \(right)", why: why
      ) {
        $0.firstCorrection = change
        $0.secondCorrection = change
      },
      Mistake(
        "first-correction-\(name)", "m is divided by \(words); \(right)", why: why,
        isReadyMade: true
      ) {
        $0.firstCorrection = change
      },
      Mistake(
        "second-correction-\(name)", "v is divided by \(words); \(right)", why: why,
        isReadyMade: true
      ) {
        $0.secondCorrection = change
      },
    ]
  }

  @MistakeList<AdamStepSteps>
  static var fractions: [Mistake<AdamStepSteps>] {
    Mistake(
      "epsilon-inside-root",
      "these are the numbers of sqrt(v + epsilon); epsilon is added to the root",
      why: "In a LayerNorm it is under the root."
    ) {
      $0.rooted = { $0 }
      $0.divisor = { squares, epsilon, _ in sqrt(squares + epsilon) }
    }
    Mistake(
      "epsilon-before-correction",
      "epsilon meets the root of v before its correction; v is corrected first",
      why: "Both corrections can be drawn out in front as one factor; then epsilon moves."
    ) {
      $0.divisor = { root, epsilon, scope in
        let t = Double(scope.step + 1)
        return root + epsilon / (1 - pow(scope.beta2, t)).squareRoot()
      }
    }
    divisor("epsilon-squared", "sqrt(v + epsilon^2)", "It is added to a square.") {
      root, epsilon, _ in sqrt(root * root + epsilon * epsilon)
    }
    divisor(
      "epsilon-inside-and-outside", "sqrt(v + epsilon) + epsilon",
      "One guard was to replace the other."
    ) {
      root, epsilon, _ in sqrt(root * root + epsilon) + epsilon
    }
    divisor("epsilon-as-floor", "max(root, epsilon)", "A guard against 0 looks complete with it.") {
      root, epsilon, _ in maximum(root, epsilon)
    }
    divisor("epsilon-subtracted", "root - epsilon", "A plus becomes a minus.") {
      root, epsilon, _ in root - epsilon
    }
    divisor("epsilon-multiplied", "root * epsilon", "A plus becomes a factor.") {
      root, epsilon, _ in root * epsilon
    }
    divisor("size-of-gradient", "the size of g + epsilon", "In the first step it is the root.") {
      _, epsilon, scope in abs(scope.g) + epsilon
    }
    Mistake(
      "root-twice", "the divisor has a root too many; one root of v is enough",
      why: "The root was taken one line before."
    ) { $0.rooted = { sqrt(sqrt($0)) } }
    Mistake(
      "root-forgotten", "the fraction divides by v itself; it divides by the root of v",
      why: "The name v suggests a variance to divide by."
    ) { $0.rooted = { $0 } }
    Mistake(
      "epsilon-forgotten", "these are the numbers without epsilon; it is added to the root",
      why: "It matters only where gradients are tiny; where all were 0 it divides 0 by 0."
    ) { $0.epsilon = { _ in 0 } }
    Mistake.ready(
      \.epsilon, "epsilon", .constant(1e-8, 1e-7, 1e-6, 1e-5, 1) + .power(),
      rest: "it is an argument")
    Mistake(
      "division-forgotten", "theta moves by rate * m; the corrected m is divided by the root",
      why: "That is momentum, which Adam grew out of."
    ) { $0.divided = { above, _ in above } }
    Mistake(
      "multiplied-by-root", "m is multiplied by root + epsilon; it is divided by it",
      why: "1 / root and root are mixed up."
    ) { $0.divided = { $0 * $1 } }
    Mistake(
      "epsilon-outside-fraction",
      "epsilon is added to the fraction m / root; it is added to the root",
      why: "A pair of parentheses gets lost."
    ) {
      $0.divisor = { root, _, _ in root }
      $0.fraction = { $0 + $1.epsilon }
    }
    Mistake(
      "gradient-over-root", "the gradient itself stands over the fraction; the corrected m does",
      why: "That is RMSProp, which Adam grew out of."
    ) { $0.numerator = { $0.g } }
    Mistake.operands(
      \.numerator, "over-fraction", "over the fraction stands", right: "the corrected m",
      [
        "the sign of m": { scope in
          scope.map(scope.mHat) { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 }
        }, "1": { $0.theta.filled(1) }, "the corrected v": { $0.vHat }, "theta": { $0.theta },
      ])
    Mistake(
      "plain-gradient-descent", "theta moves by rate * g; it moves by rate * m / root",
      why: "That is the step without any moments."
    ) {
      $0.numerator = { $0.g }
      $0.divided = { above, _ in above }
    }
    Mistake(
      "nesterov", "over the fraction stands Nesterov's beta1 * m + (1 - beta1) * g, corrected",
      why: "It is called NAdam, another optimizer."
    ) {
      $0.numerator = {
        let t = Double($0.step + 1)
        return $0.beta1 * $0.newM / (1 - pow($0.beta1, t + 1))
          + (1 - $0.beta1) * $0.g / (1 - pow($0.beta1, t))
      }
    }
    Mistake(
      "nesterov-of-same-step",
      "over the fraction stands beta1 * m + (1 - beta1) * g, divided by 1 - beta1^t; only m does",
      why: "It is called NAdam, another optimizer."
    ) {
      $0.numerator = {
        $0.beta1 * $0.mHat + (1 - $0.beta1) * $0.g / (1 - pow($0.beta1, Double($0.step + 1)))
      }
    }
    Mistake(
      "nesterov-with-plain-gradient",
      "over the fraction stands beta1 * corrected m + (1 - beta1) * g; only the corrected m does",
      why: "It is called NAdam, another optimizer."
    ) { $0.numerator = { $0.beta1 * $0.mHat + (1 - $0.beta1) * $0.g } }
    Mistake(
      "moments-of-before", "the parameters move by the old moments; m and v are updated first",
      why: "It is a matter of the order of two lines."
    ) {
      $0.firstUsed = { $0.m }
      $0.secondUsed = { $0.v }
    }
    moves
  }

  /// Another divisor.
  static func divisor(
    _ name: String, _ words: String, _ why: String,
    _ divisor: @escaping @Sendable (Tensor, Double, AdamScope) -> Tensor
  ) -> Mistake<AdamStepSteps> {
    Mistake(name, "the divisor is \(words); it is the root of v + epsilon", why: why) {
      $0.divisor = divisor
    }
  }

  @MistakeList<AdamStepSteps>
  private static var moves: [Mistake<AdamStepSteps>] {
    Mistake(
      "still-where-v-is-0", "nothing moves where v is 0; m / epsilon may be left there",
      why: "A guard against a division by 0, which epsilon is already."
    ) {
      $0.fraction = { fraction, scope in
        zipped(fraction, scope.newV) { $1 == 0 ? 0 : $0 }
      }
    }
    Mistake(
      "still-where-gradient-is-0", "nothing moves where the gradient is 0; m remembers others",
      why: "Plain gradient descent does not move there."
    ) {
      $0.fraction = { fraction, scope in
        zipped(fraction, scope.g) { $1 == 0 ? 0 : $0 }
      }
    }
    Mistake(
      "rate-forgotten", "theta moves by the fraction itself; it moves by rate times that",
      why: "A factor gets lost between two lines."
    ) { $0.moveRate = { _ in 1 } }
    Mistake.ready(\.moveRate, "the rate", .power(), named: "move-rate")
    Mistake(
      "rate-over-root-of-t", "the rate is divided by the root of t; it is used as it is",
      why: "The paper on Adam proves its theorem for such a rate."
    ) { $0.moveRate = { $0.rate / Double($0.step + 1).squareRoot() } }
    Mistake(
      "uphill", "the step is added, which raises the loss; it is subtracted",
      why: "A minus is easily lost."
    ) { $0.move = { -$0 } }
    Mistake(
      "no-move", "theta is not moved; rate times the fraction is taken off it",
      why: "What was computed is not what is returned."
    ) { $0.move = { $0 * 0 } }
    Mistake.ready(\.move, "the step", .term(), named: "move", except: ["dropped", "negated"])
    Mistake(
      "first-step-skipped", "nothing moves in the first step; every step moves theta",
      why: "A guard against a t of 0."
    ) { $0.fraction = { $1.step == 0 ? $0 * 0 : $0 } }
  }

  /// Numbers from two tensors of one shape.
  private static func zipped(_ a: Tensor, _ b: Tensor, _ change: (Double, Double) -> Double)
    -> Tensor
  {
    Tensor(shape: a.shape, data: zip(a.data, b.data).map(change))
  }

  /// What goes wrong in the weight decay.
  @MistakeList<AdamStepSteps>
  static var decayMistakes: [Mistake<AdamStepSteps>] {
    Mistake(
      "decay-in-gradient",
      "the decay runs through the moments, as in Adam with L2; it is taken off theta",
      why: "For plain gradient descent it is the same thing."
    ) {
      $0.received = { $0.g + $0.weightDecay * $0.theta }
      $0.decay = { $0 * 0 }
    }
    Mistake(
      "decay-in-gradient-too", "the decay is added to the gradient and taken off theta as well",
      why: "Two ways to decay, and both are done."
    ) { $0.received = { $0.g + $0.weightDecay * $0.theta } }
    Mistake(
      "decay-in-fraction",
      "the decay is divided by the root, too; (1 - rate * decay) * theta is not",
      why: "That keeps it out of the moments; but it is still divided by the root."
    ) {
      $0.numerator = { $0.mHat + $0.weightDecay * $0.theta }
      $0.decay = { $0 * 0 }
    }
    Mistake(
      "decay-without-rate", "theta shrinks by 1 - decay; the contract asks for 1 - rate * decay",
      why: "\"Decoupled\" sounds as if the rate had no part in it."
    ) { $0.decayRate = { _ in 1 } }
    Mistake(
      "decay-of-result", "the moved parameter shrinks; the decay takes its part of the old theta",
      why: "Two updates in a row, and the decay is written last."
    ) { $0.decaysLast = true }
    Mistake(
      "decay-forgotten",
      "these are the numbers without weight decay; the first factor is 1 - rate * decay",
      why: "With a decay of 0 it is Adam's step."
    ) { $0.decay = { $0 * 0 } }
    Mistake.operands(
      \.decayed, "decay-of", "rate * decay is taken off as a part of", right: "theta",
      [
        "1": { $0.theta.filled(1) }, "the gradient": { $0.g },
        "the size of theta": { abs($0.theta) },
        "theta squared": { $0.theta * $0.theta }, "the corrected m": { $0.mHat },
        "theta's sign": { scope in scope.map(scope.theta) { $0 == 0 ? 0 : $0 < 0 ? -1 : 1 } },
      ])
    decayOnly("where-gradient-is-0", "where the gradient is 0, theta does not shrink") { scope in
      zipped(scope.theta, scope.g) { $1 == 0 ? 0 : $0 }
    }
    decayOnly("of-vectors", "tensors of one axis do not shrink, as biases in many models") {
      $0.theta.rank > 1 ? $0.theta : $0.theta * 0
    }
    decayOnly("of-later-tensors", "only the first tensor shrinks") {
      $0.place == 0 ? $0.theta : $0.theta * 0
    }
    decayOnly("in-first-step", "in the first step theta does not shrink") {
      $0.step > 0 ? $0.theta : $0.theta * 0
    }
    Mistake.ready(\.decay, "the decay", .term(), except: ["dropped"])
    Mistake.ready(
      \.strength, "the weight decay", .constant(0.01, 0.1) + .power(), rest: "it is an argument",
      named: "weight-decay")
  }

  /// A decay that leaves something out.
  private static func decayOnly(
    _ name: String, _ sentence: String, _ decayed: @escaping @Sendable (AdamScope) -> Tensor
  ) -> Mistake<AdamStepSteps> {
    Mistake(
      "no-decay-\(name)", "\(sentence); every parameter does",
      why: "A condition that makes sense elsewhere."
    ) { $0.decayed = decayed }
  }
}
