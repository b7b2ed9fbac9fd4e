import Matrices
import Problems

/// The answer to `layer_norm`.
public enum LayerNormKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: statisticsMisconceptions + placeMisconceptions + affineMisconceptions
      + backwardMisconceptions)

  /// Every step as it should be.
  struct Reference: LayerNormSteps {}

  /// The same with loops over the elements, and the variance in one pass.
  struct SecondSolution: LayerNormContract {
    func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {
      var y = x
      for i in 0..<x.rows {
        let (mean, factor) = statistics(x, i, epsilon)
        for j in 0..<x.columns { y[i, j] = (x[i, j] - mean) * factor * gain[j] + bias[j] }
      }
      return y
    }

    func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
      -> LayerNormGradients
    {
      let d = x.columns
      var gradients = LayerNormGradients(
        x: x, gain: Array(repeating: 0, count: d), bias: Array(repeating: 0, count: d))
      for i in 0..<x.rows {
        let (mean, factor) = statistics(x, i, epsilon)
        var total = 0.0
        var weighted = 0.0
        for j in 0..<d {
          let normalized = (x[i, j] - mean) * factor
          gradients.gain[j] += upstream[i, j] * normalized
          gradients.bias[j] += upstream[i, j]
          total += upstream[i, j] * gain[j]
          weighted += upstream[i, j] * gain[j] * normalized
        }
        for j in 0..<d {
          let normalized = (x[i, j] - mean) * factor
          let inner = upstream[i, j] * gain[j] * Double(d) - total - normalized * weighted
          gradients.x[i, j] = factor * inner / Double(d)
        }
      }
      return gradients
    }

    /// The mean of a row, and one over its deviation.
    private func statistics(_ x: Matrix, _ i: Int, _ epsilon: Double) -> (Double, Double) {
      var total = 0.0
      var squares = 0.0
      for j in 0..<x.columns {
        total += x[i, j]
        squares += x[i, j] * x[i, j]
      }
      let mean = total / Double(x.columns)
      let variance = squares / Double(x.columns) - mean * mean
      return (mean, 1 / sqrt(variance + epsilon))
    }
  }
}
