/// Returns tensors joined along one of their axes.
///
///     concatenate([Tensor([[1], [2]]), Tensor([[3], [4]])], axis: 1)   // [[1, 3], [2, 4]]
///
/// - Parameters:
///   - tensors: At least one; their shapes may differ only along `axis`.
///   - axis: The axis that grows; negative counts from the end.
/// - Returns: The shape of the first, but for `axis`, where the lengths add up.
///
/// > Gradient: to each tensor its own part of `dy`.
public func concatenate(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  let shapes = tensors.map(\.shape)
  let shape = orStop { () throws(ShapeError) in try concatenatedShape(shapes, axis: axis) }
  let view = Axis(axis, of: shape, operation: "concatenate")
  let lengths = shapes.map { $0[view.index] }
  return Tensor.primitive("concatenate", tensors) { tensors in
    var starts: [Int] = []
    var start = 0
    for length in lengths {
      starts.append(start)
      start += length * view.inner
    }
    let block = view.length * view.inner
    let data = [Double].filled(count: shape.product) { y in
      for (tensor, start) in zip(tensors, starts) {
        let width = view.outer == 0 ? 0 : tensor.count / view.outer
        for o in 0..<view.outer {
          for k in 0..<width { y[o * block + start + k] = tensor.data[o * width + k] }
        }
      }
    }
    let pullbacks = zip(tensors, starts).map { tensor, start in
      let width = view.outer == 0 ? 0 : tensor.count / view.outer
      return Pullback.value { [shape = tensor.shape] dy in
        Tensor(
          unchecked: shape,
          .filled(count: shape.product) { dx in
            for o in 0..<view.outer {
              for k in 0..<width { dx[o * width + k] = dy.data[o * block + start + k] }
            }
          })
      }
    }
    return (Tensor(unchecked: shape, data), pullbacks)
  }
}

/// Returns the shape of tensors joined along an axis.
///
/// - Throws: `ShapeError` when there are none or they do not fit.
package func concatenatedShape(_ shapes: [[Int]], axis: Int) throws(ShapeError) -> [Int] {
  guard var result = shapes.first else {
    throw ShapeError(
      operation: "concatenate", finding: "there are no tensors",
      rule: "the shape of the result comes from the first")
  }
  let index = try axisIndex(axis, of: result, operation: "concatenate")
  for shape in shapes.dropFirst() {
    var (a, b) = (shapes[0], shape)
    if a.count == b.count { (a[index], b[index]) = (0, 0) }
    guard a == b else {
      throw ShapeError(
        operation: "concatenate", finding: "shapes \(shapes[0]) and \(shape) do not fit",
        rule: "they may differ only along axis \(axis)")
    }
    result[index] += shape[index]
  }
  return result
}

/// Returns tensors of one shape side by side along a new axis.
///
///     stack([Tensor(1), Tensor(2)])                           // [1, 2]
///     stack([Tensor([1, 2]), Tensor([3, 4])], axis: -1)       // [[1, 3], [2, 4]]
///
/// Turns elements that a loop computed into a tensor again, with their history.
///
/// - Parameters:
///   - tensors: At least one, all of the same shape.
///   - axis: Where the new axis is in the result; negative counts from the result's end.
/// - Returns: Their shape with the new axis, whose length is their number.
///
/// > Gradient: to each tensor its own part of `dy`.
public func stack(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  let index = orStop { () throws(ShapeError) in
    try stackedAxis(tensors.map(\.shape), axis: axis)
  }
  var shape = tensors[0].shape
  shape.insert(1, at: index)
  return concatenate(tensors.map { $0.reshaped(shape) }, axis: index)
}

/// Returns the place of the new axis, counted from 0.
///
/// - Throws: `ShapeError` when there are no shapes, they differ, or there is no such place.
package func stackedAxis(_ shapes: [[Int]], axis: Int) throws(ShapeError) -> Int {
  guard let first = shapes.first else {
    throw ShapeError(
      operation: "stack", finding: "there are no tensors",
      rule: "the shape of the result comes from the first")
  }
  for shape in shapes where shape != first {
    throw ShapeError(
      operation: "stack", finding: "shapes \(first) and \(shape) do not fit",
      rule: "all shapes must be equal")
  }
  return try axisIndex(axis, of: first + [shapes.count], operation: "stack")
}
