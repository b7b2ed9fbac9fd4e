import LearnerSupport
import Matrices
package import Problems

/// The answer to `depth_profile`.
public enum DepthProfileKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: gradientMisconceptions + streamMisconceptions + exponentMisconceptions)

  /// The right answers, for those who measure with them.
  package static var solutions: [any DepthProfileContract] { [Reference(), SecondSolution()] }

  /// The reference, for those who measure with it.
  package static var reference: any DepthProfileContract { Reference() }

  /// Every part as it should be.
  struct Reference: DepthProfileSteps {}

  /// The same with loops and running sums.
  struct SecondSolution: DepthProfileContract {
    func batchGradientNorm(_ gradients: [Matrix]) -> Double {
      var squares = 0.0
      for i in 0..<gradients[0].rows {
        for j in 0..<gradients[0].columns {
          var total = 0.0
          for gradient in gradients { total += gradient[i, j] }
          squares += total * total
        }
      }
      return sqrt(squares) / Double(gradients.count)
    }

    func layerGradientNorms(w1: [Matrix], w2: [Matrix]) -> [Double] {
      zip(w1, w2).map { sqrt(pow(batchGradientNorm([$0]), 2) + pow(batchGradientNorm([$1]), 2)) }
    }

    func streamRMS(_ stream: [Matrix]) -> [Double] {
      stream.map { batchGradientNorm([$0]) / sqrt(Double($0.rows * $0.columns)) }
    }

    func depthExponent(depths: [Double], sizes: [Double]) -> Double {
      let n = Double(depths.count)
      var (sx, sy, sxx, sxy) = (0.0, 0.0, 0.0, 0.0)
      for (depth, size) in zip(depths, sizes) {
        let (x, y) = (log(depth), log(size))
        sx += x
        sy += y
        sxx += x * x
        sxy += x * y
      }
      return (n * sxy - sx * sy) / (n * sxx - sx * sx)
    }
  }
}
