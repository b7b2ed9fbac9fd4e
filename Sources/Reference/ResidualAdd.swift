import Matrices
package import Problems

/// The answer to `residual_add`.
public enum ResidualAddKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: misconceptions)

  /// The right answers, for tests that bring a branch of their own.
  package static var solutions: [any ResidualAddContract] { [Reference(), SecondSolution()] }

  /// The sum, and the sum of the two ways back.
  struct Reference: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
      x + f(x)
    }

    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
      upstream + pullback(upstream)
    }
  }

  /// The same with loops over the elements.
  struct SecondSolution: ResidualAddContract {
    func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix {
      added(x, to: f(x))
    }

    func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
      added(upstream, to: pullback(upstream))
    }

    private func added(_ a: Matrix, to b: Matrix) -> Matrix {
      var result = b
      for i in 0..<a.rows {
        for j in 0..<a.columns { result[i, j] += a[i, j] }
      }
      return result
    }
  }
}
