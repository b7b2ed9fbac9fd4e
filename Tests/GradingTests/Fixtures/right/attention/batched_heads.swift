import Problems
import Tensors

struct AttentionSolution: AttentionContract {
  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor {
    let (t, d) = (x.shape[0], x.shape[1])
    func split(_ a: Tensor) -> Tensor { a.reshaped([t, heads, d / heads]).permuted([1, 0, 2]) }
    let q = split(matmul(x, wQ) + bQ)
    let k = split(matmul(x, wK) + bK)
    let v = split(matmul(x, wV) + bV)
    var scores = matmul(q, k.transposed) * pow(Double(d / heads), -0.5)
    if causal {
      let hidden = Tensor((0..<t).map { i in (0..<t).map { j in j > i ? -1e30 : 0 } })
      scores = scores + hidden
    }
    let e = exp(scores - scores.max(axis: -1, keepsDimensions: true))
    let weights = e / e.sum(axis: -1, keepsDimensions: true)
    return matmul(matmul(weights, v).permuted([1, 0, 2]).reshaped([t, d]), wO) + bO
  }
}
