package import Messages

/// How a gradient stands to the slope of an output along one direction.
///
/// It serves two ends: to tell a learner whether a wrong gradient belongs to their own wrong
/// forward pass, and to prove the reference's gradients without believing its formulas.
package struct SlopeComparison: Equatable {
  /// How far the gradient's slope lies from the output's, in tolerances.
  package let distance: Double
  /// How far rounding or a kink may have moved the output's slope, in tolerances.
  let blur: Double

  /// The largest difference that counts as none, as a part of the sum of |gradient * direction|, or of 1
  /// where that is larger: rounding leaves about 1e-9 at the step that is used, curvature less.
  static let tolerance: Double = 1e-6

  /// Compares; nil when there is no slope, or a number is not finite.
  ///
  /// - Parameters:
  ///   - gradient: With respect to the argument that was moved.
  ///   - direction: The number of the direction.
  ///   - answer: What came back for the slope.
  package init?(_ gradient: NumericArray, along direction: UInt64, _ answer: Outcome) {
    guard let slope = answer.value.flatMap({ Slope($0) }) else { return nil }
    let terms = zip(gradient.data, Slope.direction(direction, count: gradient.data.count))
      .map { $0 * $1 }
    let unit = Self.tolerance * max(1, terms.reduce(0) { $0 + abs($1) })
    distance = abs(terms.reduce(0, +) - slope.value) / unit
    blur = slope.bend / unit
    guard distance.isFinite, blur.isFinite else { return nil }
  }

  /// Whether this is a gradient of the output, as far as one direction tells.
  package var agrees: Bool { distance <= 1 }

  /// Whether this is certainly none.
  var disagrees: Bool { distance > 1 + 2 * blur }
}
