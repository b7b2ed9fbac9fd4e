/// Returns the rectifier of each element: zero for negative ones, the element itself otherwise.
///
/// NaN stays NaN.
///
/// > Gradient: `dy` where `x > 0`, zero elsewhere, also at `x == 0`.
public func relu(_ x: Tensor) -> Tensor {
  Tensor.primitive("relu", x) { x in
    (
      Tensor.lanewise(x) { $0.replacing(with: 0, where: $0 .< 0) },
      .value { dy in
        Tensor.lanewise("relu", dy, x) { dy, x in
          Lanes.zero.replacing(with: dy, where: x .> 0)
        }
      }
    )
  }
}
