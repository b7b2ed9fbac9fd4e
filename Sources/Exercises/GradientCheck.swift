import LearnerSupport
import Matrices
import Problems

/// Solves problem gradient_check: gradients from values of a function, and what they say of claims.
///
/// Shapes: x and every gradient of a number with respect to it are m x d.
struct GradientCheckSolution: GradientCheckContract {
  // TODO: the differences, the gradient, and one verdict for each claim

  /// Returns the central differences (f(up) - f(down)) / (2 * step), element by element.
  ///
  /// - f: takes m x d to a number; call it as f(x)
  /// - x: m x d
  /// - step: how far one element is moved up and down
  /// - returns: m x d
  func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
    todo()
  }

  /// Returns the gradient to about six digits; the step is yours to choose.
  ///
  /// - returns: m x d
  func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
    todo()
  }

  /// Returns one verdict for each claim: .right, or .wrong(row: i, column: j).
  ///
  /// - claims: the claimed gradients, each m x d
  /// - tolerance: the largest error of a right element
  /// - floor: numbers smaller than this count as this large
  /// - returns: as many verdicts as claims
  func judge(
    _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
  ) -> [GradientVerdict] {
    todo()
  }
}
