package import Memos

/// A wrong formula that somebody believed to be right.
package struct FormulaMisconception: Sendable {
  package let formula: Formula
  /// What a learner reads whose formula this is.
  package let sentence: String

  package init(_ formula: Formula, _ sentence: String) {
    self.formula = formula
    self.sentence = sentence
  }
}
