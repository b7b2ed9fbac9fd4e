extension Tensor {
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
