import LearnerSupport
import Problems
import Tensors

private func affine(_ x: Tensor, _ w: Tensor, _ b: Tensor) -> [[Tensor]] {
  (0..<x.shape[0]).map { i in
    (0..<w.shape[1]).map { j in
      var total = b[j]
      for k in 0..<x.shape[1] { total = total + x[i, k] * w[k, j] }
      return total
    }
  }
}

struct AttentionSolution: AttentionContract {
  func forward(
    _ x: Tensor, wQ: Tensor, bQ: Tensor, wK: Tensor, bK: Tensor, wV: Tensor, bV: Tensor,
    wO: Tensor, bO: Tensor, heads: Int, causal: Bool
  ) -> Tensor {
    let q = affine(x, wQ, bQ)
    let k = affine(x, wK, bK)
    let v = affine(x, wV, bV)
    let size = x.shape[1] / heads
    let rows = (0..<x.shape[0]).map { i -> Tensor in
      var row: [Tensor] = []
      for head in 0..<heads {
        let own = (head * size)..<((head + 1) * size)
        let seen = causal ? 0...i : 0...(x.shape[0] - 1)
        let scores = seen.map { j -> Tensor in
          var s = Tensor(0)
          for c in own { s = s + q[i][c] * k[j][c] }
          return exp(s / sqrt(Double(size)))
        }
        var total = Tensor(0)
        for s in scores { total = total + s }
        for c in own {
          var y = Tensor(0)
          for j in seen { y = y + scores[j] / total * v[j][c] }
          row.append(y)
        }
      }
      return stack(row, axis: 0)
    }
    return matmul(stack(rows, axis: 0), wO) + bO
  }
}
