/// One way to draw a part of a wrong array.
struct DrawingPlan {
  let drawn: DrawnTensor
  let numbers: WrittenNumbers
  let crop: TensorDrawing.Crop
  let layout: Layout
  /// Whether there is as little space as can be.
  let isTight: Bool

  /// How the tables stand.
  enum Layout {
    /// All side by side.
    case beside
    /// The difference under what is expected, without rows that are right.
    case below
    /// Of one row: one line each.
    case lines
  }

  private static let indent: String = "  "
  private static let legend: String = "(* wrong)"

  /// The columns that the lines take.
  var width: Int {
    Self.indent.count + label("").count + tables.map(\.width).reduce(0, +)
      + (tables.count - 1) * separator.count
  }

  /// How many lines there are.
  var height: Int {
    switch layout {
    case .beside: 2 + crop.rows.count
    case .below: 3 + crop.rows.count + wrongRows.count
    case .lines: 4
    }
  }

  /// The drawing.
  func lines(_ style: TextStyle) -> [String] {
    var lines: [String] = []
    if layout == .lines {
      let labels = [Self.legend, "expected", "yours", "difference"]
      lines = zip(labels, tables[0].lines(style).dropFirst()).map { label($0) + $1 }
    } else {
      let labels = ["", ""] + crop.rows.map { "[\($0)]" }
      let sides = tables.map { $0.lines(style) }
      lines = labels.indices.map { place in
        label(labels[place]) + sides.map { $0[place] }.joined(separator: separator)
      }
      if layout == .below {
        let below = difference.lines(style)
        lines.append(label("") + below[0])
        lines += wrongRows.map { label(labels[2 + $0]) + below[2 + $0] }
      }
    }
    return lines.map { (Self.indent + $0).trimmedRight }
  }

  // MARK: Tables

  private var separator: String { isTight ? "  " : "   " }

  /// What stands in front of a line.
  private func label(_ text: String) -> String {
    let width = layout == .lines ? "difference".count : "[\(crop.rows.upperBound - 1)]".count
    return text.padded(width) + (isTight && layout != .lines ? " " : "  ")
  }

  /// The tables that stand side by side.
  private var tables: [CellTable] {
    switch layout {
    case .beside: [expected, yours, difference]
    case .below: [expected, yours]
    case .lines:
      [
        CellTable(
          headers: headers,
          rows: [numbers.expected, numbers.got, numbers.difference].flatMap(cells),
          marks: [nil, marks[0], nil], isTight: isTight)
      ]
    }
  }

  private var expected: CellTable {
    CellTable(
      title: "expected", headers: headers, rows: cells(numbers.expected), isTight: isTight,
      sharing: layout == .below ? cells(numbers.difference) : [])
  }

  private var yours: CellTable {
    CellTable(
      title: "yours \(Self.legend)", headers: headers, rows: cells(numbers.got),
      marks: marks, isTight: isTight)
  }

  private var difference: CellTable {
    CellTable(
      title: "difference", headers: headers, rows: cells(numbers.difference), isTight: isTight,
      sharing: layout == .below ? cells(numbers.expected) : [])
  }

  /// The places among the rows that are shown of those in which something shown is wrong.
  private var wrongRows: [Int] {
    cells(drawn.isWrong).enumerated().filter { $0.element.contains(true) }.map(\.offset)
  }

  private var headers: [String] { crop.columns.map { "[\($0)]" } }

  private var marks: [[Bool]?] { cells(drawn.isWrong) }

  /// The part that is shown.
  private func cells<Element>(_ elements: [[Element]]) -> [[Element]] {
    crop.rows.map { row in
      crop.columns.map { elements[row - drawn.firstRow][$0 - drawn.firstColumn] }
    }
  }
}
