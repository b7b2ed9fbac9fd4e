import LearnerSupport

extension WarmupScheduleKey {
  @MistakeList<WarmupScheduleSteps>
  static var mistakes: [Mistake<WarmupScheduleSteps>] {
    counts
    noam
    ramps
    decays
    progress
    waves
    blends
  }

  @MistakeList<WarmupScheduleSteps>
  private static var counts: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "counted-from-0",
      "these are the rates of step t - 1; t counts from 1 already and is used as it is",
      why: "Loops count from 0; the first update is then wasted on a rate of 0."
    ) { $0.count = { $0 - 1 } }
    Mistake(
      "one-step-ahead",
      "these are the rates of step t + 1; t counts from 1 already and is used as it is",
      why: "In a loop from 0 the formulas need step + 1."
    ) { $0.count = { $0 + 1 } }
    Mistake(
      "first-rate-twice", "these are the rates of step max(t - 1, 1); t is used as it is",
      why: "It keeps 0 out of the formulas, and with it the rates are late by a step."
    ) { $0.count = { max($0 - 1, 1) } }
    Mistake(
      "all-in-whole-numbers",
      "quotients of steps are rounded down to whole numbers: t / T, T / t, (t - T) / (N - T)",
      why: wholeNumbers
    ) {
      $0.ramp = { wholePart($0, over: $1) }
      $0.decay = { sqrt(wholePart($1, over: $0)) }
      $0.progress = { wholePart($0, over: $1) }
    }
    Mistake.ready(\.riseCount, "t in the warm-up", .index(), rest: "it is t itself")
    Mistake.ready(\.fallCount, "t after the warm-up", .index(), rest: "it is t itself")
    Mistake.ready(\.length, "T", .index(), rest: "it is the length of the warm-up")
    Mistake.ready(\.length, "T", .constant(4000), rest: "it is an argument")
    Mistake(
      "warm-up-at-least-1", "T is taken as at least 1; with T = 0 the cosine begins at once",
      why: "max(T, 1) keeps a division by 0 away."
    ) { $0.length = { max($0, 1) } }
    Mistake.ready(\.peak, "the peak", .constant(1), rest: "it is an argument")
    Mistake.ready(\.lowest, "the lowest rate", .term() + .constant(0.1), except: ["dropped"])
    Mistake.ready(\.result, "the rate", .term() + .power() + .constant(1), named: "rate")
  }

  private static let wholeNumbers =
    "In Python a quotient of steps is a fraction; in Swift two Int give an Int."

  /// The quotient without its fraction; no number over 0.
  private static func wholePart(_ count: Int, over whole: Int) -> Double {
    whole == 0 ? .nan : Double(count / whole)
  }

  @MistakeList<WarmupScheduleSteps>
  private static var noam: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "larger-of-the-two", "this is the larger of the two expressions; noam takes the smaller one",
      why: "One grows and one shrinks, and it is easy to mix up which is to win."
    ) { $0.chosen = { max($0, $1) } }
    Mistake.formulas(
      \.chosen, "noam-of", "this is", right: "the smaller of the two expressions",
      why: "Two parts of a formula are often added or multiplied.",
      [
        "sum: the sum of both": { $0 + $1 }, "product: the product of both": { $0 * $1 },
        "mean: the mean of both": { ($0 + $1) / 2 }, "quotient: the quotient": { $0 / $1 },
      ])
    Mistake(
      "times-root-of-width", "this is d times the rate, the factor d^0.5 in place of d^-0.5",
      why: "The minus of the exponent is easily lost; embeddings are multiplied by d^0.5."
    ) { $0.widthFactor = { sqrt($0) } }
    Mistake(
      "width-forgotten", "this is the curve without the factor d^-0.5",
      why: "The curve has the right form; only a constant is missing."
    ) { $0.widthFactor = { _ in 1 } }
    Mistake.formulas(
      \.widthFactor, "width-to", "the factor is", right: "d^-0.5", why: "Exponents get mixed up.",
      [
        "minus-one: d^-1": { 1 / $0 }, "minus-three-halves: d^-1.5": { pow($0, -1.5) },
        "one: d": { $0 }, "minus-quarter: d^-0.25": { pow($0, -0.25) },
      ])
    Mistake.ready(\.width, "d", .constant(512), rest: "it is an argument", named: "width")
    Mistake(
      "exponents-in-whole-numbers", "the exponents are 0, 0 and -1; they are -0.5, -0.5 and -1.5",
      why: "In Python -1 / 2 is a fraction; in Swift two Int give an Int."
    ) {
      $0.widthFactor = { _ in 1 }
      $0.noamFall = { _, _ in 1 }
      $0.noamRise = { $0 / $1 }
    }
    Mistake.formulas(
      \.noamRise, "warm-up-to", "the rising side is",
      right: "t * T^-1.5, which meets the other at T",
      why: "Exponents get mixed up, and t and T look alike.",
      [
        "minus-half: t * T^-0.5": { $0 * pow($1, -0.5) },
        "plus-three-halves: t * T^1.5": { $0 * pow($1, 1.5) },
        "minus-one: t / T": { $0 / $1 }, "minus-two: t / T^2": { $0 / ($1 * $1) },
        "zero: t": { t, _ in t }, "of-t: t^-1.5": { t, _ in pow(t, -1.5) },
        "root-of-t: t^0.5 * T^-1.5": { pow($0, 0.5) * pow($1, -1.5) },
        "of-both: (t * T)^-1.5": { pow($0 * $1, -1.5) },
        "level: T^-1.5": { pow($1, -1.5) }, "root-of-length: T^-0.5": { pow($1, -0.5) },
      ])
    Mistake.formulas(
      \.noamFall, "falling-side", "the falling side is", right: "t^-0.5",
      why: "Exponents get mixed up, and t and T look alike.",
      [
        "minus-three-halves: t^-1.5": { t, _ in pow(t, -1.5) },
        "minus-one: 1 / t": { t, _ in 1 / t }, "plus-half: t^0.5": { t, _ in sqrt(t) },
        "of-length: T^-0.5": { pow($1, -0.5) }, "one: 1": { _, _ in 1 },
        "counted-anew: (t - T)^-0.5": { pow($0 - $1, -0.5) },
        "doubled: 2 * t^-0.5": { t, _ in 2 * pow(t, -0.5) },
        "halved: t^-0.5 / 2": { t, _ in pow(t, -0.5) / 2 },
      ])
  }

  @MistakeList<WarmupScheduleSteps>
  private static var ramps: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "no-warm-up", "the rate before step T is that of the falling side; up to step T it rises",
      why: "The decay is the larger part of the curve."
    ) {
      $0.chosen = { fall, _ in fall }
      $0.rises = .never
    }
    Mistake(
      "never-falls", "the rate goes on rising after step T; from there it falls",
      why: "The rising side is the last that was written."
    ) {
      $0.chosen = { $1 }
      $0.rises = .always
    }
    Mistake(
      "peak-during-warm-up", "the rate is the peak in all the warm-up; it rises to it, by t / T",
      why: "max(t, T) in the root of the decay holds it there."
    ) {
      $0.noamFall = { pow(max($0, $1), -0.5) }
      $0.chosen = { fall, _ in fall }
      $0.ramp = { _, _ in 1 }
    }
    Mistake(
      "sides-swapped", "the two sides are in each other's place; the rate rises up to step T",
      why: "A comparison and its opposite are one character apart."
    ) { $0.rises = .greater }
    Mistake(
      "ramp-one-step-longer",
      "the warm-up divides by T + 1; it divides by T, so that step T has the peak",
      why: "With steps from 0, (step + 1) / (T + 1) avoids a rate of 0."
    ) { $0.ramp = { Double($0) / Double($1 + 1) } }
    Mistake(
      "ramp-in-whole-numbers", "the rate is 0 before step T; it rises in equal parts, by t / T",
      why: wholeNumbers
    ) { $0.ramp = { wholePart($0, over: $1) } }
    Mistake.formulas(
      \.ramp, "ramp", "the warm-up has the factor", right: "t / T",
      why: "What rises to the peak seems to be right.",
      [
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

  @MistakeList<WarmupScheduleSteps>
  private static var decays: [Mistake<WarmupScheduleSteps>] {
    Mistake.formulas(
      \.decay, "decay", "the decay is peak", right: "peak * sqrt(T / t), which goes on from step T",
      why: "\"Inverse square root\" says no more, and a new phase seems to begin.",
      isReadyMade: false,
      [
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
    Mistake(
      "decay-in-whole-numbers", "the rate is 0 after step T; it is peak * sqrt(T / t)",
      why: wholeNumbers
    ) { $0.decay = { $0 > $1 ? 0 : 1 } }
    Mistake.ready(
      \.decay, "the part sqrt(T / t)", .factor(), named: "decay", except: ["squared"])
  }

  @MistakeList<WarmupScheduleSteps>
  private static var progress: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "progress-from-step-0", "the cosine runs over t / N; it is (t - T) / (N - T), from T to N",
      why: "N is the length of the run, and t how far it has come."
    ) {
      $0.done = { t, _, _ in t }
      $0.way = { total, _ in total }
    }
    Mistake(
      "progress-over-whole-run",
      "the cosine runs over (t - T) / N and ends too high; divide by N - T",
      why: "The warm-up was taken off above and not below."
    ) { $0.way = { total, _ in total } }
    Mistake.formulas(
      \.done, "progress", "of the way from T to N is done", right: "t - T",
      why: "The warm-up was taken off below and not above.", isReadyMade: false,
      [
        "not-reset: t": { t, _, _ in t },
        "not-reset-clamped: min(t, N - T)": { min($0, $2 - $1) },
      ])
    Mistake(
      "progress-from-step-after", "the cosine runs over (t - T - 1) / (N - T - 1), from step T + 1",
      why: "The first step after the warm-up seems to be the first of the cosine."
    ) {
      $0.done = { t, length, _ in t - length - 1 }
      $0.way = { $0 - $1 - 1 }
    }
    Mistake(
      "progress-in-whole-numbers",
      "the rate is the peak until step N; from T on it falls by (t - T) / (N - T)",
      why: wholeNumbers
    ) { $0.progress = { wholePart($0, over: $1) } }
    Mistake.ready(\.way, "the way N - T", .index(), named: "way")
    Mistake.ready(
      \.progress, "the part (t - T) / (N - T)", .factor() + .constant(0, 1), named: "progress",
      except: ["doubled", "halved", "forgotten", "negated"])
    Mistake.formulas(
      \.withoutWarmup, "without-warm-up", "with T = 0 the rate is",
      right: "the cosine's, which begins at once",
      why: "A guard keeps T = 0 away from a division that it never meets.",
      [
        "peak: the peak": { peak, _ in peak }, "zero: 0": { _, _ in 0 },
        "lowest: the lowest": { _, lowest in lowest },
      ])
  }
}
