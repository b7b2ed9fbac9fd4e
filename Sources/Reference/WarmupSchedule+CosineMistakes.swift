import LearnerSupport

// What goes wrong in the cosine itself, and in what it leads from and to.
extension WarmupScheduleKey {
  @MistakeList<WarmupScheduleSteps>
  static var waves: [Mistake<WarmupScheduleSteps>] {
    Mistake(
      "whole-period", "the cosine runs a whole period and ends at the peak; it is pi, not 2 pi",
      why: "A period is two pi; but half of one leads from the top to the bottom."
    ) { $0.angle = { 2 * .pi * $0 } }
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
    Mistake.formulas(
      \.angle, "angle", "the angle is progress *", right: "progress * pi, in radians",
      why: "Half a period has 180 degrees, and pi is often rounded.",
      [
        "in-degrees: 180": { 180 * $0 }, "halved: pi / 2": { .pi / 2 * $0 },
        "of-3.14: 3.14": { 3.14 * $0 }, "of-3.14159: 3.14159": { 3.14159 * $0 },
        "of-3.1416: 3.1416": { 3.1416 * $0 },
      ])
    Mistake.formulas(
      \.wave, "wave", "instead of the cosine there is", right: "(1 + cos) / 2",
      why: "Other formulas have such a curve.",
      [
        "sine: a sine": { cos($0 - .pi / 2) }, "negated: -cos": { -cos($0) },
        "squared: cos squared": { cos($0) * cos($0) },
      ])
    Mistake(
      "half-forgotten", "1 + cos is not halved, so that the decay starts above the peak",
      why: "It does fall to 0; but it starts at 2."
    ) { $0.height = { 1 + $0 } }
    Mistake.formulas(
      \.height, "height", "what is left of the way is", right: "(1 + cos) / 2",
      why: "A term or a pair of parentheses gets lost.",
      [
        "cosine: cos, down to -1": { $0 }, "half-cosine: cos / 2": { $0 / 2 },
        "one-and-half-cosine: 1 + cos / 2": { 1 + $0 / 2 },
        "half-and-cosine: 1 / 2 + cos": { 0.5 + $0 },
        "cosine-cut-off: max(cos, 0)": { max($0, 0) },
        "quarter: (1 + cos) / 4": { (1 + $0) / 4 },
      ])
    Mistake(
      "linear-fall",
      "these are the rates of a straight line from peak to lowest; this one is a cosine",
      why: "Linear decay is as common, and it meets the cosine at both ends and halfway."
    ) { $0.rest = { 1 - $1 } }
    Mistake.formulas(
      \.rest, "rest", "what is left of the way is", right: "(1 + cos(pi * progress)) / 2",
      why: "Other schedules have it.",
      [
        "quadratic: (1 - progress)^2": { (1 - $1) * (1 - $1) },
        "root: sqrt(1 - progress)": { ($1 > 1 ? .nan : sqrt(1 - $1)) },
      ])
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
    Mistake.formulas(
      \.rise, "cosine-rises-to", "the warm-up rises to", right: "peak * t / T",
      why: "Rates are easily mixed up.",
      [
        "span: peak - lowest": { $0 - $1 }, "lowest: lowest": { _, lowest in lowest },
        "one: 1": { _, _ in 1 },
      ])
    Mistake.formulas(
      \.rampResult, "ramp-rate", "in the warm-up the rate is", right: "peak * t / T",
      why: "The lowest rate seems to be lowest everywhere.",
      [
        "at-least-lowest: cut off below at lowest": { max($0, $1) },
        "lowest: the lowest": { _, lowest in lowest },
      ])
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
    Mistake.formulas(
      \.floor, "floor", "the cosine is added to", right: "added to lowest",
      why: "A term gets lost, or two rates are mixed up.",
      ["zero: 0": { _, _ in 0 }, "peak: the peak": { peak, _ in peak }])
    Mistake.formulas(
      \.span, "span", "the cosine has the height", right: "peak - lowest",
      why: "A minus becomes a plus, or a term gets lost.",
      [
        "sum: peak + lowest": { $0 + $1 }, "lowest: lowest": { _, lowest in lowest },
        "negated: lowest - peak": { $1 - $0 },
      ])
    Mistake.formulas(
      \.fallResult, "fall", "after step T the rate is", right: "at least lowest by itself",
      why: "min and max are easily mixed up.", ["at-most-lowest: at most lowest": { min($0, $1) }])
  }
}
