/// Returns the rectifier of each element: zero for negative ones, the element itself otherwise.
///
/// NaN stays NaN.
///
/// > Gradient: `dy` where `x > 0`, zero elsewhere, also at `x == 0`.
public func relu(_ x: Tensor) -> Tensor {
  Tensor.primitive("relu", x) { x in
    // The result tells as well as the input where that was positive, and is kept anyway.
    let y = Tensor.lanewise(x) { $0.replacing(with: 0, where: $0 .< 0) }
    return (
      y,
      .value { dy in
        Tensor.lanewise("relu", dy, y) { dy, y in
          Lanes.zero.replacing(with: dy, where: y .> 0)
        }
      }
    )
  }
}
