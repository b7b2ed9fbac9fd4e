internal import LearnerSupport
package import Tensors

/// How the first values of a parameter are drawn.
///
/// Draws are in single precision, bit for bit those of `flax.linen.initializers` of the same name
/// (flax 0.12.8, jax 0.10.2, x86-64), then promoted to Double.
public enum Initializer: Sendable, Equatable {
  /// All zeros.
  case zeros
  /// All ones.
  case ones
  /// Normal with mean 0.
  case normal(standardDeviation: Double = 1)
  /// Normal cut off at two standard deviations, of variance 1 / fan-in; flax's for `Dense`.
  case lecunNormal
  /// Normal cut off at two standard deviations, of variance 2 / (fan-in + fan-out) (Glorot and Bengio
  /// 2010).
  case xavierNormal
  /// Uniform, of variance 2 / (fan-in + fan-out) (Glorot and Bengio 2010, equation 16).
  case xavierUniform
  /// Normal of variance 1 / fan-out; flax's for embeddings, whose fan-out is the width.
  case embedding

  /// Draws the values of a parameter.
  ///
  /// - Parameters:
  ///   - shape: Fan-in is the second-to-last length, fan-out the last.
  ///   - key: The parameter's own key.
  /// - Returns: A constant of that shape.
  package func draw(shape: [Int], key: RandomKey) -> Tensor {
    let values = floats(shape: shape, key: key)
    return Tensor(shape: shape, data: values.map(Double.init))
  }

  private func floats(shape: [Int], key: RandomKey) -> [Float] {
    let count = shape.reduce(1, *)
    let fanOut = Double(shape.last ?? 1)
    let fanIn = Double(shape.dropLast().last ?? 1)
    switch self {
    case .zeros: return Array(repeating: 0, count: count)
    case .ones: return Array(repeating: 1, count: count)
    case .normal(let standardDeviation):
      return key.normal(count: count).map { $0 * Float(standardDeviation) }
    case .lecunNormal:
      return truncated(key.truncatedNormal(count: count), variance: Float(1 / fanIn))
    case .xavierNormal:
      return truncated(
        key.truncatedNormal(count: count), variance: Float(1 / ((fanIn + fanOut) / 2)))
    case .xavierUniform:
      let bound = (3 * Float(1 / ((fanIn + fanOut) / 2))).squareRoot()
      return key.uniform(count: count, from: -1, to: 1).map { $0 * bound }
    case .embedding:
      let standardDeviation = Float(1 / fanOut).squareRoot()
      return key.normal(count: count).map { $0 * standardDeviation }
    }
  }

  /// Scales truncated normal numbers to a variance: they have less than 1 to begin with.
  private func truncated(_ values: [Float], variance: Float) -> [Float] {
    // The standard deviation of the normal distribution cut off at -2 and 2.
    let deviation = variance.squareRoot() / Float(bitPattern: 0x3F61_2F26)
    return values.map { $0 * deviation }
  }
}
