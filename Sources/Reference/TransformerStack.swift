import Problems
import Tensors

/// The answer to `transformer_stack`.
public enum TransformerStackKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: orderMisconceptions + finalNormMisconceptions + layerMisconceptions)

  /// Every step as it should be.
  struct Reference: TransformerStackForms {}

  /// The same by recursion from the last layer, with the layers of the other problem's second
  /// solution and a final norm by hand.
  struct SecondSolution: TransformerStackContract {
    private let layer = TransformerLayerKey.SecondSolution()

    func postNorm(
      _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
      heads: Int, epsilon: Double
    ) -> Tensor {
      guard let last = layers.last else { return x }
      let before = postNorm(
        x, layers: layers.dropLast(), finalGain: finalGain, finalBias: finalBias, heads: heads,
        epsilon: epsilon)
      return layer.postNorm(before, parameters: last, heads: heads, epsilon: epsilon)
    }

    func preNorm(
      _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
      heads: Int, epsilon: Double
    ) -> Tensor {
      let y = unfinished(x, layers[...], heads, epsilon)
      let centered = y - y.mean(axis: 1, keepsDimensions: true)
      let squares = (centered * centered).sum(axis: 1, keepsDimensions: true)
      let deviation = sqrt(squares / Double(x.shape[1]) + epsilon)
      return finalBias + centered * finalGain / deviation
    }

    private func unfinished(
      _ x: Tensor, _ layers: ArraySlice<TransformerLayerParameters>, _ heads: Int,
      _ epsilon: Double
    ) -> Tensor {
      guard let last = layers.last else { return x }
      return layer.preNorm(
        unfinished(x, layers.dropLast(), heads, epsilon), parameters: last, heads: heads,
        epsilon: epsilon)
    }
  }
}
