extension MarkdownParser {
  mutating func takeTable() -> Bool {
    guard startsTable(at: index) else { return false }
    let header = Self.cells(of: lines[index])
    let alignments = Self.cells(of: lines[index + 1]).map { cell -> MarkdownTable.Alignment in
      switch (cell.hasPrefix(":"), cell.hasSuffix(":")) {
      case (true, true): .center
      case (false, true): .right
      default: .left
      }
    }
    var table = MarkdownTable(header: header, alignments: alignments)
    index += 2
    while index < lines.count, !lines[index].isBlank, !interruptsParagraph(lines[index]) {
      table.rows.append(Array(Self.cells(of: lines[index]).prefix(header.count)))
      index += 1
    }
    blocks.append(.table(table))
    return true
  }

  /// Whether a line is the header of a table: a row of dashes, cell by cell, is below it.
  func startsTable(at index: Int) -> Bool {
    guard index + 1 < lines.count, Self.isDelimiterRow(lines[index + 1]) else { return false }
    guard lines[index].utf8.contains(UInt8(ascii: "|")) else { return false }
    let dashes = Self.cells(of: lines[index + 1])
    return dashes.allSatisfy { $0.utf8.contains(UInt8(ascii: "-")) }
      && Self.cells(of: lines[index]).count == dashes.count
  }

  private static func isDelimiterRow(_ line: Substring) -> Bool {
    let bytes = line.utf8
    return bytes.allSatisfy("|-: ".utf8.contains) && bytes.contains(UInt8(ascii: "-"))
      && (bytes.contains(UInt8(ascii: "|")) || bytes.contains(UInt8(ascii: ":")))
  }

  /// The cells of a row: what stands between the bars that no backslash escapes.
  static func cells(of line: Substring) -> [String] {
    var body = line.trimmed
    if body.hasPrefix("|") { body = body.dropFirst() }
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in body.unicodeScalars {
      if scalar == "|", !isEscaped {
        cells.append(String(Substring(String(cell)).trimmed))
        cell = String.UnicodeScalarView()
      } else {
        if scalar == "|" { cell.removeLast() }
        cell.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    let last = String(Substring(String(cell)).trimmed)
    return last.isEmpty && !cells.isEmpty ? cells : cells + [last]
  }
}
