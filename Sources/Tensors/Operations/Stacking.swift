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
