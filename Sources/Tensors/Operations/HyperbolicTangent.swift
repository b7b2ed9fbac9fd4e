internal import LearnerSupport

/// Returns the hyperbolic tangent of each element.
///
/// > Gradient: `dy * (1 - y * y)`.
public func tanh(_ x: Tensor) -> Tensor {
  Tensor.primitive("tanh", x) { x in
    let y = Tensor.elementwise(x) { LearnerSupport.tanh($0) }
    return (y, .value { dy in Tensor.elementwise("tanh", dy, y) { $0 * (1 - $1 * $1) } })
  }
}
