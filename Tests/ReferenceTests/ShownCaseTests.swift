import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

@testable import Grading

/// Which failing case a learner reads.
@Suite struct ShownCaseTests {
  @Test(arguments: Problem.all) func measure(_ problem: Problem) throws {
    let trial = try #require(Trials.trial(of: problem.slug))
    let summary = try trial.summary(seed: 1)
    if summary.isLookedUp { return }
    let inputs = try summary.cases.map { try trial.input($0.input) }
    func outcomes(_ solutions: @escaping AnyTrial.Solutions) -> [[Outcome]] {
      trial.checks.map { check in
        inputs.map { .value(trial.output(of: check.name, on: $0, solutions: solutions)!) }
      }
    }
    let right = outcomes(problem.key.reference)
    let judge = CheckJudge(
      expectation: Expectation(seed: 1, trial: summary, outputs: right),
      tolerance: problem.tolerance)
    func relative(_ a: Output, _ b: Output) -> Double {
      a.members.map { name, got in
        let expected = b.members[name]!
        return zip(got.data, expected.data).map {
          $0.isFinite ? abs($0 - $1) / max(abs($0), abs($1), 1e-300) : 9
        }.max() ?? 0
      }.max() ?? 0
    }
    var lines: [String] = []
    for place in problem.key.options.indices where !problem.key.options[place].isStyle {
      let got = outcomes(problem.key.solution(choosing: [place]))
      for (k, check) in trial.checks.enumerated() {
        guard let shown = judge.report(check, got[k], expected: right[k]).shownFailure,
          case .mismatch(let m) = shown.kind
        else { continue }
        let all = inputs.indices.map { relative(got[k][$0].value!, right[k][$0].value!) }
        let rel = all[shown.number - 1]
        if rel < 1e-2 {
          lines.append(
            "LIST \(problem.slug) \(problem.key.options[place].name) \(check.name) case \(shown.number) \(m.shape) rel \(rel) worst \(m.got) \(m.expected); all "
              + all.map { String(format: "%.1e", $0) }.joined(separator: " "))
        }
      }
    }
    print(lines.joined(separator: "\n"))
  }
}
