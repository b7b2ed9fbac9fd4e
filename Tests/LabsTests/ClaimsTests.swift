import ExerciseKit
import Messages
import Foundation
import Reference
import Testing

@testable import Labs

@Suite struct ClaimsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func stored(_ lab: any Lab) throws -> LabResult {
    let file = root.appending(path: "\(ClaimsPage.folder)/\(lab.name).json")
    return try CourseJSON.decode(LabResult.self, from: Data(contentsOf: file))
  }

  @Test func thePageIsWhatTheStoredNumbersGive() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: ClaimsPage.path), encoding: .utf8)
    #expect(
      page == ClaimsPage.text(try Labs.all.map(Self.stored)),
      "write it anew: swift run grader lab claims --write")
    #expect(!page.contains("not measured yet"))
  }

  @Test("The stored numbers are of the present lab", arguments: Labs.all.map(\.name))
  func current(_ name: String) throws {
    let lab = Labs.all.first { $0.name == name }!
    var result = try Self.stored(lab)
    #expect(ClaimsPage.isCurrent(result, of: lab), "measure them anew: CONTRIBUTING says how")
    result.settings.width += 2
    #expect(!ClaimsPage.isCurrent(result, of: lab))
  }

  @Test("Stored numbers come again, on the seed that is fixed", arguments: 0..<11)
  func again(_ row: Int) throws {
    let rows: [(lab: any Lab, condition: Int, part: LabPart)] = [
      (DecompositionLab(), 0, .residualJacobian { ResidualJacobianKey.reference }),
      (StreamGrowthLab(), 1, .transformerLayer { TransformerLayerKey.reference }),
      (StreamGrowthLab(), 2, .transformerLayer { TransformerLayerKey.reference }),
      (StreamGrowthLab(), 3, .transformerLayer { TransformerLayerKey.reference }),
      (StreamGrowthLab(), 4, .transformerLayer { TransformerLayerKey.reference }),
      (StreamGrowthLab(), 5, .transformerLayer { TransformerLayerKey.reference }),
      (GradientDepthLab(), 2, .depthProfile { DepthProfileKey.reference }),
      (GradientDepthLab(), 6, .depthProfile { DepthProfileKey.reference }),
      (PlacementGainLab(), 0, .residualPlacements(nil)),
      (PlacementGainLab(), 33, .residualPlacements(nil)),
      (WarmupLab(), 0, .warmupSchedule { WarmupScheduleKey.reference }),
    ]
    let (lab, condition, part) = rows[row]
    let result = try Self.stored(lab)
    let stored = try #require(
      result.runs.first { $0.condition == result.conditions[condition] && $0.seed == 1 })
    let measured = lab.measure(
      condition, seed: 1, result.settings, part, isStopped: { false })
    let values = try #require(measured)
    for (got, expected) in zip(values.values, stored.values) {
      // A run that stalled ends on a plateau, where another processor's rounding does not matter.
      let tolerance = lab.name == "warmup" ? 0.02 : 1e-9
      #expect(abs(got - expected) <= tolerance * max(1, abs(expected)))
    }
  }

  // MARK: Verdicts

  @Test("A verdict follows from the numbers", arguments: Claim.examples)
  func verdict(_ example: Claim.Example) throws {
    let claim = try #require(Claim.all.first { $0.statement.hasPrefix(example.statement) })
    let finding = try #require(claim.finding(example))
    #expect(finding.verdict == example.verdict, "\(finding.measured)")
  }

  @Test func everyClaimHasAVerdictBothWays() {
    for claim in Claim.all {
      #expect(Set(claim.examples.map(\.verdict)).count >= 2, "\(claim.statement)")
    }
  }

  @Test func otherSettingsThanTheClaimIsAboutGiveNoVerdict() {
    let changes: [(inout LabSettings) -> Void] = [
      { $0.steps = 10 }, { $0.depths = [4] }, { $0.rates = [1e-5] },
    ]
    for change in changes {
      let result = LabResult.madeUp(TrainingLab(), change: change) { _, _, _ in 0 }
      for claim in Claim.all { #expect(claim.finding(result) == nil) }
    }
  }

  @Test func withoutRunsThereIsNoVerdict() {
    for claim in Claim.all {
      let lab = Labs.all.first { $0.name == claim.lab }!
      #expect(claim.finding(.madeUp(lab, runs: 0) { _, _, _ in 0 }) == nil)
    }
  }
}
