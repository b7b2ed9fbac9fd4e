/// A table that stands on some page, and must agree with the course.
struct PageTable {
  /// One of its rows.
  struct Row {
    /// What it is about, as in `layer_norm`.
    let name: String
    /// What it must say.
    let essence: String
    /// The whole line.
    ///
    /// - Parameters:
    ///   - page: The page that it stands on.
    ///   - cells: The cells of the row that stands there for the same name; empty where there is none.
    /// - Returns: A line to paste.
    let line: (_ page: Page, _ cells: [String]) -> String
  }

  /// How its header begins.
  let header: String
  /// What its rows must say, in order; where a page has `...`, it leaves some out.
  let rows: [Row]
  /// What a row says of that; nil for one that does not matter.
  let essence: (_ row: String) -> String?

  /// The first row that is not as it should be, on each page that has the table.
  func faults(in pages: [Page]) -> [Exam.Finding] {
    let tables = pages.map { ($0, $0.rows(below: header)) }.filter { !$0.1.isEmpty }
    return tables.isEmpty
      ? [
        Exam.Finding(
          fault: "no page has the table that begins with \(header)",
          fix: "put it back; git diff shows where it stood, or how its first line was before")
      ] : tables.compactMap { fault(on: $0, $1) }
  }

  /// What a row is about, by its essence: its first word, and of a part the number.
  static func name(_ essence: String) -> String {
    let words = essence.split { "| `,".contains($0) }
    return words.prefix(words.first == "part" ? 2 : 1).joined(separator: " ")
  }

  private func fault(on page: Page, _ found: [(number: Int, text: String)]) -> Exam.Finding? {
    var wanted = rows[...]
    var leavesOut = false
    // The line below the last row that is right: there the next one belongs, even where another
    // table, such as that of the next part, goes on.
    var next: Int?
    for (number, text) in found {
      guard let essence = essence(text) else { continue }
      if essence == "..." {
        leavesOut = true
        next = number + 1
        continue
      }
      let left = leavesOut ? wanted.drop { $0.essence != essence } : wanted
      guard let row = leavesOut ? left.first ?? rows.last : left.first else {
        return Exam.Finding(
          fault: "\(page.path):\(number): this row should not be here", fix: "take the line away")
      }
      guard row.essence == essence else {
        let isItsOwn = Self.name(essence) == Self.name(row.essence)
        return missing(
          row, page, at: isItsOwn ? number : next ?? number, found, replaces: isItsOwn)
      }
      wanted = left.dropFirst()
      next = number + 1
      leavesOut = false
    }
    return wanted.first.map {
      missing($0, page, at: next ?? (found.last?.number ?? 0) + 1, found, replaces: false)
    }
  }

  private func missing(
    _ row: Row, _ page: Page, at number: Int, _ found: [(number: Int, text: String)],
    replaces: Bool
  ) -> Exam.Finding {
    let own = found.first { essence($0.text).map(Self.name) == Self.name(row.essence) }
    let line = row.line(page, own.map { Page.cells($0.text) } ?? [])
    return Exam.Finding(
      fault: "\(page.path):\(number): "
        + (replaces
          ? "the row of \(row.name) is not what the course's table gives"
          : "the row of \(row.name) is missing here"),
      fix: replaces
        ? "write this in place of the line"
        : own.map { "take line \($0.number) away, and put this line here" }
          ?? "put this line here",
      paste: [line])
  }
}
