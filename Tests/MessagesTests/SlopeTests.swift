import Messages
import Testing

@Suite struct SlopeTests {
  @Test("A direction has numbers of both signs, none of them small, and is always the same")
  func direction() {
    let direction = Slope.direction(3, count: 200)
    #expect(direction.allSatisfy { (0.5..<1).contains(abs($0)) })
    #expect((60...140).contains(direction.count { $0 < 0 }))
    #expect(Set(direction).count > 150)
    #expect(Slope.direction(3, count: 2) == Array(direction.prefix(2)))
    #expect(Slope.direction(4, count: 200) != direction)
    #expect(Slope.direction(0, count: 2) == [-0.94140625, 0.71533203125])
  }

  @Test("A slope comes back as it was sent, and nothing else is one")
  func travel() {
    let slope = Slope(value: 2.5, bend: 0.25)
    #expect(Slope(slope.output) == slope)
    #expect(Slope(Slope.none) == nil)
    #expect(Slope(.array(NumericArray(shape: [3], data: [1, 2, 3]))) == nil)
  }

  /// The first numbers of the generator's authors for the seed 1234567.
  @Test func theGeneratorIsSplitMix64() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }
}
