import Testing

@testable import Labs

/// What the lab of the gains says of numbers.
@Suite struct PlacementGainTests {
  private static func sentence(
    seeds: Int = 2, runs: Int? = nil, change: (inout LabSettings) -> Void = { $0.depths = [4] },
    _ value: (_ condition: String, _ seed: Int, _ column: String) -> Double
  ) -> String {
    let lab = PlacementGainLab()
    return lab.sentence(.madeUp(lab, seeds: seeds, runs: runs, change: change, value))
  }

  @Test func gainsAreToldWithTheirSpreadAndTheRestIsCounted() {
    let text = Self.sentence { condition, seed, column in
      switch column {
      case PlacementGainLab.Column.gain:
        condition.hasPrefix("res-post, ")
          ? (seed == 1 ? 100 : 10_000)
          : condition.hasPrefix("Keel")
            ? 1.2 : seed == 1 ? 1 : 4
      case PlacementGainLab.Column.step: condition.hasPrefix("Keel") ? 0.5 : 7
      default: 0.5
      }
    }
    #expect(
      text == "before training, on 2 seeds at L = 4, a small change of x0 comes out times 1000 "
        + "(100 to 10000) in res-post and 2.00 (1.00 to 4.00) in res-post + QK; on each seed, the "
        + "gain is from 1/2 to 2 in Keel, the last layer moves the stream by less than 1 % in Keel, "
        + "and what comes out correlates with x0 by more than 0.9 in no placement.")
  }

  @Test func oneSeedHasNoSpread() {
    let text = Self.sentence(seeds: 1) { _, _, _ in 0.95 }
    #expect(
      text.contains("comes out times 0.950 in res-post and 0.950 in res-post + QK; the gain is"))
    #expect(text.contains("moves the stream by less than 1 % in all 18 placements"))
    #expect(!text.contains("on each seed"))
  }

  @Test func whatIsMissingIsNotTold() {
    let text = Self.sentence(seeds: 1, runs: 2) { _, _, _ in 1 }
    #expect(
      text
        == "before training, on 1 seed at L = 4, the gain is from 1/2 to 2 in Post-LN and Pre-LN, "
        + "the last layer moves the stream by less than 1 % in no placement, and what comes out "
        + "correlates with x0 by more than 0.9 in Post-LN and Pre-LN.")
    #expect(
      Self.sentence(seeds: 1, runs: 18, change: { $0.depths = [2, 4] }) { _, _, _ in 1 }
        == "on 1 seed, nothing yet at the largest depth.")
  }

  @Test func twoNumbersAreAllSigns() {
    let text = Self.sentence(change: { $0.width = 2 }) { _, _, _ in 1 }
    #expect(text.hasSuffix("; of d = 2 numbers a LayerNorm leaves no more than which is larger."))
  }

  @Test(
    "Sizes are shown with three digits",
    arguments: [
      (0.0571, "0.0571"), (1, "1.00"), (9.999, "10.0"), (293.4, "293"), (5812, "5810"),
      (34_271, "34300"), (99_960, "1.0e+05"), (1.4e19, "1.4e+19"), (0.00099951, "0.00100"),
      (9.1e-5, "9.1e-05"), (0, "0"), (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
    ])
  func short(_ number: Double, _ text: String) {
    #expect(number.short == text)
  }

  @Test func rangesAreGeometric() {
    #expect([1.0, 100].rangeText == "10.0 (1.00 to 100)")
    #expect([0.0, 4].rangeText == "0 (0 to 4.00)")
    #expect([3.0].rangeText == "3.00")
    #expect(abs([2.0, 4, 8].geometricMean - 4) < 1e-14)
  }
}
