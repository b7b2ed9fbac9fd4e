internal import ExerciseKit
internal import Foundation

/// The gradient of a solution's own output, by central differences.
///
/// It serves two ends: to tell a learner whether a wrong gradient belongs to their own wrong
/// forward pass, and to prove the reference's gradients without believing its formulas.
struct DifferenceQuotient {
  /// How far a gradient may lie from its difference quotient: rounding leaves about 1e-9 of the
  /// output's size at the step that is used, curvature less.
  static let tolerance: Tolerance = Tolerance(absolute: 1e-6, relative: 1e-5)

  /// Computes the gradient of one argument, number by number, where the solution runs.
  ///
  /// - Parameters:
  ///   - check: The place of the gradient's check.
  ///   - input: The case.
  ///   - worker: Where the solution runs.
  /// - Throws: `GraderFault` when the worker cannot be started.
  /// - Returns: The gradient, row-major; nil when the check is no gradient, or the output is not
  ///   there or has the wrong shape.
  static func gradient(check: Int, input: Data, worker: SolutionWorker) throws -> [Double]? {
    try worker.ask(check: check, input: input, forQuotients: true).value?.array?.data
  }
}
