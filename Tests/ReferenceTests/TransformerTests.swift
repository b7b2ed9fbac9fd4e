import ExerciseKit
import Foundation
import Messages
import Layers
import Problems
import Reference
import Tensors
import Testing

/// The statements, cases and validationErrors of the problems about whole layers.
@Suite struct TransformerTests {
  @Test(
    "The worked example of transformer_layer",
    arguments: [Solved("transformer_layer", .reference)])
  func layer(_ trial: Solved) throws {
    let statement = try statement(of: "transformer_layer")
    let zero = "[[0, 0, 0], [0, 0, 0], [0, 0, 0]]"
    let one = "[[1, 0, 0], [0, 1, 0], [0, 0, 1]]"
    let given = [
      "x", "b_O", "gain_1", "bias_1", "W_h", "b_h", "W_f", "b_f", "gain_2", "bias_2", "epsilon",
      "upstream",
    ].map { "\"\($0)\": \(statement.value(of: $0))" }
    let input = try trial.normalized(
      Data(
        """
        {"W_Q": \(zero), "W_K": \(zero), "W_V": \(one), "W_O": \(one), "b_Q": [0, 0, 0],
         "b_K": [0, 0, 0], "b_V": [0, 0, 0], "heads": 1, \(given.joined(separator: ", "))}
        """.utf8))
    let shown = [
      "post_norm": "post y", "post_norm/x": "post/x", "pre_norm": "pre y", "pre_norm/x": "pre/x",
    ]
    #expect(Set(trial.checks.map(\.name)).isSuperset(of: shown.keys))
    for (check, summary) in trial.checks.enumerated() {
      guard let name = shown[summary.name] else { continue }
      let got = try output(of: trial, check: check, input)
      #expect(statement.value(of: name) == got.printed(), "\(name)")
    }
  }

  @Test(
    "The worked example of transformer_stack",
    arguments: [Solved("transformer_stack", .reference)])
  func stack(_ trial: Solved) throws {
    let statement = try statement(of: "transformer_stack")
    func twice(_ value: String) -> String { "[\(value), \(value)]" }
    let zero = twice("[[0, 0, 0], [0, 0, 0], [0, 0, 0]]")
    let one = twice("[[1, 0, 0], [0, 1, 0], [0, 0, 1]]")
    let nought = twice("[0, 0, 0]")
    func cube(_ rows: String, _ shape: String) -> String {
      let numbers = rows.filter { !"[]".contains($0) }
      return "{\"shape\": \(shape), \"data\": [\(numbers)]}"
    }
    let given = [
      "x", "b_O", "gain_1", "b_f", "gain_2", "bias_2", "final_gain", "final_bias", "epsilon",
      "upstream",
    ].map { "\"\($0)\": \(statement.value(of: $0))" }
    let input = try trial.normalized(
      Data(
        """
        {"W_Q": \(cube(zero, "[2, 3, 3]")), "W_K": \(cube(zero, "[2, 3, 3]")),
         "W_V": \(cube(one, "[2, 3, 3]")), "W_O": \(cube(one, "[2, 3, 3]")), "b_Q": \(nought),
         "b_K": \(nought), "b_V": \(nought), "bias_1": \(nought),
         "W_h": \(cube(nought, "[2, 3, 1]")), "b_h": [[0], [0]],
         "W_f": \(cube(nought, "[2, 1, 3]")), "heads": 1, \(given.joined(separator: ", "))}
        """.utf8))
    let shown = [
      "post_norm": "post y", "post_norm/x": "post/x", "pre_norm": "pre y", "pre_norm/x": "pre/x",
    ]
    #expect(Set(trial.checks.map(\.name)).isSuperset(of: shown.keys))
    for (check, summary) in trial.checks.enumerated() {
      guard let name = shown[summary.name] else { continue }
      let got = try output(of: trial, check: check, input)
      #expect(statement.value(of: name) == got.printed(), "\(name)")
    }
  }

