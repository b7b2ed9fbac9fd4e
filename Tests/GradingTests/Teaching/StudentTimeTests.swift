import Testing

@testable import Grading
@testable import Teaching

/// How one student's time is shared by the exercises.
@Suite struct StudentTimeTests {
  /// Grades exercises that would take so long, were there time enough.
  ///
  /// - Returns: For each what it took, and whether its time was over.
  private func run(_ wishes: [Double], in total: Double) -> [(seconds: Double, isLate: Bool)] {
    let time = StudentTime(total: total, count: wishes.count)
    var taken: [(seconds: Double, isLate: Bool)] = []
    for (place, wish) in wishes.enumerated() {
      let share = time.share(
        before: wishes.count - place - 1, used: taken.reduce(0) { $0 + $1.seconds },
        late: taken.count(where: \.isLate))
      // A loop is stopped by limits of its own after 11 s.
      let limit = min(share, wish)
      taken.append((limit, wish > share || wish >= 11))
    }
    return taken
  }

  @Test("Whatever comes before it, an exercise has half of an equal share")
  func nobodyStarves() {
    for loops in 0..<20 {
      for place in 0..<20 {
        // One honest exercise among loops, which run as long as they are let.
        var wishes = (0..<20).map { $0 < loops ? 1000 : 0.5 }
        wishes[place] = 2.9
        #expect(!run(wishes, in: 120)[place].isLate, "\(loops) loops, honest at \(place)")
      }
    }
  }

  @Test func theTotalIsKept() {
    for wish in [0.1, 3, 11, 1000] {
      for count in [1, 2, 7, 20] {
        let total = run(Array(repeating: wish, count: count), in: 120).reduce(0) { $0 + $1.seconds }
        #expect(total <= 120.001, "\(count) exercises of \(wish) s")
      }
    }
  }

  @Test func whoIsAloneHasAll() {
    #expect(StudentTime(total: 120, count: 1).share(before: 0, used: 0, late: 0) == 120)
  }

  @Test("By hand: 60 s for 6 exercises, of which each has 5 s in any case")
  func byHand() {
    let time = StudentTime(total: 60, count: 6)
    #expect(time.part == 5)
    #expect(time.share(before: 5, used: 0, late: 0) == 35)
    #expect(time.share(before: 4, used: 10, late: 1) == 30)
    // From the third on that is late, what is left is shared equally.
    #expect(time.share(before: 2, used: 36, late: 3) == 8)
    #expect(time.share(before: 0, used: 59, late: 3) == 5)
  }

  @Test func whatIsSaidOfAPart() {
    #expect(
      Deadline(part: 3.25, of: 120).stop.message
        == "this problem's part of the 120 s for the whole submission is used up")
  }
}
