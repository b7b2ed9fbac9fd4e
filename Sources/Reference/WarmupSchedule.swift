import LearnerSupport
package import Problems

/// The answer to `warmup_schedule`.
public enum WarmupScheduleKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    WarmupScheduleSteps.init, mistakes: mistakes,
    styles: [Style("falls-from-t") { $0.rises = .less }],
    aliases: [
      "progress-from-step-0-at-t": ["progress-from-step-0", "falls-from-t"],
      "decay-without-length-from-t": ["decay-without-length", "falls-from-t"],
    ])

  /// The reference, for those who measure with it.
  package static var reference: any WarmupScheduleContract { WarmupScheduleSteps() }
}

/// The schedules taken apart, each step as it should be.
///
/// What several schedules have in common is one choice: each is a check of its own.
struct WarmupScheduleSteps: WarmupScheduleContract {
  /// The number that the formulas take for a step; then the same in what rises, and in what falls.
  @Choice var count: (Int) -> Int = { $0 }
  @Choice var riseCount: (Int) -> Int = { $0 }
  @Choice var fallCount: (Int) -> Int = { $0 }
  /// The length of the warm-up as it is used.
  @Choice var length: (Int) -> Int = { $0 }
  /// The highest rate and the lowest as they are used.
  @Choice var peak: (Double) -> Double = { $0 }
  @Choice var lowest: (Double) -> Double = { $0 }
  /// What is done with a rate last.
  @Choice var result: (Double) -> Double = { $0 }

  /// The width as it is used, and the factor that it gives.
  @Choice var width: (Double) -> Double = { $0 }
  @Choice var widthFactor: (Double) -> Double = { pow($0, -0.5) }
  /// The two expressions of `noam`, and which of them is the rate.
  @Choice var noamFall: (_ t: Double, _ length: Double) -> Double = { t, _ in pow(t, -0.5) }
  @Choice var noamRise: (_ t: Double, _ length: Double) -> Double = { $0 * pow($1, -1.5) }
  @Choice var chosen: (_ fall: Double, _ rise: Double) -> Double = { min($0, $1) }

  /// How t compares with T in the warm-up.
  @Choice var rises: Condition = .lessOrEqual
  /// The peak in the warm-up; the part of it that a step there has, and that a later one of
  /// `inverse_sqrt` has.
  @Choice var rampPeak: (Double) -> Double = { $0 }
  @Choice var ramp: (_ t: Int, _ length: Int) -> Double = { Double($0) / Double($1) }
  @Choice var decay: (_ t: Int, _ length: Int) -> Double = { sqrt(Double($1) / Double($0)) }

  /// Where the warm-up of `cosine` begins, and how far it rises; and what is done with it last.
  @Choice var start: (_ peak: Double, _ lowest: Double) -> Double = { _, _ in 0 }
  @Choice var rise: (_ peak: Double, _ lowest: Double) -> Double = { peak, _ in peak }
  @Choice var rampResult: (_ rate: Double, _ lowest: Double) -> Double = { rate, _ in rate }
  /// The rate without a warm-up; nil for the cosine's.
  @Choice var withoutWarmup: (_ peak: Double, _ lowest: Double) -> Double? = { _, _ in nil }
  /// How many steps of the way to the last are done, how many there are, and the part of the two.
  @Choice var done: (_ t: Int, _ length: Int, _ total: Int) -> Int = { t, length, _ in t - length }
  @Choice var way: (_ total: Int, _ length: Int) -> Int = { $0 - $1 }
  @Choice var progress: (_ done: Int, _ way: Int) -> Double = { Double($0) / Double($1) }
  /// The part of the way down that is left: from an angle and its cosine, or from the progress.
  @Choice var angle: (Double) -> Double = { .pi * $0 }
  @Choice var wave: (Double) -> Double = { cos($0) }
  @Choice var height: (Double) -> Double = { (1 + $0) / 2 }
  @Choice var rest: (_ height: Double, _ progress: Double) -> Double = { height, _ in height }
  /// What the cosine falls to, from how far above, and what is done with it last.
  @Choice var floor: (_ peak: Double, _ lowest: Double) -> Double = { $1 }
  @Choice var span: (_ peak: Double, _ lowest: Double) -> Double = { $0 - $1 }
  @Choice var fallResult: (_ rate: Double, _ lowest: Double) -> Double = { rate, _ in rate }

  func noam(step: Int, width: Int, warmup: Int) -> Double {
    let (t, T) = (count(step), Double(length(warmup)))
    let rate = chosen(noamFall(Double(fallCount(t)), T), noamRise(Double(riseCount(t)), T))
    return result(widthFactor(self.width(Double(width))) * rate)
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    let (t, T) = (count(step), length(warmup))
    let peak = self.peak(peak)
    return result(
      rises(t, T) ? rampPeak(peak) * ramp(riseCount(t), T) : peak * decay(fallCount(t), T))
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    let (t, T) = (count(step), length(warmup))
    let (peak, lowest) = (self.peak(peak), self.lowest(lowest))
    if T > 0, rises(t, T) {
      let rate = start(peak, lowest) + rampPeak(rise(peak, lowest)) * ramp(riseCount(t), T)
      return result(rampResult(rate, lowest))
    }
    if warmup == 0, let rate = withoutWarmup(peak, lowest) { return result(rate) }
    let part = progress(done(fallCount(t), T, total), way(total, T))
    let left = rest(height(wave(angle(part))), part)
    return result(fallResult(floor(peak, lowest) + span(peak, lowest) * left, lowest))
  }
}
