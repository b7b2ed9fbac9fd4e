import Matrices
import Problems

/// The answer to `feed_forward`.
public enum FeedForwardKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: forwardMisconceptions + weightMisconceptions + backwardMisconceptions)

  /// Every step as it should be.
  struct Reference: FeedForwardSteps {}

  /// The same with loops over the elements, one token after the other.
  struct SecondSolution: FeedForwardContract {
    func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {
      var y = Matrix(rows: h.rows, columns: bF.count)
      for i in 0..<h.rows {
        for j in 0..<bF.count {
          var total = bF[j]
          for k in 0..<bH.count {
            total += max(preactivation(h, wH, bH, i, k), 0) * wF[k, j]
          }
          y[i, j] = total
        }
      }
      return y
    }

    func backward(
      _ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix
    ) -> FeedForwardGradients {
      var gradients = FeedForwardGradients(
        h: Matrix(rows: h.rows, columns: h.columns),
        wH: Matrix(rows: wH.rows, columns: wH.columns),
        bH: [Double](repeating: 0, count: bH.count),
        wF: Matrix(rows: wF.rows, columns: wF.columns),
        bF: [Double](repeating: 0, count: bF.count))
      for i in 0..<h.rows {
        for j in bF.indices { gradients.bF[j] += upstream[i, j] }
        for k in bH.indices {
          let z = preactivation(h, wH, bH, i, k)
          if z <= 0 { continue }
          var arriving = 0.0
          for j in bF.indices {
            gradients.wF[k, j] += z * upstream[i, j]
            arriving += upstream[i, j] * wF[k, j]
          }
          gradients.bH[k] += arriving
          for l in 0..<h.columns {
            gradients.wH[l, k] += h[i, l] * arriving
            gradients.h[i, l] += wH[l, k] * arriving
          }
        }
      }
      return gradients
    }

    private func preactivation(
      _ h: Matrix, _ wH: Matrix, _ bH: [Double], _ i: Int, _ k: Int
    ) -> Double {
      var z = bH[k]
      for l in 0..<h.columns { z += h[i, l] * wH[l, k] }
      return z
    }
  }
}
