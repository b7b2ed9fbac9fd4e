import LearnerSupport
import Problems
import Tensors

/// Layers as linked objects that call the next one; attention head by head.
struct TransformerStackSolution: TransformerStackContract {
  func postNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    chain(layers, heads, epsilon)?.post(x) ?? x
  }

  func preNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    ln(chain(layers, heads, epsilon)?.pre(x) ?? x, finalGain, finalBias, epsilon)
  }

  func chain(_ layers: [TransformerLayerParameters], _ heads: Int, _ epsilon: Double) -> Block? {
    var next: Block?
    for p in layers.reversed() { next = Block(p, heads, epsilon, next) }
    return next
  }
}

final class Block {
  let p: TransformerLayerParameters
  let heads: Int
  let epsilon: Double
  let next: Block?

  init(_ p: TransformerLayerParameters, _ heads: Int, _ epsilon: Double, _ next: Block?) {
    self.p = p
    self.heads = heads
    self.epsilon = epsilon
    self.next = next
  }

  func post(_ x: Tensor) -> Tensor {
    let h = ln(x + attention(x), p.gain1, p.bias1, epsilon)
    let y = ln(h + network(h), p.gain2, p.bias2, epsilon)
    return next?.post(y) ?? y
  }

  func pre(_ x: Tensor) -> Tensor {
    let h = x + attention(ln(x, p.gain1, p.bias1, epsilon))
    let y = h + network(ln(h, p.gain2, p.bias2, epsilon))
    return next.map { $0.pre(y) } ?? y
  }

  func attention(_ x: Tensor) -> Tensor {
    let size = x.shape[1] / heads
    let q = matmul(x, p.wQ) + p.bQ
    let k = matmul(x, p.wK) + p.bK
    let v = matmul(x, p.wV) + p.bV
    var parts: [Tensor] = []
    for head in 0..<heads {
      let c = (head * size)..<((head + 1) * size)
      let scores = matmul(q[0..., c], k[0..., c].transposed) * (1 / sqrt(Double(size)))
      parts.append(matmul(softmax(scores, axis: 1), v[0..., c]))
    }
    return matmul(concatenate(parts, axis: 1), p.wO) + p.bO
  }

  func network(_ h: Tensor) -> Tensor {
    p.bF + matmul(relu(matmul(h, p.wH) + p.bH), p.wF)
  }
}

func ln(_ x: Tensor, _ gain: Tensor, _ bias: Tensor, _ epsilon: Double) -> Tensor {
  let mean = x.mean(axis: -1, keepsDimensions: true)
  let variance = (x * x).mean(axis: -1, keepsDimensions: true) - mean * mean
  return gain * (x - mean) / sqrt(variance + epsilon) + bias
}
