/// A place in a memo that learners fill in; one point each, unless it is recorded only.
package struct Blank: Sendable {
  /// What must stand there.
  package enum Kind: Sendable {
    /// A shape, in the symbols of the course.
    case shape(Shape)
    /// A formula, and the named wrong ones.
    case formula(Formula, misconceptions: [FormulaMisconception])
    /// A number from a lab; its command stands in the column `command`.
    case evidence(Measurement)
    /// One of the listed words; the right ones among them, and why another is not.
    case choice(of: [String], right: [String], hint: String)
  }

  /// The name in reports, unique within the memo.
  package let name: String
  /// The column that it stands in, and other names of it.
  package let columns: [String]
  /// The first cell of its row, and other ways to write it.
  package let rows: [String]
  package let kind: Kind
  /// Whether it is taken note of only: any of the listed words is right, and earns no point.
  package var isRecorded: Bool = false

  package init(
    _ name: String, columns: [String], rows: [String], _ kind: Kind, isRecorded: Bool = false
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.kind = kind
    self.isRecorded = isRecorded
  }

  /// Where it stands, for people.
  package var place: String { "row \(rows[0]), column \(columns[0])" }
}

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

/// What a memo has in the place of a blank.
package enum BlankOutcome: Equatable, Sendable {
  case right
  case empty
  /// What was found, and one next step.
  case wrong(String)
  /// Taken note of: the word chosen.
  case recorded(String)
}
