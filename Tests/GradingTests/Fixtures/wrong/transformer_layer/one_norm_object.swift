import Layers
import Problems
import Tensors

struct TransformerLayerSolution: TransformerLayerContract {
  func postNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    let p = parameters
    let attention = MultiHeadAttention(
      query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
      value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
      heads: heads)
    let network = FeedForward(
      hidden: Dense(kernel: p.wH, bias: p.bH), output: Dense(kernel: p.wF, bias: p.bF))
    let norm1 = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon)
    let h = norm1(x + attention(x))
    return norm1(h + network(h))
  }

  func preNorm(
    _ x: Tensor, parameters: TransformerLayerParameters, heads: Int, epsilon: Double
  ) -> Tensor {
    let p = parameters
    let attention = MultiHeadAttention(
      query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
      value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
      heads: heads)
    let network = FeedForward(
      hidden: Dense(kernel: p.wH, bias: p.bH), output: Dense(kernel: p.wF, bias: p.bF))
    let norm1 = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon)
    let h = x + attention(norm1(x))
    return h + network(norm1(h))
  }
}
