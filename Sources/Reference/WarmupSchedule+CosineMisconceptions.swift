import LearnerSupport
import Problems

/// Beliefs about how `cosine` falls.
extension WarmupScheduleKey {
  static let cosineMisconceptions: [Misconception] = [
    Misconception(
      "progress-from-step-0", ProgressFromStep0(),
      belief: "The cosine runs over t / N.",
      why: "N is the length of the run, and t how far it has come.",
      sentence: "here the cosine runs over t / N; its way is from T to N: (t - T) / (N - T)"),
    Misconception(
      "progress-from-step-0-at-t", ProgressFromStep0AtT(),
      belief: "The cosine runs over t / N, at step T already.",
      why: "N is the length of the run, and t how far it has come.",
      sentence: "here the cosine runs over t / N; its way is from T to N: (t - T) / (N - T)"),
    Misconception(
      "progress-over-whole-run", ProgressOverWholeRun(),
      belief: "The cosine runs over (t - T) / N.",
      why: "The warm-up was taken off above and not below.",
      sentence: "here the cosine runs over (t - T) / N and ends too high; divide by N - T"),
    Misconception(
      "whole-period", WholePeriod(),
      belief: "The argument of the cosine goes up to two pi.",
      why: "A period is two pi; but half of one leads from the top to the bottom.",
      sentence: "here the cosine runs a whole period and ends at the peak; take pi, not 2 pi"),
    Misconception(
      "quarter-period", QuarterPeriod(),
      belief: "The cosine itself goes from 1 to 0.",
      why: "So it does on a quarter of its period.",
      sentence: "this is cos(pi / 2 * progress); the schedule has (1 + cos(pi * progress)) / 2"),
    Misconception(
      "pi-forgotten", PiForgotten(),
      belief: "The cosine runs over the progress itself.",
      why: "The progress goes from 0 to 1, as a finished number would.",
      sentence: "here pi is missing: the cosine runs over pi * (t - T) / (N - T), in radians"),
    Misconception(
      "half-forgotten", HalfForgotten(),
      belief: "1 + cos is what is left of the way.",
      why: "It does fall to 0; but it starts at 2.",
      sentence: "here 1 + cos is not halved, so that the decay starts above the peak"),
    Misconception(
      "linear-fall", LinearFall(),
      belief: "The rate falls along a straight line.",
      why: "Linear decay is as common, and it meets the cosine at both ends and halfway.",
      sentence: "these are the rates of a straight line from peak to lowest; this one is a cosine"),
    Misconception(
      "lowest-ignored", LowestIgnored(),
      belief: "The cosine ends at 0.",
      why: "Most libraries have 0 there unless told otherwise.",
      sentence: "here the rate falls to 0; at step N it is to be lowest"),
    Misconception(
      "lowest-as-floor", LowestAsFloor(),
      belief: "The cosine goes to 0 and is cut off at the lowest rate.",
      why: "max(rate, lowest) keeps it from falling lower.",
      sentence: "here the cosine heads for 0 and is cut off at lowest; it ends at lowest by itself"),
    Misconception(
      "lowest-added", LowestAdded(),
      belief: "The lowest rate is added to a cosine from peak to 0.",
      why: "It ends at the right rate; but it starts at lowest + peak.",
      sentence: "here the cosine has the height peak; from lowest up to peak it is peak - lowest"),
  ]

  /// Separated by the step after the warm-up, as those without a word on it.
  struct ProgressFromStep0: WarmupScheduleSteps {
    func progress(_ t: Int, warmup: Int, total: Int) -> Double { Double(t) / Double(total) }
  }

  /// Separated from the one above by step T itself.
  struct ProgressFromStep0AtT: WarmupScheduleSteps {
    func rises(_ t: Int, warmup: Int) -> Bool { t < warmup }
    func progress(_ t: Int, warmup: Int, total: Int) -> Double { Double(t) / Double(total) }
  }

  struct ProgressOverWholeRun: WarmupScheduleSteps {
    func progress(_ t: Int, warmup: Int, total: Int) -> Double {
      Double(t - warmup) / Double(total)
    }
  }

  struct WholePeriod: WarmupScheduleSteps {
    func arc(_ progress: Double) -> Double { (1 + cos(2 * .pi * progress)) / 2 }
  }

  struct QuarterPeriod: WarmupScheduleSteps {
    func arc(_ progress: Double) -> Double { cos(.pi / 2 * progress) }
  }

  struct PiForgotten: WarmupScheduleSteps {
    func arc(_ progress: Double) -> Double { (1 + cos(progress)) / 2 }
  }

  struct HalfForgotten: WarmupScheduleSteps {
    func arc(_ progress: Double) -> Double { 1 + cos(.pi * progress) }
  }

  struct LinearFall: WarmupScheduleSteps {
    func arc(_ progress: Double) -> Double { 1 - progress }
  }

  struct LowestIgnored: WarmupScheduleSteps {
    func blend(_ arc: Double, peak: Double, lowest: Double) -> Double { peak * arc }
  }

  /// Separated from the one above by the last step, where this one is right.
  struct LowestAsFloor: WarmupScheduleSteps {
    func blend(_ arc: Double, peak: Double, lowest: Double) -> Double { max(peak * arc, lowest) }
  }

  struct LowestAdded: WarmupScheduleSteps {
    func blend(_ arc: Double, peak: Double, lowest: Double) -> Double { lowest + peak * arc }
  }
}
