import LearnerSupport
import Problems

/// Beliefs about `noam`, and about the warm-up.
extension WarmupScheduleKey {
  static let riseMisconceptions: [Misconception] = [
    Misconception(
      "larger-of-the-two", LargerOfTheTwo(),
      belief: "Of the two expressions the larger one is the rate.",
      why: "One grows and one shrinks, and it is easy to mix up which is to win.",
      sentence: "this is the larger of the two expressions; noam takes the smaller one"),
    Misconception(
      "times-root-of-width", TimesRootOfWidth(),
      belief: "The rate grows with the root of the width.",
      why: "The minus of the exponent is easily lost; embeddings are multiplied by d^0.5.",
      sentence: "this is d times the rate, the factor d^0.5 in place of d^-0.5"),
    Misconception(
      "width-forgotten", WidthForgotten(),
      belief: "The rate is the smaller of the two expressions.",
      why: "The curve has the right form; only a constant is missing.",
      sentence: "this is the curve without the factor d^-0.5"),
    Misconception(
      "warm-up-to-minus-half", WarmupToMinusHalf(),
      belief: "The warm-up is t * T^-0.5.",
      why: "All the other exponents are -0.5.",
      sentence: "here the rising side is t * T^-0.5; with T^-1.5 both sides meet at step T"),
    Misconception(
      "no-warm-up", NoWarmup(),
      belief: "The formula of the decay holds from step 1.",
      why: "The decay is the larger part of the curve.",
      sentence: "this is the decay, used before step T as well; up to step T the rate rises"),
    Misconception(
      "peak-during-warm-up", PeakDuringWarmup(),
      belief: "The rate stays at the peak until the decay begins.",
      why: "max(t, T) in the root of the decay holds it there.",
      sentence: "here the rate is the peak in all the warm-up; it rises to it, by t / T"),
    Misconception(
      "cosine-rises-from-lowest", CosineRisesFromLowest(),
      belief: "The warm-up of the cosine begins at the lowest rate.",
      why: "It ends there, so that is where it seems to begin.",
      sentence: "here the warm-up rises from lowest to peak; it is peak * t / T, whatever lowest is"
    ),
  ]

  struct LargerOfTheTwo: WarmupScheduleSteps {
    func noamShape(_ t: Double, warmup: Double) -> Double {
      max(pow(t, -0.5), t * pow(warmup, -1.5))
    }
  }

  struct TimesRootOfWidth: WarmupScheduleSteps {
    func widthFactor(_ d: Double) -> Double { sqrt(d) }
  }

  struct WidthForgotten: WarmupScheduleSteps {
    func widthFactor(_ d: Double) -> Double { 1 }
  }

  struct WarmupToMinusHalf: WarmupScheduleSteps {
    func noamShape(_ t: Double, warmup: Double) -> Double {
      min(pow(t, -0.5), t * pow(warmup, -0.5))
    }
  }

  /// Separated by the first step; from the third on only where the warm-up lasts.
  struct NoWarmup: WarmupScheduleSteps {
    func noamShape(_ t: Double, warmup: Double) -> Double { pow(t, -0.5) }
    func rises(_ t: Int, warmup: Int) -> Bool { false }
  }

  struct PeakDuringWarmup: WarmupScheduleSteps {
    func noamShape(_ t: Double, warmup: Double) -> Double { pow(max(t, warmup), -0.5) }
    func ramp(_ t: Int, warmup: Int) -> Double { 1 }
  }

  struct CosineRisesFromLowest: WarmupScheduleSteps {
    func cosineRamp(_ share: Double, peak: Double, lowest: Double) -> Double {
      lowest + (peak - lowest) * share
    }
  }
}
