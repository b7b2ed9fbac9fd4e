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

  @Test("Stored numbers come again, on the seed that is fixed", arguments: 0..<4)
  func again(_ row: Int) throws {
    let rows: [(lab: any Lab, condition: Int, part: LabPart)] = [
      (DecompositionLab(), 0, .residualJacobian { ResidualJacobianKey.reference }),
      (StreamGrowthLab(), 1, .transformerLayer { TransformerLayerKey.reference }),
      (StreamGrowthLab(), 2, .transformerLayer { TransformerLayerKey.reference }),
      (WarmupLab(), 0, .warmupSchedule { WarmupScheduleKey.reference }),
    ]
    let (lab, condition, part) = rows[row]
    let result = try Self.stored(lab)
    let stored = try #require(
      result.runs.first { $0.condition == result.conditions[condition] && $0.seed == 1 })
    let measured = lab.measure(
      condition, seed: 1, result.settings, part, isStopped: { false })
    let values = try #require(measured)
    for (got, expected) in zip(values, stored.values) {
      // A run that stalled ends on a plateau, where another processor's rounding does not matter.
      let tolerance = lab.name == "warmup" ? 0.02 : 1e-9
      #expect(abs(got - expected) <= tolerance * max(1, abs(expected)))
    }
  }

  // MARK: Verdicts

  struct Row: Sendable, CustomTestStringConvertible {
    let statement: String
    let verdict: Claim.Verdict
    let values: @Sendable (_ condition: String, _ column: String) -> Double
    var testDescription: String { "\(statement): \(verdict.rawValue)" }

    init(
      _ statement: String, _ verdict: Claim.Verdict,
      _ values: @escaping @Sendable (_ condition: String, _ column: String) -> Double
    ) {
      self.statement = statement
      self.verdict = verdict
      self.values = values
    }
  }

  /// Whether a row is Post-LN's.
  private static func isPost(_ condition: String) -> Bool { condition.contains("Post-LN") }

  static let rows: [Row] = [
    Row("Gradient stability", .inPart) { c, v in v == "after" && isPost(c) ? 20 : 1 },
    Row("Gradient stability", .holds) { c, v in isPost(c) ? 5 : 0 },
    Row("Gradient stability", .fails) { _, _ in 1 },
    Row("Warm-up:", .inPart) { c, _ in isPost(c) && c.contains("rate 0.01") ? 1 : 0 },
    Row("Warm-up:", .holds) { c, _ in isPost(c) && c.hasSuffix("warm-up 0") ? 1 : 0 },
    Row("Warm-up:", .fails) { _, _ in 0 },
    Row("100B+", .inPart) { c, _ in c == "Post-LN" ? 1 : 0 },
    Row("100B+", .holds) { c, _ in c == "Pre-LN" ? 0 : 1 },
    Row("100B+", .fails) { _, _ in 1 },
    Row("Gradient path", .holds) { _, _ in 1e-14 },
    Row("Gradient path", .fails) { _, _ in 1e-3 },
    Row("Residual stream", .holds) { c, v in isPost(c) || v == "start" ? 1 : 9 },
    Row("Residual stream", .fails) { _, _ in 1 },
    Row("Gradient attenuation", .holds) { c, _ in isPost(c) ? 0.05 : -0.48 },
    Row("Gradient attenuation", .inPart) { c, _ in isPost(c) ? 0.3 : -0.4 },
    Row("Gradient attenuation", .fails) { _, _ in 1 },
    Row("Gradient spikes", .holds) { c, _ in isPost(c) ? 1 : 0 },
    Row("Gradient spikes", .inPart) { c, _ in c.contains("Post-LN, rate 0.02, warm-up 100") ? 1 : 0
    },
    Row("Gradient spikes", .fails) { _, _ in 1 },
    Row("Warm-up removal", .holds) { _, _ in 0 },
    Row("Warm-up removal", .fails) { _, _ in 1 },
    Row("Larger learning rates", .holds) { c, _ in isPost(c) ? 1 : 0 },
    Row("Larger learning rates", .inPart) { _, _ in 0 },
    Row("Larger learning rates", .fails) { c, _ in isPost(c) ? 0 : 1 },
    Row("Double norm", .holds) { _, v in v == "after L" ? 14 : 13.9 },
    Row("Double norm", .inPart) { _, v in v == "after L" ? 7 : v == "start" ? 1 : 13.9 },
    Row("Double norm", .fails) { _, v in v == "sqrt(x0^2 + n)" ? 13.9 : 1 },
    Row("Post-LN's gradients vanish or", .fails) { _, _ in 1 },
    Row("Post-LN's gradients vanish or", .holds) { _, _ in 9 },
    Row("Post-LN cannot", .fails) { _, _ in 0 },
    Row("Post-LN cannot", .holds) { _, _ in 1 },
    Row("Warm-up rescues", .fails) { c, _ in c.contains("L = 12") ? 1 : 0 },
    Row("Warm-up rescues", .holds) { _, _ in 0 },
    Row("Post-LN fails", .fails) { _, _ in 0 },
    Row("Post-LN fails", .holds) { _, _ in 1 },
    Row("Design B, x", .fails) { c, _ in c == "res-post" ? 1 : 0 },
    Row("Design B, x", .holds) { _, _ in 0 },
    Row("Design B is slower", .fails) { _, _ in 2 },
    Row("Design B is slower", .holds) { c, _ in c.hasPrefix("res-post") ? 2.1 : 2 },
    Row("Design B is slower", .inPart) { c, v in
      c.hasPrefix("res-post") && v == "final loss" ? 2.1 : 2
    },
    Row("Gradients spike whenever", .fails) { c, _ in c.contains("0.02") ? 1 : 0 },
    Row("Gradients spike whenever", .holds) { _, _ in 1 },
    Row("The stream grows", .fails) { _, _ in 0.75 },
    Row("The stream grows", .holds) { _, _ in 0.52 },
  ]

  @Test("A verdict follows from the numbers", arguments: rows)
  func verdict(_ row: Row) throws {
    let claim = try #require(Claim.all.first { $0.statement.hasPrefix(row.statement) })
    let lab = try #require(Labs.all.first { $0.name == claim.lab })
    let result = LabResult.madeUp(lab) { condition, _, column in row.values(condition, column) }
    let finding = try #require(claim.finding(result))
    #expect(finding.verdict == row.verdict, "\(finding.measured)")
  }

  @Test func everyClaimHasAVerdictBothWays() {
    for claim in Claim.all {
      let rows = Self.rows.filter { claim.statement.hasPrefix($0.statement) }
      #expect(Set(rows.map(\.verdict)).count >= 2, "\(claim.statement)")
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
