import LearnerSupport

extension WarmupScheduleKey {
  @MistakeList<WarmupScheduleSteps> static var mistakes: [Mistake<WarmupScheduleSteps>] {
    counts
    noam
    ramps
    decays
    progress
    waves
    blends
  }

  private static let wholeNumbers =
    "In Python a quotient of steps is a fraction; in Swift two Int give an Int."
  private static let alike = "Exponents get mixed up, and t and T look alike."
  private static let lost = "A term, a factor or a pair of parentheses gets lost."

  /// The quotient without its fraction; no number over 0.
  private static func wholePart(_ count: Int, over whole: Int) -> Double {
    whole == 0 ? .nan : Double(count / whole)
  }

  @MistakeList<WarmupScheduleSteps> private static var counts: [Mistake<WarmupScheduleSteps>] {
    Mistake.formulas(
      \.count, "", "these are the rates of step", right: "t itself, which counts from 1 already",
      why: "Loops count from 0, and 0 is to be kept out of the formulas.", isReadyMade: false)([
        "counted-from-0: t - 1": { $0 - 1 }, "one-step-ahead: t + 1": { $0 + 1 },
        "first-rate-twice: max(t - 1, 1)": { max($0 - 1, 1) },
      ])
    Mistake.family(why: wholeNumbers)([
      "all-in-whole-numbers: quotients of steps are rounded down: t / T, T / t, (t - T) / (N - T)":
        {
          $0.ramp = { wholePart($0, over: $1) }
          $0.decay = { sqrt(wholePart($1, over: $0)) }
          $0.progress = { wholePart($0, over: $1) }
        },
      "ramp-in-whole-numbers: the rate is 0 before step T; it rises in equal parts, by t / T":
        { $0.ramp = { wholePart($0, over: $1) } },
      "decay-in-whole-numbers: the rate is 0 after step T; it is peak * sqrt(T / t)":
        { $0.decay = { $0 > $1 ? 0 : 1 } },
      "progress-in-whole-numbers: the rate is the peak until step N; it falls from T on":
        { $0.progress = { wholePart($0, over: $1) } },
      "exponents-in-whole-numbers: the exponents are 0, 0 and -1; they are -0.5, -0.5 and -1.5": {
        $0.widthFactor = { _ in 1 }
        ($0.noamFall, $0.noamRise) = ({ _, _ in 1 }, { $0 / $1 })
      },
    ])
    Mistake.ready(\.riseCount, "t in the warm-up", .index(), rest: "it is t itself")
    Mistake.ready(\.fallCount, "t after the warm-up", .index(), rest: "it is t itself")
    Mistake.ready(\.length, "T", .index(), rest: "it is the length of the warm-up")
    Mistake.ready(\.length, "T", .constant(4000), rest: "it is an argument")
    Mistake.formulas(
      \.length, "", "T is taken as", right: "0 there", why: "It keeps a division by 0 away.",
      isReadyMade: false)(["warm-up-at-least-1: at least 1 where T = 0": { max($0, 1) }])
    Mistake.ready(\.rampPeak, "the peak in the warm-up", .constant(1), rest: "it is an argument")
    Mistake.ready(\.peak, "the peak", .constant(1), rest: "it is an argument")
    Mistake.ready(\.lowest, "the lowest rate", .term() + .constant(0.1), except: ["dropped"])
    Mistake.ready(\.result, "the rate", .term() + .power() + .constant(1), named: "rate")
  }

