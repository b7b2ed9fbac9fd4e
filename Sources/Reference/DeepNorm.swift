import Problems
import Tensors

/// The answer to `deep_norm`.
public enum DeepNormKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    reference: Reference(),
    secondSolution: SecondSolution(),
    misconceptions: constantMisconceptions + initialMisconceptions + layerMisconceptions)

  /// Every step as it should be.
  struct Reference: DeepNormSteps {}

  /// The same by logarithms, a list of paths, and a layer without layers.
  struct SecondSolution: DeepNormContract {
    func constants(of stack: DeepNormStack, encoderLayers: Int, decoderLayers: Int)
      -> DeepNormConstants
    {
      let n = log(Double(encoderLayers))
      let m = log(Double(decoderLayers))
      func quarter(_ a: Double, _ b: Double, _ layers: Double) -> DeepNormConstants {
        DeepNormConstants(
          alpha: exp((log(a) + layers) / 4), beta: exp(-(log(b) + layers) / 4))
      }
      switch stack {
      case .encoderOnly: return quarter(2, 8, n)
      case .decoderOnly: return quarter(2, 8, m)
      case .decoder: return quarter(3, 12, m)
      case .encoder:
        let size = n / 4 + m / 16
        return DeepNormConstants(alpha: 0.81 * exp(size), beta: 0.87 * exp(-size))
      }
    }

    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      var scaled = parameters
      for path in [
        \TransformerLayerParameters.wV, \.wO, \.wH, \.wF,
      ] {
        let w = parameters[keyPath: path]
        scaled[keyPath: path] = Tensor(shape: w.shape, data: w.data.map { $0 * beta })
      }
      return scaled
    }

    func forward(
      _ x: Tensor, parameters p: TransformerLayerParameters, alpha: Double, heads: Int,
      epsilon: Double
    ) -> Tensor {
      let s = TransformerLayerKey.SecondSolution()
      let first = x * alpha + s.attended(x, p, heads)
      let h = s.normalized(first, p.gain1, p.bias1, epsilon)
      return s.normalized(s.expanded(h, p) + h * alpha, p.gain2, p.bias2, epsilon)
    }
  }
}
