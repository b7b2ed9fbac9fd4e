internal import LearnerSupport

/// Returns the natural logarithm of each element; `-inf` at 0 and NaN below.
///
/// > Gradient: `dy / x`.
public func log(_ x: Tensor) -> Tensor {
  Tensor.primitive("log", x) { x in
    (Tensor.elementwise(x) { LearnerSupport.log($0) }, .value { dy in dy / x })
  }
}
