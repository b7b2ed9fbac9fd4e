import ExerciseKit
import Foundation
import Messages
import Layers
import Problems
import Reference
import Tensors
import Testing

/// The statements, cases and validationErrors of the two problems about where the norm goes.
@Suite struct PlacementTests {
  @Test("The worked example of pre_vs_post_ln", arguments: FlaxTests.solutions)
  func preVersusPost(_ trial: Solved) throws {
    let statement = try statement(of: "pre_vs_post_ln")
    for mode in ["1.0", "0.0"] {
      let input = try trial.normalized(
        Data(
          """
          {"seed": \(statement.value(of: "seed")), "x": \(statement.value(of: "x")),
           "mode": \(mode), "d_ff": 16, "upstream": \(statement.value(of: "upstream"))}
          """.utf8))
      // The numbers stand after the sentence that names the mode.
      let part = try #require(statement.range(of: "With mode \(mode),"))
      let text = String(statement[part.upperBound...])
      for (check, name) in [(0, "y"), (1, "dL/dx")] {
        let got = try output(of: trial, check: check, input)
        #expect(text.value(of: name) == rounded(got.data).description)
      }
      let drawn = try trial.output(check: 8, input: input).members
      for name in ["Dense_0/kernel", "Dense_1/kernel"] {
        let first = rounded(Array(try #require(drawn[name]).data.prefix(4))).map(\.description)
        #expect(statement.contains("\(name): \(first.joined(separator: ", "))\n"))
      }
    }
    let x = try CourseJSON.decode(Tensor.self, from: Data(statement.value(of: "x").utf8))
    let normalized = LayerNorm(in: ParameterScope(seed: 42))(x)
    #expect(statement.value(of: "LN(x)") == rounded(normalized.data).description)
  }

  @Test(
    "The worked example of residual_placements",
    arguments: [Solved("residual_placements", .reference)])
  func residualPlacements(_ trial: Solved) throws {
    let statement = try statement(of: "residual_placements")
    let given = [
      "x", "W", "c", "gain", "bias", "gain_out", "bias_out", "alpha", "epsilon", "upstream",
    ].map { "\"\($0)\": \(statement.value(of: $0))" }
    let input = try trial.normalized(Data("{\(given.joined(separator: ", "))}".utf8))
    let shown = [
      "post_norm": "post", "pre_norm": "pre", "res_post_norm": "res-post", "double_norm": "double",
      "deep_norm": "deep", "post_norm/x": "post/x", "pre_norm/x": "pre/x",
      "res_post_norm/x": "res/x", "double_norm/x": "double/x", "deep_norm/x": "deep/x",
    ]
    var count = 0
    for (check, summary) in trial.checks.enumerated() {
      guard let name = shown[summary.name] else { continue }
      let got = try output(of: trial, check: check, input)
      #expect(statement.value(of: name) == [rounded(got.data)].description, "\(name)")
      count += 1
    }
    #expect(count == shown.count)
  }

  @Test("The cases of pre_vs_post_ln alternate, and stay away from the kink where they are smooth")
  func preVersusPostCases() {
    for seed: UInt64 in 0..<50 {
      let cases = PreVsPostLNTrial.cases(seed: seed)
      for (k, item) in cases.enumerated() {
        let input = item.input
        #expect((input.mode >= 0.5) == k.isMultiple(of: 2))
        #expect(item.isSmooth == (input.x.shape[1] > 1))
        let scope = ParameterScope(seed: input.seed)
        let entering = input.mode >= 0.5 ? LayerNorm(in: scope)(input.x) : input.x
        let hidden = Dense(input.dFF, in: scope)(entering)
        #expect(!item.isSmooth || hidden.data.allSatisfy { abs($0) > 1e-3 })
      }
      let inputs = cases.map(\.input)
      #expect(Set(inputs.map(\.mode)).isSuperset(of: [0.5, 0.4999, 2, -1]))
      #expect(Set(inputs.map(\.seed)).isSuperset(of: [0, 1, 42, -1, 1 << 31, 12_345_678_901]))
      #expect(inputs.contains { Set($0.x.shape + [$0.dFF]).count == 1 })
    }
  }

  @Test("What somebody reads whose case of pre_vs_post_ln does not fit")
  func preVersusPostValidationErrors() throws {
    var input = try CourseJSON.decode(
      PreVsPostLNInput.self,
      from: Data(
        #"{"seed": 1, "x": [[1, 2]], "mode": 1, "d_ff": 3, "upstream": [1, 2]}"#.utf8))
    #expect(input.validationError == nil)
    input.upstream = Tensor([[1, 2]])
    #expect(
      input.validationError
        == "upstream has shape [1, 2] and x has shape [1, 2]; upstream must be [T * D]")
    input.dFF = 0
    #expect(input.validationError == "d_ff is 0; the hidden width starts at 1")
    input.x = Tensor([1, 2])
    #expect(input.validationError == "x has shape [2]; it must be [T, D] with D at least 1")
  }

  @Test("What somebody reads whose case of residual_placements does not fit")
  func residualPlacementsValidationErrors() throws {
    var input = try CourseJSON.decode(
      ResidualPlacementsInput.self,
      from: Data(
        #"""
        {"x": [[1, 2]], "W": [[1, 2], [3, 4]], "c": [1, 2], "gain": [1, 2], "bias": [1, 2],
         "gain_out": [1, 2], "bias_out": [1, 2], "alpha": 2, "epsilon": 1e-5, "upstream": [[1, 2]]}
        """#.utf8))
    #expect(input.validationError == nil)
    input.upstream = Tensor([1, 2])
    #expect(
      input.validationError
        == "upstream has shape [2] and x has shape [1, 2]; upstream must have the shape of x")
    input.biasOut = Tensor([1])
    #expect(
      input.validationError == "bias_out has shape [1] and x has shape [1, 2]; bias_out must be [d]"
    )
    input.w = Tensor([[1, 2]])
    #expect(input.validationError == "W has shape [1, 2] and x has shape [1, 2]; W must be [d, d]")
    input.x = Tensor([1, 2])
    #expect(input.validationError == "x has shape [2]; it must be [m, d] with d at least 1")
  }

  /// The numbers to six places.
  private func rounded(_ numbers: [Double]) -> [Double] {
    numbers.map { ($0 * 1e6).rounded() / 1e6 }
  }
}
