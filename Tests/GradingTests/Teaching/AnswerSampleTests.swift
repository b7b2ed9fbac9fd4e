import Foundation
import Messages
import Testing

@testable import Grading

/// Samples of made-up answers: equal answers match, and others do not.
@Suite struct AnswerSampleTests {
  private static let tolerance: Tolerance = .standard
  /// Nine cases as a problem has them: from one number to some hundred.
  private static let shapes: [[Int]] = [
    [], [1], [1, 2], [3], [2, 4], [5, 5], [4, 3, 6], [10, 12], [2, 9, 8],
  ]

  private static func array(_ shape: [Int], _ value: () -> Double) -> NumericArray {
    let count = shape.reduce(1, *)
    return NumericArray(shape: shape, data: (0..<count).map { _ in value() })
  }

  private static func outcomes(_ arrays: [NumericArray]) -> [Outcome] {
    arrays.map { .value(.array($0)) }
  }

  private static func sample(_ got: [NumericArray], _ expected: [NumericArray]) -> AnswerSample {
    AnswerSample(outcomes(got), expected: outcomes(expected), tolerance: tolerance)
  }

  /// Right and wrong arrays of a size, and how far each wrong number may move.
  private static func made(_ seed: UInt64, size: Double) -> (
    right: [NumericArray], wrong: [NumericArray], random: SplitMix64
  ) {
    var random = SplitMix64(seed: seed)
    func arrays() -> [NumericArray] {
      shapes.map { array($0) { Double.random(in: -size...size, using: &random) } }
    }
    let right = arrays()
    return (right, arrays(), random)
  }

  /// The arrays, each number moved by so many tolerances of its own array.
  private static func moved(_ arrays: [NumericArray], _ tolerances: () -> Double) -> [NumericArray]
  {
    arrays.map { array in
      let noise = tolerance.noise(in: array)
      return NumericArray(
        shape: array.shape,
        data: array.data.map { $0 + tolerances() * (noise + tolerance.relative * abs($0)) })
    }
  }

  @Test("Answers that agree within the tolerance match", arguments: [1e-6, 1, 1e4] as [Double])
  func equal(size: Double) {
    for seed in 0..<50 as Range<UInt64> {
      var (right, wrong, random) = Self.made(seed, size: size)
      let sample = Self.sample(wrong, right)
      let near = Self.moved(wrong) { Double.random(in: -0.999...0.999, using: &random) }
      #expect(zip(near, wrong).allSatisfy { Comparison.distance($0, $1, Self.tolerance) <= 1 })
      #expect(Self.sample(near, right).matches(sample))
      #expect(sample.matches(Self.sample(near, right)))
      // Even where all numbers are moved as far as they may be, each the way that moves a mean most.
      let farthest = Self.moved(wrong) { 0.999 * (Bool.random(using: &random) ? 1 : -1) }
      #expect(Self.sample(farthest, right).matches(sample))
      #expect(Self.sample(Self.moved(wrong) { 0.999 }, right).matches(sample))
    }
  }

  @Test("Other answers do not match", arguments: [1, 1e4] as [Double])
  func different(size: Double) {
    for seed in 0..<50 as Range<UInt64> {
      var (right, wrong, random) = Self.made(seed, size: size)
      let sample = Self.sample(wrong, right)
      #expect(!Self.sample(Self.made(seed + 1000, size: size).wrong, right).matches(sample))
      #expect(!Self.sample(right, right).matches(sample))
      // One number of all, by a thousandth of the largest.
      let place = Self.shapes.indices.randomElement(using: &random)!
      var data = wrong[place].data
      data[data.indices.randomElement(using: &random)!] += size / 1000
      var other = wrong
      other[place] = NumericArray(shape: wrong[place].shape, data: data)
      #expect(!Self.sample(other, right).matches(sample))
    }
  }

  @Test func oneNumberIsToldApartAsTheToleranceDoes() {
    // The expected number is 0, and those that are given about 1: 1e-9 absolute and 1e-7 relative.
    let right = [NumericArray(shape: [], data: [0])]
    func sample(_ number: Double) -> AnswerSample {
      Self.sample([NumericArray(shape: [], data: [number])], right)
    }
    let allowed = 1.01e-7
    for start in stride(from: 1.0, to: 1.0000005, by: 0.37e-8) {
      #expect(sample(start).matches(sample(start + 0.999 * allowed * start)))
      #expect(!sample(start).matches(sample(start + 1.01 * allowed * start)))
      #expect(!sample(start).matches(sample(start - 1.01 * allowed * start)))
    }
  }

  @Test func whatIsNoNumberHasToStandInTheSamePlaces() {
    let right = [NumericArray(shape: [3], data: [1, 2, 4]), NumericArray(shape: [1], data: [1])]
    func sample(_ data: [Double], _ second: Outcome? = nil) -> AnswerSample {
      AnswerSample(
        [.value(.array(NumericArray(shape: [3], data: data)))] + (second.map { [$0] } ?? []),
        expected: Self.outcomes(right), tolerance: Self.tolerance)
    }
    let some = sample([1, .nan, 5])
    #expect(some.matches(sample([1, .nan, 5])))
    #expect(!some.matches(sample([1, 5, .nan])))
    #expect(!some.matches(sample([1, .infinity, 5])))
    #expect(!sample([1, .infinity, 5]).matches(sample([1, -.infinity, 5])))
    #expect(!some.matches(sample([1, .nan, 6])))
    let stops = [Verdict.crashed, .timedOut].map { Outcome.stopped(Stop(verdict: $0, message: "")) }
    #expect(sample([1, 2, 5], stops[0]).matches(sample([1, 2, 5], stops[0])))
    #expect(!sample([1, 2, 5], stops[0]).matches(sample([1, 2, 5], stops[1])))
    #expect(!sample([1, 2, 5], stops[0]).matches(sample([1, 2, 5])))
    let shapes = [[2], [4]].map { Outcome.value(.array(Self.array($0) { 1 })) }
    #expect(!sample([1, 2, 5], shapes[0]).matches(sample([1, 2, 5], shapes[1])))
  }

  @Test func hugeNumbersMatchNothingElse() {
    let right = [NumericArray(shape: [2], data: [1, 2])]
    func sample(_ data: [Double]) -> AnswerSample {
      Self.sample([NumericArray(shape: [2], data: data)], right)
    }
    let huge = sample([.greatestFiniteMagnitude, -.greatestFiniteMagnitude])
    #expect(huge.matches(huge))
    #expect(!huge.matches(sample([1, 3])))
    #expect(!sample([1, 3]).matches(huge))
    #expect(!sample([1e200, 3]).matches(sample([1, 3])))
  }

  @Test func aSampleIsAFewNumbersThatAFileKeeps() throws {
    let (right, wrong, _) = Self.made(1, size: 1)
    let sample = Self.sample(wrong, right)
    #expect(sample.means.count + sample.reaches.count + 1 == 7)
    #expect(sample.marker < 1 << 53)
    let decoded = try CourseJSON.decode(AnswerSample.self, from: CourseJSON.encode(sample))
    #expect(decoded == sample)
  }

  @Test func inTheirOrderThoseThatMatchAreNear() {
    var (right, wrong, random) = Self.made(3, size: 1)
    let samples = (0..<40).map { _ in
      Self.sample(Self.moved(wrong) { Double.random(in: -2...2, using: &random) }, right)
    }.sorted { $0.precedes($1) }
    for (place, sample) in samples.enumerated() {
      for other in samples[place...].dropFirst() where other.matches(sample) {
        #expect(other.mayMatch(after: sample))
      }
    }
  }
}
