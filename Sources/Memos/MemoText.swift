/// A memo's Markdown, taken apart: headings, paragraphs, tables and code blocks, in their order.
///
/// Rows are read from lines with a bar in them, closed or not, and not from code blocks. Comments are
/// left out. Line ends may be of any system.
///
/// - Complexity: O(*n*) in the length of the text.
package struct MemoText: Sendable {
  /// A table: the cells of its header, and its rows below.
  package struct Table: Equatable, Sendable {
    package var header: [String]
    package var rows: [Row] = []
  }

  /// The cells of a row, and the line that holds them, counted from 1.
  package struct Row: Equatable, Sendable {
    package let cells: [String]
    package let line: Int
  }

  /// A part of the text; a line with `#` before it is a heading, and so is one underlined with `=`.
  package enum Block: Equatable, Sendable {
    case heading(level: Int, String)
    /// A paragraph, or an item of a list, in one line.
    case paragraph(String)
    /// A table, by its place among the tables.
    case table(Int)
    /// The lines of a code block.
    case code([String])
  }

  package private(set) var blocks: [Block] = []
  package private(set) var tables: [Table] = []
  /// The first line of a table in a code block; nil where there is none.
  package private(set) var lineOfTableInCode: Int?
  /// The first line of a comment that is not closed, and so hides all below; nil where none does.
  package private(set) var lineOfOpenComment: Int?

  /// The headings, in order.
  package var headings: [String] {
    blocks.compactMap { if case .heading(_, let title) = $0 { title } else { nil } }
  }

  /// Why the text as a whole is no memo that can be read; nil where it can.
  package static func fault(in text: String) -> String? {
    if text.unicodeScalars.contains("\0") {
      return "the file holds NUL bytes; save it as plain UTF-8 text"
    }
    let controls = text.unicodeScalars.count {
      $0.value < 32 && $0 != "\n" && $0 != "\r" && $0 != "\t" && $0 != "\u{C}"
    }
    return controls > 8 ? "the file holds control characters; save it as plain UTF-8 text" : nil
  }

  /// Takes a text apart.
  package init(_ text: String) {
    var paragraph: [Substring] = []
    var code: (mark: Character, lines: [String])?
    var (isInTable, isDelimited) = (false, false)
    var isComment = false
    func flush() {
      let joined = paragraph.joined(separator: " ")
      if !joined.isEmpty { blocks.append(.paragraph(joined)) }
      paragraph = []
    }
    let rawLines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (place, raw) in rawLines.enumerated() {
      var line = raw.trimmed
      if !isComment, let mark = line.first, line.hasPrefix("```") || line.hasPrefix("~~~"),
        code == nil || code?.mark == mark
      {
        flush()
        isInTable = false
        if let lines = code?.lines { blocks.append(.code(lines)) }
        code = code == nil ? (mark, []) : nil
        continue
      }
      if code != nil {
        code?.lines.append(String(line))
        if line.first == "|", lineOfTableInCode == nil { lineOfTableInCode = place + 1 }
        continue
      }
      if isComment || line.hasPrefix("<!--") {
        if !isComment { lineOfOpenComment = place + 1 }
        isComment = true
        guard let end = line.firstRange(of: "-->") else { continue }
        isComment = false
        lineOfOpenComment = nil
        line = line[end.upperBound...].trimmed
        if line.isEmpty { continue }
      }
      if line.isEmpty {
        flush()
        isInTable = false
      } else if line.first == "#" {
        flush()
        isInTable = false
        let level = line.prefix { $0 == "#" }.count
        blocks.append(
          .heading(level: min(level, 6), String(line.dropFirst(level).trimmed)))
      } else if line.allSatisfy({ $0 == "=" }) || line.count > 1 && line.allSatisfy({ $0 == "-" }),
        paragraph.count == 1
      {
        blocks.append(.heading(level: line.first == "=" ? 1 : 2, String(paragraph[0])))
        paragraph = []
      } else if line.first == "|" || isInTable && line.contains("|") || Self.isHeader(line) {
        flush()
        let cells = Self.cells(line)
        let next = place + 1 < rawLines.count ? Self.cells(rawLines[place + 1].trimmed) : []
        if !isInTable, case .table(let above)? = blocks.last, isDelimited, !Self.isDelimiter(next),
          tables[above].header.count == cells.count
        {
          // An empty line within a table.
          tables[above].rows.append(Row(cells: cells, line: place + 1))
          isInTable = true
        } else if !isInTable {
          isDelimited = Self.isDelimiter(next)
          blocks.append(.table(tables.count))
          tables.append(Table(header: cells))
          isInTable = true
        } else if !Self.isDelimiter(cells) {
          tables[tables.count - 1].rows.append(Row(cells: cells, line: place + 1))
        }
      } else {
        isInTable = false
        // Each item of a list is a paragraph of its own.
        if Self.isItem(line) { flush() }
        paragraph.append(line)
      }
    }
    flush()
    if let lines = code?.lines { blocks.append(.code(lines)) }
  }

  private static func isItem(_ line: Substring) -> Bool {
    guard let first = line.first else { return false }
    if "-*+".contains(first) { return line.dropFirst().first?.isWhitespace ?? false }
    let digits = line.prefix(while: \.isNumber)
    return !digits.isEmpty && digits.count < 4 && line.dropFirst(digits.count).first == "."
  }

  /// Whether a line without a bar at its start begins a table: at least two bars outside of math.
  private static func isHeader(_ line: Substring) -> Bool {
    line.contains("|") && cells(line).count >= 2 && line.contains(" | ")
  }

  private static func isDelimiter(_ cells: [String]) -> Bool {
    cells.allSatisfy { $0.allSatisfy { "-: ".contains($0) } } && cells.contains { $0.contains("-") }
  }

  /// The cells of a line, without the bars at its ends; `\|` is no bar.
  static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if line.first == "|" { cells.removeFirst() }
    if line.last == "|", cells.last == "" { cells.removeLast() }
    return cells.map(\.trimmed)
  }

  /// Letters and digits of a label alone, in lower case: how rows and columns are found.
  static func key(_ label: String) -> String {
    guard label.utf8.count <= 300 else { return "" }
    // Nearly all labels are plain, and a memo can have very many.
    if label.utf8.allSatisfy({ $0 < 128 && $0 != 0x5C && $0 != 0x3C && $0 != 0x26 }) {
      return label.filter { $0.isLetter || $0.isNumber }.lowercased()
    }
    return PlainMath.plain(label).lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
