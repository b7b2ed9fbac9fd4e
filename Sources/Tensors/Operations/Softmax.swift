internal import LearnerSupport

/// Returns the softmax along one axis.
///
/// Shifts by the maximum first, so finite inputs never overflow.
///
///     softmax(Tensor([1, 2, 3]), axis: -1)   // [0.0900, 0.2447, 0.6652]
///
/// - Parameters:
///   - x: Logits, any shape but `[]`.
///   - axis: The axis along which the results sum to 1; negative counts from the end.
/// - Returns: The shape of `x`.
///
/// > Gradient: `y * (dy - sum(dy * y, axis))`.
///
/// Edge cases: elements of `-inf` give 0; a slice of nothing but `-inf` gives NaN.
public func softmax(_ x: Tensor, axis: Int) -> Tensor {
  let view = Axis(axis, of: x.shape, operation: "softmax")
  return Tensor.primitive("softmax", x) { x in
    let y = Tensor(
      unchecked: x.shape,
      x.mapSlices(view) { x, y, start, step in
        var maximum = -Double.infinity
        for k in 0..<view.length { maximum = max(maximum, x[start + k * step]) }
        var sum = 0.0
        for k in 0..<view.length {
          let e = LearnerSupport.exp(x[start + k * step] - maximum)
          y[start + k * step] = e
          sum += e
        }
        for k in 0..<view.length { y[start + k * step] /= sum }
      })
    return (
      y,
      .value { dy in
        Tensor(
          unchecked: y.shape,
          y.mapSlices(view) { y, dx, start, step in
            var dot = 0.0
            for k in 0..<view.length { dot += y[start + k * step] * dy.data[start + k * step] }
            for k in 0..<view.length {
              let i = start + k * step
              dx[i] = y[i] * (dy.data[i] - dot)
            }
          })
      }
    )
  }
}

extension Tensor {
  /// Returns numbers written slice by slice along an axis: a slice starts at `start` and advances by
  /// `step`, and its elements are written, all of them, at the same places.
  @inline(__always)
  func mapSlices(
    _ axis: Axis,
    _ body: (
      _ x: UnsafeBufferPointer<Double>, _ y: UnsafeMutableBufferPointer<Double>,
      _ start: Int, _ step: Int
    ) -> Void
  ) -> [Double] {
    .filled(count: count) { y in
      data.withUnsafeBufferPointer { x in
        for o in 0..<axis.outer {
          for i in 0..<axis.inner { body(x, y, o * axis.length * axis.inner + i, axis.inner) }
        }
      }
    }
  }
}
