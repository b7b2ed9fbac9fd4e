import LearnerSupport
import Problems
import Tensors

/// Beliefs about the fraction that a parameter moves by.
extension AdamStepKey {
  static let fractionMisconceptions: [Misconception] = [
    Misconception(
      "epsilon-inside-root", EpsilonInsideRoot(),
      belief: "Epsilon belongs under the root.",
      why: "In a LayerNorm it does.",
      sentence: "these are the numbers of sqrt(v + epsilon); Adam adds epsilon to the root"),
    Misconception(
      "epsilon-before-correction", EpsilonBeforeCorrection(),
      belief: "Epsilon is added to the root of the uncorrected second moment.",
      why: "Both corrections can be drawn out in front as one factor; then epsilon moves.",
      sentence: "here epsilon meets the root of v before its correction; correct v first"),
    Misconception(
      "epsilon-forgotten", EpsilonForgotten(),
      belief: "The root alone stands under the fraction.",
      why: "It matters only where gradients are tiny; where all were 0 it divides 0 by 0.",
      sentence: "these are the numbers without epsilon; it is added to the root"),
    Misconception(
      "root-forgotten", RootForgotten(),
      belief: "The fraction divides by the second moment.",
      why: "The name v suggests a variance to divide by.",
      sentence: "here the fraction divides by v itself; it divides by the root of v"),
    Misconception(
      "gradient-over-root", GradientOverRoot(),
      belief: "The gradient is divided by the root of its second moment.",
      why: "That is RMSProp, which Adam grew out of.",
      sentence: "here the gradient itself stands over the fraction; the corrected m does"),
    Misconception(
      "moments-of-before", MomentsOfBefore(),
      belief: "A step moves by the moments it is given, and updates them for the next.",
      why: "It is a matter of the order of two lines.",
      sentence: "here the parameters move by the old moments; update m and v first"),
    Misconception(
      "uphill", Uphill(),
      belief: "The parameters move along the gradient.",
      why: "A minus is easily lost.",
      sentence: "here the step is added, which raises the loss; subtract it"),
  ]

  struct EpsilonInsideRoot: AdamSteps {
    func divisor(_ v: Tensor, correction: Double, epsilon: Double) -> Tensor {
      sqrt(v / correction + epsilon)
    }
  }

  struct EpsilonBeforeCorrection: AdamSteps {
    func divisor(_ v: Tensor, correction: Double, epsilon: Double) -> Tensor {
      (sqrt(v) + epsilon) / sqrt(correction)
    }
  }

  struct EpsilonForgotten: AdamSteps {
    func divisor(_ v: Tensor, correction: Double, epsilon: Double) -> Tensor {
      sqrt(v / correction)
    }
  }

  struct RootForgotten: AdamSteps {
    func divisor(_ v: Tensor, correction: Double, epsilon: Double) -> Tensor {
      v / correction + epsilon
    }
  }

  /// Separated by the third step: in the first one the corrected moment is the gradient.
  struct GradientOverRoot: AdamSteps {
    func numerator(
      _ m: Tensor, correction: Double, g: Tensor, theta: Tensor, weightDecay: Double
    ) -> Tensor { g }
  }

  struct MomentsOfBefore: AdamSteps {
    func used(_ new: AdamTensor, old: AdamTensor) -> AdamTensor { old }
  }

  struct Uphill: AdamSteps {
    func moved(_ theta: Tensor, by fraction: Tensor, rate: Double, weightDecay: Double) -> Tensor {
      (1 - rate * weightDecay) * theta + rate * fraction
    }
  }
}
