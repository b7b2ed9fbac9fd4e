/// Finds the cells of a memo by row and column, wherever its tables stand.
struct BlankFinder {
  private let cells: [String: [String: Entry]]

  /// Where a table stands in a code block, and so was not read; nil where none does.
  let lineOfTableInCode: Int?
  /// Where a comment begins that is not closed; nil where none does.
  let lineOfOpenComment: Int?

  /// What stands in a cell, and in which line.
  struct Entry {
    let text: String
    let line: Int
    /// Where the same place is filled in again, with something else.
    var rival: Int?

    /// Whether it holds nothing yet: dots, dashes, a question mark, or the word TODO.
    var isBlank: Bool {
      text.allSatisfy { ".…_-–?` ".contains($0) } || text.lowercased() == "todo"
    }
  }

  /// Reads all tables; where a row occurs again, the first cell that is not empty is taken.
  init(_ memo: MemoText) {
    var cells: [String: [String: Entry]] = [:]
    for table in memo.tables {
      let columns = table.header.map(MemoText.key)
      for row in table.rows {
        guard let label = row.cells.first else { continue }
        let key = MemoText.key(label)
        var texts = row.cells
        // A sentence may hold bars, as in |F|; it stands in the last column.
        if texts.count > columns.count, columns.last.map(ProseQuestion.columnKeys.contains) == true
        {
          texts[(columns.count - 1)...] = [texts[(columns.count - 1)...].joined(separator: "|")]
        }
        for (column, text) in zip(columns, texts).dropFirst() where !text.isEmpty {
          if let first = cells[key]?[column] {
            if first.rival == nil, first.text != text { cells[key]?[column]?.rival = row.line }
          } else {
            cells[key, default: [:]][column] = Entry(text: text, line: row.line)
          }
        }
        for column in columns.dropFirst() where cells[key]?[column] == nil {
          cells[key, default: [:]]["\(column)?"] = Entry(text: "", line: row.line)
        }
      }
    }
    self.cells = cells
    lineOfTableInCode = memo.lineOfTableInCode
    lineOfOpenComment = memo.lineOfOpenComment
  }

  /// The cell of a row and a column, whose labels may be written in several ways.
  func entry(rows: [String], columns: [String]) -> Entry? {
    for row in rows.map(MemoText.key) {
      guard let found = cells[row] else { continue }
      for column in columns.map(MemoText.key) {
        if let entry = found[column] { return entry }
      }
    }
    return nil
  }

  /// Whether there is such a row in any table.
  func hasRow(_ rows: [String]) -> Bool { rows.contains { cells[MemoText.key($0)] != nil } }

  /// Whether there is such a row with such a column, filled in or not.
  func hasPlace(rows: [String], columns: [String]) -> Bool {
    for row in rows.map(MemoText.key) {
      for column in columns.map(MemoText.key) {
        if cells[row]?[column] != nil || cells[row]?["\(column)?"] != nil { return true }
      }
    }
    return false
  }
}
