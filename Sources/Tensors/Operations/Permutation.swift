extension Tensor {
  /// Returns the tensor with its axes in another order.
  ///
  ///     x.permuted([0, 2, 1, 3])   // [B, T, H, d] becomes [B, H, T, d]
  ///
  /// - Parameter axes: For each axis of the result, the axis of the receiver; each exactly once.
  /// - Returns: A tensor whose axis i is the receiver's `axes[i]`.
  ///
  /// > Gradient: `dy` with its axes put back.
  public func permuted(_ axes: [Int]) -> Tensor {
    let order = orStop { () throws(ShapeError) in try permutation(axes, of: shape) }
    var inverse = order
    for (axis, source) in order.enumerated() { inverse[source] = axis }
    return Tensor.primitive("permuted", self) { [inverse] x in
      (x.copied(axes: order), .value { dy in dy.copied(axes: inverse) })
    }
  }

  /// The tensor with its last two axes swapped: the transpose of each matrix.
  ///
  /// For a tensor of rank 2, element `[i, j]` becomes element `[j, i]`. The axes before the last two
  /// stay, as in NumPy's `matrix_transpose`.
  public var transposed: Tensor {
    orStop { () throws(ShapeError) in
      guard rank >= 2 else {
        throw ShapeError(
          operation: "transposed", finding: "shape \(shape) has fewer than two axes",
          rule: "the last two axes are swapped")
      }
    }
    return permuted(Array(0..<(rank - 2)) + [rank - 1, rank - 2])
  }

  /// Returns a copy in which axis `i` is the receiver's `axes[i]`, without history.
  private func copied(axes: [Int]) -> Tensor {
    let target = axes.map { shape[$0] }
    guard count > 1, let length = target.last else { return Tensor(unchecked: target, data) }
    var strides = Array(repeating: 1, count: rank)
    for axis in (0..<(rank - 1)).reversed() { strides[axis] = strides[axis + 1] * shape[axis + 1] }
    let steps = axes.map { strides[$0] }
    let step = steps[rank - 1]
    return Tensor(
      unchecked: target,
      .filled(count: count) { y in
        data.withUnsafeBufferPointer { x in
          var index = Array(repeating: 0, count: rank - 1)
          var (source, next) = (0, 0)
          while next < y.count {
            for k in 0..<length { y[next + k] = x[source + k * step] }
            next += length
            var axis = rank - 2
            while axis >= 0 {
              index[axis] += 1
              source += steps[axis]
              if index[axis] < target[axis] { break }
              source -= steps[axis] * target[axis]
              index[axis] = 0
              axis -= 1
            }
          }
        }
      })
  }
}

/// Returns the axes of a permutation counted from 0.
///
/// - Throws: `ShapeError` unless each axis of the shape is named exactly once.
package func permutation(_ axes: [Int], of shape: [Int]) throws(ShapeError) -> [Int] {
  let order = axes.map { $0 < 0 ? $0 + shape.count : $0 }
  guard order.sorted() == Array(shape.indices) else {
    throw ShapeError(
      operation: "permuted", finding: "axes \(axes) do not order the axes of shape \(shape)",
      rule: "each axis must be named exactly once")
  }
  return order
}
