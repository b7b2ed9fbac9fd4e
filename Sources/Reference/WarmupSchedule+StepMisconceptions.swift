import LearnerSupport
import Problems

/// Beliefs about how steps are counted and divided.
extension WarmupScheduleKey {
  static let stepMisconceptions: [Misconception] = [
    Misconception(
      "counted-from-0", CountedFrom0(),
      belief: "The first step is step 0.",
      why: "Loops count from 0; the first update is then wasted on a rate of 0.",
      sentence: "these are the rates of step t - 1; t counts from 1 already, so use it as it is"),
    Misconception(
      "one-step-ahead", OneStepAhead(),
      belief: "The step that comes in is counted from 0.",
      why: "In a loop from 0 the formulas need step + 1.",
      sentence: "these are the rates of step t + 1; t counts from 1 already, so use it as it is"),
    Misconception(
      "first-rate-twice", FirstRateTwice(),
      belief: "Steps count from 0, and max(step, 1) keeps 0 out of the formulas.",
      why: "It does away with the division by 0, and with it the rates are late by a step.",
      sentence: "these are the rates of max(t - 1, 1): steps 1 and 2 get the same; use t itself"),
    Misconception(
      "ramp-one-step-longer", RampOneStepLonger(),
      belief: "Step t of the warm-up has the part t / (T + 1) of the peak.",
      why: "With steps from 0, (step + 1) / (T + 1) avoids a rate of 0.",
      sentence: "here the warm-up divides by T + 1; it divides by T, so that step T has the peak"),
    Misconception(
      "ramp-in-whole-numbers", RampInWholeNumbers(),
      belief: "`Double(t / T)` is the part of the warm-up that is done.",
      why: "In Python t / T is a fraction; in Swift two Int give an Int.",
      sentence: "here t / T is divided as Int, 0 before step T; write Double(t) / Double(T)"),
    Misconception(
      "all-in-whole-numbers", AllInWholeNumbers(),
      belief: "Steps may be divided first and made a `Double` afterwards.",
      why: "In Python t / T is a fraction; in Swift two Int give an Int.",
      sentence: "here steps are divided as Int, which drops the fraction; make each a Double first"),
  ]

  /// Separated by the first step, as the two below, except where the first step is the peak.
  struct CountedFrom0: WarmupScheduleSteps {
    func count(_ step: Int) -> Int { step - 1 }
  }

  struct OneStepAhead: WarmupScheduleSteps {
    func count(_ step: Int) -> Int { step + 1 }
  }

  /// Separated by the second step; the first one is right.
  struct FirstRateTwice: WarmupScheduleSteps {
    func count(_ step: Int) -> Int { max(step - 1, 1) }
  }

  struct RampOneStepLonger: WarmupScheduleSteps {
    func ramp(_ t: Int, warmup: Int) -> Double { Double(t) / Double(warmup + 1) }
  }

  struct RampInWholeNumbers: WarmupScheduleSteps {
    func ramp(_ t: Int, warmup: Int) -> Double { Double(t / warmup) }
  }

  /// Separated from the one above by a step after the warm-up.
  struct AllInWholeNumbers: WarmupScheduleSteps {
    func ramp(_ t: Int, warmup: Int) -> Double { Double(t / warmup) }
    func decay(_ t: Int, warmup: Int) -> Double { sqrt(Double(warmup / t)) }
    func progress(_ t: Int, warmup: Int, total: Int) -> Double {
      Double((t - warmup) / (total - warmup))
    }
  }
}
