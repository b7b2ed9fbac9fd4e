internal import Tensors

/// A parameter of a layer: handed in, or drawn from the layer's scope when its shape is known.
enum Parameter {
  case given(Tensor)
  case drawn(ParameterScope, name: String, number: Int, Initializer)

  /// The value, which for a drawn parameter has the shape asked for.
  func value(shape: [Int]) -> Tensor {
    switch self {
    case .given(let tensor): tensor
    case .drawn(let scope, let name, let number, let initializer):
      scope.parameter(name, number: number, shape: shape, initializer)
    }
  }
}
