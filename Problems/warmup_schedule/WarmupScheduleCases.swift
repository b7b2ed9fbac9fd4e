import ExerciseKit

/// The inputs of `warmup_schedule`.
enum WarmupScheduleCases {
  /// All cases: the steps of a short run one after the other, borders, random ones, and a long run.
  static func all(seed: UInt64) -> [Case<WarmupScheduleInput>] {
    var random = CaseGenerator(seed: seed)
    return shortRun + borders
      + [(true, true), (true, false), (false, true), (false, false)].map { rises, cosineRises in
        step(noamRises: rises, cosineRises: cosineRises, from: &random)
      } + [longRun]
  }

  private static let shortRun: [Case<WarmupScheduleInput>] = [
    ("the first step", 1), ("a step in the warm-up", 3), ("the last step of the warm-up", 4),
    ("the step after the warm-up", 5), ("a step well after the warm-up", 9),
    ("the last step of all", 16),
  ].map { title, step in
    Case(
      title,
      WarmupScheduleInput(
        step: step, width: 4, warmup: 4, peak: 0.8, lowest: 0.1, cosineWarmup: 4, total: 16))
  }

  /// Where a warm-up is as short as it can be, the first step has the highest rate of all, except
  /// without a warm-up: there the cosine has moved on by a step.
  private static let borders: [Case<WarmupScheduleInput>] = [
    ("the first step, short warm-ups", 1, 1), ("the first step, no warm-up in the cosine", 1, 0),
    ("a later step, no warm-up in the cosine", 2, 0),
    // A warm-up passes through rates below the lowest.
    ("the first step, the cosine still below its lowest rate", 1, 4),
  ].map { title, step, cosineWarmup in
    Case(
      title,
      WarmupScheduleInput(
        step: step, width: 3, warmup: 1, peak: 0.5, lowest: 0.2, cosineWarmup: cosineWarmup,
        total: 5))
  }

  /// The sizes of the base model of 2017.
  private static let longRun: Case<WarmupScheduleInput> = Case(
    "a late step of a long run",
    WarmupScheduleInput(
      step: 40_000, width: 512, warmup: 4_000, peak: 0.001, lowest: 0.000_1, cosineWarmup: 2_000,
      total: 100_000))

  /// Draws a step in which each of the two warm-ups is over or not.
  private static func step(
    noamRises: Bool, cosineRises: Bool, from random: inout CaseGenerator
  ) -> Case<WarmupScheduleInput> {
    let step = random.count(in: 6...40)
    let total = 3 * step + random.count(in: 1...40)
    func warmup(_ rises: Bool) -> Int {
      step + (rises ? random.count(in: 2...step) : -random.count(in: 2...(step - 2)))
    }
    let peak = random.number(in: 0.05...1)
    return Case(
      "a random step, the first two \(noamRises ? "rising" : "falling"), "
        + "the cosine \(cosineRises ? "rising" : "falling")",
      WarmupScheduleInput(
        step: step, width: random.count(in: 2...64), warmup: warmup(noamRises), peak: peak,
        lowest: peak * random.number(in: 0.1...0.4), cosineWarmup: warmup(cosineRises),
        total: total))
  }
}

extension CaseGenerator {
  /// Returns a whole number between two bounds.
  fileprivate mutating func count(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}
