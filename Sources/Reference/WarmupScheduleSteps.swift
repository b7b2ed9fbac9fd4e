import LearnerSupport
import Problems

/// The schedules taken apart, each part as it should be; a misconception replaces one.
protocol WarmupScheduleSteps: WarmupScheduleContract {
  /// The number that the formulas take for a step.
  func count(_ step: Int) -> Int
  /// The factor of `noam` that depends on the width.
  func widthFactor(_ d: Double) -> Double
  /// What `noam` makes of a step before that factor.
  func noamShape(_ t: Double, warmup: Double) -> Double
  /// Whether a step belongs to the warm-up.
  func rises(_ t: Int, warmup: Int) -> Bool
  /// The part of the peak that a step of the warm-up has.
  func ramp(_ t: Int, warmup: Int) -> Double
  /// The part of the peak that a later step of `inverse_sqrt` has.
  func decay(_ t: Int, warmup: Int) -> Double
  /// A rate of the warm-up of `cosine`.
  func cosineRamp(_ share: Double, peak: Double, lowest: Double) -> Double
  /// How far a later step is on the way to the last, from 0 to 1.
  func progress(_ t: Int, warmup: Int, total: Int) -> Double
  /// What is left of the cosine on that way, from 1 to 0.
  func arc(_ progress: Double) -> Double
  /// The rate for what is left.
  func blend(_ arc: Double, peak: Double, lowest: Double) -> Double
}

extension WarmupScheduleSteps {
  func count(_ step: Int) -> Int { step }
  func widthFactor(_ d: Double) -> Double { pow(d, -0.5) }
  func noamShape(_ t: Double, warmup: Double) -> Double {
    min(pow(t, -0.5), t * pow(warmup, -1.5))
  }
  func rises(_ t: Int, warmup: Int) -> Bool { t <= warmup }
  func ramp(_ t: Int, warmup: Int) -> Double { Double(t) / Double(warmup) }
  func decay(_ t: Int, warmup: Int) -> Double { sqrt(Double(warmup) / Double(t)) }
  func cosineRamp(_ share: Double, peak: Double, lowest: Double) -> Double { share * peak }
  func progress(_ t: Int, warmup: Int, total: Int) -> Double {
    Double(t - warmup) / Double(total - warmup)
  }
  func arc(_ progress: Double) -> Double { (1 + cos(.pi * progress)) / 2 }
  func blend(_ arc: Double, peak: Double, lowest: Double) -> Double {
    lowest + (peak - lowest) * arc
  }

  func noam(step: Int, width: Int, warmup: Int) -> Double {
    widthFactor(Double(width)) * noamShape(Double(count(step)), warmup: Double(warmup))
  }

  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    let t = count(step)
    return peak * (rises(t, warmup: warmup) ? ramp(t, warmup: warmup) : decay(t, warmup: warmup))
  }

  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    let t = count(step)
    guard warmup == 0 || !rises(t, warmup: warmup) else {
      return cosineRamp(ramp(t, warmup: warmup), peak: peak, lowest: lowest)
    }
    return blend(arc(progress(t, warmup: warmup, total: total)), peak: peak, lowest: lowest)
  }
}
