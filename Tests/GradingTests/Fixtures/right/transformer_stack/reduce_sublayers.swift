import Layers
import Problems
import Tensors

/// All sublayers of all layers in one list, folded over.
struct TransformerStackSolution: TransformerStackContract {
  typealias Map = (Tensor) -> Tensor

  func postNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    sublayers(layers, heads, epsilon).reduce(x) { $1.norm($0 + $1.branch($0)) }
  }

  func preNorm(
    _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
    heads: Int, epsilon: Double
  ) -> Tensor {
    norm(finalGain, finalBias, epsilon)(
      sublayers(layers, heads, epsilon).reduce(x) { $0 + $1.branch($1.norm($0)) })
  }

  func sublayers(_ layers: [TransformerLayerParameters], _ heads: Int, _ epsilon: Double)
    -> [(branch: Map, norm: Map)]
  {
    layers.flatMap { p -> [(branch: Map, norm: Map)] in
      let attention = MultiHeadAttention(
        query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
        value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
        heads: heads)
      let network: Map = { matmul(relu(matmul($0, p.wH) + p.bH), p.wF) + p.bF }
      return [
        ({ attention($0) }, norm(p.gain1, p.bias1, epsilon)),
        (network, norm(p.gain2, p.bias2, epsilon)),
      ]
    }
  }

  func norm(_ gain: Tensor, _ bias: Tensor, _ epsilon: Double) -> Map {
    {
      let centered = $0 - $0.mean(axis: 1, keepsDimensions: true)
      return centered / sqrt(centered.variance(axis: 1, keepsDimensions: true) + epsilon) * gain
        + bias
    }
  }
}
