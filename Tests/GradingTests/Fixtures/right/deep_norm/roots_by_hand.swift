import LearnerSupport
import Problems
import Tensors

/// Roots of roots, a loop over heads, and the shortcut divided out of the sum:
/// LN(alpha x + f) with epsilon is LN(x + f / alpha) with epsilon / alpha^2.
struct DeepNormSolution: DeepNormContract {
  func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
    -> DeepNormConstants
  {
    func root4(_ layers: Int) -> Double { sqrt(sqrt(Double(layers))) }
    switch stack {
    case .encoderOnly:
      return .init(alpha: root4(2 * encoderLayers), beta: 1 / root4(8 * encoderLayers))
    case .decoderOnly:
      return .init(alpha: root4(2 * decoderLayers), beta: 1 / root4(8 * decoderLayers))
    case .encoder:
      let size = root4(encoderLayers) * sqrt(sqrt(root4(decoderLayers)))
      return .init(alpha: 0.81 * size, beta: 0.87 / size)
    case .decoder:
      return .init(alpha: root4(3 * decoderLayers), beta: 1 / root4(12 * decoderLayers))
    }
  }

  func initialized(_ parameters: TransformerLayerParameters, beta: Double)
    -> TransformerLayerParameters
  {
    var p = parameters
    for (path, factor) in [
      (\TransformerLayerParameters.wQ, 1), (\.wK, 1), (\.wV, beta), (\.wO, beta), (\.wH, beta),
      (\.wF, beta),
    ] {
      p[keyPath: path] *= Tensor(factor)
    }
    return p
  }

  func forward(
    _ x: Tensor, parameters p: TransformerLayerParameters, alpha: Double, heads: Int,
    epsilon: Double
  ) -> Tensor {
    let small = epsilon / (alpha * alpha)
    let h = ln(x + attention(x, p, heads) / alpha, p.gain1, p.bias1, small)
    let f = matmul(relu(matmul(h, p.wH) + p.bH), p.wF) + p.bF
    return ln(h + f / alpha, p.gain2, p.bias2, small)
  }

  func ln(_ x: Tensor, _ gain: Tensor, _ bias: Tensor, _ epsilon: Double) -> Tensor {
    let centered = x - x.mean(axis: 1, keepsDimensions: true)
    return bias + gain * centered
      * pow((centered * centered).mean(axis: 1, keepsDimensions: true) + epsilon, -0.5)
  }

  func attention(_ x: Tensor, _ p: TransformerLayerParameters, _ heads: Int) -> Tensor {
    let size = x.shape[1] / heads
    var parts: [Tensor] = []
    for head in 0..<heads {
      let c = (head * size)..<((head + 1) * size)
      let q = matmul(x, p.wQ[0..., c]) + p.bQ[c]
      let k = matmul(x, p.wK[0..., c]) + p.bK[c]
      let v = matmul(x, p.wV[0..., c]) + p.bV[c]
      parts.append(matmul(softmax(matmul(q, k.transposed) / sqrt(Double(size)), axis: 1), v))
    }
    return matmul(concatenate(parts, axis: 1), p.wO) + p.bO
  }
}
