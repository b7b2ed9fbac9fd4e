import LearnerSupport
import Tensors

extension AdamStepSteps {
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
