import ExerciseKit
import Foundation
import Testing

@testable import Problems
@testable import Reference

/// Where the bounds of the outcomes of `train_deep` come from.
///
/// `BANDS=300 swift test --filter TrainDeepBands` measures them on 300 seeds and prints what it saw;
/// without BANDS there are three seeds, to see that the bounds still hold.
@Suite struct TrainDeepBands {
  private static let seeds: Int =
    ProcessInfo.processInfo.environment["BANDS"].flatMap(Int.init) ?? 3

  /// What the loss ends at, as a part of the entropy of frequencies, with the long run's settings.
  private func ratios(
    _ solution: any TrainDeepContract, _ block: NextCharacterModel.Block,
    seeds: Int = seeds, change: (inout TrainDeepInput) -> Void = { _ in }
  ) -> [Double] {
    (0..<seeds).map { seed in
      var random = CaseGenerator(seed: UInt64(seed))
      var input = TrainDeepCases.longRun(block, from: &random)
      change(&input)
      let run = TrainDeepRun(input, steps: input.steps) { parameters, state, windows in
        solution.step(
          parameters, state: state, windows: windows, logits: input.model.logits,
          settings: input.settings)
      }
      return run.ratio
    }
  }

  private func report(_ name: String, _ ratios: [Double]) {
    let sorted = ratios.sorted()
    let (low, middle, high) = (sorted[0], sorted[sorted.count / 2], sorted[sorted.count - 1])
    print(String(format: "%@: %.3f, %.3f, %.3f", name, low, middle, high))
  }

  @Test("The reference learns where the blocks are Pre-LN", .timeLimit(.minutes(15)))
  func learned() {
    let ratios = ratios(TrainDeepKey.reference, .preNorm)
    report("Pre-LN", ratios)
    #expect(ratios.allSatisfy { $0 < 0.65 })
  }

  @Test("Most stall where the blocks are Post-LN", .timeLimit(.minutes(15)))
  func stalled() {
    let ratios = ratios(TrainDeepKey.reference, .postNorm)
    report("Post-LN", ratios)
    let stalled = ratios.count { TrainingOutcome(ratio: $0) == .stalled }
    print("Post-LN: \(stalled) of \(ratios.count) stalled")
    #expect(stalled * 2 > ratios.count)
    #expect(!ratios.contains { TrainingOutcome(ratio: $0) == .diverged })
  }

  @Test("A rate a hundred times as large diverges", .timeLimit(.minutes(15)))
  func diverged() {
    let ratios = ratios(TrainDeepKey.reference, .preNorm) { $0.peak *= 100 }
    report("Pre-LN, a rate of 3", ratios)
    #expect(ratios.allSatisfy { TrainingOutcome(ratio: $0) == .diverged })
  }

  @Test("The three outcomes")
  func outcomes() {
    let ratios = [0, 0.74, 0.76, 1, 1.99, 2.01, 1e9, .infinity, .nan]
    #expect(
      ratios.map { TrainingOutcome(ratio: $0).rawValue }
        == [
          "learned", "learned", "stalled", "stalled", "stalled", "diverged", "diverged",
          "diverged", "diverged",
        ])
  }
}
