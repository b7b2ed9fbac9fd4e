/// A solution, named as a value: who is asked.
package enum Solution: Codable, Hashable, Sendable {
  /// The learner's.
  case learner
  /// The right answer, which defines the expected numbers.
  case reference
  /// The answer of somebody who makes these mistakes at once, by name.
  case mistakes([String])
}

/// What a solution makes of a case that was sent before.
package struct Question: Codable, Equatable, Sendable {
  /// What is wanted.
  package enum Wanted: Codable, Equatable, Sendable {
    /// The check's own output.
    case output
    /// For a gradient: the slope of the output that it is a gradient of, along a direction.
    case slope(direction: UInt64)
  }

  package let solution: Solution
  /// The check's name.
  package let check: String
  /// The case's number, counted from 0.
  package let input: Int
  package let wanted: Wanted

  /// Creates a question.
  package init(_ wanted: Wanted = .output, of solution: Solution, check: String, input: Int) {
    self.wanted = wanted
    self.solution = solution
    self.check = check
    self.input = input
  }
}