  @MistakeList<WarmupScheduleSteps> private static var noam: [Mistake<WarmupScheduleSteps>] {
    Mistake.formulas(
      \.chosen, "", "this is", right: "the smaller of the two expressions", why: "One of two wins.",
      isReadyMade: false)(["larger-of-the-two: the larger of both": { max($0, $1) }])
    Mistake.formulas(
      \.chosen, "noam-of", "this is", right: "the smaller of the two expressions",
      why: "Two parts of a formula are often added or multiplied.")([
        "sum: the sum of both": { $0 + $1 }, "product: the product of both": { $0 * $1 },
        "mean: the mean of both": { ($0 + $1) / 2 }, "quotient: the quotient": { $0 / $1 },
      ])
    Mistake.formulas(
      \.widthFactor, "", "the factor for the width is", right: "d^-0.5", why: lost,
      isReadyMade: false)([
        "times-root-of-width: d^0.5": { sqrt($0) }, "width-forgotten: 1": { _ in 1 },
      ])
    Mistake.formulas(
      \.widthFactor, "width-to", "the factor for the width is", right: "d^-0.5", why: alike)([
        "minus-one: d^-1": { 1 / $0 }, "minus-three-halves: d^-1.5": { pow($0, -1.5) },
        "one: d": { $0 }, "minus-quarter: d^-0.25": { pow($0, -0.25) },
      ])
    Mistake.ready(\.width, "d", .constant(512), rest: "it is an argument", named: "width")
    Mistake(
      "exponents-swapped", "the sides are t^-1.5 and t * T^-0.5; they are t^-0.5 and t * T^-1.5",
      why: alike
    ) { ($0.noamFall, $0.noamRise) = ({ t, _ in pow(t, -1.5) }, { $0 * pow($1, -0.5) }) }
    Mistake.formulas(
      \.noamRise, "warm-up-to", "the rising side is", right: "t * T^-1.5", why: alike)([
        "minus-half: t * T^-0.5": { $0 * pow($1, -0.5) },
        "plus-three-halves: t * T^1.5": { $0 * pow($1, 1.5) },
        "minus-one: t / T": { $0 / $1 }, "minus-two: t / T^2": { $0 / ($1 * $1) },
        "zero: t": { t, _ in t }, "of-t: t^-1.5": { t, _ in pow(t, -1.5) },
        "root-of-t: t^0.5 * T^-1.5": { pow($0, 0.5) * pow($1, -1.5) },
        "of-both: (t * T)^-1.5": { pow($0 * $1, -1.5) },
        "level: T^-1.5": { pow($1, -1.5) }, "root-of-length: T^-0.5": { pow($1, -0.5) },
      ])
    Mistake.formulas(
      \.noamFall, "falling-side", "the falling side is", right: "t^-0.5", why: alike)([
        "minus-three-halves: t^-1.5": { t, _ in pow(t, -1.5) },
        "minus-one: 1 / t": { t, _ in 1 / t }, "plus-half: t^0.5": { t, _ in sqrt(t) },
        "of-length: T^-0.5": { pow($1, -0.5) }, "one: 1": { _, _ in 1 },
        "counted-anew: (t - T)^-0.5": { pow($0 - $1, -0.5) },
        "doubled: 2 * t^-0.5": { t, _ in 2 * pow(t, -0.5) },
        "halved: t^-0.5 / 2": { t, _ in pow(t, -0.5) / 2 },
      ])
  }

  @MistakeList<WarmupScheduleSteps> private static var ramps: [Mistake<WarmupScheduleSteps>] {
    Mistake.family(
      why: "One side is the larger part, or the last written; comparisons look alike.")([
        "no-warm-up: the rate before step T is that of the falling side; up to step T it rises":
          { ($0.chosen, $0.rises) = ({ fall, _ in fall }, .never) },
        "never-falls: the rate goes on rising after step T; from there it falls":
          { ($0.chosen, $0.rises) = ({ $1 }, .always) },
        "peak-during-warm-up: the rate is the peak in all the warm-up; it rises to it, by t / T": {
          ($0.noamFall, $0.chosen) = ({ pow(max($0, $1), -0.5) }, { fall, _ in fall })
          $0.ramp = { _, _ in 1 }
        },
        "sides-swapped: the two sides are in each other's place; the rate rises up to step T":
          { $0.rises = .greater },
      ])
    Mistake.formulas(
      \.ramp, "", "the warm-up has the factor", right: "t / T, so that step T has the peak",
      why: "With steps from 0, (step + 1) / (T + 1) avoids a rate of 0.", isReadyMade: false)([
        "ramp-one-step-longer: t / (T + 1)": { Double($0) / Double($1 + 1) }
      ])
    Mistake.formulas(
      \.ramp, "ramp", "the warm-up has the factor", right: "t / T",
      why: "What rises to the peak seems to be right.")([
        "one-step-ahead-and-longer: (t + 1) / (T + 1)": { Double($0 + 1) / Double($1 + 1) },
        "from-0-to-1: (t - 1) / (T - 1)": { Double($0 - 1) / Double($1 - 1) },
        "without-length: t": { t, _ in Double(t) },
        "of-length: 1 / T": { 1 / Double($1) },
        "of-root-of-length: 1 / sqrt(T)": { 1 / sqrt(Double($1)) },
        "as-noam: t * T^-1.5": { Double($0) * pow(Double($1), -1.5) },
        "along-cosine: (1 - cos(pi * t / T)) / 2": { (1 - cos(.pi * Double($0) / Double($1))) / 2 },
      ])
    Mistake.ready(
      \.ramp, "the part t / T", .factor() + .constant(0), named: "ramp", except: ["forgotten"])
  }

