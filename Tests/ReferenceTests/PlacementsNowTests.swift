import ExerciseKit
import Foundation
import Layers
import Messages
import Problems
import Reference
import Tensors
import Testing

/// The statement and the cases of `placements_now`.
@Suite struct PlacementsNowTests {
  private static let arguments = [
    "x", "W_A", "b_A", "W_F", "b_F", "gain_1", "bias_1", "gain_2", "bias_2", "gain_3", "bias_3",
    "gain_4", "bias_4", "a", "l", "epsilon", "upstream",
  ]

  /// The worked example as a case.
  private func example() throws -> (statement: String, input: Data) {
    let statement = try statement(of: "placements_now")
    let given = Self.arguments.map { "\"\($0)\": \(statement.value(of: $0))" }
    return (statement, Data("{\(given.joined(separator: ", "))}".utf8))
  }

  @Test("The worked example's results", arguments: [Solved("placements_now", .reference)])
  func results(_ trial: Solved) throws {
    let (statement, input) = try example()
    let normalized = try trial.normalized(input)
    var count = 0
    for (check, summary) in trial.checks.enumerated() {
      let got = try trial.output(check: check, input: normalized).members
      guard let array = got[""], got.count == 1 else { continue }
      #expect(
        statement.value(of: summary.name) == [rounded(array.data)].description, "\(summary.name)")
      count += 1
    }
    #expect(count == 10)
  }

  @Test("The worked example's middles, put together from layers")
  func middles() throws {
    let (statement, data) = try example()
    let input = try CourseJSON.decode(PlacementsNowInput.self, from: data)
    func norm(_ gain: Tensor, _ bias: Tensor) -> LayerNorm {
      LayerNorm(scale: gain, bias: bias, epsilon: input.epsilon)
    }
    func attention(_ h: Tensor) -> Tensor { tanh(matmul(2 * h, input.wA) + input.bA) }
    let (x, norm1, norm2) = (
      input.x, norm(input.gain1, input.bias1), norm(input.gain2, input.bias2)
    )
    let middles = [
      "h of lns": x + attention(norm1(x) / 2), "h of b2t": norm1(x + attention(x)),
      "h of peri": x + norm2(attention(norm1(x))), "z of hybrid": norm1(x),
      "DyT(x)": input.gain1 * tanh(0.5 * x) + input.bias1,
    ]
    for (name, tensor) in middles {
      #expect(statement.value(of: name) == [rounded(tensor.data)].description, "\(name)")
    }
    // What the sentence before them says.
    for (words, tensor) in [
      ("LN_1(x) is", norm1(x)), ("The attention of x is", attention(x)),
      ("that of LN_1(x) is", attention(norm1(x))),
      ("that of LN_1(x) / 2 is", attention(norm1(x) / 2)),
    ] {
      let numbers = rounded(tensor.data).map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
      let text = "\(words) [\(numbers.joined(separator: ", "))]"
      #expect(
        statement.replacing("\n", with: " ").contains(text), "\(text)")
    }
  }

  @Test("Cases have rows of three numbers or more, and most know a layer beyond the first")
  func cases() {
    for seed: UInt64 in 0..<50 {
      let inputs = PlacementsNowTrial.cases(seed: seed).map(\.input)
      #expect(inputs.allSatisfy { $0.x.shape[1] >= 3 && $0.validationError == nil })
      #expect(inputs.filter { $0.l > 1 }.count == inputs.count - 1)
      #expect(inputs.filter { $0.epsilon >= 0.1 }.count >= inputs.count / 2)
      // No two parameters of a kind are alike.
      for input in inputs {
        let gains = [input.gain1, input.gain2, input.gain3, input.gain4].map(\.data)
        let biases = [input.bias1, input.bias2, input.bias3, input.bias4].map(\.data)
        #expect(Set(gains + biases).count == 8)
      }
    }
  }

  static let misfits: [(change: @Sendable (inout PlacementsNowInput) -> Void, sentence: String)] = [
    (
      { $0.upstream = Tensor([1, 2]) },
      "upstream has shape [2] and x has shape [1, 3]; upstream must have the shape of x"
    ),
    ({ $0.l = 0 }, "l is 0; layers are counted from 1"),
    ({ $0.a = Tensor([1, 2]) }, "a has shape [2]; it is one number for all, [1]"),
    (
      { $0.bias4 = Tensor([1, 2]) },
      "bias_4 has shape [2] and x has shape [1, 3]; bias_4 must be [d]"
    ),
    (
      { $0.wF = Tensor([[1, 2, 3]]) },
      "W_F has shape [1, 3] and x has shape [1, 3]; W_F must be [d, d]"
    ),
    ({ $0.x = Tensor([1, 2]) }, "x has shape [2]; it must be [m, d] with d at least 1"),
  ]

  @Test("What somebody reads whose case does not fit", arguments: misfits.indices)
  func unfitting(_ row: Int) throws {
    var input = try CourseJSON.decode(PlacementsNowInput.self, from: example().input)
    #expect(input.validationError == nil)
    Self.misfits[row].change(&input)
    #expect(input.validationError == Self.misfits[row].sentence)
  }

  /// The numbers to six places.
  private func rounded(_ numbers: [Double]) -> [Double] {
    numbers.map { ($0 * 1e6).rounded() / 1e6 }
  }
}
