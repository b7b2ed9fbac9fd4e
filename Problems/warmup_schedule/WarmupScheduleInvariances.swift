public import ExerciseKit

extension WarmupScheduleTrial {
  /// What changes of the arguments do to the outputs.
  public static var invariances: [Invariance<WarmupScheduleInput>] {
    [
      Invariance(
        "lr_max and lr_min are doubled",
        because: "a schedule with a peak is the peak times a shape; noam has no peak to set",
        ["noam": .stays, "inverse_sqrt": .times(2), "cosine": .times(2)]
      ) {
        $0.peak *= 2
        $0.lowest *= 2
      },
      Invariance(
        "d is 4 times as large",
        because: "noam has the factor d^-0.5, and the other schedules do not see the width",
        ["noam": .times(0.5), "inverse_sqrt": .stays, "cosine": .stays]
      ) { $0.width *= 4 },
      Invariance(
        "t, T, T_cosine and N are all 4 times as large",
        because:
          "two of the schedules see only how the steps stand to each other; noam has the power "
          + "-0.5 of t, and t * T^-1.5",
        ["noam": .times(0.5), "inverse_sqrt": .stays, "cosine": .stays]
      ) {
        $0.step *= 4
        $0.warmup *= 4
        $0.cosineWarmup *= 4
        $0.total *= 4
      },
      Invariance(
        "T is 4 times as large, and t is at most T",
        because: "in the warm-up the rates are t / T and t * T^-1.5; the cosine has a T of its own",
        ["noam": .times(0.125), "inverse_sqrt": .times(0.25), "cosine": .stays],
        where: { $0.step <= $0.warmup }
      ) { $0.warmup *= 4 },
      Invariance(
        "t is 4 times as large, and is at least T",
        because: "behind the warm-up both fall as t^-0.5",
        ["noam": .times(0.5), "inverse_sqrt": .times(0.5)],
        where: { $0.step >= $0.warmup && 4 * $0.step <= $0.total }
      ) { $0.step *= 4 },
    ]
  }
}