  @MistakeList<WarmupScheduleSteps> private static var decays: [Mistake<WarmupScheduleSteps>] {
    Mistake.formulas(
      \.decay, "decay", "the decay is peak", right: "peak * sqrt(T / t), which goes on from step T",
      why: "\"Inverse square root\" says no more, and a new phase seems to begin.",
      isReadyMade: false)([
        "without-length: / sqrt(t)": { t, _ in 1 / sqrt(Double(t)) },
        "counted-anew: / sqrt(t - T + 1)": { 1 / sqrt(Double($0 - $1 + 1)) },
        "without-root: * T / t": { Double($1) / Double($0) },
        "counted-anew-from-0: / sqrt(t - T)": { 1 / sqrt(Double($0 - $1)) },
        "scaled-anew: * sqrt(T / (t - T))": { sqrt(Double($1) / Double($0 - $1)) },
        "scaled-anew-from-t: * sqrt(T / (T + t))": { sqrt(Double($1) / Double($0 + $1)) },
        "over-t: * sqrt(T) / t": { sqrt(Double($1)) / Double($0) },
        "times-length: * T / sqrt(t)": { Double($1) / sqrt(Double($0)) },
        "over-both-roots: / sqrt(T * t)": { 1 / sqrt(Double($0) * Double($1)) },
        "over-length: / sqrt(T)": { 1 / sqrt(Double($1)) },
        "over-t-alone: / t": { t, _ in 1 / Double(t) },
        "to-three-halves: * (T / t)^1.5": { pow(Double($1) / Double($0), 1.5) },
      ])
    Mistake.ready(\.decay, "the part sqrt(T / t)", .factor(), named: "decay", except: ["squared"])
  }

  @MistakeList<WarmupScheduleSteps> private static var progress: [Mistake<WarmupScheduleSteps>] {
    Mistake.family(
      why: "N is the length of the run; the warm-up is taken off above, below or not at all.")([
        "progress-from-step-0: the cosine runs over t / N; it is (t - T) / (N - T), from T to N":
          { ($0.done, $0.way) = ({ t, _, _ in t }, { total, _ in total }) },
        "progress-over-whole-run: the cosine runs over (t - T) / N, too high; the divisor is N - T":
          { $0.way = { total, _ in total } },
        "progress-from-step-after: the cosine runs over (t - T - 1) / (N - T - 1), from step T + 1":
          { ($0.done, $0.way) = ({ t, length, _ in t - length - 1 }, { $0 - $1 - 1 }) },
      ])
    Mistake.formulas(
      \.done, "progress", "of the way from T to N is done", right: "t - T",
      why: "The warm-up was taken off below and not above.", isReadyMade: false)([
        "not-reset: t": { t, _, _ in t }, "not-reset-clamped: min(t, N - T)": { min($0, $2 - $1) },
      ])
    Mistake.ready(\.way, "the way N - T", .index(), named: "way")
    Mistake.ready(
      \.progress, "the part (t - T) / (N - T)", .factor() + .constant(0, 1), named: "progress",
      except: ["doubled", "halved", "forgotten", "negated"])
    Mistake.formulas(
      \.withoutWarmup, "without-warm-up", "with T = 0 the rate is",
      right: "the cosine's, which begins at once",
      why: "A guard keeps T = 0 away from a division that it never meets.")([
        "peak: the peak": { peak, _ in peak }, "zero: 0": { _, _ in 0 },
        "lowest: the lowest": { _, lowest in lowest },
      ])
  }

