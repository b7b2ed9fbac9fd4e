package import Foundation
internal import Memos

/// A table as spreadsheets exchange it: CSV by RFC 4180, with a header.
///
/// Cells are what people mean: what the writer adds so that a spreadsheet takes no cell for a formula,
/// the reader takes away.
package struct CSVTable: Equatable, Sendable {
  /// A record below the header.
  package struct Row: Equatable, Sendable {
    /// The line of the file that it begins in, counted from 1; 0 for one that was in no file.
    package var line: Int = 0
    package var cells: [String]

    package init(line: Int = 0, _ cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  package var header: [String]
  package var rows: [Row]
  /// What stands between two cells: a comma or a semicolon.
  package var separator: Unicode.Scalar = ","
  /// Whether the file begins with the mark that tells some spreadsheets of UTF-8.
  package var hasMark: Bool = false

  package init(_ header: [String], _ rows: [Row] = []) {
    self.header = header
    self.rows = rows
  }

  /// The bytes of the file; the same table gives the same.
  package var data: Data {
    let mark = hasMark ? "\u{FEFF}" : ""
    let lines = ([header] + rows.map(\.cells)).map { cells in
      // A line with nothing in it would be no record.
      cells == [""]
        ? "\"\""
        : cells.map(Self.written).joined(separator: String(Character(separator)))
    }
    return Data((mark + lines.map { $0 + "\r\n" }.joined()).utf8)
  }

  /// A cell as it stands in a file.
  private static func written(_ cell: String) -> String {
    let text = Formula.defused(cell)
    let scalars = text.unicodeScalars
    let isQuoted =
      scalars.contains { [",", ";", "\"", "\n", "\r", "\t"].contains($0) }
      || scalars.first == "\u{FEFF}"
    guard isQuoted else { return text }
    // Scalar by scalar: with an accent behind it, a quote is no character of its own.
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return String(quoted) + "\""
  }
}

/// Cells that a spreadsheet would compute instead of show.
enum Formula {
  /// The cell with an apostrophe before it, where it would be taken for a formula.
  static func defused(_ cell: String) -> String {
    isDangerous(cell) && (hasApostrophe(cell) || !isNumber(cell)) ? "'" + cell : cell
  }

  /// The cell as it was meant: `defused`, undone.
  static func restored(_ cell: String) -> String {
    hasApostrophe(cell) && isDangerous(cell)
      ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst())) : cell
  }

  private static func hasApostrophe(_ cell: String) -> Bool { cell.unicodeScalars.first == "'" }

  /// Whether a formula begins behind the apostrophes that stand first.
  private static func isDangerous(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\n"].contains(first)
  }

  /// Whether a cell is a number, or the dash that stands for none.
  private static func isNumber(_ cell: String) -> Bool {
    cell == "-" || cell.wholeMatch(of: /[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?/) != nil
  }
}

extension CSVTable {
  /// The largest file that is read, in bytes: the answers of some thousand students.
  private static let maximumSize: Int = 64 << 20

  /// Reads a file.
  ///
  /// - Parameter url: The file, which is whoever's runs the tool.
  /// - Throws: `UsageError`, with the line where it is one line's fault.
  package init(reading url: URL) throws(UsageError) {
    let path = url.path.sanitized
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw UsageError("there is no file \(path)", advice: "check the path")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: url.path))?[.size] as? Int
    guard size ?? 0 <= Self.maximumSize else {
      throw UsageError(
        "\(path) has more than \(Self.maximumSize >> 20) MB", advice: "name the CSV file itself")
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: url.path) else {
      throw UsageError("\(path) cannot be read", advice: "name a CSV file")
    }
    try self.init(data, name: url.lastPathComponent.sanitized)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - data: UTF-8, with or without a mark; lines end in LF, CRLF or CR.
  ///   - name: What messages call the file.
  /// - Throws: `UsageError`, with the line; a record with too many cells is read as it is.
  /// - Complexity: O(*n*) in the length of the file.
  package init(_ data: Data, name: String) throws(UsageError) {
    var reader = CSVReader(data, name: name)
    let records = try reader.records()
    guard let header = records.first else {
      throw UsageError("\(name) is empty", advice: "its first line names the columns")
    }
    self.init(header.cells, [])
    separator = Unicode.Scalar(reader.separator)
    hasMark = reader.hasMark
    for record in records.dropFirst() {
      var cells = record.cells
      while cells.count > header.cells.count, cells.last?.isEmpty == true { cells.removeLast() }
      // Spreadsheets leave out what is empty at the end.
      cells += Array(repeating: "", count: max(0, header.cells.count - cells.count))
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: record.line, cells)) }
    }
  }

  /// What is wrong with a record that has more cells than the header; nil for any other.
  package func overflow(in row: Row, name: String) -> UsageError? {
    guard row.cells.count > header.count else { return nil }
    return UsageError(
      "\(name):\(row.line): here are \(row.cells.count) cells, and the first line names "
        + "\(header.count)",
      advice: "put a cell with a comma or semicolon in double quotes")
  }

  /// The place of a column.
  ///
  /// - Parameter names: What it may be called, the likeliest first, in lower case.
  /// - Returns: The first column of the first name that there is; nil for none.
  package func column(_ names: String...) -> Int? {
    let columns = header.map { $0.trimmed.lowercased() }
    return names.lazy.compactMap { columns.firstIndex(of: $0) }.first
  }
}

