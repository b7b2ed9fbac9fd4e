internal import LearnerSupport
public import Tensors

/// A linear map with a bias, applied to the last axis: `matmul(x, kernel) + bias`.
///
///     let hidden = Dense(16, in: scope)   // parameters drawn from the scope
///     let y = hidden(x)                   // [..., D] becomes [..., 16]
///
/// Parameters: `kernel`, of shape `[inputs, features]`, drawn LeCun-normal; `bias`, of shape
/// `[features]`, zeros. As `flax.linen.Dense`.
public struct Dense {
  private let kernel: Parameter
  private let bias: Parameter?
  /// The width of the output.
  let features: Int

  /// Creates a layer whose parameters are drawn from a scope.
  ///
  /// The name is settled here; the kernel is drawn at the first call, when the width of the input is
  /// known.
  ///
  /// - Parameters:
  ///   - features: The width of the output.
  ///   - scope: Where the parameters are drawn.
  ///   - name: The layer's name in the scope; `Dense_0`, `Dense_1`, ... when left out.
  ///   - usesBias: Whether a bias is added.
  ///   - kernelInitializer: How the kernel is drawn.
  public init(
    _ features: Int, in scope: ParameterScope, name: String? = nil, usesBias: Bool = true,
    kernelInitializer: Initializer = .lecunNormal
  ) {
    guard features >= 0 else {
      learnerMistake("Dense: \(features) is not a width; the number of features starts at 0")
    }
    let scope = scope.layer("Dense", named: name)
    self.features = features
    kernel = .drawn(scope, number: 1, kernelInitializer)
    bias = usesBias ? .drawn(scope, number: 2, .zeros) : nil
  }

  /// Creates a layer from its parameters.
  ///
  /// - Parameters:
  ///   - kernel: `[inputs, features]`.
  ///   - bias: `[features]`, or nil for none.
  public init(kernel: Tensor, bias: Tensor? = nil) {
    guard kernel.rank == 2, bias == nil || bias?.shape == [kernel.shape[1]] else {
      let shape = bias.map { "\($0.shape)" } ?? "none"
      learnerMistake(
        "Dense: kernel of shape \(kernel.shape) and bias of shape \(shape) do not fit; "
          + "they must be [inputs, features] and [features]")
    }
    features = kernel.shape[1]
    self.kernel = .given(kernel)
    self.bias = bias.map(Parameter.given)
  }

  /// Applies the layer.
  ///
  /// - Parameter x: `[..., inputs]`.
  /// - Returns: `[..., features]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard let inputs = x.shape.last else {
      learnerMistake("Dense: the input has shape []; its last axis must be the width")
    }
    return linear(x, map(inputs: inputs))
  }

  /// The kernel and bias for an input of a width.
  func map(inputs: Int) -> LinearMap {
    LinearMap(
      kernel: kernel.value("Dense", "kernel", shape: [inputs, features]),
      bias: bias?.value("Dense", "bias", shape: [features]))
  }
}
