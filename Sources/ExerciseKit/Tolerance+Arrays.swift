/// Comparing whole arrays, where the grader spends its time: this module is optimized in debug builds
/// too.
extension Tolerance {
  /// The distance of each element from the expected one, in tolerances.
  ///
  /// - Parameters:
  ///   - got: The array to judge.
  ///   - expected: The right one, of the same shape.
  /// - Returns: As many numbers as either has.
  package func distances(_ got: NumericArray, _ expected: NumericArray) -> [Double] {
    let scale = Self.scale(of: expected)
    return zip(got.data, expected.data).map { distance($0, $1, scale: scale) }
  }

  /// The largest of those distances; infinity for different shapes, 0 for arrays without elements.
  package func largestDistance(_ got: NumericArray, _ expected: NumericArray) -> Double {
    guard got.shape == expected.shape else { return .infinity }
    return distances(got, expected).max() ?? 0
  }

  /// Whether two arrays are the same answer, right or wrong: here NaN is NaN.
  package func areSame(_ a: NumericArray, _ b: NumericArray) -> Bool {
    guard a.shape == b.shape else { return false }
    let scale = Self.scale(of: b)
    return zip(a.data, b.data).allSatisfy {
      $0.isNaN && $1.isNaN || distance($0, $1, scale: scale) <= 1
    }
  }

  /// The largest finite size of a number; 0 when there is none.
  private static func scale(of array: NumericArray) -> Double {
    array.data.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  }
}
