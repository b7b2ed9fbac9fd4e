import LearnerSupport
import Problems
import Tensors

/// Numbers of rows, no layers at all.
struct TransformerLayerSolution: TransformerLayerContract {
  func postNorm(
    _ x: Tensor, parameters p: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    let rows = (0..<x.shape[0]).map { x[$0] }
    let a = attention(rows, p, heads)
    let h = zip(rows, a).map { norm($0 + $1, p.gain1, p.bias1, epsilon) }
    return stack(h.map { norm(network($0, p) + $0, p.gain2, p.bias2, epsilon) })
  }

  func preNorm(
    _ x: Tensor, parameters p: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    var rows = (0..<x.shape[0]).map { x[$0] }
    let a = attention(rows.map { norm($0, p.gain1, p.bias1, epsilon) }, p, heads)
    for i in rows.indices {
      rows[i] += a[i]
      rows[i] += network(norm(rows[i], p.gain2, p.bias2, epsilon), p)
    }
    return stack(rows)
  }

  func norm(_ v: Tensor, _ gain: Tensor, _ bias: Tensor, _ epsilon: Double) -> Tensor {
    gain * ((v - v.mean()) / sqrt(v.variance(axis: 0) + epsilon)) + bias
  }

  func network(_ v: Tensor, _ p: TransformerLayerParameters) -> Tensor {
    linear(relu(linear(v, p.wH, p.bH)), p.wF, p.bF)
  }

  func linear(_ v: Tensor, _ w: Tensor, _ b: Tensor) -> Tensor {
    (v.reshaped([v.count, 1]) * w).sum(axis: 0) + b
  }

  func attention(_ rows: [Tensor], _ p: TransformerLayerParameters, _ heads: Int) -> [Tensor] {
    let q = rows.map { linear($0, p.wQ, p.bQ) }
    let k = rows.map { linear($0, p.wK, p.bK) }
    let v = rows.map { linear($0, p.wV, p.bV) }
    let width = rows[0].count / heads
    return q.map { q in
      let parts = (0..<heads).map { head -> Tensor in
        let c = (head * width)..<((head + 1) * width)
        let scores = stack(k.map { (q[c] * $0[c]).sum() / sqrt(Double(width)) })
        let weights = softmax(scores, axis: 0)
        return v.indices.map { weights[$0] * v[$0][c] }.reduce(Tensor(0), +)
      }
      return linear(concatenate(parts, axis: 0), p.wO, p.bO)
    }
  }
}
