import ExerciseKit
import Matrices
import Testing

@Suite struct CaseGeneratorTests {
  /// The first outputs of SplitMix64 for the seed 1234567, as published with the algorithm.
  @Test func theBitsAreThoseOfSplitMix64() {
    var random = CaseGenerator(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test func numbersAreThousandthsWithinTheBounds() {
    var random = CaseGenerator(seed: 3)
    for number in random.vector(1000, in: -0.5...2) {
      #expect((-0.5...2).contains(number))
      #expect((number * 1000).rounded() / 1000 == number)
    }
    #expect(random.matrix(2, 3).rows == 2)
  }
}
