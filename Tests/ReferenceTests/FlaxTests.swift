import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

/// What flax drew and computed for `pre_vs_post_ln`; `Data/generate_pre_vs_post_ln.py` wrote it.
private struct FlaxCases: Decodable {
  struct StoredCase: Decodable {
    let input: PreVsPostLNInput
    /// In float64, from the drawn parameters.
    let expected: [String: NumericArray]
    /// In float32, as drawn.
    let parameters: [String: NumericArray]
    /// What the flax module itself returns.
    let float32Output: NumericArray

    enum CodingKeys: String, CodingKey {
      case input, expected, parameters
      case float32Output = "float32_output"
    }
  }

  let cases: [StoredCase]

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Data/pre_vs_post_ln.json"))
    self = try CourseJSON.decode(Self.self, from: data)
  }
}

/// Both right solutions of `pre_vs_post_ln` against flax.
@Suite struct FlaxTests {
  static let solutions: [Solved] = [Solved("pre_vs_post_ln", .reference)]

  @Test("The stored cases have both modes and seeds on both sides of every border")
  func breadth() throws {
    let inputs = try FlaxCases().cases.map(\.input)
    #expect(inputs.count >= 20)
    for isPre in [true, false] {
      let seeds = inputs.filter { ($0.mode >= 0.5) == isPre }.map(\.seed)
      #expect(
        Set(seeds).isSuperset(of: [0, 1, 42, -1, 1 << 31, (1 << 32) - 1, 12_345_678_901]))
    }
    #expect(Set(inputs.map(\.mode)).isSuperset(of: [0, 1, 0.5, 0.4999, 2, -1]))
    #expect(inputs.allSatisfy { $0.validationError == nil })
  }

  @Test("The parameters are those of flax, bit for bit", arguments: solutions)
  func parameters(_ trial: Solved) throws {
    let check = try #require(trial.checks.firstIndex { $0.name == "parameters" })
    for stored in try FlaxCases().cases {
      let got = try trial.output(check: check, input: CourseJSON.encode(stored.input))
      #expect(got == .record(stored.parameters), "seed \(stored.input.seed)")
    }
  }

  @Test("Outputs and gradients agree with jax in float64", arguments: solutions)
  func outputs(_ trial: Solved) throws {
    for (number, stored) in try FlaxCases().cases.enumerated() {
      let input = try CourseJSON.encode(stored.input)
      for (check, summary) in trial.checks.enumerated() where summary.name != "parameters" {
        let expected = try #require(stored.expected[summary.name])
        let got = try output(of: trial, check: check, input)
        #expect(got.shape == expected.shape)
        let largest = expected.data.map(abs).max() ?? 0
        for (got, expected) in zip(got.data, expected.data) {
          #expect(
            abs(got - expected) <= 1e-10 * max(largest, 1e-3), "case \(number), \(summary.name)")
        }
      }
    }
  }

  @Test("The output of the flax module, in float32, is as near as the statement says")
  func float32() throws {
    for stored in try FlaxCases().cases {
      let got = try output(
        of: Self.solutions[0], check: 0, CourseJSON.encode(stored.input))
      for (got, expected) in zip(got.data, stored.float32Output.data) {
        #expect(abs(got - expected) < 3e-5)
      }
    }
  }
}
