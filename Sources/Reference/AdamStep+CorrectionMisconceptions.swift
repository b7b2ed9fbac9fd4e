import LearnerSupport
import Problems
import Tensors

/// Beliefs about the bias correction.
extension AdamStepKey {
  static let correctionMisconceptions: [Misconception] = [
    Misconception(
      "no-correction", NoCorrection(),
      belief: "The fraction is made of the moments as they are.",
      why: "After many steps it makes no difference; in the first ones it does.",
      sentence: "here m and v are not corrected; divide them by 1 - beta1^t and 1 - beta2^t"),
    Misconception(
      "first-not-corrected", FirstNotCorrected(),
      belief: "Only the second moment is corrected.",
      why: "It is the one that starts far too small.",
      sentence: "here v is corrected and m is not; divide m by 1 - beta1^t"),
    Misconception(
      "second-not-corrected", SecondNotCorrected(),
      belief: "Only the first moment is corrected.",
      why: "One correction looks like the whole thing.",
      sentence: "here m is corrected and v is not; divide v by 1 - beta2^t"),
    Misconception(
      "corrected-by-steps-done", CorrectedByStepsDone(),
      belief: "The t of the corrections is the number of steps done before.",
      why: "That is the number in the state; it has to grow before it is used.",
      sentence: "here t is the steps done before, and step 1 divides by 0; t is state.step + 1"),
    Misconception(
      "correction-without-power", CorrectionWithoutPower(),
      belief: "The moments are divided by 1 - beta.",
      why: "In the first step they are.",
      sentence: "here the corrections are 1 - beta in every step; they are 1 - beta^t"),
    Misconception(
      "corrected-moments-kept", CorrectedMomentsKept(),
      belief: "The corrected moments are the new moments.",
      why: "`m = m / (1 - beta1^t)` on a line of its own overwrites what is to be kept.",
      sentence: "here the corrected moments are kept as state; return m and v as before correction"),
  ]

  struct NoCorrection: AdamSteps {
    func firstCorrection(_ beta: Double, _ t: Double) -> Double { 1 }
    func secondCorrection(_ beta: Double, _ t: Double) -> Double { 1 }
  }

  struct FirstNotCorrected: AdamSteps {
    func firstCorrection(_ beta: Double, _ t: Double) -> Double { 1 }
  }

  struct SecondNotCorrected: AdamSteps {
    func secondCorrection(_ beta: Double, _ t: Double) -> Double { 1 }
  }

  /// Gives NaN in the first step.
  struct CorrectedByStepsDone: AdamSteps {
    func count(_ step: Int) -> Int { step }
  }

  /// Separated by the third step.
  struct CorrectionWithoutPower: AdamSteps {
    func firstCorrection(_ beta: Double, _ t: Double) -> Double { 1 - beta }
    func secondCorrection(_ beta: Double, _ t: Double) -> Double { 1 - beta }
  }

  struct CorrectedMomentsKept: AdamSteps {
    func kept(
      _ new: AdamTensor, old: AdamTensor, firstCorrection: Double, secondCorrection: Double
    ) -> AdamTensor {
      AdamTensor(theta: new.theta, m: new.m / firstCorrection, v: new.v / secondCorrection)
    }
  }
}
