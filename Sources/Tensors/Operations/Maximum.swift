extension Tensor {
  /// Returns the largest elements along one axis.
  ///
  /// - Parameters:
  ///   - axis: The axis, not empty; negative counts from the end.
  ///   - keepsDimensions: Whether the axis stays, with length 1.
  /// - Returns: The receiver's shape without the axis, or with length 1 there.
  ///
  /// > Gradient: `dy` for the largest element, shared equally where several are equal to it.
  ///
  /// Edge cases: NaN when the slice holds one.
  public func max(axis: Int, keepsDimensions: Bool = false) -> Tensor {
    let view = Axis(axis, of: shape, operation: "max")
    orStop { () throws(ShapeError) in
      guard view.length > 0 || view.outer * view.inner == 0 else {
        throw ShapeError(
          operation: "max", finding: "axis \(axis) of shape \(shape) is empty",
          rule: "only elements that exist have a largest")
      }
    }
    return Tensor.primitive("max", self) { x in
      let y = x.maxima(along: view)
      return (
        Tensor(
          unchecked: x.shape.reduced(along: view, keepsDimensions: keepsDimensions), y.data),
        .value { dy in
          let largest = Tensor.elementwise(
            "max", x, y.repeated(along: view, shape: x.shape)
          ) { $0 == $1 ? 1 : 0 }
          let share = dy.reshaped(y.shape) / largest.sum(axis: view.index, keepsDimensions: true)
          return largest * share
        }
      )
    }
  }

  private func maxima(along axis: Axis) -> Tensor {
    var maxima = Array(repeating: -Double.infinity, count: axis.outer * axis.inner)
    for o in 0..<axis.outer {
      for k in 0..<axis.length {
        for i in 0..<axis.inner {
          let x = data[(o * axis.length + k) * axis.inner + i]
          let index = o * axis.inner + i
          if x > maxima[index] || x.isNaN { maxima[index] = x }
        }
      }
    }
    return Tensor(unchecked: shape.reduced(along: axis, keepsDimensions: true), maxima)
  }
}
