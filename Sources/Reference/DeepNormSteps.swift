import Problems
import Tensors

/// DeepNorm taken apart, each step as it should be; a misconception replaces one.
protocol DeepNormSteps: DeepNormContract {
  /// The constants of an encoder that is the whole model.
  func encoderOnly(_ n: Double) -> DeepNormConstants
  /// The constants of a decoder that is the whole model.
  func decoderOnly(_ m: Double) -> DeepNormConstants
  /// The constants of an encoder that has a decoder.
  func encoder(_ n: Double, _ m: Double) -> DeepNormConstants
  /// The constants of a decoder that has an encoder.
  func decoder(_ n: Double, _ m: Double) -> DeepNormConstants
  /// A number of layers as it enters the formulas.
  func counted(_ layers: Int) -> Double
  /// The parts of the layer.
  func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
    -> TransformerLayerParts
  /// The layer.
  func layer(_ x: Tensor, _ s: TransformerLayerParts, _ alpha: Double) -> Tensor
  /// One sublayer.
  func sublayer(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor
}

extension DeepNormSteps {
  func encoderOnly(_ n: Double) -> DeepNormConstants {
    DeepNormConstants(alpha: pow(2 * n, 0.25), beta: pow(8 * n, -0.25))
  }

  func decoderOnly(_ m: Double) -> DeepNormConstants {
    DeepNormConstants(alpha: pow(2 * m, 0.25), beta: pow(8 * m, -0.25))
  }

  func encoder(_ n: Double, _ m: Double) -> DeepNormConstants {
    let size = pow(pow(n, 4) * m, 1.0 / 16)
    return DeepNormConstants(alpha: 0.81 * size, beta: 0.87 / size)
  }

  func decoder(_ n: Double, _ m: Double) -> DeepNormConstants {
    DeepNormConstants(alpha: pow(3 * m, 0.25), beta: pow(12 * m, -0.25))
  }

  func counted(_ layers: Int) -> Double { Double(layers) }

  func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
    -> TransformerLayerParts
  {
    TransformerLayerParts(p, heads: heads, epsilon: epsilon)
  }

  func layer(_ x: Tensor, _ s: TransformerLayerParts, _ alpha: Double) -> Tensor {
    let h = sublayer(x, s.attention, s.norm1, alpha)
    return sublayer(h, s.feedForward, s.norm2, alpha)
  }

  func sublayer(_ x: Tensor, _ f: TokenMap, _ norm: TokenMap, _ alpha: Double) -> Tensor {
    norm(alpha * x + f(x))
  }

  func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
    -> DeepNormConstants
  {
    let (n, m) = (counted(encoderLayers), counted(decoderLayers))
    return switch stack {
    case .encoderOnly: encoderOnly(n)
    case .decoderOnly: decoderOnly(m)
    case .encoder: encoder(n, m)
    case .decoder: decoder(n, m)
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
    _ x: Tensor, parameters: TransformerLayerParameters, alpha: Double, heads: Int,
    epsilon: Double
  ) -> Tensor {
    layer(x, parts(parameters, heads: heads, epsilon: epsilon), alpha)
  }
}
