import Matrices
import Problems

/// The answer to `gradient_check`.
public enum GradientCheckKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: quotientMisconceptions + stepMisconceptions + verdictMisconceptions)

  /// Every step as it should be.
  struct Reference: GradientCheckSteps {}

  /// Two central differences in place of one, combined so that the error of curvature cancels
  /// (Richardson extrapolation), and a search of the first wrong element along the flat elements.
  struct SecondSolution: GradientCheckContract {
    func differences(of f: (Matrix) -> Double, at x: Matrix, step: Double) -> Matrix {
      var slopes: [Double] = []
      for k in x.elements.indices {
        slopes.append((f(moved(x, k, step)) - f(moved(x, k, -step))) / step / 2)
      }
      return Matrix(rows: x.rows, columns: x.columns, elements: slopes)
    }

    func gradient(of f: (Matrix) -> Double, at x: Matrix) -> Matrix {
      let coarse = differences(of: f, at: x, step: 1e-3)
      let fine = differences(of: f, at: x, step: 5e-4)
      return (4 * fine - coarse) / 3
    }

    func judge(
      _ claims: [Matrix], of f: (Matrix) -> Double, at x: Matrix, tolerance: Double, floor: Double
    ) -> [GradientVerdict] {
      let numeric = gradient(of: f, at: x)
      return claims.map { claim in
        for (k, (a, n)) in zip(claim.elements, numeric.elements).enumerated() {
          let allowed = tolerance * [floor, abs(a), abs(n)].max()!
          if abs(a - n) <= allowed { continue }
          return .wrong(row: k / x.columns, column: k % x.columns)
        }
        return .right
      }
    }

    private func moved(_ x: Matrix, _ k: Int, _ step: Double) -> Matrix {
      var elements = x.elements
      elements[k] += step
      return Matrix(rows: x.rows, columns: x.columns, elements: elements)
    }
  }
}
