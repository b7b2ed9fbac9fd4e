internal import LearnerSupport
public import Tensors

/// Root-mean-square normalization over the last axis (Zhang and Sennrich 2019):
/// `x / sqrt(mean(x * x) + epsilon) * scale`.
///
/// The parameter `scale`, of shape `[D]`, begins with ones. As `flax.linen.RMSNorm`.
public struct RMSNorm {
  private let scale: Parameter
  private let epsilon: Double

  /// Creates a layer whose parameter comes from a scope.
  ///
  /// - Parameters:
  ///   - scope: Where the parameter is made.
  ///   - name: The layer's name in the scope; `RMSNorm_0`, `RMSNorm_1`, ... when left out.
  ///   - epsilon: What is added to the mean square.
  public init(in scope: ParameterScope, name: String? = nil, epsilon: Double = 1e-6) {
    scale = .drawn(scope.layer("RMSNorm", named: name), number: 1, .ones)
    self.epsilon = epsilon
  }

  /// Creates a layer from its parameter.
  ///
  /// - Parameters:
  ///   - scale: `[D]`.
  ///   - epsilon: What is added to the mean square.
  public init(scale: Tensor, epsilon: Double = 1e-6) {
    self.scale = .given(scale)
    self.epsilon = epsilon
  }

  /// Applies the layer.
  ///
  /// - Parameter x: `[..., D]`.
  /// - Returns: The shape of `x`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard let width = x.shape.last else {
      learnerMistake("RMSNorm: the input has shape []; its last axis must be the width")
    }
    let meanSquare = (x * x).mean(axis: -1, keepsDimensions: true)
    return x / sqrt(meanSquare + epsilon) * scale.value("RMSNorm", "scale", shape: [width])
  }
}
