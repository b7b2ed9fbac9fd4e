// What a lab says about its result, for a page that draws the rest.

extension LabText {
  /// With which settings it was measured.
  package var settingsText: String { setUp }

  /// The cells of a condition in the table, one for each column.
  package func cells(_ condition: String) -> [String] {
    lab.columns.map { LabTable.cell($0, values: result.values($0.title, condition)) }
  }

  /// How long a bar is that begins at zero: the mean of the plotted column in a condition; nil when
  /// there is none, and where the column is drawn on a logarithmic axis, which has no zero.
  package func barSize(_ condition: String) -> Double? {
    lab.plotted.isLogarithmic ? nil : result.mean(lab.plotted.column, condition)
  }

  /// What is said of each claim, as in the text; nothing with a part that is wrong.
  package var claimSentences: [String] { result.part.isRight ? Self.unwrapped(claims) : [] }

  /// Whose solution took part, where it was the learner's.
  package var partSentences: [String] { Self.unwrapped(result.part.lines) }

  /// The words of the table, each with what it means.
  package var legendSentences: [String] { Self.unwrapped(LabTable(lab, result).legend) }

  /// Sentences that were broken into lines, of which all but the first begin with spaces.
  private static func unwrapped(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { sentences, line in
      if line.hasPrefix("  "), let last = sentences.popLast() {
        sentences.append(last + line.dropFirst())
      } else {
        sentences.append(line)
      }
    }
  }
}
