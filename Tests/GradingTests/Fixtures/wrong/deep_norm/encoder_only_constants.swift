import Layers
import LearnerSupport
import Problems
import Tensors

struct DeepNormSolution: DeepNormContract {
  func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
    -> DeepNormConstants
  {
    let n = Double(encoderLayers)
    let m = Double(decoderLayers)
    switch stack {
    case .encoderOnly, .encoder:
      return DeepNormConstants(alpha: pow(2 * n, 0.25), beta: pow(8 * n, -0.25))
    case .decoderOnly, .decoder:
      return DeepNormConstants(alpha: pow(2 * m, 0.25), beta: pow(8 * m, -0.25))
    }
  }

  func initialized(_ parameters: TransformerLayerParameters, beta: Double)
    -> TransformerLayerParameters
  {
    var p = parameters
    p.wV = beta * p.wV
    p.wO = beta * p.wO
    p.wH = beta * p.wH
    p.wF = beta * p.wF
    return p
  }

  func forward(
    _ x: Tensor, parameters p: TransformerLayerParameters, alpha: Double, heads: Int,
    epsilon: Double
  ) -> Tensor {
    let attention = MultiHeadAttention(
      query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
      value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
      heads: heads)
    let network = FeedForward(
      hidden: Dense(kernel: p.wH, bias: p.bH), output: Dense(kernel: p.wF, bias: p.bF))
    let norm1 = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon)
    let norm2 = LayerNorm(scale: p.gain2, bias: p.bias2, epsilon: epsilon)
    let h = norm1(alpha * x + attention(x))
    return norm2(alpha * h + network(h))
  }
}
