/// Texts in aligned columns.
struct CellTable {
  /// What stands above.
  let title: String
  let headers: [String]
  let rows: [[String]]
  /// For each row, which texts have a mark behind them; nil where none has.
  let marks: [[Bool]?]
  private let widths: [Int]
  private let gap: String

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - title: What stands above.
  ///   - headers: One for each column.
  ///   - rows: As many texts each.
  ///   - marks: For each row, which texts have a mark; no room is left for marks where there are none.
  ///   - isTight: Whether there is as little space as can be.
  ///   - others: Rows of another table that is to have the same columns.
  init(
    title: String = "", headers: [String], rows: [[String]], marks: [[Bool]?] = [],
    isTight: Bool, sharing others: [[String]] = []
  ) {
    self.title = title
    self.headers = headers
    self.rows = rows
    self.marks = marks
    widths = headers.indices.map { column in
      ([headers] + rows + others).map { $0[column].count }.max() ?? 0
    }
    gap = String(repeating: " ", count: (isTight ? 1 : 2) - (marks.isEmpty ? 0 : 1))
  }

  /// The columns that it takes.
  var width: Int {
    let cells = widths.reduce(0, +) + (widths.count - 1) * gap.count
    return max(title.count, cells + (marks.isEmpty ? 0 : widths.count))
  }

  /// The title, the headers and the rows, all of the same width.
  func lines(_ style: TextStyle) -> [String] {
    let cells = rows.indices.map { line(rows[$0], marks.isEmpty ? nil : marks[$0], style) }
    return [title.padded(width), line(headers, nil, style)] + cells
  }

  private func line(_ texts: [String], _ marks: [Bool]?, _ style: TextStyle) -> String {
    let cells = texts.indices.map { column in
      let text = texts[column].aligned(widths[column])
      guard let marks, marks[column] else { return text + (self.marks.isEmpty ? "" : " ") }
      return style(text + "*", .red)
    }
    let plain =
      widths.reduce(0, +) + (self.marks.isEmpty ? 0 : widths.count)
      + (widths.count - 1) * gap.count
    return cells.joined(separator: gap) + String(repeating: " ", count: width - plain)
  }
}
