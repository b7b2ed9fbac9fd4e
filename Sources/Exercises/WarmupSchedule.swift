import LearnerSupport
import Problems

/// Solves problem warmup_schedule: learning rates that rise first and fall later.
///
/// Steps are counted from 1: the first update of the parameters is step 1.
struct WarmupScheduleSolution: WarmupScheduleContract {
  /// Returns d^-0.5 * min(t^-0.5, t * T^-1.5).
  ///
  /// - step: t, at least 1
  /// - width: d
  /// - warmup: T, at least 1
  func noam(step: Int, width: Int, warmup: Int) -> Double {
    // TODO: the rate of step t
    todo()
  }

  /// Returns peak * t / T up to step T, and peak * sqrt(T / t) from there on.
  ///
  /// - step: t, at least 1
  /// - peak: the rate of step T
  /// - warmup: T, at least 1
  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double {
    // TODO: the rate of step t
    todo()
  }

  /// Returns peak * t / T up to step T, and then half a period of a cosine, down to lowest at step N.
  ///
  /// - step: t, from 1 to N
  /// - peak: the rate of step T
  /// - lowest: the rate of step N
  /// - warmup: T; with 0 there is no warm-up
  /// - total: N, above T
  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double {
    // TODO: the rate of step t
    todo()
  }
}
