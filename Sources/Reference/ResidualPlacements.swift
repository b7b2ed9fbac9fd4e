import Layers
import Problems
import Tensors

/// The answer to `residual_placements`.
public enum ResidualPlacementsKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: generalMisconceptions + formMisconceptions + alphaMisconceptions)

  /// Every form as it should be.
  struct Reference: ResidualPlacementsForms {}

  /// The same with a norm by hand, element by element.
  struct SecondSolution: ResidualPlacementsContract {
    func postNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
    ) -> Tensor {
      deepNorm(x, f: f, alpha: 1, gain: gain, bias: bias, epsilon: epsilon)
    }

    func preNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
    ) -> Tensor {
      added(f(normalized(x, gain, bias, epsilon)), x)
    }

    func resPostNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, epsilon: Double
    ) -> Tensor {
      added(normalized(f(x), gain, bias, epsilon), x)
    }

    func doubleNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, gain: Tensor, bias: Tensor, gainOut: Tensor,
      biasOut: Tensor, epsilon: Double
    ) -> Tensor {
      let inner = f(normalized(x, gain, bias, epsilon))
      return added(normalized(inner, gainOut, biasOut, epsilon), x)
    }

    func deepNorm(
      _ x: Tensor, f: (Tensor) -> Tensor, alpha: Double, gain: Tensor, bias: Tensor,
      epsilon: Double
    ) -> Tensor {
      normalized(added(f(x), x, weight: alpha), gain, bias, epsilon)
    }

    private func added(_ branch: Tensor, _ x: Tensor, weight: Double = 1) -> Tensor {
      stack(
        (0..<x.shape[0]).map { i in
          stack((0..<x.shape[1]).map { j in branch[i, j] + weight * x[i, j] })
        })
    }

    private func normalized(_ x: Tensor, _ gain: Tensor, _ bias: Tensor, _ epsilon: Double)
      -> Tensor
    {
      stack(
        (0..<x.shape[0]).map { i in
          let row = (0..<x.shape[1]).map { x[i, $0] }
          let mean = row.dropFirst().reduce(row[0], +) / Double(row.count)
          let squares = row.map { pow($0 - mean, 2) }
          let variance = squares.dropFirst().reduce(squares[0], +) / Double(row.count)
          let factor = 1 / sqrt(variance + epsilon)
          return stack(row.indices.map { (row[$0] - mean) * factor * gain[$0] + bias[$0] })
        })
    }
  }
}
