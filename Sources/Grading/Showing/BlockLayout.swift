/// Lays blocks out in lines of one width.
struct BlockLayout {
  let width: Int

  /// Text is not squeezed further by indentation than to this width.
  static let narrowest: Int = 24

  /// What code and formulas are indented by.
  static let indentation: Int = 4

  /// The blocks below each other, with a blank line between them unless they are tight.
  func lines(of blocks: [MarkdownBlock], isTight: Bool = false) -> [StyledLine] {
    var all: [StyledLine] = []
    for block in blocks {
      let lines = lines(of: block)
      if !all.isEmpty, !lines.isEmpty, !isTight { all.append(StyledLine()) }
      all += lines
    }
    return all
  }

  private func lines(of block: MarkdownBlock) -> [StyledLine] {
    switch block {
    case .heading(let level, let text): heading(level, text)
    case .paragraph(let text): InlineParser.text(of: text).wrapped(to: width)
    case .code(let lines): code(lines)
    case .math(let tex): math(tex)
    case .list(let list): self.list(list)
    case .quote(let blocks): nested(blocks, first: "> ", rest: "> ")
    case .table(let table): TableText(table, width: width).lines
    case .rule: [StyledLine(String(repeating: "-", count: width))]
    case .details(let summary, let blocks):
      InlineParser.text(of: summary).wrapped(to: width).map { $0.styled(.bold) }
        + nested(blocks, first: "  ", rest: "  ")
    }
  }

  private func heading(_ level: Int, _ text: String) -> [StyledLine] {
    let lines = InlineParser.text(of: text).wrapped(to: width).map { $0.styled(.bold) }
    guard level <= 2, !lines.isEmpty else { return lines }
    let underline = String(
      repeating: level == 1 ? "=" : "-", count: lines.map(\.columns).max() ?? 0)
    return lines + [StyledLine(underline, .bold)]
  }

  /// Code as it is, except that lines too long for the terminal go on below.
  private func code(_ source: [String]) -> [StyledLine] {
    let margin = String(repeating: " ", count: Self.indentation)
    var all: [StyledLine] = []
    for text in source {
      var line = StyledLine(margin)
      for character in text {
        if line.columns + character.columns > width {
          all.append(line)
          line = StyledLine(margin)
        }
        line.append(String(character), .cyan)
      }
      all.append(line)
    }
    return all
  }

  private func math(_ tex: String) -> [StyledLine] {
    MathText(tex).lines.flatMap { text in
      StyledText(pieces: [.whole(text, nil)])
        .wrapped(to: width - Self.indentation, hang: Self.indentation)
        .map { line in
          var indented = StyledLine(String(repeating: " ", count: Self.indentation))
          indented.append(line)
          return indented
        }
    }
  }

  private func list(_ list: MarkdownList) -> [StyledLine] {
    var all: [StyledLine] = []
    for item in list.items {
      if list.isLoose, !all.isEmpty { all.append(StyledLine()) }
      let first = item.marker + " "
      let rest = String(repeating: " ", count: first.count)
      all += nested(item.blocks, first: first, rest: rest, isTight: !list.isLoose)
    }
    return all
  }

  /// Blocks behind a prefix; where there is no room left for it, they stand below it.
  private func nested(
    _ blocks: [MarkdownBlock], first: String, rest: String, isTight: Bool = false
  ) -> [StyledLine] {
    let inner = BlockLayout(width: width - first.count)
    guard inner.width >= Self.narrowest else {
      return [StyledLine(first)] + lines(of: blocks, isTight: isTight)
    }
    let lines = inner.lines(of: blocks, isTight: isTight)
    return (lines.isEmpty ? [StyledLine()] : lines).enumerated().map { index, line in
      var prefixed = StyledLine(index == 0 ? first : rest)
      prefixed.append(line)
      return prefixed
    }
  }
}
