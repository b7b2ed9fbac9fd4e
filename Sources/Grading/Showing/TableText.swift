/// A table fitted to the terminal: columns as wide as they need and as there is room for.
struct TableText {
  let lines: [StyledLine]

  /// The columns of nothing between two cells.
  private static let gap: Int = 2

  /// The narrowest cell; tables that would need narrower ones are shown cell by cell.
  private static let narrowest: Int = 4

  init(_ table: MarkdownTable, width: Int) {
    let count = table.header.count
    guard count * (Self.narrowest + Self.gap) - Self.gap <= width else {
      lines = Self.records(table, width: width)
      return
    }
    let header = table.header.map { InlineParser.text(of: $0) }
    let rows = table.rows.map { row in
      row.map { InlineParser.text(of: $0) }
        + Array(repeating: StyledText(), count: max(0, count - row.count))
    }
    let widths = Self.widths(of: [header] + rows, room: width - Self.gap * (count - 1))
    let draw: ([StyledText]) -> [StyledLine] = { cells in
      Self.row(zip(cells, widths).map { $0.wrapped(to: $1) }, widths, table.alignments)
    }
    lines =
      draw(header).map { $0.styled(.bold) }
      + Self.row(widths.map { [StyledLine(String(repeating: "-", count: $0))] }, widths, [])
      + rows.flatMap(draw)
  }

  /// One row of wrapped cells, side by side.
  private static func row(
    _ cells: [[StyledLine]], _ widths: [Int], _ alignments: [MarkdownTable.Alignment]
  ) -> [StyledLine] {
    (0..<max(1, cells.map(\.count).max() ?? 0)).map { height in
      var line = StyledLine()
      var left = 0
      for (column, cell) in cells.enumerated() {
        let text = height < cell.count ? cell[height] : StyledLine()
        let room = widths[column] - text.columns
        switch column < alignments.count ? alignments[column] : .left {
        case .left: line.pad(to: left)
        case .center: line.pad(to: left + room / 2)
        case .right: line.pad(to: left + room)
        }
        line.append(text)
        left += widths[column] + gap
      }
      return line
    }
  }

  /// The widths of the columns, `room` together at most.
  ///
  /// Every column gets its longest word if all of these fit; what is left goes, one by one, to
  /// the column that would otherwise need the most lines.
  private static func widths(of rows: [[StyledText]], room: Int) -> [Int] {
    let columns = rows[0].indices
    let widest: (Int, Int) -> [Int] = { width, least in
      columns.map { column in
        rows.reduce(least) { widest, row in
          row[column].wrapped(to: width, cuts: false).reduce(widest) { max($0, $1.columns) }
        }
      }
    }
    let wanted = widest(Int.max / 2, narrowest)
    let words = widest(1, narrowest)
    var cap = room
    while cap > narrowest, words.reduce(0, { $0 + min($1, cap) }) > room { cap -= 1 }
    var widths = words.map { min($0, cap) }
    for _ in 0..<max(0, room - widths.reduce(0, +)) {
      let hungry = columns.filter { widths[$0] < wanted[$0] }
      let need: (Int) -> Double = { Double(wanted[$0]) / Double(widths[$0]) }
      guard let next = hungry.max(by: { need($0) < need($1) }) else { break }
      widths[next] += 1
    }
    return widths
  }

  /// A table too wide for any terminal: each cell on its own, behind its column's name.
  private static func records(_ table: MarkdownTable, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for row in table.rows.isEmpty ? [table.header.map { _ in "" }] : table.rows {
      if !lines.isEmpty { lines.append(StyledLine()) }
      for (name, cell) in zip(table.header, row) {
        var text = InlineParser.text(of: name)
        text.pieces.append(.text(": ", nil))
        text.pieces += InlineParser.text(of: cell).pieces
        lines += text.wrapped(to: width, hang: 2)
      }
    }
    return lines
  }
}
