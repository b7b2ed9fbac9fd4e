import Foundation
import Messages
import Testing

@testable import Grading

/// CSV as RFC 4180 has it and spreadsheets write it; Python's `csv` says what is right.
@Suite struct CSVTableTests {
  struct Form: CustomTestStringConvertible {
    let name: String
    let text: String
    let rows: [[String]]
    var lines: [Int] = []
    var testDescription: String { name }
  }

  private static let forms: [Form] = [
    Form(name: "the least", text: "a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]], lines: [2]),
    Form(name: "no line end", text: "a,b\n1,2", rows: [["a", "b"], ["1", "2"]], lines: [2]),
    Form(name: "a mark, CRLF", text: "\u{FEFF}a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
    Form(name: "CR alone", text: "a,b\r1,2\r3,4", rows: [["a", "b"], ["1", "2"], ["3", "4"]]),
    Form(
      name: "semicolons", text: "a;\"b, c; d\"\n\"1,5\";2\n",
      rows: [["a", "b, c; d"], ["1,5", "2"]]
    ),
    Form(
      name: "quotes and lines", text: "a,b\n\"x \"\"y\"\"\",\"one\ntwo\r\nthree\"\n\n4,5\n",
      rows: [["a", "b"], ["x \"y\"", "one\ntwo\r\nthree"], ["4", "5"]], lines: [2, 6]),
    Form(
      name: "a header of several lines", text: "\"a\nb;c\",d\n1,2\n",
      rows: [["a\nb;c", "d"], ["1", "2"]],
      lines: [3]),
    Form(
      name: "what is empty is left out or added", text: "a,b\n1\n,\n2,3,,\n",
      rows: [["a", "b"], ["1", ""], ["2", "3"]], lines: [2, 4]),
    Form(
      name: "formulas", text: "a,b\n'=1+1,'-x\n-5,\"+1,5\"\n'90s,''=\n-,'@a\n",
      rows: [["a", "b"], ["=1+1", "-x"], ["-5", "+1,5"], ["'90s", "'="], ["-", "@a"]]),
    Form(
      name: "accents behind marks", text: "a,b\n\"\"\"\u{301}\",x\u{301}\n",
      rows: [["a", "b"], ["\"\u{301}", "x\u{301}"]]),
  ]

  @Test("A file is read as it is meant", arguments: forms)
  func read(_ form: Form) throws {
    let table = try CSVTable(Data(form.text.utf8), name: "f.csv")
    #expect([table.header] + table.rows.map(\.cells) == form.rows)
    if !form.lines.isEmpty { #expect(table.rows.map(\.line) == form.lines) }
    let again = try CSVTable(table.data, name: "f.csv")
    #expect([again.header] + again.rows.map(\.cells) == form.rows)
    #expect((again.separator, again.hasMark) == (table.separator, table.hasMark))
  }

  @Test(
    "What is no CSV is named with its line",
    arguments: [
      ("", "f.csv is empty; its first line names the columns"),
      ("\n\n", "f.csv is empty; its first line names the columns"),
      ("a,b\n\n\"x\ny", "f.csv:3: a quote that begins here is never closed; close it"),
      (
        "a,b\n\"x\ny\" z,1\n",
        "f.csv:3: text stands behind the closing quote of a cell; write a double quote inside of "
          + "quotes twice"
      ),
      ("a,b\n1,\u{0}\n", "f.csv:2: a byte here is 0, as in no text; save the table as CSV UTF-8"),
    ])
  func faults(_ text: String, _ message: String) {
    #expect(throws: UsageError.self) { try CSVTable(Data(text.utf8), name: "f.csv") }
    #expect(fault(Data(text.utf8)) == message)
  }

  private func fault(_ data: Data) -> String? {
    do {
      _ = try CSVTable(data, name: "f.csv")
      return nil
    } catch { return "\(error)" }
  }

  @Test("Another encoding is named, and so is what is no file")
  func encodings() throws {
    #expect(
      fault(Data("a,b\nx,J".utf8) + [0xFC, 0x72, 0x67])
        == "f.csv:2: this is not UTF-8; save the table as CSV UTF-8")
    #expect(
      fault(Data([0xFF, 0xFE]) + "a,b".data(using: .utf16LittleEndian)!)
        == "f.csv:1: this is UTF-16; save the table as CSV UTF-8")
    let folder = FileManager.default.temporaryDirectory.path
    for (path, message) in [
      (folder, "\(folder) cannot be read; name a CSV file"),
      ("\(folder)/none.csv", "there is no file \(folder)/none.csv; check the path"),
    ] {
      let error = #expect(throws: UsageError.self) {
        try CSVTable(reading: URL(fileURLWithPath: path))
      }
      #expect(error?.description == message)
    }
  }

  @Test(
    "No cell is a formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"),
      ("\ra", "'\ra"), ("-1", "-1"), ("+1.5", "+1.5"), ("-1,5", "-1,5"), ("1e5", "1e5"),
      ("-1e-5", "-1e-5"), ("-1+1", "'-1+1"), ("-", "-"), ("--", "'--"), ("", ""), ("a=1", "a=1"),
      ("'=1", "''=1"), ("'-1", "''-1"), ("'a", "'a"), ("=\u{301}", "'=\u{301}"),
    ])
  func formulas(_ meant: String, _ written: String) {
    #expect(Formula.defused(meant) == written)
    #expect(Formula.restored(written) == meant)
  }

  // MARK: Python's csv

  private static let python: String? = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Pieces that CSV, a spreadsheet or Unicode makes something of.
  private static let pieces: [String] = [
    "a", "1", " ", ",", ";", "\"", "\n", "\r\n", "'", "=", "-", "\u{301}", "é", "🎉", "\t", "|",
  ]

  private static func cell(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random)! }
      .joined()
  }

  @Test(
    "What is written, Python's csv reads, and the other way round",
    .enabled(if: python != nil, "no python3 in /usr/bin"), arguments: [UInt64](1...4))
  func againstPython(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let separator: Unicode.Scalar = seed.isMultiple(of: 2) ? ";" : ","
    var table = CSVTable(["head", "tail", "third"])
    table.separator = separator
    table.hasMark = seed > 2
    table.rows = (0..<200).map { _ in
      CSVTable.Row((0..<3).map { _ in Self.cell(&random) })
    }.filter { row in row.cells.contains { !$0.isEmpty } }
    let ends = ["\\n", "\\r\\n", "\\r"][Int(seed) % 3]
    // Lines that are empty to CSV would be no records.
    let program = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8-sig")
      rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\(separator)", strict=True))
      file = io.StringIO(newline="")
      csv.writer(file, delimiter="\(separator)", lineterminator="\(ends)",
                 quoting=csv.\(seed % 2 == 0 ? "QUOTE_ALL" : "QUOTE_MINIMAL")).writerows(rows)
      json.dump([rows, file.getvalue()], sys.stdout)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = ["-c", program]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: table.data)
    try input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let parts = try #require(try JSONSerialization.jsonObject(with: answer) as? [Any])
    let rows = try #require(parts[0] as? [[String]])
    #expect(rows == ([table.header] + table.rows.map(\.cells)).map { $0.map(Formula.defused) })
    let read = try CSVTable(Data(try #require(parts[1] as? String).utf8), name: "python.csv")
    #expect(read.header == table.header)
    #expect(read.rows.map(\.cells) == table.rows.map(\.cells))
    #expect(read.separator == separator)
  }
}
