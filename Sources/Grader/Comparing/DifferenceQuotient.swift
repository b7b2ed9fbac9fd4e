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

  /// Computes the gradient of one argument, number by number.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - check: The place of the gradient's check.
  ///   - input: The case.
  ///   - worker: Where the solution runs.
  ///   - solution: Its place in the worker.
  /// - Throws: `GraderFault` when the worker cannot be started.
  /// - Returns: The gradient, row-major; nil when the check is no gradient, or the output is not
  ///   there or has the wrong shape.
  static func gradient(
    _ problem: Problem, check: Int, input: Data, worker: SolutionWorker, solution: Int = 0
  ) throws -> [Double]? {
    let summaries = problem.trial.checkSummaries
    guard let neighbors = try problem.trial.perturbations(check: check, input: input),
      let output = summaries.firstIndex(where: { $0.name == summaries[check].output })
    else { return nil }
    var gradient: [Double] = []
    for (pair, width) in zip(neighbors.pairs, neighbors.widths) {
      let up = try worker.ask(solution: solution, check: output, input: pair.up)
      let down = try worker.ask(solution: solution, check: output, input: pair.down)
      guard let up = up.value?.array?.data, let down = down.value?.array?.data,
        up.count == neighbors.upstream.count, down.count == up.count
      else { return nil }
      var change = 0.0
      for k in up.indices { change += neighbors.upstream[k] * (up[k] - down[k]) }
      gradient.append(change / width)
    }
    return gradient
  }
}
