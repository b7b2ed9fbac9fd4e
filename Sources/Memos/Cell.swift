/// A filled blank on its way to whoever holds the answers.
package struct Cell: Codable, Equatable, Sendable {
  /// The blank's name, unique within the memo.
  package let blank: String
  /// What stands there, as the learner wrote it; of a choice, the listed word that it holds.
  ///
  /// There is no white space at its ends. It can be as long as a memo.
  package let text: String
  /// The command that gave a number from a lab, "" where none stands in that row; nil of any other
  /// blank.
  package let command: String?

  package init(blank: String, text: String, command: String? = nil) {
    self.blank = blank
    self.text = text
    self.command = command
  }
}