  @MistakeList<WarmupScheduleSteps> private static var waves: [Mistake<WarmupScheduleSteps>] {
    Mistake.formulas(
      \.angle, "", "the angle is progress *", right: "progress * pi, in radians",
      why: "A period is two pi, and the progress a finished number.", isReadyMade: false)([
        "whole-period: 2 pi, which ends at the peak": { 2 * .pi * $0 },
        "pi-forgotten: 1, without pi": { $0 },
      ])
    Mistake(
      "quarter-period",
      "this is cos(pi / 2 * progress); the schedule has (1 + cos(pi * progress)) / 2",
      why: "So the cosine itself goes from 1 to 0."
    ) { ($0.angle, $0.height) = ({ .pi / 2 * $0 }, { $0 }) }
    Mistake.formulas(
      \.angle, "angle", "the angle is progress *", right: "progress * pi, in radians",
      why: "Half a period has 180 degrees, and pi is often rounded.")([
        "in-degrees: 180": { 180 * $0 }, "halved: pi / 2": { .pi / 2 * $0 },
        "of-3.14: 3.14": { 3.14 * $0 }, "of-3.14159: 3.14159": { 3.14159 * $0 },
        "of-3.1416: 3.1416": { 3.1416 * $0 },
      ])
    Mistake.formulas(
      \.wave, "wave", "instead of the cosine there is", right: "(1 + cos) / 2",
      why: "Other formulas have such a curve.")([
        "sine: a sine": { cos($0 - .pi / 2) }, "negated: -cos": { -cos($0) },
        "squared: cos squared": { cos($0) * cos($0) },
      ])
    Mistake.formulas(
      \.height, "", "what is left of the way is", right: "(1 + cos) / 2", why: lost,
      isReadyMade: false)(["half-forgotten: 1 + cos, from above the peak": { 1 + $0 }])
    Mistake.formulas(
      \.height, "height", "what is left of the way is", right: "(1 + cos) / 2", why: lost)([
        "cosine: cos, down to -1": { $0 }, "half-cosine: cos / 2": { $0 / 2 },
        "one-and-half-cosine: 1 + cos / 2": { 1 + $0 / 2 },
        "half-and-cosine: 1 / 2 + cos": { 0.5 + $0 },
        "cosine-cut-off: max(cos, 0)": { max($0, 0) },
        "quarter: (1 + cos) / 4": { (1 + $0) / 4 },
      ])
    Mistake.formulas(
      \.rest, "", "what is left of the way is", right: "a cosine's, (1 + cos(pi * progress)) / 2",
      why: "Linear decay is as common, and meets the cosine at both ends and halfway.",
      isReadyMade: false)(["linear-fall: a straight line's, 1 - progress": { 1 - $1 }])
    Mistake.formulas(
      \.rest, "rest", "what is left of the way is", right: "(1 + cos(pi * progress)) / 2",
      why: "Other schedules have it.")([
        "quadratic: (1 - progress)^2": { (1 - $1) * (1 - $1) },
        "root: sqrt(1 - progress)": { ($1 > 1 ? .nan : sqrt(1 - $1)) },
      ])
    Mistake.ready(\.rest, "what is left of the way", .power(), named: "rest")
  }

  @MistakeList<WarmupScheduleSteps> private static var blends: [Mistake<WarmupScheduleSteps>] {
    Mistake.family(
      why: "The schedule ends at the lowest rate, which then seems to hold everywhere.")([
        "cosine-rises-from-lowest: the warm-up rises from lowest to peak; it is peak * t / T":
          { ($0.start, $0.rise) = ({ _, lowest in lowest }, { $0 - $1 }) },
        "cosine-rises-above-lowest: the warm-up is lowest + peak * t / T; it is peak * t / T":
          { $0.start = { _, lowest in lowest } },
        "lowest-ignored: the rate falls to 0; at step N it is to be lowest":
          { $0.lowest = { _ in 0 } },
        "lowest-as-floor: the cosine heads for 0 and is cut off at lowest; it ends there by itself":
          {
            ($0.floor, $0.span) = ({ _, _ in 0 }, { peak, _ in peak })
            $0.fallResult = { max($0, $1) }
          },
        "lowest-added: the cosine has the height peak; from lowest up to peak it is peak - lowest":
          { $0.span = { peak, _ in peak } },
      ])
    Mistake.formulas(
      \.rise, "cosine-rises-to", "the warm-up rises to", right: "peak * t / T",
      why: "Rates are easily mixed up.")([
        "span: peak - lowest": { $0 - $1 }, "lowest: lowest": { _, lowest in lowest },
      ])
    Mistake.formulas(
      \.rampResult, "ramp-rate", "in the warm-up the rate is", right: "peak * t / T",
      why: "The lowest rate seems to be lowest everywhere.")([
        "at-least-lowest: cut off below at lowest": { max($0, $1) },
        "lowest: the lowest": { _, lowest in lowest },
      ])
    Mistake.formulas(
      \.floor, "floor", "the cosine is added to", right: "added to lowest", why: lost)([
        "zero: 0": { _, _ in 0 }, "peak: the peak": { peak, _ in peak },
      ])
    Mistake.formulas(
      \.span, "span", "the cosine has the height", right: "peak - lowest", why: lost)([
        "sum: peak + lowest": { $0 + $1 }, "lowest: lowest": { _, lowest in lowest },
        "negated: lowest - peak": { $1 - $0 },
      ])
    Mistake.formulas(
      \.fallResult, "fall", "after step T the rate is", right: "at least lowest by itself",
      why: "min and max are easily mixed up.")(["at-most-lowest: at most lowest": { min($0, $1) }])
  }
}
