internal import LearnerSupport

/// Returns e to the power of each element.
///
/// > Gradient: `dy * y`.
public func exp(_ x: Tensor) -> Tensor {
  Tensor.primitive("exp", x) { x in
    let y = Tensor.elementwise(x) { LearnerSupport.exp($0) }
    return (y, .value { dy in dy * y })
  }
}
