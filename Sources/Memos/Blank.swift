/// A place in a memo that learners fill in; one point each, unless it is recorded only.
///
/// It does not hold what is right there: the answers are in `Reference`, found by the blank's name.
package struct Blank: Sendable {
  /// What is written there.
  package enum Kind: Equatable, Sendable {
    /// A shape, in the symbols of the course.
    case shape
    case formula
    /// A number from a lab; its command stands in the column `command`.
    case evidence
    /// One of the listed words.
    case choice(of: [String])
  }

  /// The name in reports, unique within the memo.
  package let name: String
  /// The column that it stands in, and other names of it.
  package let columns: [String]
  /// The first cell of its row, and other ways to write it.
  package let rows: [String]
  package let kind: Kind
  /// Whether it is taken note of only: any of the listed words is right, and earns no point.
  package let isRecorded: Bool

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

/// What a memo has in the place of a blank.
package enum BlankOutcome: Equatable, Sendable {
  case right
  case empty
  /// What was found, and one next step.
  case wrong(String)
  /// Taken note of: the word chosen.
  case recorded(String)
}
