/// How far two numbers may lie apart and still count as the same answer.
///
/// A number agrees with the expected one when
///
///     |got - expected| <= absolute * max(1, scale) + relative * |expected|
///
/// where `scale` is the largest |expected| of the whole tensor, because that is what rounding errors
/// grow with. NaN agrees with nothing, and an infinity only with itself. This is not an equivalence:
/// it is not symmetric, and it is not transitive.
public struct Tolerance: Codable, Equatable, Sendable {
  /// The part that does not depend on the number itself.
  public let absolute: Double
  /// The part that grows with the number.
  public let relative: Double

  /// Creates a tolerance.
  ///
  /// - Parameters:
  ///   - absolute: At least 0.
  ///   - relative: At least 0.
  public init(absolute: Double, relative: Double) {
    self.absolute = absolute
    self.relative = relative
  }

  /// The tolerance of the course: tight, because both sides are computed in `Double`.
  ///
  /// Honest ways to compute the same numbers differ by less than a hundredth of it.
  public static let standard: Tolerance = Tolerance(absolute: 1e-9, relative: 1e-7)

  /// How many tolerances lie between two numbers: at most 1 when they agree.
  ///
  /// - Parameters:
  ///   - got: The number to judge.
  ///   - expected: The right one.
  ///   - scale: The largest |expected| of the tensor.
  /// - Returns: 0 for equal numbers, infinity when NaN or an infinity stands against anything else.
  public func distance(_ got: Double, _ expected: Double, scale: Double) -> Double {
    if got == expected { return 0 }
    guard got.isFinite, expected.isFinite else { return .infinity }
    let finiteScale = scale.isFinite ? scale : 1
    return abs(got - expected) / (absolute * max(1, finiteScale) + relative * abs(expected))
  }
}

// MARK: Arrays

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

  /// The size up to which a number agrees with an expected 0.
  ///
  /// - Parameter array: The expected numbers.
  /// - Returns: At least `absolute`.
  package func noise(in array: NumericArray) -> Double {
    absolute * max(1, Self.scale(of: array))
  }

  /// The largest finite size of a number; 0 when there is none.
  private static func scale(of array: NumericArray) -> Double {
    array.data.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  }
}
