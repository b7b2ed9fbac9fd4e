/// A table of rows under named columns, which scrolls in its own box where it is too wide.
package struct DataTable: Sendable {
  /// A column.
  package struct Column: Sendable {
    package let title: String
    /// Whether it holds numbers: they stand at its right, and are sorted as such.
    package let isNumeric: Bool

    /// A column of texts.
    package static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    /// A column of numbers.
    package static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
  }

  /// What stands in a row under a column.
  package struct Cell: Sendable {
    /// What is read.
    package let content: Markup
    /// What it is sorted by, where that is not its text.
    package let key: String?

    package init(_ content: Markup, sortedBy key: String? = nil) {
      self.content = content
      self.key = key
    }

    /// A text.
    package static func text(_ text: some StringProtocol) -> Cell { Cell(.text(text)) }

    /// A number with the words for it.
    ///
    /// - Parameters:
    ///   - value: What it is sorted by; what is not finite, or nil, goes last.
    ///   - text: What is read.
    /// - Returns: A cell.
    package static func number(_ value: Double?, _ text: String) -> Cell {
      Cell(.text(text), sortedBy: value.flatMap { $0.isFinite ? "\($0)" : nil } ?? "")
    }

    /// A whole number.
    package static func count(_ value: Int) -> Cell { .number(Double(value), "\(value)") }
  }

  /// Rows that belong together.
  package struct Group: Sendable {
    package let heading: [Cell]
    package let rows: [[Cell]]

    package init(heading: [Cell], rows: [[Cell]]) {
      self.heading = heading
      self.rows = rows
    }
  }

  /// What the table is about, in a few words: it stands above, and names it to who cannot see it.
  package let caption: String
  package let columns: [Column]
  /// One cell for each column; the first is the row's heading.
  package var rows: [[Cell]]
  /// Further rows, each group under a heading with as many cells.
  package var groups: [Group] = []
  /// The row of sums, if there is one.
  package var total: [Cell]?
  /// Whether `PageScript.sorting` sorts it.
  package var isSortable: Bool
  /// Whether it is as wide as the text around it, and has as much space between its rows.
  package var isWide: Bool
  /// Whether the caption is shown, or only told to who cannot see the page.
  package var showsCaption: Bool = true

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - caption: What it is about.
  ///   - columns: Its columns.
  ///   - rows: Its rows, each with as many cells.
  ///   - total: The row of sums.
  ///   - isSortable: Whether the page's script sorts it.
  ///   - isWide: Whether it is as wide as the text around it.
  package init(
    caption: String, columns: [Column], rows: [[Cell]], total: [Cell]? = nil,
    isSortable: Bool = false, isWide: Bool = true
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
    self.isSortable = isSortable
    self.isWide = isWide
  }

  /// The table in its box, which the keyboard can scroll.
  package var markup: Markup {
    let heads = columns.map { column in
      column.isNumeric
        ? Markup.element("th", ["scope": "col", "class": "number"], [.text(column.title)])
        : Markup.element("th", ["scope": "col"], [.text(column.title)])
    }
    let classes = [isWide ? "wide" : "dense", isSortable ? "sortable" : ""].filter { !$0.isEmpty }
    let foot = total.map { [Markup.element("tfoot", [:], [row($0)])] } ?? []
    return Markup.scrolling(
      caption,
      .element(
        "table", ["class": classes.joined(separator: " ")],
        [
          .element("caption", showsCaption ? [:] : ["class": "hidden"], [.text(caption)]),
          .element("thead", [:], [.element("tr", [:], heads)]),
        ] + bodies + foot))
  }

  private var bodies: [Markup] {
    (rows.isEmpty ? [] : [.element("tbody", [:], rows.map { row($0) })])
      + groups.map { group in
        .element("tbody", [:], [row(group.heading, isHeading: true)] + group.rows.map { row($0) })
      }
  }

  private func row(_ cells: [Cell], isHeading: Bool = false) -> Markup {
    .element(
      "tr", isHeading ? ["class": "group"] : [:],
      zip(columns, cells).enumerated().map { place, pair in
        let (column, cell) = pair
        let content = [cell.content]
        switch (place, column.isNumeric, cell.key) {
        case (0, _, _) where isHeading: return .element("th", ["scope": "rowgroup"], content)
        case (0, _, let key?):
          return .element("th", ["scope": "row", "data-key": key], content)
        case (0, _, nil): return .element("th", ["scope": "row"], content)
        case (_, true, let key):
          return .element("td", ["class": "number", "data-key": key ?? ""], content)
        case (_, false, let key?): return .element("td", ["data-key": key], content)
        case (_, false, nil): return .element("td", [:], content)
        }
      })
  }
}

extension Markup {
  /// Something in a box of its own that scrolls sideways where it is too wide, by keyboard too.
  ///
  /// - Parameters:
  ///   - name: What it is called to who cannot see it.
  ///   - content: What is in it.
  /// - Returns: The box.
  package static func scrolling(_ name: String, _ content: Markup) -> Markup {
    .element(
      "div", ["class": "scroll", "role": "group", "aria-label": name, "tabindex": "0"], [content])
  }
}
