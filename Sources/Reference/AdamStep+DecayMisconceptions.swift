import Problems
import Tensors

/// Beliefs about the weight decay; all are separated by the second case, the first has none.
extension AdamStepKey {
  static let decayMisconceptions: [Misconception] = [
    Misconception(
      "decay-in-gradient", DecayInGradient(),
      belief: "Weight decay adds a multiple of the parameter to its gradient.",
      why: "For plain gradient descent it is the same thing.",
      sentence: "here the decay runs through the moments, as in Adam with L2; take it off theta"),
    Misconception(
      "decay-in-fraction", DecayInFraction(),
      belief: "The decay is added to the corrected first moment.",
      why: "That keeps it out of the moments; but it is still divided by the root.",
      sentence: "here the decay is divided by the root, too; (1 - rate * decay) * theta is not"),
    Misconception(
      "decay-without-rate", DecayWithoutRate(),
      belief: "The parameter shrinks by the decay itself.",
      why: "\"Decoupled\" sounds as if the rate had no part in it.",
      sentence: "here theta shrinks by 1 - decay; the contract asks for 1 - rate * decay"),
    Misconception(
      "decay-of-result", DecayOfResult(),
      belief: "The parameter shrinks after it has moved.",
      why: "Two updates in a row, and the decay is written last.",
      sentence: "here the moved parameter shrinks; the decay takes its part of the old theta"),
    Misconception(
      "decay-forgotten", DecayForgotten(),
      belief: "The step is Adam's.",
      why: "With a decay of 0 it is.",
      sentence: "these are the numbers without weight decay; the first factor is 1 - rate * decay"),
  ]

  struct DecayInGradient: AdamSteps {
    func received(_ g: Tensor, theta: Tensor, weightDecay: Double) -> Tensor {
      g + weightDecay * theta
    }
    func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor {
      theta - rate * fraction
    }
  }

  struct DecayInFraction: AdamSteps {
    func numerator(
      _ m: Tensor, correction: Double, g: Tensor, theta: Tensor, weightDecay: Double
    ) -> Tensor {
      m / correction + weightDecay * theta
    }
    func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor {
      theta - rate * fraction
    }
  }

  struct DecayWithoutRate: AdamSteps {
    func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor {
      (1 - weightDecay) * theta - rate * fraction
    }
  }

  struct DecayOfResult: AdamSteps {
    func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor {
      (1 - rate * weightDecay) * (theta - rate * fraction)
    }
  }

  struct DecayForgotten: AdamSteps {
    func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor {
      theta - rate * fraction
    }
  }
}
