import Matrices
package import Problems

/// The answer to `residual_jacobian`.
public enum ResidualJacobianKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: normMisconceptions + layerMisconceptions + stackMisconceptions)

  /// The reference, for those who measure with it.
  package static var reference: any ResidualJacobianContract { Reference() }

  /// Every step as it should be.
  struct Reference: ResidualJacobianSteps {}

  /// Without a Jacobian of a whole layer: the row passes each part in turn, and the Jacobian of the
  /// norm is its formula's derivative in full, by the product rule.
  struct SecondSolution: ResidualJacobianContract {
    func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
      let d = Double(x.count)
      let center = sum(x) / d
      let variance = dot(x, x) / d - center * center + epsilon
      return Matrix(rows: x.count, columns: x.count) { i, j in
        let ofNumerator = (i == j ? 1 : 0) - 1 / d
        let ofVariance = 2 * (x[j] - center) / d
        return gain[i]
          * (ofNumerator * pow(variance, -0.5)
            - (x[i] - center) * 0.5 * pow(variance, -1.5) * ofVariance)
      }
    }

    func postNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
      var rows = [upstream]
      for (norm, branch) in zip(norms, branches).reversed() {
        let behindSum = times(rows[0], norm)
        rows.insert(added(behindSum, times(behindSum, branch)), at: 0)
      }
      return Matrix(rows)
    }

    func preNormGradients(_ upstream: [Double], norms: [Matrix], branches: [Matrix]) -> Matrix {
      var rows = [upstream]
      for (norm, branch) in zip(norms, branches).reversed() {
        rows.insert(added(rows[0], times(times(rows[0], branch), norm)), at: 0)
      }
      return Matrix(rows)
    }

    private func times(_ row: [Double], _ matrix: Matrix) -> [Double] {
      (0..<matrix.columns).map { dot(row, matrix.column($0)) }
    }

    private func added(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
  }
}
