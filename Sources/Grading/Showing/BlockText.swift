/// Shows a statement, or what stands inside of an item, a quote or a hint, block by block.
///
/// Blocks are set apart by blank lines. Every line is looked at a bounded number of times, and
/// nesting is followed down to `deepest` only. So any input ends in lines, and soon.
struct BlockText {
  private(set) var lines: [StyledText] = []
  private(set) var faults: [StatementFault] = []
  /// What paragraphs, headings and cells show as it stands, line by line.
  private(set) var leftover: [SourceText] = []
  private let source: [SourceText]
  private let width: Int
  private let depth: Int
  /// Whether the text is read aloud: then nothing is drawn, and tables are sentences.
  private let isPlain: Bool
  private var index: Int = 0

  /// How far lists, quotes and hints may lie inside each other.
  private static let deepest: Int = 4

  /// What code and formulas are indented by.
  private static let margin: StyledText = StyledText(whole: "    ")

  init(
    _ source: [SourceText], width: Int, depth: Int = 0, isTight: Bool = false, isPlain: Bool = false
  ) {
    (self.source, self.width, self.depth, self.isPlain) = (source, width, depth, isPlain)
    while index < source.count {
      guard !isBlank(index) else {
        index += 1
        continue
      }
      let block = takeBlock()
      if !lines.isEmpty, !block.isEmpty, !isTight { lines.append(StyledText()) }
      lines += block
      if index < source.count, !isBlank(index) {
        refuse(index, "a blank line must stand above this line")
      }
    }
  }

  private mutating func takeBlock() -> [StyledText] {
    let line = source[index]
    let level = line.prefix { $0.character == "#" }.count
    if isCode(index) { return takeCode() }
    if line.hasPrefix("```") { return takeFence() }
    if line.hasPrefix(">") { return takeQuote() }
    if line.hasPrefix("<details>") { return takeHint() }
    if line.hasPrefix("$$") { return takeFormula() }
    if (1...6).contains(level), line.dropFirst(level).hasPrefix(" ") { return takeHeading(level) }
    if let marker = ListMarker(line) { return takeList(marker) }
    return startsTable ? takeTable() : text(takeLines()).wrapped(to: width)
  }

  private func isBlank(_ index: Int) -> Bool { source[index].body.isEmpty }

  private func isCode(_ index: Int) -> Bool { source[index].indentation >= 4 }

  /// The first place from here on, or behind it, at which something does not hold.
  private func end(while holds: (Int) -> Bool) -> Int {
    (index..<source.count).first { !holds($0) } ?? source.count
  }

  private mutating func refuse(_ place: Int, _ text: String) {
    if let line = source[place].first?.line {
      faults.append(StatementFault(line: line, text: text))
    }
  }

  /// The lines up to the next blank one as one text, without the spaces before them.
  private mutating func takeLines() -> SourceText {
    var text: [SourceCharacter] = []
    while index < source.count, !isBlank(index) {
      if let last = text.last { text.append(SourceCharacter(character: "\n", line: last.line)) }
      text += source[index].body
      index += 1
    }
    return text[...]
  }

  private mutating func text(_ source: SourceText) -> StyledText {
    let inline = InlineText(source)
    faults += inline.faults
    leftover += inline.leftover
    return inline.text
  }

  /// What stands inside of something, behind a prefix that all lines of a quote begin with.
  private mutating func inner(
    _ source: [SourceText], prefix: String, isTight: Bool = false
  ) -> [StyledText] {
    guard depth < Self.deepest else {
      refuse(
        index - 1, "lists, quotes and hints lie more than \(Self.deepest) deep; use fewer of them")
      return source.map { StyledText(whole: prefix + $0.string) }
    }
    let inner = BlockText(
      source, width: width - prefix.count, depth: depth + 1, isTight: isTight, isPlain: isPlain)
    faults += inner.faults
    leftover += inner.leftover
    let rest = prefix == "> " ? prefix : String(repeating: " ", count: prefix.count)
    return inner.lines.enumerated().map { StyledText(whole: $0 == 0 ? prefix : rest) + $1 }
  }

  private mutating func takeHeading(_ level: Int) -> [StyledText] {
    let heading = text(source[index].dropFirst(level).body)
    index += 1
    let lines = heading.wrapped(to: width).map { $0.styled(.bold) }
    guard level <= 2, !isPlain, let columns = lines.map(\.columns).max() else { return lines }
    return lines + [
      StyledText(whole: String(repeating: level == 1 ? "=" : "-", count: columns), .bold)
    ]
  }

  /// Lines of code, as they stand; one that is wider than a terminal is a fault of the statement.
  private mutating func code(_ places: Range<Int>, outdented: Int) -> [StyledText] {
    places.map { place in
      let line =
        Self.margin + StyledText(whole: source[place].dropFirst(outdented).string, .code)
      if line.columns > width {
        refuse(
          place, "a line of code is too wide by \(line.columns - width); break it into several"
        )
      }
      return line
    }
  }

