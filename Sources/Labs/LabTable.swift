/// A lab's numbers as a table, or in sentences, and what their words mean.
struct LabTable {
  private let lab: any Lab
  private let result: LabResult

  init(_ lab: any Lab, _ result: LabResult) {
    self.lab = lab
    self.result = result
  }

  /// The table; its rows as sentences where it is too wide.
  var lines: [String] {
    let cells = [[""] + result.columns] + zip(result.conditions, rows).map { [$0] + $1 }
    let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    let room = LabText.width - widths.reduce(0, +)
    guard room >= widths.count - 1 else { return sentences }
    let gap = room >= 2 * (widths.count - 1) ? "  " : " "
    return cells.map { row in
      row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }.joined(separator: gap)
    }
  }

  /// The table's rows, to be read aloud.
  var sentences: [String] {
    zip(result.conditions, rows).flatMap { condition, row in
      let cells = zip(result.columns, row).map { title, cell in "\(title) \(cell)" }
      return LabText.wrapped("\(condition): \(cells.joined(separator: "; ")).", rest: "  ")
    }
  }

  /// The words that occur, each with what it means.
  var legend: [String] {
    let columns = lab.columns.compactMap { column in
      column.meaning.map { LabWord(column.title, $0) }
    }
    let names = LabWord.occurring(
      LabWord.placements + lab.words, in: result.conditions.joined(separator: "\n"))
    let cells = rows.flatMap(\.self)
    var signs: [LabWord] = []
    if cells.contains(where: { $0.contains("+-") }) {
      signs.append(LabWord("a+-b", "mean and standard deviation over the seeds"))
    }
    if cells.contains(where: { $0.contains(" to ") }) {
      signs.append(LabWord("a (b to c)", "geometric mean, least and most over the seeds"))
    }
    if cells.contains(where: { $0.contains("/") }) {
      signs.append(LabWord("3/10", "on 3 of 10 seeds"))
    }
    if cells.contains(where: { $0.hasPrefix("inf") }) {
      signs.append(LabWord("inf", "infinite, or lost: no number any more"))
    }
    return (names + columns + signs).flatMap {
      LabText.wrapped("\($0.word): \($0.meaning)", rest: "  ")
    } + gaps
  }

  /// Why cells have no number, once for each column.
  private var gaps: [String] {
    lab.columns.flatMap { column -> [String] in
      let isMissing = result.conditionsMeasured.contains { condition in
        result.values(column.title, condition).contains(where: \.isNaN)
      }
      return isMissing
        ? LabText.wrapped(
          "no number for \"\(column.title)\": \(column.gap ?? "none came out")", rest: "  ") : []
    }
  }

  private var rows: [[String]] {
    result.conditions.map { condition in
      lab.columns.map { Self.cell($0, values: result.values($0.title, condition)) }
    }
  }

  /// A column's numbers on all seeds in one cell.
  static func cell(_ column: LabColumn, values: [Double]) -> String {
    let known = values.filter { !$0.isNaN }
    guard !known.isEmpty else { return "-" }
    let lost = known.count { $0.isInfinite }
    if lost > 0 {
      let sign = known.contains(.infinity) ? "inf" : "-inf"
      return lost == values.count ? sign : "\(sign) \(lost)/\(values.count)"
    }
    let rest = known.count < values.count ? " \(known.count)/\(values.count)" : ""
    switch column.form {
    case .mean(let digits):
      let mean = known.mean.fixed(digits)
      return (known.count < 2 ? mean : mean + "+-" + known.standardDeviation.fixed(digits)) + rest
    case .range: return known.rangeText + rest
    case .scientific: return known.mean.scientific + rest
    case .count: return "\(known.count { $0 == 1 })/\(known.count)"
    }
  }
}
