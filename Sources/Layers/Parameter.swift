internal import LearnerSupport
internal import Tensors

/// A parameter of a layer: handed in, or drawn from the layer's scope when its shape is known.
enum Parameter {
  case given(Tensor)
  case drawn(ParameterScope, number: Int, Initializer)

  /// Returns the value, of the shape asked for; stops the program when it was given with another.
  ///
  /// - Parameters:
  ///   - layer: The type of the layer.
  ///   - name: The parameter's name within it, such as `kernel`.
  ///   - shape: The shape that fits the input.
  /// - Returns: A tensor of that shape.
  func value(_ layer: String, _ name: String, shape: [Int]) -> Tensor {
    switch self {
    case .given(let tensor):
      guard tensor.shape == shape else {
        learnerMistake(
          "\(layer): \(name) has shape \(tensor.shape) and this input needs \(shape); "
            + "parameters must fit the last length of the input")
      }
      return tensor
    case .drawn(let scope, let number, let initializer):
      return scope.parameter(name, number: number, shape: shape, initializer)
    }
  }
}
