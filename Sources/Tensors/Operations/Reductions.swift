extension Tensor {
  /// The sum of the squared elements, without history; 0 when there are none.
  package var squares: Double { data.reduce(0) { $0 + $1 * $1 } }

  /// Returns the sum of all elements, of shape `[]`; 0 when there are none.
  ///
  /// > Gradient: `dy` for every element.
  public func sum() -> Tensor {
    let x = reshaped([count])
    return x.sum(axis: 0)
  }

  /// Returns the sums along one axis; 0 where the axis is empty.
  ///
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 0)   // [4, 6]
  ///
  /// - Parameters:
  ///   - axis: The axis to sum over; negative counts from the end.
  ///   - keepsDimensions: Whether the axis stays, with length 1, so that the result broadcasts
  ///     against the receiver; NumPy's `keepdims`.
  /// - Returns: The receiver's shape without the axis, or with length 1 there.
  ///
  /// > Gradient: `dy`, repeated along the axis.
  public func sum(axis: Int, keepsDimensions: Bool = false) -> Tensor {
    let view = Axis(axis, of: shape, operation: "sum")
    return Tensor.primitive("sum", self) { x in
      (
        x.sums(along: view, keepsDimensions: keepsDimensions),
        .value { [shape = x.shape] dy in dy.repeated(along: view, shape: shape) }
      )
    }
  }

  /// Returns the sums along one axis, without history.
  private func sums(along axis: Axis, keepsDimensions: Bool) -> Tensor {
    var sums = Array(repeating: 0.0, count: axis.outer * axis.inner)
    sums.withUnsafeMutableBufferPointer { sums in
      data.withUnsafeBufferPointer { x in
        for o in 0..<axis.outer {
          for k in 0..<axis.length {
            let row = (o * axis.length + k) * axis.inner
            for i in 0..<axis.inner { sums[o * axis.inner + i] += x[row + i] }
          }
        }
      }
    }
    return Tensor(unchecked: shape.reduced(along: axis, keepsDimensions: keepsDimensions), sums)
  }

  /// Returns a result of `sums`, repeated along the axis to the shape before.
  func repeated(along axis: Axis, shape: [Int]) -> Tensor {
    Tensor(
      unchecked: shape,
      .filled(count: shape.product) { y in
        data.withUnsafeBufferPointer { x in
          for o in 0..<axis.outer {
            for k in 0..<axis.length {
              let row = (o * axis.length + k) * axis.inner
              for i in 0..<axis.inner { y[row + i] = x[o * axis.inner + i] }
            }
          }
        }
      })
  }
}

extension [Int] {
  /// The shape after an axis is reduced.
  func reduced(along axis: Axis, keepsDimensions: Bool) -> [Int] {
    var shape = self
    if keepsDimensions { shape[axis.index] = 1 } else { shape.remove(at: axis.index) }
    return shape
  }
}

extension Tensor {
  /// Returns the mean of all elements, of shape `[]`; NaN when there are none.
  public func mean() -> Tensor { sum() / Double(count) }

  /// Returns the means along one axis; NaN where the axis is empty.
  ///
  /// - Parameters:
  ///   - axis: The axis to average over; negative counts from the end.
  ///   - keepsDimensions: Whether the axis stays, with length 1.
  /// - Returns: The receiver's shape without the axis, or with length 1 there.
  public func mean(axis: Int, keepsDimensions: Bool = false) -> Tensor {
    let length = Axis(axis, of: shape, operation: "mean").length
    return sum(axis: axis, keepsDimensions: keepsDimensions) / Double(length)
  }
}

extension Tensor {
  /// Returns the variances along one axis: the mean of the squared distances from the mean.
  ///
  /// Divides by the length of the axis, as NumPy's `var` and every LayerNorm do, and not by one
  /// less, as PyTorch's `var` does. Computed in two passes, so that a large mean costs no digits.
  ///
  /// - Parameters:
  ///   - axis: The axis; negative counts from the end.
  ///   - keepsDimensions: Whether the axis stays, with length 1.
  /// - Returns: The receiver's shape without the axis, or with length 1 there; NaN where the axis is
  ///   empty.
  public func variance(axis: Int, keepsDimensions: Bool = false) -> Tensor {
    _ = Axis(axis, of: shape, operation: "variance")
    let centered = self - mean(axis: axis, keepsDimensions: true)
    return (centered * centered).mean(axis: axis, keepsDimensions: keepsDimensions)
  }
}

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
