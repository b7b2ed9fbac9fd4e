package import Messages

/// The gradient of a solution's own output, by central differences.
///
/// It serves two ends: to tell a learner whether a wrong gradient belongs to their own wrong
/// forward pass, and to prove the reference's gradients without believing its formulas.
package enum DifferenceQuotient {
  /// How far a gradient may lie from its difference quotient: rounding leaves about 1e-9 of the
  /// output's size at the step that is used, curvature less.
  package static let tolerance: Tolerance = Tolerance(absolute: 1e-6, relative: 1e-5)

  /// Reads the answer to a question for differences.
  ///
  /// - Parameters:
  ///   - outcome: What came back.
  ///   - shape: The gradient's shape.
  /// - Returns: Nil when there are none, or of another count.
  package static func gradient(_ outcome: Outcome, shape: [Int]) -> NumericArray? {
    guard let data = outcome.value?.array?.data, NumericArray.count(of: shape) == data.count else {
      return nil
    }
    return NumericArray(shape: shape, data: data)
  }
}
