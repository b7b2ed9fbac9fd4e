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