  private mutating func takeCode() -> [StyledText] {
    let start = index
    index = end { isBlank($0) || isCode($0) }
    while isBlank(index - 1) { index -= 1 }
    return code(start..<index, outdented: 4)
  }

  private mutating func takeFence() -> [StyledText] {
    let start = index
    index += 1
    let close = end { !source[$0].hasPrefix("```") }
    if close == source.count { refuse(start, "a ``` begins code that no ``` ends") }
    index = min(close + 1, source.count)
    return code((start + 1)..<close, outdented: 0)
  }

  private mutating func takeQuote() -> [StyledText] {
    let start = index
    index = end { source[$0].hasPrefix(">") }
    let quoted = source[start..<index].map { $0.dropFirst($0.hasPrefix("> ") ? 2 : 1) }
    return inner(quoted, prefix: "> ")
  }

  private mutating func takeList(_ first: ListMarker) -> [StyledText] {
    let start = index
    var items: [(marker: ListMarker, lines: [SourceText])] = []
    while index < source.count, let marker = ListMarker(source[index]),
      marker.isNumbered == first.isNumbered
    {
      let start = index
      index += 1
      index = end { isBlank($0) || source[$0].indentation >= marker.column }
      items.append((marker, source[start..<index].map { $0.dropFirst(marker.column) }))
    }
    while isBlank(index - 1) { index -= 1 }
    let isLoose = (start..<index).contains(where: isBlank)
    var list: [StyledText] = []
    for (marker, lines) in items {
      if isLoose, !list.isEmpty { list.append(StyledText()) }
      list += inner(lines, prefix: marker.text + " ", isTight: !isLoose)
    }
    return list
  }

  /// Takes a summary and what it unfolds to, which is always shown.
  private mutating func takeHint() -> [StyledText] {
    let start = index
    let summary = source[start].dropFirst("<details>".count).trimmedEnd
    index = end { !source[$0].hasPrefix("</details>") }
    if index == source.count || !summary.hasPrefix("<summary>") || !summary.hasSuffix("</summary>")
    {
      refuse(
        start, "a hint begins with <details><summary>...</summary> and ends with a line </details>")
      return source[start..<index].map { StyledText(whole: $0.string) }
    }
    let heading = text(summary.dropFirst("<summary>".count).dropLast("</summary>".count))
    let content = Array(source[(start + 1)..<index])
    index += 1
    return heading.wrapped(to: width).map { $0.styled(.bold) }
      + inner(content, prefix: "  ")
  }

  /// Takes a formula between `$$` and `$$`.
  private mutating func takeFormula() -> [StyledText] {
    let start = index
    let tex = takeLines().trimmedEnd
    guard tex.count > 4, tex.hasSuffix("$$") else {
      refuse(start, "a $$ begins a formula that does not end with $$; a full stop goes before it")
      return StyledText(whole: tex.string).wrapped(to: width)
    }
    let formula = TexParser(tex.dropFirst(2).dropLast(2))
    faults += formula.faults
    return StyledText(whole: formula.text ?? tex.string)
      .wrapped(to: width - Self.margin.columns, hang: Self.margin.columns)
      .map { Self.margin + $0 }
  }

  /// Whether a line is the header of a table: as many cells of dashes are below it.
  private var startsTable: Bool {
    guard index + 1 < source.count, source[index].contains(where: { $0.character == "|" }),
      source[index + 1].contains(where: { $0.character == "-" }),
      source[index + 1].allSatisfy({ "|- ".contains($0.character) })
    else { return false }
    return TableText.cells(of: source[index]).count == TableText.cells(of: source[index + 1]).count
  }

  private mutating func takeTable() -> [StyledText] {
    let start = index
    index = end { !isBlank($0) }
    let count = TableText.cells(of: source[start]).count
    let rows = ([start] + ((start + 2)..<index)).map { place in
      let cells = TableText.cells(of: source[place])
      if cells.count != count {
        refuse(place, "a row has \(cells.count) cells below \(count) headings; a bar in one is \\|")
      }
      return (0..<count).map { $0 < cells.count ? text(cells[$0]) : StyledText() }
    }
    let table = TableText(rows: rows)
    return isPlain ? table.sentences(width: width) : table.lines(width: width)
  }
}

/// What an item of a list begins with, `-` or `3.`, and the column of the text behind it.
struct ListMarker {
  let text: String
  let column: Int

  var isNumbered: Bool { text != "-" }

  init?(_ line: SourceText) {
    let digits = line.prefix { "0"..."9" ~= $0.character }
    let rest = line.dropFirst(digits.count)
    let content = rest.dropFirst().body
    guard rest.hasPrefix(digits.isEmpty ? "- " : ". "), !content.isEmpty else { return nil }
    text = digits.string + rest.prefix(1).string
    column = content.startIndex - line.startIndex
  }
}
