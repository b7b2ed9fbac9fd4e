/// Splits a Markdown text into its blocks.
///
/// Every line is looked at a bounded number of times, and nesting is followed down to
/// `deepest` only; what lies deeper is taken as text. So any input ends in blocks, and soon.
struct MarkdownParser {
  let lines: [Substring]
  let depth: Int
  var index: Int = 0
  var blocks: [MarkdownBlock] = []

  /// How far lists, quotes and hints may lie inside each other.
  static let deepest: Int = 12

  init(lines: [Substring], depth: Int) {
    (self.lines, self.depth) = (lines, depth)
  }

  /// The blocks of a whole text.
  static func blocks(of markdown: String) -> [MarkdownBlock] {
    let text = PrintableText.of(markdown)
    return blocks(of: text.split(separator: "\n", omittingEmptySubsequences: false), depth: 0)
  }

  static func blocks(of lines: [Substring], depth: Int) -> [MarkdownBlock] {
    var parser = MarkdownParser(lines: lines, depth: depth)
    return parser.parsed()
  }

  private mutating func parsed() -> [MarkdownBlock] {
    while index < lines.count {
      if lines[index].isBlank {
        index += 1
        continue
      }
      let isTaken =
        takeIndentedCode() || takeFence() || takeHeading() || takeRule() || takeQuote()
        || takeList() || takeComment() || takeDetails() || takeMath() || takeTable()
      if !isTaken { takeParagraph() }
    }
    return blocks
  }

  /// Whether the line ends a paragraph before it.
  func interruptsParagraph(_ line: Substring) -> Bool {
    guard line.indentation < 4 else { return false }
    let body = line.trimmedStart
    switch body.utf8.first {
    case UInt8(ascii: "#"): return Self.headingLevel(body) != nil
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return Fence(body) != nil
    case UInt8(ascii: "$"): return body.hasPrefix("$$")
    case UInt8(ascii: "<"): return Self.startsHTML(body)
    default:
      if Self.isRule(body) { return true }
      guard let marker = ListMarker(line), !marker.isEmpty else { return false }
      return marker.number.map { $0 == 1 } ?? true
    }
  }

  private mutating func takeParagraph() {
    var text = String(lines[index].trimmedStart)
    index += 1
    while index < lines.count, !lines[index].isBlank {
      let line = lines[index]
      if let level = Self.underlineLevel(line) {
        index += 1
        blocks.append(.heading(level: level, text))
        return
      }
      if interruptsParagraph(line) || startsTable(at: index) { break }
      text += "\n" + line.trimmedStart
      index += 1
    }
    blocks.append(.paragraph(text))
  }

  private mutating func takeHeading() -> Bool {
    let body = lines[index].trimmedStart
    guard let level = Self.headingLevel(body) else { return false }
    var text = body.dropFirst(level).trimmed
    let unclosed = text.trimmedEnd(of: UInt8(ascii: "#"))
    if unclosed.isEmpty || unclosed.hasSuffix(" ") { text = unclosed.trimmed }
    blocks.append(.heading(level: level, String(text)))
    index += 1
    return true
  }

  private mutating func takeRule() -> Bool {
    guard Self.isRule(lines[index].trimmedStart) else { return false }
    blocks.append(.rule)
    index += 1
    return true
  }

  private mutating func takeQuote() -> Bool {
    guard depth < Self.deepest, lines[index].trimmedStart.hasPrefix(">") else { return false }
    var quoted: [Substring] = []
    while index < lines.count, !lines[index].isBlank {
      let body = lines[index].trimmedStart
      if body.hasPrefix(">") {
        quoted.append(body.dropFirst(body.hasPrefix("> ") ? 2 : 1))
      } else if interruptsParagraph(lines[index]) {
        break
      } else {
        quoted.append(body)
      }
      index += 1
    }
    blocks.append(.quote(Self.blocks(of: quoted, depth: depth + 1)))
    return true
  }

  private static func headingLevel(_ body: Substring) -> Int? {
    let level = body.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    let next = body.utf8.dropFirst(level).first
    return (1...6).contains(level) && (next == nil || next == UInt8(ascii: " ")) ? level : nil
  }

  /// The level of the heading that such a line below a paragraph makes of it.
  private static func underlineLevel(_ line: Substring) -> Int? {
    let body = line.trimmed.utf8
    guard line.indentation < 4, let first = body.first else { return nil }
    guard first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else { return nil }
    guard body.allSatisfy({ $0 == first }) else { return nil }
    return first == UInt8(ascii: "=") ? 1 : 2
  }

  static func isRule(_ body: Substring) -> Bool {
    guard let first = body.utf8.first, "*-_".utf8.contains(first) else { return false }
    var count = 0
    for byte in body.utf8 {
      if byte == first { count += 1 } else if byte != UInt8(ascii: " ") { return false }
    }
    return count >= 3
  }
}
