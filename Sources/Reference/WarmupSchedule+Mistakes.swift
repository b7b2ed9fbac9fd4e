import LearnerSupport

/// The quotient without its fraction; no number over 0.
func wholePart(_ count: Int, over whole: Int) -> Double {
  whole == 0 ? .nan : Double(count / whole)
}

extension WarmupScheduleKey {
  @MistakeList<WarmupScheduleSteps>
  static var mistakes: [Mistake<WarmupScheduleSteps>] {
    counts
    noam
    rises
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
      why: "In Python t / T is a fraction; in Swift two Int give an Int."
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

  @MistakeList<WarmupScheduleSteps>
  private static var noam: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "larger-of-the-two", "this is the larger of the two expressions; noam takes the smaller one",
      why: "One grows and one shrinks, and it is easy to mix up which is to win."
    ) { $0.chosen = { max($0, $1) } }
    Mistake(
      "sum-of-the-two", "this is the sum of the two expressions; noam takes the smaller one",
      why: "Two parts of a formula are often added."
    ) { $0.chosen = { $0 + $1 } }
    Mistake(
      "product-of-the-two",
      "this is the product of the two expressions; noam takes the smaller one",
      why: "The other factor of the formula is multiplied, too."
    ) { $0.chosen = { $0 * $1 } }
    Mistake(
      "never-falls", "the rate goes on rising after step T; from there it falls",
      why: "The rising side is the last that was written."
    ) {
      $0.chosen = { $1 }
      $0.rises = .always
    }
    Mistake(
      "times-root-of-width", "this is d times the rate, the factor d^0.5 in place of d^-0.5",
      why: "The minus of the exponent is easily lost; embeddings are multiplied by d^0.5."
    ) { $0.widthFactor = { sqrt($0) } }
    Mistake(
      "width-forgotten", "this is the curve without the factor d^-0.5",
      why: "The curve has the right form; only a constant is missing."
    ) { $0.widthFactor = { _ in 1 } }
    Mistake(
      "width-to-minus-three-halves", "the factor is d^-1.5; it is d^-0.5",
      why: "The other exponent of the formula is -1.5."
    ) { $0.widthFactor = { pow($0, -1.5) } }
    Mistake.ready(
      \.widthFactor, "the factor d^-0.5", .power(), named: "width-factor")
    Mistake.ready(\.width, "d", .constant(512), rest: "it is an argument", named: "width")
    Mistake(
      "exponents-in-whole-numbers",
      "the exponents are 0, 0 and -1; they are -0.5, -0.5 and -1.5",
      why: "In Python -1 / 2 is a fraction; in Swift two Int give an Int."
    ) {
      $0.widthFactor = { _ in 1 }
      $0.noamFall = { _, _ in 1 }
      $0.noamRise = { $0 / $1 }
    }
    Mistake(
      "exponents-down-in-whole-numbers",
      "the exponents are -1, -1 and -2; they are -0.5, -0.5 and -1.5",
      why: "An exponent is rounded down to a whole number."
    ) {
      $0.widthFactor = { 1 / $0 }
      $0.noamFall = { t, _ in 1 / t }
      $0.noamRise = { $0 / ($1 * $1) }
    }
    rising("minus-half", "t * T^-0.5", why: "All the other exponents are -0.5.") {
      $0 * pow($1, -0.5)
    }
    rising("plus-three-halves", "t * T^1.5", why: "A minus is easily lost.") { $0 * pow($1, 1.5) }
    rising("minus-one", "t / T", why: "That is the part of the warm-up that is done.") { $0 / $1 }
    rising("minus-two", "t / T^2", why: "Exponents get mixed up.") { $0 / ($1 * $1) }
    rising("zero", "t", why: "The length of the warm-up is lost.") { t, _ in t }
    rising("of-t", "t^-1.5", why: "t and T look alike.") { t, _ in pow(t, -1.5) }
    rising("root-of-t", "t^0.5 * T^-1.5", why: "Exponents get mixed up.") {
      pow($0, 0.5) * pow($1, -1.5)
    }
    rising("of-both", "(t * T)^-1.5", why: "Parentheses get misplaced.") { pow($0 * $1, -1.5) }
    rising("level", "T^-1.5", why: "t itself is lost.") { _, length in pow(length, -1.5) }
    Mistake.ready(
      \.noamFall, "the falling side t^-0.5", .factor() + .constant(0), named: "falling-side")
    Mistake(
      "falling-to-minus-three-halves", "the falling side is t^-1.5; it is t^-0.5",
      why: "The other exponent of the formula is -1.5."
    ) { $0.noamFall = { t, _ in pow(t, -1.5) } }
    Mistake(
      "falling-of-length", "the falling side is T^-0.5; it is t^-0.5", why: "t and T look alike."
    ) { $0.noamFall = { pow($1, -0.5) } }
  }

  /// Another exponent, or another base, on the rising side of `noam`.
  private static func rising(
    _ name: String, _ words: String, why: String,
    _ rise: @escaping @Sendable (Double, Double) -> Double
  ) -> Mistake<WarmupScheduleSteps> {
    Mistake(
      "warm-up-to-\(name)", "the rising side is \(words); it is t * T^-1.5, which meets the other at T",
      why: why
    ) { $0.noamRise = rise }
  }

  @MistakeList<WarmupScheduleSteps>
  private static var rises: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "no-warm-up", "the rate before step T is that of the falling side; up to step T it rises",
      why: "The decay is the larger part of the curve."
    ) {
      $0.chosen = { fall, _ in fall }
      $0.rises = .never
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
  }

  @MistakeList<WarmupScheduleSteps>
  private static var ramps: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "ramp-one-step-longer",
      "the warm-up divides by T + 1; it divides by T, so that step T has the peak",
      why: "With steps from 0, (step + 1) / (T + 1) avoids a rate of 0."
    ) { $0.ramp = { Double($0) / Double($1 + 1) } }
    Mistake(
      "ramp-one-step-ahead-and-longer", "the warm-up is (t + 1) / (T + 1); it is t / T",
      why: "nanoGPT has it, whose steps count from 0."
    ) { $0.ramp = { Double($0 + 1) / Double($1 + 1) } }
    Mistake(
      "ramp-from-0-to-1", "the warm-up is (t - 1) / (T - 1); it is t / T",
      why: "A line from 0 to 1 over T points has T - 1 parts."
    ) { $0.ramp = { Double($0 - 1) / Double($1 - 1) } }
    Mistake(
      "ramp-in-whole-numbers",
      "the rate is 0 before step T; it rises in equal parts, by t / T",
      why: "In Python t / T is a fraction; in Swift two Int give an Int."
    ) { $0.ramp = { wholePart($0, over: $1) } }
    Mistake(
      "ramp-along-cosine", "the warm-up rises along half a cosine; it is a straight line, t / T",
      why: "What falls along a cosine seems to rise along one."
    ) { $0.ramp = { (1 - cos(.pi * Double($0) / Double($1))) / 2 } }
    Mistake(
      "ramp-without-length", "the warm-up has the factor t; it is t / T",
      why: "The length of the warm-up is lost."
    ) { $0.ramp = { t, _ in Double(t) } }
    Mistake(
      "ramp-of-length", "the rate is peak / T in all the warm-up; it rises by t / T",
      why: "The size of one step is not the height after t of them."
    ) { $0.ramp = { _, length in 1 / Double(length) } }
    Mistake(
      "ramp-of-roots", "the rate is peak / sqrt(T) in all the warm-up; it rises by t / T",
      why: "Some code has 1 / sqrt(max(t, T)), with another peak."
    ) { $0.ramp = { _, length in 1 / sqrt(Double(length)) } }
    Mistake(
      "ramp-as-noam", "the warm-up has the factor t * T^-1.5; here it is t / T",
      why: "It is the factor of the schedule before."
    ) { $0.ramp = { Double($0) * pow(Double($1), -1.5) } }
    Mistake.ready(
      \.ramp, "the part t / T", .factor() + .constant(0), named: "ramp", except: ["forgotten"])
  }

  @MistakeList<WarmupScheduleSteps>
  private static var decays: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "decay-without-length", "the decay is peak / sqrt(t), a jump after the warm-up; it is sqrt(T / t)",
      why: "\"Inverse square root\" says no more than that."
    ) { $0.decay = { t, _ in 1 / sqrt(Double(t)) } }
    Mistake(
      "decay-counted-anew", "the decay is peak / sqrt(t - T + 1); t counts on from the first step",
      why: "A new phase seems to begin; and it begins at the peak, as it should."
    ) { $0.decay = { 1 / sqrt(Double($0 - $1 + 1)) } }
    Mistake(
      "decay-counted-anew-from-0", "the decay is peak / sqrt(t - T); it is peak * sqrt(T / t)",
      why: "A new phase seems to begin."
    ) { $0.decay = { 1 / sqrt(Double($0 - $1)) } }
    Mistake(
      "decay-scaled-anew", "the decay is peak * sqrt(T / (t - T)); it is peak * sqrt(T / t)",
      why: "A new phase seems to begin."
    ) { $0.decay = { sqrt(Double($1) / Double($0 - $1)) } }
    Mistake(
      "decay-scaled-anew-from-t", "the decay is peak * sqrt(T / (T + t)); it is peak * sqrt(T / t)",
      why: "The warm-up's steps are added to those that are counted already."
    ) { $0.decay = { sqrt(Double($1) / Double($0 + $1)) } }
    Mistake(
      "decay-without-root", "the decay is peak * T / t; it is peak * sqrt(T / t)",
      why: "The warm-up is t / T, and this is its mirror image."
    ) { $0.decay = { Double($1) / Double($0) } }
    Mistake(
      "decay-over-t", "the decay is peak * sqrt(T) / t; it is peak * sqrt(T / t)",
      why: "The root ends too early."
    ) { $0.decay = { sqrt(Double($1)) / Double($0) } }
    Mistake(
      "decay-times-length", "the decay is peak * T / sqrt(t); it is peak * sqrt(T / t)",
      why: "The root begins too late."
    ) { $0.decay = { Double($1) / sqrt(Double($0)) } }
    Mistake(
      "decay-over-both-roots", "the decay is peak / sqrt(T * t); it is peak * sqrt(T / t)",
      why: "Multiplying and dividing get mixed up."
    ) { $0.decay = { 1 / sqrt(Double($0 * $1)) } }
    Mistake(
      "decay-in-whole-numbers", "the rate is 0 after step T; it is peak * sqrt(T / t)",
      why: "In Python T / t is a fraction; in Swift two Int give an Int."
    ) { $0.decay = { $0 > $1 ? 0 : 1 } }
    Mistake.ready(
      \.decay, "the part sqrt(T / t)", .factor(), named: "decay", except: ["squared"])
  }
}
