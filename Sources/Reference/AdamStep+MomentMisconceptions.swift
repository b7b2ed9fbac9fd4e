import Problems
import Tensors

/// Beliefs about the moments, and about what a step hands to the next.
extension AdamStepKey {
  static let momentMisconceptions: [Misconception] = [
    Misconception(
      "betas-swapped", BetasSwapped(),
      belief: "The larger beta belongs to the first moment.",
      why: "Two numbers between 0 and 1; nothing about their names tells them apart.",
      sentence: "these are the numbers with beta1 and beta2 swapped; beta1 belongs to m"),
    Misconception(
      "beta-for-the-new", BetaForTheNew(),
      belief: "Beta is the weight of the new gradient.",
      why: "Other running means write the weight of what comes in.",
      sentence: "here beta weighs the new gradient; it weighs the old moment, 1 - beta the new"),
    Misconception(
      "moments-summed", MomentsSummed(),
      belief: "A moment is beta times the old one plus the new.",
      why: "That is how momentum is written for plain gradient descent.",
      sentence: "here the new gradient enters the moments whole; its weight is 1 - beta"),
    Misconception(
      "state-not-read", StateNotRead(),
      belief: "Moments start from 0 in every step.",
      why: "Moments made inside of the function are forgotten at its end.",
      sentence: "here the moments start from 0 in every step; go on from state.m and state.v"),
    Misconception(
      "state-not-returned", StateNotReturned(),
      belief: "What matters is the new parameters.",
      why: "Handing back the state that came in compiles, and the first step is right.",
      sentence: "here the state comes back as it went in; return the new step, m and v"),
    Misconception(
      "step-not-counted", StepNotCounted(),
      belief: "The number of steps is counted by whoever calls.",
      why: "The step is not among the formulas for the moments.",
      sentence: "here step comes back unchanged; it counts the steps done, so it grows by 1"),
    Misconception(
      "square-forgotten", SquareForgotten(),
      belief: "The second moment is a running mean of the gradient, too.",
      why: "The lines for m and v look alike.",
      sentence: "here v is a mean of the gradients; it is a mean of their squares"),
    Misconception(
      "square-of-deviation", SquareOfDeviation(),
      belief: "The second moment is a variance, around the first.",
      why: "Moments are often central; an optimizer of another name, AdaBelief, has this.",
      sentence: "here v is a mean of (g - m) squared; it is a mean of g squared"),
  ]

  struct BetasSwapped: AdamSteps {
    func assigned(_ beta1: Double, _ beta2: Double) -> (Double, Double) { (beta2, beta1) }
  }

  struct BetaForTheNew: AdamSteps {
    func first(_ m: Tensor, _ g: Tensor, beta: Double) -> Tensor { (1 - beta) * m + beta * g }
    func second(_ v: Tensor, _ g: Tensor, m: Tensor, beta: Double) -> Tensor {
      (1 - beta) * v + beta * (g * g)
    }
  }

  struct MomentsSummed: AdamSteps {
    func first(_ m: Tensor, _ g: Tensor, beta: Double) -> Tensor { beta * m + g }
    func second(_ v: Tensor, _ g: Tensor, m: Tensor, beta: Double) -> Tensor { beta * v + g * g }
  }

  /// Separated by the third step; in the first one the state is 0.
  struct StateNotRead: AdamSteps {
    func first(_ m: Tensor, _ g: Tensor, beta: Double) -> Tensor { (1 - beta) * g }
    func second(_ v: Tensor, _ g: Tensor, m: Tensor, beta: Double) -> Tensor {
      (1 - beta) * (g * g)
    }
  }

  struct StateNotReturned: AdamSteps {
    func counted(_ step: Int) -> Int { step }
    func kept(
      _ new: AdamTensor, old: AdamTensor, firstCorrection: Double, secondCorrection: Double
    ) -> AdamTensor {
      AdamTensor(theta: new.theta, m: old.m, v: old.v)
    }
  }

  struct StepNotCounted: AdamSteps {
    func counted(_ step: Int) -> Int { step }
  }

  /// Gives NaN where a gradient is negative.
  struct SquareForgotten: AdamSteps {
    func second(_ v: Tensor, _ g: Tensor, m: Tensor, beta: Double) -> Tensor {
      beta * v + (1 - beta) * g
    }
  }

  struct SquareOfDeviation: AdamSteps {
    func second(_ v: Tensor, _ g: Tensor, m: Tensor, beta: Double) -> Tensor {
      beta * v + (1 - beta) * pow(g - m, 2)
    }
  }
}
