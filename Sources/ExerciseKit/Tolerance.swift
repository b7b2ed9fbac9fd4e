/// How far two numbers may lie apart and still count as the same answer.
///
/// A number agrees with the expected one when
///
///     |got - expected| <= absolute * max(1, scale) + relative * |expected|
///
/// where `scale` is the largest |expected| of the whole tensor, because that is what rounding errors
/// grow with. NaN agrees with nothing, and an infinity only with itself. This is not an equivalence:
/// it is not symmetric, and it is not transitive.
public struct Tolerance: Equatable, Sendable {
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
