public import Tensors

/// The feed-forward sub-layer of a Transformer: `Dense`, relu, `Dense`, for each token by itself.
///
///     let branch = FeedForward(width: 8, hidden: 16, in: scope)
///
/// Parameters: those of `Dense_0`, from the width to the hidden width, and of `Dense_1`, back again.
public struct FeedForward {
  private let hidden: Dense
  private let output: Dense

  /// Creates a layer whose parameters are drawn from a scope.
  ///
  /// - Parameters:
  ///   - width: The width d of a token, in and out.
  ///   - hiddenWidth: The width between the two matrices, often 4 d.
  ///   - scope: Where the parameters are drawn.
  ///   - name: The layer's name in the scope; `FeedForward_0`, ... when left out.
  ///   - kernelInitializer: How both kernels are drawn.
  public init(
    width: Int, hidden hiddenWidth: Int, in scope: ParameterScope, name: String? = nil,
    kernelInitializer: Initializer = .lecunNormal
  ) {
    let scope = scope.layer("FeedForward", named: name)
    hidden = Dense(hiddenWidth, in: scope, kernelInitializer: kernelInitializer)
    output = Dense(width, in: scope, kernelInitializer: kernelInitializer)
  }

  /// Creates a layer from its two linear maps.
  ///
  /// - Parameters:
  ///   - hidden: From the width of a token to the hidden width.
  ///   - output: From the hidden width back.
  public init(hidden: Dense, output: Dense) {
    self.hidden = hidden
    self.output = output
  }

  /// Applies the layer.
  ///
  /// - Parameter x: `[..., d]`.
  /// - Returns: `[..., d]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard let width = x.shape.last, x.count > 0, hidden.features > 0, output.features > 0 else {
      return output(relu(hidden(x)))
    }
    return feedForward(
      x, hidden: hidden.map(inputs: width), output: output.map(inputs: hidden.features))
  }
}
