import Layers
import LearnerSupport
import Problems
import Tensors

/// A table of factors for the constants, and one token at a time behind the attention.
struct DeepNormSolution: DeepNormContract {
  static var table: [DeepNormStack: (alpha: Double, beta: Double, encoder: Double, decoder: Double)]
  {
    [
      .encoderOnly: (pow(2, 0.25), pow(8, -0.25), 0.25, 0),
      .decoderOnly: (pow(2, 0.25), pow(8, -0.25), 0, 0.25),
      .encoder: (0.81, 0.87, 0.25, 0.0625),
      .decoder: (pow(3, 0.25), pow(12, -0.25), 0, 0.25),
    ]
  }

  func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
    -> DeepNormConstants
  {
    let row = Self.table[stack]!
    let size = pow(Double(encoderLayers), row.encoder) * pow(Double(decoderLayers), row.decoder)
    return DeepNormConstants(alpha: row.alpha * size, beta: row.beta / size)
  }

  func initialized(_ parameters: TransformerLayerParameters, beta: Double)
    -> TransformerLayerParameters
  {
    func scaled(_ w: Tensor) -> Tensor { stack((0..<w.shape[0]).map { w[$0] * beta }) }
    var p = parameters
    (p.wV, p.wO, p.wH, p.wF) = (scaled(p.wV), scaled(p.wO), scaled(p.wH), scaled(p.wF))
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
    let a = attention(x)
    let rows = (0..<x.shape[0]).map { i -> Tensor in
      var row = ln(alpha * x[i] + a[i], p.gain1, p.bias1, epsilon)
      var f = p.bF
      for k in 0..<p.bH.count { f += relu((row * p.wH[0..., k]).sum() + p.bH[k]) * p.wF[k] }
      row = row * alpha
      return ln(row + f, p.gain2, p.bias2, epsilon)
    }
    return stack(rows)
  }

  func ln(_ v: Tensor, _ gain: Tensor, _ bias: Tensor, _ epsilon: Double) -> Tensor {
    (v - v.mean()) / sqrt(v.variance(axis: 0) + epsilon) * gain + bias
  }
}