  @Test(
    "The worked example of deep_norm",
    arguments: [Solved("deep_norm", .reference)])
  func deepNorm(_ trial: Solved) throws {
    let statement = try statement(of: "deep_norm")
    let zero = "[[0, 0, 0], [0, 0, 0], [0, 0, 0]]"
    let one = "[[1, 0, 0], [0, 1, 0], [0, 0, 1]]"
    let given = [
      "alpha", "x", "b_O", "gain_1", "bias_1", "W_h", "b_h", "W_f", "b_f", "gain_2", "bias_2",
      "epsilon", "upstream",
    ].map { "\"\($0)\": \(statement.value(of: $0))" }
    let input = try trial.normalized(
      Data(
        """
        {"W_Q": \(zero), "W_K": \(zero), "W_V": \(one), "W_O": \(one), "b_Q": [0, 0, 0],
         "b_K": [0, 0, 0], "b_V": [0, 0, 0], "heads": 1, "N": 12, "M": 3, "beta": 0.5,
         \(given.joined(separator: ", "))}
        """.utf8))
    for (check, summary) in trial.checks.enumerated() {
      let got = try trial.output(check: check, input: input).members
      switch summary.name {
      case "output": #expect(statement.value(of: "y") == got[""]?.printed())
      case "x": #expect(statement.value(of: "dL/dx") == got[""]?.printed())
      case "encoder_only", "decoder_only", "encoder", "decoder":
        let numbers = try ["alpha", "beta"].map { try #require(got[$0]).data[0] }
        #expect(statement.value(of: summary.name) == numbers.numericArray.printed())
      case "initialized":
        let before = try CourseJSON.decode(
          [String: NumericArray?].self, from: parameters(in: input))
        for (name, array) in got {
          let factor = ["W_V", "W_O", "W_h", "W_f"].contains(name) ? 0.5 : 1
          #expect(array.data == before[name]??.data.map { factor * $0 }, "\(name)")
        }
      default: break
      }
    }
  }

  /// A case without its numbers that are no arrays.
  private func parameters(in input: Data) throws -> Data {
    let object = try #require(try JSONSerialization.jsonObject(with: input) as? [String: Any])
    return try JSONSerialization.data(withJSONObject: object.filter { $1 is [String: Any] })
  }

  @Test("The constants that the paper's sizes give, to four places")
  func deepNormConstants() throws {
    let trial = Solved("deep_norm", .reference)
    let first = try #require(try trial.cases(seed: 1).first)
    var input = try CourseJSON.decode(DeepNormInput.self, from: first.input)
    let values: [(Int, [[Double]])] = [
      (6, [[1.8612, 0.3799], [1.8612, 0.3799], [1.4179, 0.4970], [2.0598, 0.3433]]),
      (12, [[2.2134, 0.3195]]), (24, [[2.6321, 0.2686]]), (100, [[3.7606, 0.1880]]),
    ]
    for (layers, expected) in values {
      (input.encoderLayers, input.decoderLayers) = (layers, layers)
      for (check, expected) in expected.enumerated() {
        let got = try trial.output(check: check, input: CourseJSON.encode(input)).members
        for (name, expected) in zip(["alpha", "beta"], expected) {
          #expect(abs(try #require(got[name]).data[0] - expected) < 5.1e-5, "\(layers), \(check)")
        }
      }
    }
  }

  @Test("What somebody reads whose case of deep_norm does not fit")
  func deepNormValidationErrors() throws {
    let first = try #require(try Solved("deep_norm", .reference).cases(seed: 1).first)
    var input = try CourseJSON.decode(DeepNormInput.self, from: first.input)
    #expect(input.validationError == nil)
    input.layer.upstream = Tensor([1, 2])
    #expect(
      input.validationError
        == "upstream has shape [2] and x has shape [1, 2]; upstream must have the shape of x")
    input.decoderLayers = 0
    #expect(input.validationError == "N is 2 and M is 0; both must be at least 1")
  }

