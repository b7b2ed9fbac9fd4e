import Matrices
import Problems

/// The answer to `rms_norm`.
public enum RMSNormKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: rootMisconceptions + rowMisconceptions + backwardMisconceptions)

  /// Every step as it should be.
  struct Reference: RMSNormSteps {}

  /// The same with loops over the elements, and the gradient of x in terms of x itself.
  struct SecondSolution: RMSNormContract {
    func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
      var y = x
      for i in 0..<x.rows {
        let scale = 1 / root(x, i, epsilon)
        for j in 0..<x.columns { y[i, j] *= scale * gain[j] }
      }
      return y
    }

    func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
      -> RMSNormGradients
    {
      var gradients = RMSNormGradients(x: x, gain: gain.map { _ in 0 })
      for i in 0..<x.rows {
        let root = root(x, i, epsilon)
        var slope = 0.0
        for j in 0..<x.columns {
          slope += upstream[i, j] * gain[j] * x[i, j]
          gradients.gain[j] += upstream[i, j] * x[i, j] / root
        }
        slope /= Double(x.columns) * root * root * root
        for j in 0..<x.columns {
          gradients.x[i, j] = upstream[i, j] * gain[j] / root - slope * x[i, j]
        }
      }
      return gradients
    }

    /// What row i is divided by.
    private func root(_ x: Matrix, _ i: Int, _ epsilon: Double) -> Double {
      var squares = 0.0
      for j in 0..<x.columns { squares += x[i, j] * x[i, j] }
      return sqrt(squares / Double(x.columns) + epsilon)
    }
  }
}
