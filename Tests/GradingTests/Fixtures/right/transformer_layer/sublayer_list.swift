import Layers
import Problems
import Tensors

/// A list of sublayers, folded over; the file has a LayerNorm of its own.
struct TransformerLayerSolution: TransformerLayerContract {
  func postNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    sublayers(parameters, heads, epsilon).reduce(x) { x, s in s.norm.apply(x + s.branch(x)) }
  }

  func preNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    sublayers(parameters, heads, epsilon).reduce(x) { x, s in x + s.branch(s.norm.apply(x)) }
  }

  func sublayers(_ p: TransformerLayerParameters, _ heads: Int, _ epsilon: Double) -> [Sublayer] {
    let attention = MultiHeadAttention(
      query: .init(kernel: p.wQ, bias: p.bQ), key: .init(kernel: p.wK, bias: p.bK),
      value: .init(kernel: p.wV, bias: p.bV), output: .init(kernel: p.wO, bias: p.bO),
      heads: heads)
    return [
      Sublayer(
        branch: { attention($0) }, norm: LayerNorm(g: p.gain1, b: p.bias1, epsilon: epsilon)),
      Sublayer(
        branch: { matmul(relu(matmul($0, p.wH) + p.bH), p.wF) + p.bF },
        norm: LayerNorm(g: p.gain2, b: p.bias2, epsilon: epsilon)),
    ]
  }
}

struct Sublayer {
  let branch: (Tensor) -> Tensor
  let norm: LayerNorm
}

struct LayerNorm {
  let g: Tensor
  let b: Tensor
  let epsilon: Double

  func apply(_ x: Tensor) -> Tensor {
    let centered = x - x.mean(axis: -1, keepsDimensions: true)
    let variance = pow(centered, 2).mean(axis: -1, keepsDimensions: true)
    return centered / sqrt(variance + epsilon) * g + b
  }
}
