public import ExerciseKit

/// Learning rates that rise first and fall later: problem `warmup_schedule`.
///
/// Steps are counted from 1: the first update of the parameters is step 1.
public protocol WarmupScheduleContract {
  /// Creates a solution; it needs no state.
  init()

  /// Returns the rate of the 2017 Transformer, `d^-0.5 * min(t^-0.5, t * T^-1.5)`.
  ///
  /// - Parameters:
  ///   - step: t, at least 1.
  ///   - width: d, at least 1.
  ///   - warmup: T, the length of the warm-up in steps, at least 1.
  /// - Returns: The learning rate of step t.
  func noam(step: Int, width: Int, warmup: Int) -> Double

  /// Returns `peak * t / T` up to step T, and `peak * sqrt(T / t)` from there on.
  ///
  /// - Parameters:
  ///   - step: t, at least 1.
  ///   - peak: The rate of step T.
  ///   - warmup: T, the length of the warm-up in steps, at least 1.
  /// - Returns: The learning rate of step t.
  func inverseSquareRoot(step: Int, peak: Double, warmup: Int) -> Double

  /// Returns `peak * t / T` up to step T, and from there half a period of a cosine, which reaches
  /// the lowest rate at the last step.
  ///
  /// - Parameters:
  ///   - step: t, from 1 to N.
  ///   - peak: The rate of step T.
  ///   - lowest: The rate of step N.
  ///   - warmup: T, the length of the warm-up in steps; with 0 there is none.
  ///   - total: N, the number of steps in all, above T.
  /// - Returns: The learning rate of step t.
  func cosine(step: Int, peak: Double, lowest: Double, warmup: Int, total: Int) -> Double
}

/// The arguments of one case of `warmup_schedule`.
public struct WarmupScheduleInput: CaseInput {
  /// The step, counted from 1.
  public var step: Int
  /// The model's width; for `noam` only.
  public var width: Int
  /// The length of the warm-up of `noam` and `inverse_sqrt`, at least 1.
  public var warmup: Int
  /// The highest rate; not for `noam`.
  public var peak: Double
  /// The rate of the last step; for `cosine` only.
  public var lowest: Double
  /// The length of the warm-up of `cosine`, which may be 0.
  public var cosineWarmup: Int
  /// The number of steps in all; for `cosine` only.
  public var total: Int

  /// The names of the literature.
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case step = "t"
    case width = "d"
    case warmup = "T"
    case peak = "lr_max"
    case lowest = "lr_min"
    case cosineWarmup = "T_cosine"
    case total = "N"
  }

  /// The names of the arguments, in the order in which reports show them.
  public static var argumentNames: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// Why the arguments do not fit each other, or nil when they do.
  public var validationError: String? {
    for (name, count) in [("t", step), ("d", width), ("T", warmup)] where count < 1 {
      return "\(name) is \(count); it must be at least 1"
    }
    if cosineWarmup < 0 { return "T_cosine is \(cosineWarmup); it must be at least 0" }
    if total <= cosineWarmup {
      return "N is \(total) and T_cosine is \(cosineWarmup); N must be above T_cosine"
    }
    if step > total { return "t is \(step) and N is \(total); t must not be above N" }
    return nil
  }
}

/// The cases and checks of `warmup_schedule`.
public enum WarmupScheduleTrial: Trial {
  /// The cases, from small to large.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: At least one of each kind: fixed, and random.
  public static func cases(seed: UInt64) -> [Case<WarmupScheduleInput>] {
    WarmupScheduleCases.all(seed: seed)
  }

  /// The rate of one step in each schedule.
  public static var checks: [Check<any WarmupScheduleContract, WarmupScheduleInput>] {
    [
      Check("noam") { $0.noam(step: $1.step, width: $1.width, warmup: $1.warmup) },
      Check("inverse_sqrt") {
        $0.inverseSquareRoot(step: $1.step, peak: $1.peak, warmup: $1.warmup)
      },
      Check("cosine") {
        $0.cosine(
          step: $1.step, peak: $1.peak, lowest: $1.lowest, warmup: $1.cosineWarmup,
          total: $1.total)
      },
    ]
  }
}
