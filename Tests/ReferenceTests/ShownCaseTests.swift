import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

@testable import Grading

/// Which failing case a learner reads: one in which the mistake does not look like rounding.
@Suite struct ShownCaseTests {
  /// Problems with a norm or a softmax, which saturate, and whose mistakes all return numbers.
  static let slugs: [String] = [
    "layer_norm", "rms_norm", "attention", "residual_placements", "transformer_layer",
    "transformer_stack", "residual_jacobian", "deep_norm",
  ]

  @Test(
    "No mistake is shown where it looks like rounding, if there is a plainer case", arguments: slugs
  )
  func shown(_ slug: String) throws {
    let problem = try #require(Problem.all.first { $0.slug == slug })
    let trial = try #require(Trials.trial(of: slug))
    let summary = try trial.summary(seed: 1)
    let inputs = try summary.cases.map { try trial.input($0.input) }
    func outcomes(_ solutions: @escaping AnyTrial.Solutions) throws -> [[Outcome]] {
      try trial.checks.map { check in
        try inputs.map {
          .value(try #require(trial.output(of: check.name, on: $0, solutions: solutions)))
        }
      }
    }
    let right = try outcomes(problem.key.reference)
    let judge = CheckJudge(
      expectation: Expectation(seed: 1, trial: summary, outputs: right),
      tolerance: problem.tolerance)
    var count = 0
    for (place, option) in problem.key.options.enumerated()
    where !option.isStyle && !option.isReadyMade {
      let got = try outcomes(problem.key.solution(choosing: [place]))
      for (k, check) in trial.checks.enumerated() {
        let report = judge.report(check, got[k], expected: right[k])
        guard let shown = report.shownFailure, case .mismatch(let mismatch) = shown.kind else {
          continue
        }
        let differences = inputs.indices.map { difference(got[k][$0], right[k][$0]) }
        guard let plainest = differences.max(), plainest > 0.05 else { continue }
        count += 1
        #expect(
          !mismatch.got.isFinite
            || abs(mismatch.got - mismatch.expected) > 0.0099 * abs(mismatch.expected)
            || differences[shown.number - 1] > 0.01,
          """
          \(option.name), \(check.name): case \(shown.number), \(mismatch.got) for \
          \(mismatch.expected), and \(plainest) elsewhere
          """
        )
      }
    }
    #expect(count > 20)
  }

  /// The largest difference as a part of the largest number; 0 where one is not finite.
  private func difference(_ got: Outcome, _ expected: Outcome) -> Double {
    guard let got = got.value?.members, let expected = expected.value?.members else { return 0 }
    return expected.map { name, right in
      guard let mine = got[name], mine.shape == right.shape else { return 0 }
      let largest = right.data.map(abs).max() ?? 0
      let most = zip(mine.data, right.data).map { abs($0 - $1) }.max() ?? 0
      return most.isFinite && largest > 1e-6 ? most / largest : 0
    }.max() ?? 0
  }
}
