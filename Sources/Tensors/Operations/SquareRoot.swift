/// Returns the square root of each element; NaN for negative ones.
///
/// > Gradient: `dy / (2 * y)`, infinite or NaN at 0.
public func sqrt(_ x: Tensor) -> Tensor {
  Tensor.primitive("sqrt", x) { x in
    let y = Tensor.elementwise(x) { $0.squareRoot() }
    return (y, .value { dy in Tensor.elementwise("sqrt", dy, y) { $0 / (2 * $1) } })
  }
}
