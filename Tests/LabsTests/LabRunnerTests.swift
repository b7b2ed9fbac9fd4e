import ExerciseKit
import Messages
import Reference
import Synchronization
import Testing

@testable import Labs

@Suite struct LabRunnerTests {
  private static func reference(_ kind: LabPart.Kind) -> LabPart {
    switch kind {
    case .adamStep: .adamStep { AdamStepKey.reference }
    case .depthProfile: .depthProfile { DepthProfileKey.reference }
    case .gradientSpikes: .gradientSpikes { GradientSpikesKey.reference }
    case .residualJacobian: .residualJacobian { ResidualJacobianKey.reference }
    case .residualPlacements: .residualPlacements { ResidualPlacementsKey.reference }
    case .transformerLayer: .transformerLayer { TransformerLayerKey.reference }
    case .warmupSchedule: .warmupSchedule { WarmupScheduleKey.reference }
    }
  }

  /// Settings with which a lab takes a fraction of a second.
  private static func small(_ lab: any Lab) -> LabSettings {
    var settings = lab.defaults
    settings.depths = lab.name == "gradient-depth" ? [2, 3] : [2]
    settings.width = 4
    settings.seeds = 2
    if settings.steps > 0 { settings.steps = 30 }
    settings.rates = Array(settings.rates.prefix(1))
    return settings
  }

  private static func run(_ lab: any Lab, stoppedAfter limit: Int = .max) -> LabResult {
    let runs = Mutex<[LabResult.Run]>([])
    LabRunner(lab, small(lab), part: reference(lab.part)).run(
      isStopped: { runs.withLock { $0.count >= limit } },
      deliver: { run in runs.withLock { $0.append(run) } })
    return LabResult(lab, small(lab), runs: runs.withLock { $0 })
  }

  @Test("Every lab measures every condition on every seed", arguments: Labs.all.map(\.name))
  func complete(_ name: String) throws {
    let lab = Labs.all.first { $0.name == name }!
    let result = Self.run(lab)
    #expect(result.isComplete)
    #expect(result.runs.allSatisfy { $0.values.count == lab.columns.count })
    #expect(result.runs.map(\.seed).prefix(2) == [1, 2])
    #expect(Set(result.conditions).count == result.conditions.count)
    // Alone, a run has the numbers that it has beside others.
    let last = try #require(result.runs.last)
    let alone = lab.measure(
      result.conditions.count - 1, seed: 2, Self.small(lab), Self.reference(lab.part),
      isStopped: { false })
    #expect(
      "\(LabResult.Run(condition: last.condition, seed: 2, try #require(alone)))" == "\(last)")
    #expect(result.runs.allSatisfy { $0.series.count == result.series.count })
    // As a process would send them that works for a learner's solution.
    var channel = LabChannel(lab, Self.small(lab))
    for run in result.runs {
      #expect(
        channel.run(in: try CourseJSON.encode(run)).map { "\($0)" } == "\(run)", "\(run.condition)")
    }
    #expect(channel.isDone)
    let json = try result.json()
    #expect(json.split(separator: UInt8(ascii: "\n")).count == result.runs.count + 2)
    #expect("\(try CourseJSON.decode(LabResult.self, from: json))" == "\(result)")
    #expect(!LabText(lab, result).text.contains("incomplete"))
  }

  @Test func aStoppedLabKeepsTheRunsThatWereFinished() {
    let result = Self.run(WarmupLab(), stoppedAfter: 3)
    #expect(!result.isComplete)
    #expect(result.runs.count >= 3 && result.runs.count < 6)
  }

  @Test func everyLabHasItsOwnNameAndPlotsAColumn() {
    #expect(Set(Labs.all.map(\.name)).count == Labs.all.count)
    for lab in Labs.all {
      #expect(lab.columns.contains { $0.title == lab.plotted.column })
      #expect(Set(lab.columns.map(\.title)).count == lab.columns.count)
      #expect(Claim.all.contains { $0.lab == lab.name })
    }
  }
}
