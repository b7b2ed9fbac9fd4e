/// A shape seen from one axis: `outer` blocks of `length` rows of `inner` numbers.
struct Axis {
  /// The axis, counted from 0.
  let index: Int
  /// The product of the lengths before it.
  let outer: Int
  /// Its length.
  let length: Int
  /// The product of the lengths after it.
  let inner: Int

  /// Finds an axis, or stops the program when there is none; a negative one counts from the end.
  init(_ axis: Int, of shape: [Int], operation: String) {
    index = orStop { () throws(ShapeError) in
      try axisIndex(axis, of: shape, operation: operation)
    }
    outer = shape[..<index].reduce(1, *)
    length = shape[index]
    inner = shape[(index + 1)...].reduce(1, *)
  }
}

/// Returns an axis counted from 0.
///
/// - Throws: `ShapeError` when the shape has no such axis.
package func axisIndex(_ axis: Int, of shape: [Int], operation: String) throws(ShapeError) -> Int {
  guard axis >= -shape.count, axis < shape.count else {
    throw ShapeError(
      operation: operation, finding: "shape \(shape) has no axis \(axis)",
      rule: shape.isEmpty
        ? "a tensor of rank 0 has no axes"
        : "an axis must be in \(-shape.count)..<\(shape.count)")
  }
  return axis < 0 ? axis + shape.count : axis
}
