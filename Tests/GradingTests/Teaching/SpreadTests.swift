import Foundation
import Messages
import Testing

@testable import Grading
@testable import Teaching

/// Means, medians and bins.
@Suite struct SpreadTests {
  @Test func middle() {
    #expect(Spread([3, 1, 2]).median == 2)
    #expect(Spread([4, 3, 1, 2]).median == 2.5)
    #expect(Spread([4, 3, 1, 2]).mean == 2.5)
    #expect(Spread([]).median == nil)
    #expect(Spread([0.1, 0.2, 0.3]) == Spread([0.3, 0.1, 0.2]))
  }

  @Test func bins() {
    let bins = Spread([0, 9, 10, 187, 188, 188]).bins(to: 188, least: 1)
    #expect(bins.count == 19)
    #expect(bins[0] == Spread.Bin(start: 0, end: 10, count: 2))
    #expect(bins[1].count == 1)
    #expect(bins[18] == Spread.Bin(start: 180, end: 188, count: 3))
    #expect(bins.map(\.count).reduce(0, +) == 6)
    #expect(
      Spread([0, 12]).bins(to: 12, least: 1).map(\.count) == [1] + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        + [1])
    #expect(Spread([]).bins(to: 0, least: 0.1).map(\.count) == [0])
    #expect(Spread([0.05, 250]).bins(to: 250, least: 0.1).count == 13)
  }
}
