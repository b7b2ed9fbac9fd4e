import Layers
import Problems
import Tensors

struct TransformerStackSolution: TransformerStackContract {
  func postNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    var h = x
    for p in layers { h = postLayer(h, p, heads, epsilon) }
    return h
  }

  func preNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    var h = x
    for p in layers { h = preLayer(h, p, heads, epsilon) }
    return h
  }

  func postLayer(_ x: Tensor, _ p: TransformerLayerParameters, _ heads: Int, _ epsilon: Double)
    -> Tensor
  {
    let (attention, network) = branches(p, heads)
    let h = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon)(x + attention(x))
    return LayerNorm(scale: p.gain2, bias: p.bias2, epsilon: epsilon)(h + network(h))
  }

  func preLayer(_ x: Tensor, _ p: TransformerLayerParameters, _ heads: Int, _ epsilon: Double)
    -> Tensor
  {
    let (attention, network) = branches(p, heads)
    let h = x + attention(LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon)(x))
    return h + network(LayerNorm(scale: p.gain2, bias: p.bias2, epsilon: epsilon)(h))
  }

  func branches(_ p: TransformerLayerParameters, _ heads: Int) -> (MultiHeadAttention, FeedForward)
  {
    (
      MultiHeadAttention(
        query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
        value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
        heads: heads),
      FeedForward(
        hidden: Dense(kernel: p.wH, bias: p.bH), output: Dense(kernel: p.wF, bias: p.bF))
    )
  }
}