/// Takes the bytes of a CSV file apart.
private struct CSVReader {
  let bytes: [UInt8]
  let name: String
  let hasMark: Bool
  let separator: UInt8
  private var place: Int
  private var line: Int = 1

  private static let quote: UInt8 = UInt8(ascii: "\"")
  private static let newline: UInt8 = UInt8(ascii: "\n")
  private static let carriageReturn: UInt8 = UInt8(ascii: "\r")

  init(_ data: Data, name: String) {
    bytes = Array(data)
    self.name = name
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    place = hasMark ? 3 : 0
    separator = Self.separator(of: bytes[place...])
  }

  /// The one of comma and semicolon that the first record has more of, quotes left aside.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var (commas, semicolons, isQuoted) = (0, 0, false)
    for byte in bytes {
      switch byte {
      case quote: isQuoted.toggle()
      case _ where isQuoted: break
      case UInt8(ascii: ","): commas += 1
      case UInt8(ascii: ";"): semicolons += 1
      case newline where commas + semicolons > 0, carriageReturn where commas + semicolons > 0:
        return UInt8(ascii: semicolons > commas ? ";" : ",")
      default: break
      }
    }
    return UInt8(ascii: semicolons > commas ? ";" : ",")
  }

  mutating func records() throws(UsageError) -> [CSVTable.Row] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw fault(1, "this is UTF-16", "save the table as CSV UTF-8")
    }
    var records: [CSVTable.Row] = []
    while place < bytes.count {
      let (start, first) = (line, bytes[place])
      var cells: [String] = []
      repeat { cells.append(try cell()) } while take(separator)
      takeLineEnd()
      // An empty line is no record.
      if cells != [""] || first == Self.quote {
        records.append(CSVTable.Row(line: start, cells.map(Formula.restored)))
      }
    }
    return records
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func takeLineEnd() {
    if take(Self.carriageReturn) {
      _ = take(Self.newline)
      line += 1
    } else if take(Self.newline) {
      line += 1
    }
  }

  private var isAtCellEnd: Bool {
    guard place < bytes.count else { return true }
    let byte = bytes[place]
    return byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }

  private mutating func cell() throws(UsageError) -> String {
    guard take(Self.quote) else {
      let start = place
      while !isAtCellEnd { place += 1 }
      return try text(bytes[start..<place], line)
    }
    let start = line
    var content: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Self.quote {
        place += 1
        guard take(Self.quote) else {
          guard isAtCellEnd else {
            throw fault(
              line, "text stands behind the closing quote of a cell",
              "write a double quote inside of quotes twice")
          }
          return try text(content[...], start)
        }
      } else {
        place += 1
        if byte == Self.newline
          || byte == Self.carriageReturn && (place == bytes.count || bytes[place] != Self.newline)
        {
          line += 1
        }
      }
      content.append(byte)
    }
    throw fault(start, "a quote that begins here is never closed", "close it")
  }

  /// The bytes of a cell as text.
  private func text(_ bytes: ArraySlice<UInt8>, _ start: Int) throws(UsageError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault(start, "this is not UTF-8", "save the table as CSV UTF-8")
    }
    guard !bytes.contains(0) else {
      throw fault(start, "a byte here is 0, as in no text", "save the table as CSV UTF-8")
    }
    return text
  }

  private func fault(_ line: Int, _ problem: String, _ advice: String) -> UsageError {
    UsageError("\(name):\(line): \(problem)", advice: advice)
  }
}
