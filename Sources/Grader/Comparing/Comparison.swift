internal import ExerciseKit

/// How an array of numbers stands to the expected one.
enum Comparison: Equatable {
  /// All elements agree; the largest distance in tolerances.
  case agrees(distance: Double)
  /// The shapes differ, so that no element can be compared.
  case misshapen(got: [Int], expected: [Int])
  /// Some elements disagree.
  case differs(Mismatch)

  /// Compares element by element.
  ///
  /// - Parameters:
  ///   - got: The array to judge.
  ///   - expected: The right one.
  ///   - tolerance: How closely they must agree.
  init(_ got: NumericArray, expected: NumericArray, tolerance: Tolerance) {
    guard got.shape == expected.shape else {
      self = .misshapen(got: got.shape, expected: expected.shape)
      return
    }
    let distances = Self.distances(got, expected, tolerance)
    // NaN and infinities are the worst; of those, the first.
    let worst = distances.indices.max { distances[$0] < distances[$1] }
    guard let worst, distances[worst] > 1 else {
      self = .agrees(distance: worst.map { distances[$0] } ?? 0)
      return
    }
    let first = distances.firstIndex(of: distances[worst]) ?? worst
    self = .differs(
      Mismatch(
        shape: got.shape, differing: distances.count { $0 > 1 }, total: distances.count,
        worst: got.index(at: first), got: got.data[first], expected: expected.data[first],
        distance: distances[first],
        pattern: Pattern.described(got: got, expected: expected, tolerance: tolerance)))
  }

  /// The largest distance of two arrays in tolerances; infinity for different shapes.
  static func distance(_ got: NumericArray, _ expected: NumericArray, _ tolerance: Tolerance)
    -> Double
  {
    guard got.shape == expected.shape else { return .infinity }
    return distances(got, expected, tolerance).max() ?? 0
  }

  /// The distance of each element in tolerances.
  static func distances(_ got: NumericArray, _ expected: NumericArray, _ tolerance: Tolerance)
    -> [Double]
  {
    let scale = expected.data.lazy.map(abs).filter(\.isFinite).max() ?? 0
    return zip(got.data, expected.data).map { tolerance.distance($0, $1, scale: scale) }
  }
}

/// Where and how an array of numbers differs from the expected one.
struct Mismatch: Equatable, Codable, Sendable {
  /// The shape of both.
  let shape: [Int]
  /// How many elements disagree.
  let differing: Int
  /// How many elements there are.
  let total: Int
  /// The index of the element that disagrees most.
  let worst: [Int]
  /// What the learner has there.
  let got: Double
  /// What belongs there.
  let expected: Double
  /// How far apart the two are, in tolerances.
  let distance: Double
  /// What all elements have in common, in words, if anything.
  let pattern: String?
}
