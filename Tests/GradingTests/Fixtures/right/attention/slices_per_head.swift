import Problems
import Tensors

struct AttentionSolution: AttentionContract {
  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor {
    let tokens = x.shape[0]
    let size = x.shape[1] / heads
    let q = matmul(x, wQ) + bQ
    let k = matmul(x, wK) + bK
    let v = matmul(x, wV) + bV
    var outputs: [Tensor] = []
    for head in 0..<heads {
      let columns = (head * size)..<((head + 1) * size)
      var scores = matmul(q[0..., columns], k[0..., columns].transposed) / sqrt(Double(size))
      if causal { scores = scores.filled(with: -.infinity, where: causalMask(tokens: tokens)) }
      outputs.append(matmul(softmax(scores, axis: -1), v[0..., columns]))
    }
    return matmul(concatenate(outputs, axis: 1), wO) + bO
  }
}
