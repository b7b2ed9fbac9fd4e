package import Messages

/// A problem that is answered in Markdown: blanks, which are points, and prose, which is not.
package struct Memo: Sendable {
  /// The blanks, in the order of the template.
  package let blanks: [Blank]
  /// What the prose should show, in the order of the template.
  package let criteria: [Criterion]

  package init(blanks: [Blank], criteria: [Criterion]) {
    self.blanks = blanks
    self.criteria = criteria
  }

  /// The blanks that are points.
  package var points: [Blank] { blanks.filter { !$0.isRecorded } }

  /// Reads a memo: what stands in each blank, and which ideas its prose shows.
  ///
  /// - Parameters:
  ///   - text: The learner's Markdown.
  ///   - given: What the learner was given, the statement and the template: its sentences are not
  ///     the learner's.
  ///   - judge: What is wrong with filled cells, by the names of their blanks; a cell that is right
  ///     has no entry. It is called once, with all the cells that need an answer in the order of
  ///     their blanks, and not at all where there are none.
  /// - Throws: What `judge` throws.
  /// - Returns: Every blank and every criterion, in their order.
  /// - Complexity: O(*n*) in the length of both, and what `judge` takes.
  package func findings(
    in text: String, given: [String], judge: ([Cell]) throws -> [String: String]
  ) rethrows -> MemoFindings {
    let memo = MemoText(text)
    let finder = BlankFinder(memo)
    let readings = blanks.map { $0.reading(in: finder) }
    let cells = readings.compactMap(\.cell)
    let faults = cells.isEmpty ? [:] : try judge(cells)
    let prose = Prose(memo, given: given.map(MemoText.init))
    return MemoFindings(
      blanks: zip(blanks, readings).map { ($0, $0.outcome(of: $1, fault: faults[$0.name])) },
      prose: criteria.map { $0.finding(in: prose) },
      overclaims: Overclaim.sentences(in: prose))
  }
}

/// What was found in a memo.
package struct MemoFindings: Sendable {
  /// Every blank with what stands there.
  package let blanks: [(blank: Blank, outcome: BlankOutcome)]
  /// The prose, criterion by criterion.
  package let prose: [CriterionFinding]
  /// Sentences that claim more than was measured.
  package let overclaims: [String]
}
