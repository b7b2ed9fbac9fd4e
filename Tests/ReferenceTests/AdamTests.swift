import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Tensors
import Testing

/// A long run of torch.optim.AdamW; `Data/generate_adam_step.py` wrote it.
private struct StoredRun: Decodable {
  struct Run: Decodable {
    let theta: [Tensor]
    let beta1: Double
    let beta2: Double
    let epsilon: Double
    let weightDecay: Double
    let rates: [Double]
    let gradients: [[Tensor]]
    /// The parameters after some of the steps.
    let expected: [String: [Tensor]]

    enum CodingKeys: String, CodingKey {
      case theta, beta1, beta2, epsilon, rates, gradients, expected
      case weightDecay = "weight_decay"
    }
  }

  let run: Run

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Data/adam_step.json"))
    self = try CourseJSON.decode(Self.self, from: data)
  }
}

/// The statement and the validationErrors of `adam_step`, and its answers over many steps.
@Suite struct AdamTests {
  @Test("400 steps in a row agree with PyTorch")
  func manySteps() throws {
    let run = try StoredRun().run
    #expect(run.gradients.count == 400)
    #expect(Set(run.expected.keys) == ["1", "2", "10", "100", "400"])
    for solution in [AdamStepKey.reference] {
      var theta = run.theta
      var state = AdamState(for: theta)
      for (step, (gradients, rate)) in zip(run.gradients, run.rates).enumerated() {
        (theta, state) = solution.step(
          theta, gradients: gradients, state: state, rate: rate, beta1: run.beta1,
          beta2: run.beta2, epsilon: run.epsilon, weightDecay: run.weightDecay)
        #expect(state.step == step + 1)
        for (got, expected) in zip(theta, run.expected["\(step + 1)"] ?? []) {
          #expect(got.shape == expected.shape)
          #expect(zip(got.data, expected.data).allSatisfy { abs($0 - $1) < 1e-12 })
        }
      }
    }
  }

  @Test("The worked example")
  func workedExample() throws {
    let statement = try String(
      contentsOf: URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../Problems/adam_step/README.md").standardized,
      encoding: .utf8)
    for line in [
      "    rate  = 0.1     weight_decay = 0.5     epsilon = 1.0\n    beta1 = 0.5     beta2        = 0.75\n",
      "    theta = [1.0, -2.0]\n    m     = [0.0, 0.0]\n    v     = [0.0, 0.0]\n",
    ] {
      #expect(statement.contains(line))
    }
    for solution in [AdamStepKey.reference] {
      var theta: [Tensor] = [[1, -2]]
      var state = AdamState(for: theta)
      for g: Tensor in [[3, 0], [0, 4]] {
        (theta, state) = solution.step(
          theta, gradients: [g], state: state, rate: 0.1, beta1: 0.5, beta2: 0.75, epsilon: 1,
          weightDecay: 0.5)
        let (first, second) = state.step == 1 ? (0.5, 0.25) : (0.75, 0.4375)
        let lines = [
          "    g     = \(shown(g))\n\n",
          line("m", state.m[0], corrected: state.m[0] / first),
          line("v", state.v[0], corrected: state.v[0] / second),
          "    theta = \(shown(theta[0]))\n",
        ]
        #expect(statement.contains(lines.joined()))
      }
    }
  }

  @Test("Whoever returns too few tensors reads which are missing")
  func names() throws {
    let solved = Solved("adam_step", by: Forgetful())
    let input = try #require(try solved.cases(seed: 1).last?.input)
    let members = try solved.output(check: 0, input: input).members
    #expect(members.keys.sorted() == ["theta[0]"])
    let right = try Solved("adam_step", .reference).output(check: 0, input: input).members
    #expect(right.keys.sorted() == ["theta[0]", "theta[1]", "theta[2]", "theta[3]"])
  }

  @Test("What somebody reads whose case does not fit")
  func validationErrors() throws {
    var input = try CourseJSON.decode(
      AdamStepInput.self,
      from: Data(
        #"""
        {"theta": [[[1, 2]], [3]], "g": [[[1, 2]], [3]], "m": [[[0, 0]], [0]],
         "v": [[[0, 0]], [0]], "step": 0, "lr": 0.1, "beta1": 0.9, "beta2": 0.99,
         "epsilon": 1e-8, "weight_decay": 0}
        """#.utf8))
    #expect(input.validationError == nil)
    input.epsilon = 0
    #expect(input.validationError == "epsilon is 0.0; it must be above 0")
    input.beta2 = 1
    #expect(input.validationError == "beta2 is 1.0; it must be at least 0 and below 1")
    input.step = -1
    #expect(input.validationError == "step is -1; it must be at least 0")
    input.v[1] = [-1]
    #expect(input.validationError == "v has a number below 0; it holds means of squares")
    input.m = [[1, 2], [3]]
    #expect(
      input.validationError
        == "m has the shapes [[2], [1]] and theta has [[1, 2], [1]]; they must be equal")
    input.g = [[[1, 2]]]
    #expect(
      input.validationError
        == "g has the shapes [[1, 2]] and theta has [[1, 2], [1]]; they must be equal")
    input.theta = []
    #expect(input.validationError == "theta has no tensors; there must be at least one")
  }

  /// A moment's line of the statement.
  private func line(_ name: String, _ moment: Tensor, corrected: Tensor) -> String {
    let lead = "    \(name)     = \(shown(moment))"
    let blanks = String(repeating: " ", count: max(1, 32 - lead.count))
    return lead + blanks + "corrected \(shown(corrected))\n"
  }

  /// The numbers to six places.
  private func shown(_ tensor: Tensor) -> String {
    tensor.data.map { ($0 * 1e6).rounded() / 1e6 }.description
  }
}

/// Gives back one tensor of several.
private struct Forgetful: AdamStepContract {
  func step(
    _ parameters: [Tensor], gradients: [Tensor], state: AdamState, rate: Double, beta1: Double,
    beta2: Double, epsilon: Double, weightDecay: Double
  ) -> (parameters: [Tensor], state: AdamState) {
    ([parameters[0]], state)
  }
}
