import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

@Suite struct AttentionTests {
  @Test(
    "The worked example's numbers, to four places",
    arguments: [Solved("attention", .reference)])
  func workedExample(_ trial: Solved) throws {
    let statement = try statement(of: "attention")
    let shown = ["output": "y", "x": "dL/dx"].merging(
      ["b_Q", "b_K", "b_V", "b_O"].map { ($0, "dL/d\($0)") }
    ) { first, _ in first }
    let identity = "[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]"
    let given = ["x", "b_Q", "b_K", "b_V", "W_O", "b_O", "upstream"].map { name in
      "\"\(name)\": \(statement.value(of: name))"
    }
    let input = """
      {"W_Q": \(identity), "W_K": \(identity), "W_V": \(identity), "heads": 2, "causal": true,
       \(given.joined(separator: ", "))}
      """
    let normalized = try trial.normalized(Data(input.utf8))
    #expect(Set(trial.checks.map(\.name)).isSuperset(of: shown.keys))
    for (check, summary) in trial.checks.enumerated() {
      guard let name = shown[summary.name] else { continue }
      let got = try output(of: trial, check: check, normalized)
      #expect(statement.value(of: name) == got.printed(), "\(name)")
    }
  }

  @Test("The gradient of b_K is 0 up to rounding in every case, and passes as 0")
  func keyBias() throws {
    let trial = Solved("attention", .reference)
    let check = try #require(trial.checks.firstIndex { $0.name == "b_K" })
    for seed: UInt64 in 0..<50 {
      for input in try trial.cases(seed: seed) {
        let got = try output(of: trial, check: check, input.input)
        #expect(got.data.allSatisfy { abs($0) < 1e-12 }, "seed \(seed), \(input.title)")
        let zeros = NumericArray(shape: got.shape, data: got.data.map { _ in 0 })
        #expect(distance(zeros, got) < 0.01)
      }
    }
  }
}
