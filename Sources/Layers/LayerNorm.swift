internal import LearnerSupport
public import Tensors

/// Layer normalization over the last axis (Ba, Kiros and Hinton 2016):
/// `(x - mean) / sqrt(variance + epsilon) * scale + bias`.
///
///     let norm = LayerNorm(in: scope)
///     let y = norm(x)
///
/// The variance is that of the D numbers themselves, the mean of their squared distances from the
/// mean, computed in two passes. Parameters: `scale`, also called gain, of shape `[D]`, ones; `bias`,
/// of shape `[D]`, zeros. As `flax.linen.LayerNorm`, its epsilon of 1e-6 included (PyTorch has 1e-5).
public struct LayerNorm {
  private let scale: Parameter
  private let bias: Parameter?
  private let epsilon: Double

  /// Creates a layer whose parameters come from a scope.
  ///
  /// - Parameters:
  ///   - scope: Where the parameters are made.
  ///   - name: The layer's name in the scope; `LayerNorm_0`, `LayerNorm_1`, ... when left out.
  ///   - epsilon: What is added to the variance.
  public init(in scope: ParameterScope, name: String? = nil, epsilon: Double = 1e-6) {
    let scope = scope.layer("LayerNorm", named: name)
    scale = .drawn(scope, number: 1, .ones)
    bias = .drawn(scope, number: 2, .zeros)
    self.epsilon = epsilon
  }

  /// Creates a layer from its parameters.
  ///
  /// - Parameters:
  ///   - scale: `[D]`.
  ///   - bias: `[D]`, or nil for none.
  ///   - epsilon: What is added to the variance.
  public init(scale: Tensor, bias: Tensor? = nil, epsilon: Double = 1e-6) {
    self.scale = .given(scale)
    self.bias = bias.map(Parameter.given)
    self.epsilon = epsilon
  }

  /// Applies the layer.
  ///
  /// - Parameter x: `[..., D]`.
  /// - Returns: The shape of `x`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard let width = x.shape.last else {
      learnerMistake("LayerNorm: the input has shape []; its last axis must be the width")
    }
    return layerNormalized(
      x, gain: scale.value("LayerNorm", "scale", shape: [width]),
      bias: bias?.value("LayerNorm", "bias", shape: [width]), epsilon: epsilon)
  }
}
