/// A table, fitted to the terminal: columns as wide as they need and as there is room for, or where that
/// is too narrow to read, a block for each row.
struct TableText {
  /// The header and the rows, all with as many cells.
  let rows: [[StyledText]]

  /// The columns of nothing between two cells.
  private static let gap: Int = 2

  /// A table of more columns than `fewest` with a row of more lines than `tallest` is shown as blocks,
  /// where a block has the width that it needs.
  private static let fewest: Int = 3
  private static let tallest: Int = 5
  private static let narrowestBlock: Int = 40

  /// The narrowest cell.
  private static let narrowest: Int = 4

  /// A column of cells up to this width, such as names of two or three words, is not broken between them
  /// where there is room.
  private static let unbroken: Int = 20

  /// The cells of a row: what stands between the bars that no backslash escapes.
  static func cells(of line: SourceText) -> [SourceText] {
    var cells: [[SourceCharacter]] = [[]]
    var isEscaped = false
    for source in line.body.trimmedEnd {
      if source.character == "|", !isEscaped {
        cells.append([])
      } else {
        if source.character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(source)
      }
      isEscaped = source.character == "\\" && !isEscaped
    }
    if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells.map { $0[...].body.trimmedEnd }
  }

  func lines(width: Int) -> [StyledText] {
    let widths = widths(room: width - Self.gap * (rows[0].count - 1))
    let isTall = rows.contains { row in
      zip(row, widths).contains { $0.wrapped(to: $1).count > Self.tallest }
    }
    if isTall, widths.count > Self.fewest, width >= Self.narrowestBlock {
      return blocks(width: width)
    }
    let dashes = widths.map { StyledText(whole: String(repeating: "-", count: $0)) }
    let lines: ([StyledText]) -> [StyledText] = { row in
      let cells = zip(row, widths).map { $0.wrapped(to: $1) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { height in
        zip(cells, widths).reduce(into: StyledText()) { line, cell in
          let text = height < cell.0.count ? cell.0[height] : StyledText()
          line.append(text.padded(to: cell.1 + Self.gap))
        }
      }
    }
    return lines(rows[0]).map { $0.styled(.bold) } + lines(dashes) + rows[1...].flatMap(lines)
  }

  /// The widths of the columns, `room` together unless code needs more.
  ///
  /// Every column gets its longest word if all of these fit. Narrow ones then get their widest cell,
  /// for up to half of what is left; the rest goes, one by one, to the column that would otherwise need
  /// the most lines.
  private func widths(room: Int) -> [Int] {
    let columns = rows[0].indices
    let widest: ((StyledText) -> Int) -> [Int] = { measure in
      columns.map { column in rows.reduce(Self.narrowest) { max($0, measure($1[column])) } }
    }
    let wanted = widest(\.columns)
    let words = widest { $0.longestWord() }
    let code = widest { $0.longestWord(inCode: true) }
    let capped: (Int) -> [Int] = { cap in zip(words, code).map { max(min($0, cap), $1) } }
    let cap = (Self.narrowest...max(Self.narrowest, room)).last { capped($0).reduce(0, +) <= room }
    var widths = capped(cap ?? Self.narrowest)
    var left = max(0, room - widths.reduce(0, +)) / 2
    for column in columns.sorted(by: { wanted[$0] < wanted[$1] })
    where wanted[column] <= Self.unbroken && wanted[column] - widths[column] <= left {
      left -= wanted[column] - widths[column]
      widths[column] = wanted[column]
    }
    for _ in 0..<max(0, room - widths.reduce(0, +)) {
      let need: (Int) -> Double = { Double(wanted[$0]) / Double(widths[$0]) }
      let hungry = columns.filter { widths[$0] < wanted[$0] }
      guard let next = hungry.max(by: { need($0) < need($1) }) else { break }
      widths[next] += 1
    }
    return widths
  }
}

extension TableText {
  /// The rows one below the other: the first cell, and below it each other one behind the heading of its
  /// column.
  private func blocks(width: Int) -> [StyledText] {
    let headings = rows[0].dropFirst().map(\.columns).max() ?? 0
    let indent = Self.gap + headings + Self.gap
    return rows[1...].enumerated().flatMap { number, row -> [StyledText] in
      var lines = number == 0 ? [] : [StyledText()]
      lines += row[0].styled(.bold).wrapped(to: width, hang: Self.gap)
      for (heading, cell) in zip(rows[0], row).dropFirst() where !cell.glyphs.isEmpty {
        let label = StyledText().padded(to: Self.gap) + heading
        lines += (label.padded(to: indent) + cell).wrapped(to: width, hang: indent)
      }
      return lines
    }
  }

  /// The rows as somebody would read them aloud: each cell behind the heading of its column.
  func sentences(width: Int) -> [StyledText] {
    rows[1...].flatMap { row in
      var line = StyledText()
      for (heading, cell) in zip(rows[0], row) where !cell.glyphs.isEmpty {
        if !line.glyphs.isEmpty { line.append("; ") }
        line.append(heading)
        if !heading.glyphs.isEmpty { line.append(": ") }
        line.append(cell)
      }
      line.append(".")
      return line.wrapped(to: width, hang: 2)
    }
  }
}
