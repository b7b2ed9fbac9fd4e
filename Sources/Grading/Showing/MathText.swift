/// A formula written in TeX, as text that reads well in a terminal.
///
/// `\frac{1}{d} \sum_{j=1}^{d} x_{ij}^2` becomes `1/d · Σ_{j=1..d} x_ij²`.
struct MathText {
  /// The formula line by line, with the cells of aligned lines below each other.
  let lines: [String]

  /// The formula on one line.
  let line: String

  init(_ tex: String) {
    var parser = TexParser(TexToken.tokens(of: tex))
    let rows = parser.formula().map { row in
      row.enumerated().map { column, items in items.text(continuesLine: column > 0) }
    }
    .filter { !$0.allSatisfy(\.isEmpty) }
    line = rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; ")
    lines = Self.aligned(rows)
  }

  /// The widest formula whose lines are aligned; wider ones would be wrapped.
  private static let widestAligned: Int = TextStyle.width - BlockLayout.indentation

  private static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    guard rows.count > 1, count > 1, count * 2 < widestAligned else { return joined(rows) }
    let widths = (0..<count).map { column in
      rows.reduce(0) { $1.count > column ? max($0, $1[column].columns) : $0 }
    }
    guard widths.reduce(count - 1, +) <= widestAligned else { return joined(rows) }
    return rows.map { row in
      var line = StyledLine()
      for (column, cell) in row.enumerated() {
        if column > 0 { line.append(" ") }
        let room = String(repeating: " ", count: widths[column] - cell.columns)
        line.append(column.isMultiple(of: 2) ? room + cell : cell + room)
      }
      return line.text(in: .plain)
    }
  }

  private static func joined(_ rows: [[String]]) -> [String] {
    rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
  }
}
