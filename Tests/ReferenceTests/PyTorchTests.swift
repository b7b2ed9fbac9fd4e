import ExerciseKit
import Foundation
import Messages
import Problems
import Reference
import Testing

/// Values and gradients that PyTorch or NumPy computed; `Data/generate_*.py` wrote them.
private struct StoredCases<Input: CaseInput>: Decodable {
  struct StoredCase: Decodable {
    let input: Input
    let expected: [String: Output]
  }

  let cases: [StoredCase]

  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Data/\(name).json"))
    self = try CourseJSON.decode(Self.self, from: data)
  }
}

@Suite struct PyTorchTests {
  @Test("layer_norm agrees with PyTorch")
  func layerNorm() throws {
    try compare("layer_norm", StoredCases<LayerNormInput>("layer_norm"))
  }

  @Test("rms_norm agrees with PyTorch")
  func rmsNorm() throws {
    try compare("rms_norm", StoredCases<RMSNormInput>("rms_norm"))
  }

  @Test("feed_forward agrees with PyTorch")
  func feedForward() throws {
    try compare("feed_forward", StoredCases<FeedForwardInput>("feed_forward"))
  }

  @Test("attention agrees with PyTorch")
  func attention() throws {
    try compare("attention", StoredCases<AttentionInput>("attention"))
  }

  @Test("residual_placements agrees with PyTorch")
  func residualPlacements() throws {
    try compare(
      "residual_placements", StoredCases<ResidualPlacementsInput>("residual_placements"))
  }

  @Test("residual_jacobian agrees with PyTorch's gradients of real stacks")
  func residualJacobian() throws {
    try compare(
      "residual_jacobian", StoredCases<ResidualJacobianInput>("residual_jacobian"))
  }

  @Test("gradient_spikes agrees with PyTorch's norm, optax's clipping and NumPy's medians")
  func gradientSpikes() throws {
    try compare(
      "gradient_spikes", StoredCases<GradientSpikesInput>("gradient_spikes"))
  }

  @Test("gradient_check agrees with PyTorch, as far as differences can")
  func gradientCheck() throws {
    try compare(
      "gradient_check", StoredCases<GradientCheckInput>("gradient_check"),
      precision: 1e-8)
  }

  @Test("transformer_layer agrees with PyTorch")
  func transformerLayer() throws {
    try compare(
      "transformer_layer", StoredCases<TransformerLayerInput>("transformer_layer"))
  }

  @Test("transformer_stack agrees with PyTorch")
  func transformerStack() throws {
    try compare(
      "transformer_stack", StoredCases<TransformerStackInput>("transformer_stack"))
  }

  @Test("deep_norm agrees with PyTorch")
  func deepNorm() throws {
    try compare("deep_norm", StoredCases<DeepNormInput>("deep_norm"))
  }

  @Test("placements_now agrees with PyTorch")
  func placementsNow() throws {
    try compare("placements_now", StoredCases<PlacementsNowInput>("placements_now"))
  }

  @Test("depth_profile agrees with NumPy")
  func depthProfile() throws {
    try compare("depth_profile", StoredCases<DepthProfileInput>("depth_profile"))
  }

  @Test("warmup_schedule agrees with PyTorch, optax and 40 decimal digits")
  func warmupSchedule() throws {
    try compare(
      "warmup_schedule", StoredCases<WarmupScheduleInput>("warmup_schedule"))
  }

  @Test("adam_step agrees with PyTorch")
  func adamStep() throws {
    try compare("adam_step", StoredCases<AdamStepInput>("adam_step"))
  }

  @Test("train_deep agrees with PyTorch's Adam on the model written anew")
  func trainDeep() throws {
    try compare("train_deep", StoredCases<TrainDeepInput>("train_deep"))
  }

  /// Both right solutions, to ten digits of the largest number of each tensor.
  private func compare<Input: CaseInput>(
    _ slug: String, _ stored: StoredCases<Input>, precision: Double = 1e-10
  ) throws {
    #expect(stored.cases.count >= 12)
    for (number, stored) in stored.cases.enumerated() {
      #expect(stored.input.validationError == nil)
      let input = try CourseJSON.encode(stored.input)
      for trial in [Solved(slug, .reference)] {
        for (check, summary) in trial.checks.enumerated() {
          let expected = try #require(stored.expected[summary.name]).members
          let got = try trial.output(check: check, input: input).members
          #expect(got.keys.sorted() == expected.keys.sorted())
          for (name, expected) in expected {
            let got = try #require(got[name])
            #expect(got.shape == expected.shape)
            let largest = expected.data.map(abs).max() ?? 0
            for (got, expected) in zip(got.data, expected.data) {
              #expect(
                abs(got - expected) <= precision * max(largest, 1e-3),
                "case \(number), \(summary.name) \(name)")
            }
          }
        }
      }
    }
  }
}
