internal import LearnerSupport

/// A call whose shapes, axes or indices do not fit: what was called, with what, and the rule broken.
///
/// Each operation makes its own in its own file, by a pure function that tests call; the operation
/// then stops the program with the description, since a learner can do nothing else about it.
package struct ShapeError: Error, Equatable {
  /// The operation as it is spelled in code, such as `matmul`.
  package let operation: String
  /// What it was given, such as `shapes [2, 3] and [4, 5] do not fit`.
  package let finding: String
  /// What it wants, such as `all shapes must be equal`.
  package let rule: String
}

extension ShapeError: CustomStringConvertible {
  /// One line, lowercase but for names, without a full stop.
  package var description: String { "\(operation): \(finding); \(rule)" }
}

/// Returns the value, or stops the program with the line of the error.
func orStop<Value>(_ body: () throws(ShapeError) -> Value) -> Value {
  do { return try body() } catch { learnerMistake(error.description) }
}

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
