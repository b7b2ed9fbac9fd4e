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
      #expect(
        abs(got - expected) <= tolerance * max(1, abs(expected)) || got.isNaN && expected.isNaN)
    }
  }

  // MARK: Verdicts

  @Test("A verdict follows from the numbers", arguments: Claim.examples)
  func verdict(_ example: Claim.Example) throws {
    let claim = try #require(Claim.all.first { $0.statement.hasPrefix(example.statement) })
    let outcome = claim.outcome(example)
    #expect(outcome.finding?.verdict == example.verdict, "\(outcome)")
  }

  @Test("A claim can go two ways, and nothing is said where the seeds differ much")
  func everyClaimHasAVerdictBothWays() {
    for claim in Claim.all where claim.lab != nil {
      #expect(Set(claim.examples.map(\.verdict)).count >= 2, "\(claim.statement)")
      #expect(claim.outcomeOfNoise.finding == nil, "\(claim.statement)")
    }
  }

  @Test func withoutRunsThereIsNoVerdict() throws {
    for claim in Claim.all {
      guard let lab = Labs.all.first(where: { $0.name == claim.lab }) else { continue }
      let outcome = claim.outcome(.madeUp(lab, seeds: 10, runs: 0) { _, _, _ in 0 })
      #expect(
        outcome
          == .silent(
            "the lab was stopped early, and a verdict takes 10 seeds in every row that is read"))
      #expect(claim.outcome(nil) == .silent("not measured yet"))
    }
  }

  @Test("Other settings than the claim's, and fewer seeds, say nothing, and what to type")
  func settings() {
    func reason(_ seeds: Int, _ change: (inout LabSettings) -> Void) -> Claim.Outcome? {
      let result = LabResult.madeUp(TrainingLab(), seeds: seeds, change: change) { _, _, _ in 0 }
      return Claim.all.first { $0.lab == "training" }?.outcome(result)
    }
    #expect(
      reason(2) { _ in }
        == .silent("a verdict takes 10 seeds, and this had 2 seeds; type --seeds 10"))
    #expect(
      reason(10) { $0.depths = [4] }
        == .silent("a verdict takes L = 96, and this had L = 4; leave out --depth"))
    #expect(
      reason(1) {
        $0.steps = 10
        $0.rates = [1e-5, 0.1]
        $0.width = 2
      }
        == .silent(
          "a verdict takes d = 16, 120 steps, rate 0.003 and 10 seeds, and this had d = 2, 10 steps, rates "
            + "1e-05 and 0.1 and 1 seed; leave out --width, --steps and --rates, and type --seeds 10"
        ))
    for seeds in [10, 11] { #expect(reason(seeds) { _ in }?.finding != nil) }
    // What is measured before training depends on neither steps nor rates.
    let claim = Claim.all.first { $0.statement.hasPrefix("Post-LN's gradients vanish or") }
    func growth(_ change: (inout LabSettings) -> Void) -> Claim.Outcome? {
      claim?.outcome(
        .madeUp(CollapseLab(), seeds: 10, change: change) { condition, seed, _ in
          let depth = Double(condition.split(separator: " ").last!) ?? 0
          return 0.02 * depth + 1e-4 * Double((seed * Int(depth) / 3) % 7 - 3)
        })
    }
    #expect(
      growth {
        $0.depths = [12, 24, 48, 96, 192]
        $0.steps = 2
      }?.finding?.verdict == .inPart)
    #expect(
      growth { $0.depths = [12, 96] }
        == .silent(
          "a verdict takes three depths that span a factor of 8 and reach 96, and this had L = 12 and 96; "
            + "leave out --depth"))
    // How large it is at 16 layers says nothing of a deep stack.
    #expect(
      growth { $0.depths = [2, 4, 16] }
        == .silent(
          "a verdict takes three depths that span a factor of 8 and reach 96, and this had L = 2, 4 and "
            + "16; leave out --depth"))
  }

  @Test("No claim is weighed with other settings than its own")
  func foreignSettings() {
    let changes: [(field: LabSettings.Field, change: @Sendable (inout LabSettings) -> Void)] = [
      (.rates, { $0.rates.reverse() }), (.rates, { $0.rates.append(0.5) }),
      (.rates, { $0.rates = Array($0.rates.dropLast()) }), (.depth, { $0.depths.reverse() }),
      (.depth, { $0.depths.append(7) }), (.depth, { $0.depths = [$0.depths[0]] }),
      (.width, { $0.width *= 2 }), (.steps, { $0.steps *= 2 }), (.seeds, { $0.seeds = 9 }),
    ]
    for claim in Claim.all {
      guard let lab = Labs.all.first(where: { $0.name == claim.lab }),
        case .lab(_, let about, _) = claim.weigher
      else { continue }
      for (field, change) in changes where field == .seeds || about.own.contains(field) {
        var settings = lab.defaults
        settings.seeds = 10
        let own = settings
        change(&settings)
        guard settings != own, !settings.depths.isEmpty, settings.rates.isEmpty == own.rates.isEmpty
        else { continue }
        let result = LabResult.madeUp(lab, seeds: 10, change: change) { _, _, _ in 0 }
        #expect(claim.outcome(result).finding == nil, "\(claim.statement): \(settings)")
        guard case .silent(let why) = claim.outcome(result) else { continue }
        #expect(why.hasPrefix("a verdict takes "), "\(claim.statement): \(why)")
      }
    }
  }

  @Test("A growth that was lost on some seeds, or that may be none, has no form")
  func growthThatIsNone() throws {
    let claim = try #require(
      Claim.all.first { $0.statement.hasPrefix("Post-LN's gradients vanish or") })
    func depth(_ condition: String) -> Double {
      condition.split(separator: " ").last.flatMap { Double($0) } ?? 0
    }
    let lost = LabResult.madeUp(CollapseLab(), seeds: 10) { condition, seed, _ in
      seed > 7 && depth(condition) == 96 ? .infinity : 0.02 * depth(condition)
    }
    #expect(
      claim.outcome(lost)
        == .silent("ratio before is not a finite number at every depth on 10 seeds"))
    // All bend alike against log L, and each goes up or down.
    let undecided = LabResult.madeUp(CollapseLab(), seeds: 10) { condition, seed, _ in
      let l = log(depth(condition))
      return (seed.isMultiple(of: 2) ? l : -l) + 0.1 * (l - 3) * (l - 3)
    }
    guard case .silent(let why) = claim.outcome(undecided) else {
      Issue.record("a verdict: \(claim.outcome(undecided))")
      return
    }
    #expect(
      why.hasSuffix(": its growth is smaller than the spread between seeds"), "\(why)")
  }

  @Test("What was seen in several places is said once")
  func places() {
    func part(_ seen: String, _ place: String, _ answer: ClaimPart.Answer) -> ClaimPart {
      ClaimPart("runs", seen, place, answer)
    }
    let chance = ClaimPart.Answer.open("which may be chance")
    #expect(
      ClaimPart.outcome([
        part("0 of 10", "in a", .holds), part("9 of 10", "in c", .fails),
        part("0 of 10", "in b", .holds), part("0 of 10", "at d", .fails),
        part("4 of 10", "in e", chance), part("4 of 10", "in f", chance),
      ]).finding?.measured
        == "runs; it holds: 0 of 10 each in a and b; it does not: 9 of 10 in c; 0 of 10 at d; not "
        + "told: 4 of 10 each in e and f: which may be chance")
    #expect(
      ClaimPart.text([part("0", "in a", .holds), part("0", "at b", .holds)])
        == "0 each in a and at b")
    #expect(
      ClaimPart.outcome([part("1", "in a", .holds)]).finding?.measured == "runs: 1 in a")
    #expect(
      ClaimPart.outcome([part("1", "in a", chance)]) == .silent("runs: 1 in a: which may be chance")
    )
  }

  @Test("No line of a lab is wider than a terminal", arguments: Labs.all.map(\.name))
  func width(_ name: String) throws {
    let lab = Labs.all.first { $0.name == name }!
    for isPlain in [false, true] {
      let text = LabText(lab, try Self.stored(lab), isPlain: isPlain).text
      for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("A table that is too wide is told in sentences")
  func wideTable() {
    let lab = PlacementGainLab()
    let result = LabResult.madeUp(lab, seeds: 10) { _, seed, column in
      column == PlacementGainLab.Column.gain ? pow(10, Double(-200 - seed)) : -1e7 * Double(seed)
    }
    let lines = LabTable(lab, result).lines
    #expect(lines == LabTable(lab, result).sentences)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines[0].hasPrefix("Post-LN, L = 12: gain "))
  }

  @Test("A claim is all of its parts")
  func parts() {
    let (yes, no) = (ClaimPart("a", .holds), ClaimPart("b", .fails))
    let open = ClaimPart("c", .open("too close"))
    func outcome(_ parts: ClaimPart...) -> Claim.Outcome { ClaimPart.outcome(parts) }
    func judged(_ verdict: Claim.Verdict, _ text: String) -> Claim.Outcome {
      .judged(Claim.Finding(verdict: verdict, measured: text))
    }
    #expect(outcome(yes, yes) == judged(.holds, "a"))
    #expect(outcome(no, no) == judged(.fails, "b"))
    #expect(outcome(no, yes) == judged(.inPart, "it holds: a; it does not: b"))
    #expect(
      outcome(open, no, yes)
        == judged(.inPart, "it holds: a; it does not: b; not told: c: too close"))
    #expect(outcome() == .silent("it reads nothing"))
    #expect(outcome(yes, open) == .silent("c: too close"))
    #expect(outcome(open, no) == .silent("c: too close"))
  }

  @Test("What a test says of a mean and of a count")
  func answers() throws {
    let estimate = try #require(Estimate(meanOf: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    #expect("\(estimate)" == "5.50 (99% interval 2.39 to 8.61)")
    #expect(estimate.lies(in: 2...9) == .holds)
    #expect(estimate.lies(in: 9...12) == .fails)
    let straddles = ClaimPart.Answer.open(
      "the interval reaches over 5, so the spread between seeds is too large")
    #expect(estimate.isAbove(5) == straddles && estimate.isBelow(5) == straddles)
    #expect(
      estimate.lies(in: 3...8)
        == .open("the interval reaches over 3 and 8, so the spread between seeds is too large"))
    #expect(estimate.isAbove(2) == .holds && estimate.isAbove(9) == .fails)
    #expect(estimate.isBelow(9) == .holds && estimate.isBelow(2) == .fails)
    #expect(ClaimPart.Answer.holds.negated == .fails && straddles.negated == straddles)
    #expect(Count(yes: 10, of: 10).isMostly == .holds && Count(yes: 0, of: 10).isMostly == .fails)
    #expect(
      Count(yes: 9, of: 10).isMostly
        == .open("which may be chance"))
    #expect(Count(yes: 10, of: 10).tested == "10 of 10 (binomial p = 0.002)")
    #expect(
      [0.3, 0.0012, 0.00012, 1e-6].map(\.asP) == [
        "p = 0.30", "p = 0.001", "p = 0.0001", "p < 0.0001",
      ])
    let lab = LearningRateLab()
    let lost = LabResult.madeUp(lab, seeds: 10) { _, seed, _ in seed == 3 ? .infinity : 2 }
    let rows = ClaimRows(lost, seeds: 10)
    let row = lost.conditions[0]
    #expect(throws: Silence("final loss in \(row) is not a finite number on every seed")) {
      try rows.mean(LearningRateLab.Column.loss, row)
    }
  }

  // MARK: The page

  @Test func theSentencesReadElsewhereAreOnThePage() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: ClaimsPage.path), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "## What you will read elsewhere").last)
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count == Claim.elsewhere.count && rows.count >= 5)
    // No sentence has two places, and none is called wrong without what is there.
    #expect(Set(Claim.all.map(\.statement)).count == Claim.all.count)
    for row in rows {
      let cells = row.components(separatedBy: " | ")
      #expect(cells.count == 5 && cells.allSatisfy { $0.count > 3 }, "\(row)")
    }
  }
}
