/// Returns the rectifier of each element: zero for negative ones, the element itself otherwise.
///
/// NaN stays NaN.
///
/// > Gradient: `dy` where `x > 0`, zero elsewhere, also at `x == 0`.
public func relu(_ x: Tensor) -> Tensor {
  Tensor.primitive("relu", x) { x in
    (
      Tensor.elementwise(x) { $0 < 0 ? 0 : $0 },
      .value { dy in Tensor.elementwise("relu", dy, x) { $1 > 0 ? $0 : 0 } }
    )
  }
}
