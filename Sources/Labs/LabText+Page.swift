// What a lab says about its result, for a page that draws the rest.

extension LabText {
  /// With which settings it was measured.
  package var settingsText: String { setUp }

  /// The cells of a condition in the table, one for each column.
  package func cells(_ condition: String) -> [String] {
    lab.columns.map { LabTable.cell($0, values: result.values($0.title, condition)) }
  }

  /// The words of the table, each with what it means.
  package var legend: [String] { unwrapped(LabTable(lab, result).legend) }

  /// How long a bar is that begins at zero: the mean of the plotted column in a condition; nil when
  /// there is none, and where the column is drawn on a logarithmic axis, which has no zero.
  package func barSize(_ condition: String) -> Double? {
    lab.plotted.isLogarithmic ? nil : result.mean(lab.plotted.column, condition)
  }

  /// What is said of each claim, and why, as in the text; nothing with a wrong part.
  package var claimSentences: [(said: String, why: String)] {
    result.part.isRight ? claimParts : []
  }

  /// Whose solution took part.
  package var partSentences: [String] {
    let lines = result.part.lines
    // What to type next is a line of its own.
    return result.part.isRight
      ? unwrapped(lines)
      : unwrapped(lines.dropLast()) + lines.suffix(1).map { String($0.dropFirst(2)) }
  }

  /// The sentences of lines whose further lines are indented.
  private func unwrapped(_ lines: [String]) -> [String] {
    lines.reduce(into: []) { sentences, line in
      if line.hasPrefix("  "), let last = sentences.popLast() {
        sentences.append(last + line.dropFirst())
      } else {
        sentences.append(line)
      }
    }
  }
}
