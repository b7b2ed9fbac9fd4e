/// What a memo has in the place of a blank.
package enum BlankOutcome: Equatable, Sendable {
  case right
  case empty
  /// What was found, and one next step.
  case wrong(String)
  /// Taken note of: the word chosen.
  case recorded(String)
}
