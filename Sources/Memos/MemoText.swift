/// A memo's Markdown, taken apart: headings, table rows, and prose.
///
/// Rows are read from lines with a bar in them, closed or not; code blocks are neither rows nor
/// prose. Line ends may be of any system.
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

  /// A paragraph, and the heading that it stands under.
  package struct Paragraph: Equatable, Sendable {
    package let heading: String
    package let text: String
  }

  package private(set) var tables: [Table] = []
  package private(set) var paragraphs: [Paragraph] = []
  package private(set) var headings: [String] = []
  /// The first line of a table in a code block; nil where there is none.
  package private(set) var lineOfTableInCode: Int?

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
    var heading = ""
    var paragraph: [Substring] = []
    var fence: Character?
    var isInTable = false
    func flush() {
      let joined = paragraph.joined(separator: " ")
      if !joined.isEmpty { paragraphs.append(Paragraph(heading: heading, text: joined)) }
      paragraph = []
    }
    var isComment = false
    for (place, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = raw.trimmed
      if let mark = line.first, line.hasPrefix("```") || line.hasPrefix("~~~") {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
        flush()
        isInTable = false
        continue
      }
      if fence != nil {
        if line.first == "|", lineOfTableInCode == nil { lineOfTableInCode = place + 1 }
        continue
      }
      if line.hasPrefix("<!--") { isComment = true }
      if isComment {
        if line.hasSuffix("-->") { isComment = false }
        continue
      }
      if line.isEmpty {
        flush()
        isInTable = false
      } else if line.first == "#" {
        flush()
        isInTable = false
        heading = String(line.drop { $0 == "#" }.trimmed)
        headings.append(heading)
      } else if line.first == "|" || isInTable && line.contains("|") || Self.isHeader(line) {
        flush()
        let cells = Self.cells(line)
        if !isInTable {
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
    return PlainMath.plain(label).lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
