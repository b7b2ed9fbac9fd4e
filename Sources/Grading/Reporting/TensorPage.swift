internal import WebPages

/// A wrong array as people see it on a page: what is expected, what is theirs and the difference, as grids
/// of colored squares, and the same as tables.
///
/// It shows what `TensorDrawing` shows, in the same digits, with all the room there is.
struct TensorPage {
  let mismatch: Mismatch
  let drawn: DrawnTensor
  private let numbers: WrittenNumbers

  init(_ mismatch: Mismatch, _ drawn: DrawnTensor) {
    self.mismatch = mismatch
    self.drawn = drawn
    numbers = WrittenNumbers.telling(drawn)
  }

  /// The grids, their legends, and the numbers as tables.
  var markup: [Markup] {
    [
      .element(
        "div", ["class": isLong ? "grids stacked" : "grids"], grids.map(\.markup)),
      legend,
      .element(
        "details", ["class": "screen"],
        [.element("summary", [:], ["the same numbers as tables"])] + grids.map(\.table)),
    ]
  }

  /// Whether it is one row that is read best above another.
  private var isLong: Bool { drawn.rows.count == 1 && drawn.columns.count > 4 }

  /// The characters of the longest number, a mark among them.
  private var room: Int {
    let texts = [numbers.expected, numbers.difference].joined().joined().map(\.count)
    let own = numbers.got.joined().map { $0.count + 1 }
    return (texts + own).max() ?? 0
  }

  private var differences: [[Double]] {
    zip(zip(drawn.got, drawn.expected), drawn.isWrong).map { rows, wrong in
      zip(zip(rows.0, rows.1), wrong).map { $1 ? $0.0 - $0.1 : 0 }
    }
  }

  /// The strongest color of what is compared: the largest size of both.
  private var scale: Double { NumberGrid.scale((drawn.expected + drawn.got).joined()) }
  private var differenceScale: Double { NumberGrid.scale(differences.joined()) }

  private var grids: [NumberGrid] {
    let none = drawn.isWrong.map { $0.map { _ in false } }
    return [
      grid("expected", numbers.expected, drawn.expected, none, scale),
      grid("yours (* wrong)", numbers.got, drawn.got, drawn.isWrong, scale),
      grid("difference (yours - expected)", numbers.difference, differences, none, differenceScale),
    ]
  }

  private func grid(
    _ title: String, _ texts: [[String]], _ values: [[Double]], _ marks: [[Bool]], _ scale: Double
  ) -> NumberGrid {
    NumberGrid(
      title: title, columnNames: drawn.columns.map { "[\($0)]" },
      rowNames: mismatch.shape.count == 1 ? [""] : drawn.rows.map { "[\($0)]" },
      rows: texts.indices.map { row in
        texts[row].indices.map {
          NumberGrid.Cell(
            Self.written(texts[row][$0]), values[row][$0], isMarked: marks[row][$0])
        }
      }, scale: scale, room: room)
  }

  /// A number as pages write it.
  private static func written(_ text: String) -> String { text == "nan" ? "NaN" : text }

  private var legend: Markup {
    let legends: [Markup] = [("expected and yours", scale), ("difference", differenceScale)]
      .filter { $0.1 > 0 }
      .map { name, scale in NumberGrid.legend(name, upTo: scale.shown(digits: 3)) }
    return .element("div", ["class": "row"], legends)
  }
}
