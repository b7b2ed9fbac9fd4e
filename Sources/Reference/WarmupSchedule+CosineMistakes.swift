import LearnerSupport

// What goes wrong in `cosine` alone.
extension WarmupScheduleKey {
  @MistakeList<WarmupScheduleSteps>
  static var progress: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "progress-from-step-0",
      "the cosine runs over t / N; its way is from T to N: (t - T) / (N - T)",
      why: "N is the length of the run, and t how far it has come."
    ) {
      $0.done = { t, _, _ in t }
      $0.way = { total, _ in total }
    }
    Mistake(
      "progress-over-whole-run", "the cosine runs over (t - T) / N and ends too high; divide by N - T",
      why: "The warm-up was taken off above and not below."
    ) { $0.way = { total, _ in total } }
    Mistake(
      "progress-not-reset", "the cosine runs over t / (N - T); its way begins at T: t - T",
      why: "The warm-up was taken off below and not above."
    ) { $0.done = { t, _, _ in t } }
    Mistake(
      "progress-not-reset-clamped",
      "the cosine runs over min(t, N - T) / (N - T); its way begins at T: t - T",
      why: "Two schedules one after the other share one count of steps."
    ) { $0.done = { t, length, total in min(t, total - length) } }
    Mistake(
      "progress-in-whole-numbers",
      "the rate is the peak until step N; from T on it falls by (t - T) / (N - T)",
      why: "In Python a quotient of steps is a fraction; in Swift two Int give an Int."
    ) { $0.progress = { wholePart($0, over: $1) } }
    Mistake(
      "progress-from-step-after", "the cosine begins at step T + 1: (t - T - 1) / (N - T - 1)",
      why: "The first step after the warm-up seems to be the first of the cosine."
    ) {
      $0.done = { t, length, _ in t - length - 1 }
      $0.way = { $0 - $1 - 1 }
    }
    Mistake.ready(\.way, "the way N - T", .index(), named: "way")
    Mistake(
      "way-of-both", "the way has N + T steps; from T to N there are N - T",
      why: "N is taken for the steps after the warm-up."
    ) { $0.way = { $0 + $1 } }
    Mistake.ready(
      \.progress, "the part (t - T) / (N - T)", .factor() + .constant(0, 1), named: "progress",
      except: ["doubled", "halved", "forgotten", "negated"])
    Mistake(
      "peak-without-warm-up", "with T = 0 the rate is the peak; the cosine begins at once",
      why: "A guard keeps T = 0 away from a division that it never meets."
    ) { $0.withoutWarmup = { peak, _ in peak } }
    Mistake(
      "zero-without-warm-up", "with T = 0 the rate is 0; the cosine begins at once",
      why: "A guard keeps T = 0 away from a division that it never meets."
    ) { $0.withoutWarmup = { _, _ in 0 } }
    Mistake(
      "lowest-without-warm-up", "with T = 0 the rate is the lowest; the cosine begins at once",
      why: "A guard keeps T = 0 away from a division that it never meets."
    ) { $0.withoutWarmup = { _, lowest in lowest } }
  }

  @MistakeList<WarmupScheduleSteps>
  static var waves: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "whole-period", "the cosine runs a whole period and ends at the peak; it is pi, not 2 pi",
      why: "A period is two pi; but half of one leads from the top to the bottom."
    ) { $0.angle = { 2 * .pi * $0 } }
    Mistake(
      "half-angle", "the angle is pi / 2 * progress; it is pi * progress",
      why: "A quarter of a period leads from 1 to 0."
    ) { $0.angle = { .pi / 2 * $0 } }
    Mistake(
      "quarter-period",
      "this is cos(pi / 2 * progress); the schedule has (1 + cos(pi * progress)) / 2",
      why: "So the cosine itself goes from 1 to 0."
    ) {
      $0.angle = { .pi / 2 * $0 }
      $0.height = { $0 }
    }
    Mistake(
      "pi-forgotten", "pi is missing: the cosine runs over pi * (t - T) / (N - T), in radians",
      why: "The progress goes from 0 to 1, as a finished number would."
    ) { $0.angle = { $0 } }
    Mistake(
      "degrees", "the angle is 180 * progress; it is pi * progress, in radians",
      why: "Half a period has 180 degrees."
    ) { $0.angle = { 180 * $0 } }
    Mistake(
      "pi-rounded", "pi is taken as 3.14; it is `Double.pi`", why: "It is the usual rounding."
    ) { $0.angle = { 3.14 * $0 } }
    Mistake(
      "pi-rounded-finely", "pi is taken as 3.14159; it is `Double.pi`",
      why: "It is the usual rounding."
    ) { $0.angle = { 3.14159 * $0 } }
    Mistake(
      "sine", "a sine stands where the cosine belongs", why: "They differ by a quarter of a period."
    ) { $0.wave = { cos($0 - .pi / 2) } }
    Mistake(
      "cosine-negated", "1 - cos stands where 1 + cos belongs: the rate rises again after step T",
      why: "Other formulas have the minus, for a curve that rises."
    ) { $0.wave = { -cos($0) } }
    Mistake(
      "cosine-squared", "the cosine is squared; (1 + cos) / 2 has it once",
      why: "cos squared of half the angle is the same as (1 + cos) / 2."
    ) { $0.wave = { cos($0) * cos($0) } }
    Mistake(
      "half-forgotten", "1 + cos is not halved, so that the decay starts above the peak",
      why: "It does fall to 0; but it starts at 2."
    ) { $0.height = { 1 + $0 } }
    Mistake(
      "cosine-alone", "what is left of the way is cos, down to -1; it is (1 + cos) / 2",
      why: "The cosine falls by itself, too."
    ) { $0.height = { $0 } }
    Mistake(
      "cosine-alone-halved", "what is left of the way is cos / 2; it is (1 + cos) / 2",
      why: "The 1 gets lost."
    ) { $0.height = { $0 / 2 } }
    Mistake(
      "only-cosine-halved", "what is left of the way is 1 + cos / 2; it is (1 + cos) / 2",
      why: "A pair of parentheses gets lost."
    ) { $0.height = { 1 + $0 / 2 } }
    Mistake(
      "only-one-halved", "what is left of the way is 1 / 2 + cos; it is (1 + cos) / 2",
      why: "A pair of parentheses gets lost."
    ) { $0.height = { 0.5 + $0 } }
    Mistake(
      "cosine-cut-off", "what is left of the way is max(cos, 0); it is (1 + cos) / 2",
      why: "It keeps the rate from falling below the lowest."
    ) { $0.height = { max($0, 0) } }
    Mistake(
      "linear-fall", "these are the rates of a straight line from peak to lowest; this one is a cosine",
      why: "Linear decay is as common, and it meets the cosine at both ends and halfway."
    ) { $0.rest = { 1 - $1 } }
    Mistake(
      "quadratic-fall", "the rate falls by (1 - progress)^2; it falls along half a cosine",
      why: "Polynomial decay is common, too."
    ) { $0.rest = { (1 - $1) * (1 - $1) } }
    Mistake.ready(\.rest, "what is left of the way", .power(), named: "rest")
  }

  @MistakeList<WarmupScheduleSteps>
  static var blends: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "cosine-rises-from-lowest",
      "the warm-up rises from lowest to peak; it is peak * t / T, whatever lowest is",
      why: "The schedule ends there, so that is where it seems to begin."
    ) {
      $0.start = { _, lowest in lowest }
      $0.rise = { $0 - $1 }
    }
    Mistake(
      "cosine-rises-above-lowest", "the warm-up is lowest + peak * t / T; it is peak * t / T",
      why: "What is added to the cosine seems to belong to the whole schedule."
    ) { $0.start = { _, lowest in lowest } }
    Mistake(
      "cosine-rises-to-span", "the warm-up is (peak - lowest) * t / T; it is peak * t / T",
      why: "The cosine has that height."
    ) { $0.rise = { $0 - $1 } }
    Mistake(
      "cosine-rises-to-lowest", "the warm-up is lowest * t / T; it is peak * t / T",
      why: "Two rates are easily mixed up."
    ) { $0.rise = { _, lowest in lowest } }
    Mistake(
      "cosine-rises-to-one", "the warm-up is t / T; it is peak * t / T",
      why: "The factor gets lost between two lines."
    ) { $0.rise = { _, _ in 1 } }
    Mistake(
      "ramp-at-least-lowest", "the warm-up is cut off below at lowest; it is peak * t / T",
      why: "The lowest rate seems to be lowest everywhere."
    ) { $0.rampResult = { max($0, $1) } }
    Mistake(
      "lowest-during-warm-up", "the rate is the lowest in all the warm-up; it is peak * t / T",
      why: "Two rates are easily mixed up."
    ) { $0.rampResult = { _, lowest in lowest } }
    Mistake(
      "lowest-ignored", "the rate falls to 0; at step N it is to be lowest",
      why: "Most libraries have 0 there unless told otherwise."
    ) { $0.lowest = { _ in 0 } }
    Mistake(
      "lowest-as-floor",
      "the cosine heads for 0 and is cut off at lowest; it ends at lowest by itself",
      why: "max(rate, lowest) keeps it from falling lower."
    ) {
      $0.floor = { _, _ in 0 }
      $0.span = { peak, _ in peak }
      $0.fallResult = { max($0, $1) }
    }
    Mistake(
      "lowest-added", "the cosine has the height peak; from lowest up to peak it is peak - lowest",
      why: "It ends at the right rate; but it starts at lowest + peak."
    ) { $0.span = { peak, _ in peak } }
    Mistake(
      "lowest-not-added", "this is (peak - lowest) times the cosine; lowest is added to it",
      why: "A term gets lost between two lines."
    ) { $0.floor = { _, _ in 0 } }
    Mistake(
      "peak-added", "the cosine is added to the peak; it is added to lowest",
      why: "The peak is where the fall begins."
    ) { $0.floor = { peak, _ in peak } }
    Mistake(
      "span-of-both", "the cosine has the height peak + lowest; it is peak - lowest",
      why: "A minus becomes a plus."
    ) { $0.span = { $0 + $1 } }
    Mistake(
      "span-of-lowest", "the cosine has the height lowest; it is peak - lowest",
      why: "A term gets lost between two lines."
    ) { $0.span = { _, lowest in lowest } }
    Mistake(
      "fall-at-most-lowest", "after step T the rate is at most lowest; it is at least that",
      why: "min and max are easily mixed up."
    ) { $0.fallResult = { min($0, $1) } }
  }
}