  @Test("What somebody reads whose case of transformer_stack does not fit")
  func stackValidationErrors() throws {
    let case1 = TransformerStackTrial.cases(seed: 1)[0].input
    var input = try CourseJSON.decode(
      TransformerStackInput.self, from: CourseJSON.encode(case1))
    #expect(input.validationError == nil)
    input.upstream = Tensor([1, 2])
    #expect(
      input.validationError
        == "upstream has shape [2] and x has shape [1, 2]; upstream must have the shape of x")
    input.finalBias = Tensor([1])
    #expect(
      input.validationError
        == "final_bias has shape [1] and x has shape [1, 2]; final_bias must be [d]")
    input.parameters.wF = Tensor(shape: [2, 1, 2])
    #expect(
      input.validationError
        == "W_f has shape [2, 1, 2] and x has shape [1, 2]; W_f must be [L, d_h, d] = [1, 1, 2]")
    input.parameters.wQ = Tensor(shape: [2, 2])
    #expect(
      input.validationError == "W_Q has shape [2, 2]; it must be [L, d, d] with at least one layer")
  }

  @Test("What somebody reads whose case of transformer_layer does not fit")
  func layerValidationErrors() throws {
    let square = "[[1, 2], [3, 4]]"
    var input = try CourseJSON.decode(
      TransformerLayerInput.self,
      from: Data(
        """
        {"x": [[1, 2], [3, 4], [5, 6]], "W_Q": \(square), "b_Q": [1, 2], "W_K": \(square),
         "b_K": [1, 2], "W_V": \(square), "b_V": [1, 2], "W_O": \(square), "b_O": [1, 2],
         "gain_1": [1, 2], "bias_1": [1, 2], "W_h": [[1, 2, 3], [4, 5, 6]], "b_h": [1, 2, 3],
         "W_f": [[1, 2], [3, 4], [5, 6]], "b_f": [1, 2], "gain_2": [1, 2], "bias_2": [1, 2],
         "heads": 2, "epsilon": 1e-5, "upstream": [[1, 2], [3, 4], [5, 6]]}
        """.utf8))
    #expect(input.validationError == nil)
    input.upstream = Tensor(shape: [2, 2])
    #expect(
      input.validationError
        == "upstream has shape [2, 2] and x has shape [3, 2]; upstream must have the shape of x")
    input.heads = 3
    #expect(input.validationError == "heads is 3 and x has shape [3, 2]; heads must divide d = 2")
    input.parameters.wF = Tensor(shape: [2, 3])
    #expect(
      input.validationError
        == "W_f has shape [2, 3] and x has shape [3, 2]; W_f must be [d_h, d] = [3, 2]")
    input.parameters.bH = Tensor(shape: [])
    #expect(
      input.validationError == "b_h has shape []; it must have at least one number, d_h in all")
    input.x = Tensor(shape: [2])
    #expect(
      input.validationError
        == "x has shape [2]; it must be [m, d] with at least one token and one column")
  }

  @Test(
    "Random cases of transformer_layer show a rectifier at work, several heads, a large epsilon")
  func layerCases() throws {
    for seed: UInt64 in 0..<20 {
      let inputs = TransformerLayerTrial.cases(seed: seed).map(\.input)
      #expect(inputs.allSatisfy { $0.validationError == nil })
      #expect(inputs.contains { 1 < $0.heads && $0.heads < $0.x.shape[1] && $0.x.shape[0] > 1 })
      #expect(inputs.contains { Set($0.x.shape + $0.parameters.bH.shape).count == 1 })
      #expect(inputs.contains { Set($0.x.shape + $0.parameters.bH.shape).count == 3 })
      #expect(inputs.contains { hidden(of: $0).contains { $0 > 6 } })
      #expect(inputs.contains { hidden(of: $0).contains { $0 < 0 } })
      #expect(inputs.contains { $0.epsilon > 0.2 } && inputs.contains { $0.epsilon < 1e-4 })
    }
  }

  /// What the rectifier of a Pre-LN layer gets.
  private func hidden(of input: TransformerLayerInput) -> [Double] {
    let p = input.parameters
    let attention = MultiHeadAttention(
      query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
      value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
      heads: input.heads)
    let norm1 = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: input.epsilon)
    let norm2 = LayerNorm(scale: p.gain2, bias: p.bias2, epsilon: input.epsilon)
    let h = input.x + attention(norm1(input.x))
    return Dense(kernel: p.wH, bias: p.bH)(norm2(h)).data
  }
}
