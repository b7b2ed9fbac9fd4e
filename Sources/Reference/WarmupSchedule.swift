import LearnerSupport
package import Problems

/// The answer to `warmup_schedule`.
public enum WarmupScheduleKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: stepMisconceptions + riseMisconceptions + fallMisconceptions
      + cosineMisconceptions)

  /// The right answers, for those who train with them.
  package static var solutions: [any WarmupScheduleContract] { [Reference(), SecondSolution()] }

  /// The reference, for those who measure with it.
  package static var reference: any WarmupScheduleContract { Reference() }

  /// Every part as it should be.
  struct Reference: WarmupScheduleSteps {}

  /// The same without branches: a schedule is the lower of its two sides.
  struct SecondSolution: WarmupScheduleContract {
    func noam(step: Int, width: Int, warmup: Int) -> Double {
      let peak = 1 / sqrt(Double(width * warmup))
      return inverseSquareRoot(step: step, peak: peak, warmup: warmup)
    }

    func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
      let share = Double(step) / Double(warmup)
      return peak * min(share, 1 / sqrt(share))
    }

    func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
      let share = min(Double(step) / Double(warmup), 1)
      let late = Double(max(step - warmup, 0)) / Double(total - warmup)
      let half = cos(late * .pi / 2)
      return share * (peak * half * half + lowest * (1 - half * half))
    }
  }
}
