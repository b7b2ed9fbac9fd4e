import LearnerSupport
import Problems

/// Beliefs about how `inverse_sqrt` falls.
extension WarmupScheduleKey {
  static let fallMisconceptions: [Misconception] = [
    Misconception(
      "decay-without-length", DecayWithoutLength(),
      belief: "After the warm-up the rate is the peak divided by the root of t.",
      why: "\"Inverse square root\" says no more than that.",
      sentence: "here the decay is peak / sqrt(t), a jump after step T; sqrt(T / t) goes on from 1"),
    Misconception(
      "decay-without-length-from-t", DecayWithoutLengthFromT(),
      belief: "From the end of the warm-up on the rate is the peak divided by the root of t.",
      why: "\"Inverse square root\" says no more than that.",
      sentence: "here the decay is peak / sqrt(t), a jump at step T; sqrt(T / t) goes on from 1"),
    Misconception(
      "decay-counted-anew", DecayCountedAnew(),
      belief: "The decay counts its steps from the end of the warm-up.",
      why: "A new phase seems to begin; and it begins at the peak, as it should.",
      sentence: "here the decay is peak / sqrt(t - T + 1); t counts on from the first step"),
    Misconception(
      "decay-without-root", DecayWithoutRoot(),
      belief: "The decay is T / t.",
      why: "The warm-up is t / T, and this is its mirror image.",
      sentence: "here the decay is peak * T / t; it is peak * sqrt(T / t)"),
  ]

  /// Separated by the step after the warm-up, as the other two.
  struct DecayWithoutLength: WarmupScheduleSteps {
    func decay(_ t: Int, warmup: Int) -> Double { 1 / sqrt(Double(t)) }
  }

  /// Separated from the one above by step T itself.
  struct DecayWithoutLengthFromT: WarmupScheduleSteps {
    func rises(_ t: Int, warmup: Int) -> Bool { t < warmup }
    func decay(_ t: Int, warmup: Int) -> Double { 1 / sqrt(Double(t)) }
  }

  struct DecayCountedAnew: WarmupScheduleSteps {
    func decay(_ t: Int, warmup: Int) -> Double { 1 / sqrt(Double(t - warmup + 1)) }
  }

  struct DecayWithoutRoot: WarmupScheduleSteps {
    func decay(_ t: Int, warmup: Int) -> Double { Double(warmup) / Double(t) }
  }
}
