import Problems
import Tensors

/// The answer to `attention`.
public enum AttentionKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: scoreMisconceptions + maskMisconceptions + headMisconceptions
      + projectionMisconceptions)

  /// Every step as it should be.
  struct Reference: AttentionSteps {}

  /// The same with loops over the elements, head by head, and a softmax without the shift by the
  /// maximum.
  struct SecondSolution: AttentionContract {
    func forward(
      _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
      wO: Tensor, bO: Tensor, heads: Int, causal: Bool
    ) -> Tensor {
      let (tokens, width) = (x.shape[0], x.shape[1])
      let size = width / heads
      let q = linear(x, wQ, bQ)
      let k = linear(x, wK, bK)
      let v = linear(x, wV, bV)
      var rows: [Tensor] = []
      for i in 0..<tokens {
        var row: [Tensor] = []
        for start in stride(from: 0, to: width, by: size) {
          var exponentials: [Tensor] = []
          var total = Tensor(0)
          for j in 0..<(causal ? i + 1 : tokens) {
            var score = Tensor(0)
            for c in start..<(start + size) { score += q[i, c] * k[j, c] }
            let e = exp(score / sqrt(Double(size)))
            exponentials.append(e)
            total += e
          }
          for c in start..<(start + size) {
            var gathered = Tensor(0)
            for (j, e) in exponentials.enumerated() { gathered += e / total * v[j, c] }
            row.append(gathered)
          }
        }
        rows.append(stack(row))
      }
      return linear(stack(rows), wO, bO)
    }

    private func linear(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
      let rows = (0..<x.shape[0]).map { i in
        stack(
          (0..<w.shape[1]).map { j in
            (0..<w.shape[0]).reduce(b[j]) { $0 + x[i, $1] * w[$1, j] }
          })
      }
      return stack(rows)
    }
  }
}
