/// A grid of numbers as square cells, colored from blue over none to orange around 0.
///
/// Colors only help: each number is a text, and what is marked has a thick frame and a star.
package struct NumberGrid: Sendable {
  /// One number.
  package struct Cell: Sendable {
    /// What stands in the cell.
    package let text: String
    /// The number itself, which decides the color.
    package let value: Double
    /// Whether it is marked.
    package let isMarked: Bool

    /// The text with its mark.
    var shown: String { text + (isMarked ? "*" : "") }

    package init(_ text: String, _ value: Double, isMarked: Bool = false) {
      self.text = text
      self.value = value
      self.isMarked = isMarked
    }
  }

  /// What stands above it.
  package let title: String
  package let columnNames: [String]
  package let rowNames: [String]
  /// As many rows as names, each with as many cells as there are columns.
  package let rows: [[Cell]]
  /// The size that has the strongest color; 0 where there is none.
  package let scale: Double
  /// The characters that there is room for in a cell.
  package let room: Int

  /// Creates a grid.
  ///
  /// - Parameters:
  ///   - title: What stands above it.
  ///   - columnNames: The names of its columns.
  ///   - rowNames: The names of its rows.
  ///   - rows: Its cells.
  ///   - scale: The size with the strongest color; several grids that are compared share one.
  ///   - room: The least characters that there is room for in a cell, a mark among them; several grids
  ///     that are compared share it.
  package init(
    title: String, columnNames: [String], rowNames: [String], rows: [[Cell]], scale: Double,
    room: Int = 0
  ) {
    self.title = title
    self.columnNames = columnNames
    self.rowNames = rowNames
    self.rows = rows
    self.scale = scale
    self.room = max(room, rows.joined().map(\.shown.count).max() ?? 0)
  }

  /// The scale for numbers that are compared: the largest finite size among them.
  package static func scale(_ numbers: some Sequence<Double>) -> Double {
    numbers.lazy.filter(\.isFinite).map(abs).max() ?? 0
  }

  /// How strong colors get.
  private static let levels: Int = 4

  /// The class of a color: `z` for none, `p` for positive and `n` for negative numbers, with how strong
  /// it is, `odd` for what is not finite.
  static func shade(_ value: Double, scale: Double) -> String {
    guard value.isFinite else { return "odd" }
    guard value != 0, scale > 0 else { return "z" }
    let level = min(levels, max(1, Int((abs(value) / scale * Double(levels)).rounded(.up))))
    return (value > 0 ? "p" : "n") + "\(level)"
  }

  /// The pixels that a digit takes at most.
  private static let perCharacter: Int = 8
  private static let labelHeight: Int = 20

  /// The side of a cell, in pixels.
  private var side: Int {
    max(40, room * Self.perCharacter + 12)
  }

  private var labelWidth: Int { (rowNames.map(\.count).max() ?? 0) * Self.perCharacter + 4 }

  /// The width of the drawing, in pixels.
  private var width: Int { labelWidth + columnNames.count * side + 3 }
  private var height: Int { Self.labelHeight + rows.count * side + 3 }

  /// The widest drawing that the narrowest page shows whole.
  private static let narrow: Int = 320

  /// The drawing with its title; it is not read aloud, for which there is `table`.
  package var markup: Markup {
    let svg = Markup.element(
      "svg",
      [
        "aria-hidden": "true", "width": "\(width)", "height": "\(height)",
        "viewBox": "0 0 \(width) \(height)",
      ],
      labels + cells + marks)
    let box =
      width > Self.narrow
      ? Markup.element(
        "div", ["class": "box", "role": "group", "aria-label": title, "tabindex": "0"], [svg])
      : Markup.element("div", ["class": "box"], [svg])
    return .element(
      "figure", ["class": "grid"], [.element("figcaption", [:], [.text(title)]), box])
  }

  private var labels: [Markup] {
    columnNames.enumerated().map { place, name in
      .element(
        "text",
        ["class": "label", "x": "\(labelWidth + place * side + side / 2)", "y": "14"], [.text(name)]
      )
    }
      + rowNames.enumerated().map { place, name in
        .element(
          "text",
          [
            "class": "label row-name", "x": "\(labelWidth - 6)",
            "y": "\(Self.labelHeight + place * side + side / 2 + 4)",
          ], [.text(name)])
      }
  }

  private var cells: [Markup] {
    places.flatMap { x, y, cell -> [Markup] in
      [
        .element(
          "rect",
          [
            "class": "cell \(Self.shade(cell.value, scale: scale))", "x": "\(x)", "y": "\(y)",
            "width": "\(side)", "height": "\(side)",
          ]),
        .element(
          "text",
          [
            "class": cell.isMarked ? "wrong" : "right", "x": "\(x + side / 2)",
            "y": "\(y + side / 2 + 5)",
          ], [.text(cell.shown)]),
      ]
    }
  }

  /// Frames are drawn last, so that no neighbor hides a part of one.
  private var marks: [Markup] {
    places.filter(\.cell.isMarked).map { x, y, _ in
      .element(
        "rect",
        [
          "class": "mark", "x": "\(x + 1)", "y": "\(y + 1)", "width": "\(side - 2)",
          "height": "\(side - 2)",
        ])
    }
  }

  private var places: [(x: Int, y: Int, cell: Cell)] {
    rows.enumerated().flatMap { row, cells in
      cells.enumerated().map { column, cell in
        (1 + labelWidth + column * side, 1 + Self.labelHeight + row * side, cell)
      }
    }
  }

  /// The numbers as a table, for who cannot see the drawing or wants to copy them.
  package var table: Markup {
    let heads =
      [Markup.element("td", [:])]
      + columnNames.map { .element("th", ["scope": "col", "class": "number"], [.text($0)]) }
    let lines = zip(rowNames, rows).map { name, cells in
      Markup.element(
        "tr", [:],
        [name.isEmpty ? .element("td") : .element("th", ["scope": "row"], [.text(name)])]
          + cells.map {
            .element("td", ["class": "number"], [.text($0.shown)])
          })
    }
    return .scrolling(
      title,
      .element(
        "table", ["class": "dense"],
        [
          .element("caption", [:], [.text(title)]),
          .element("thead", [:], [.element("tr", [:], heads)]),
          .element("tbody", [:], lines),
        ]))
  }

  /// What the colors mean, with the numbers.
  ///
  /// - Parameters:
  ///   - name: Of which grids it speaks.
  ///   - text: How the number with the strongest color is written.
  /// - Returns: One line with samples of both ends.
  package static func legend(_ name: String, upTo text: String) -> Markup {
    let levels = ["n4", "n2", "z", "p2", "p4"]
    let samples = levels.enumerated().map { place, level in
      Markup.element(
        "rect",
        [
          "class": "cell \(level)", "x": "\(1 + place * 18)", "y": "1", "width": "18",
          "height": "14",
        ])
    }
    return .element(
      "p", ["class": "legend row"],
      [
        .element("span", [:], [.text("\(name): -\(text)")]),
        .element(
          "svg", ["aria-hidden": "true", "width": "92", "height": "16", "viewBox": "0 0 92 16"],
          samples),
        .element("span", [:], [.text(text)]),
      ])
  }
}
