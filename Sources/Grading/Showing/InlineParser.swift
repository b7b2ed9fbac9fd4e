/// Reads what stands inside a block: emphasis, code, links, formulas.
///
/// One pass over the text; every search ahead is either sure to succeed, and then what was
/// searched is taken, or is not tried again.
struct InlineParser {
  let scalars: [Unicode.Scalar]
  let depth: Int
  var index: Int = 0
  var nodes: [InlineNode] = []
  var pending: String.UnicodeScalarView = String.UnicodeScalarView()

  /// The closing bracket of each opening one.
  let brackets: [Int: Int]
  /// Where the last run of backticks of each length begins.
  let lastTicks: [Int: Int]
  /// What was searched for and is not in the rest of the text.
  var missing: Set<String> = []

  /// How far the texts of links may lie inside each other.
  static let deepest: Int = 6

  init(_ scalars: [Unicode.Scalar], depth: Int = 0) {
    (self.scalars, self.depth) = (scalars, depth)
    brackets = Self.brackets(in: scalars)
    lastTicks = Self.ticks(in: scalars)
  }

  /// What a text says.
  static func text(of markdown: String) -> StyledText {
    var parser = InlineParser(Array(markdown.unicodeScalars))
    return StyledText(pieces: parser.parsed().map(\.piece))
  }

  mutating func parsed() -> [InlineNode] {
    while index < scalars.count {
      let isTaken =
        switch scalars[index] {
        case "\\": takeEscape()
        case "`": takeCode()
        case "$": takeMath()
        case "*", "_": takeDelimiters()
        case "[": takeLink(isImage: false)
        case "!": takeImage()
        case "<": takeAngle()
        case "&": takeEntity()
        case "\n": takeLineEnd()
        default: false
        }
      if !isTaken {
        pending.append(scalars[index])
        index += 1
      }
    }
    endText()
    return InlineNode.emphasized(nodes)
  }

  func at(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// Puts the text read so far into a node.
  mutating func endText() {
    guard !pending.isEmpty else { return }
    nodes.append(.text(String(pending)))
    pending = String.UnicodeScalarView()
  }

  mutating func add(_ node: InlineNode) {
    endText()
    nodes.append(node)
  }

  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// Where a text stands next, at or after a place.
  mutating func find(_ text: String, from start: Int) -> Int? {
    guard !missing.contains(text) else { return nil }
    let wanted = Array(text.unicodeScalars)
    var place = start
    while place + wanted.count <= scalars.count {
      if scalars[place] == wanted[0], scalars[place...].starts(with: wanted) { return place }
      place += 1
    }
    missing.insert(text)
    return nil
  }

  private mutating func takeEscape() -> Bool {
    guard let next = at(index + 1) else { return false }
    if next == "\n" {
      add(.lineBreak)
    } else if next.isASCII, next.isPunctuation {
      pending.append(next)
    } else {
      return false
    }
    index += 2
    return true
  }

  private mutating func takeLineEnd() -> Bool {
    if at(index - 1) == " ", at(index - 2) == " " {
      add(.lineBreak)
    } else {
      pending.append(" ")
    }
    index += 1
    return true
  }

  /// Takes code: what stands between two equally long runs of backticks, as it is.
  private mutating func takeCode() -> Bool {
    let length = run(of: "`", at: index)
    let start = index + length
    guard let last = lastTicks[length], last >= start else {
      pending.append(contentsOf: scalars[index..<start])
      index = start
      return true
    }
    var end = start
    while true {
      let ticks = run(of: "`", at: end)
      if ticks == length { break }
      end += max(1, ticks)
    }
    var code = scalars[start..<end].map { $0 == "\n" ? " " : $0 }
    if code.count > 2, code.first == " ", code.last == " ", code.contains(where: { $0 != " " }) {
      code = Array(code.dropFirst().dropLast())
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: code)
    add(.code(String(text)))
    index = end + length
    return true
  }

  private mutating func takeDelimiters() -> Bool {
    let mark = scalars[index]
    let count = run(of: mark, at: index)
    add(.delimiters(mark, count, before: at(index - 1), after: at(index + count)))
    index += count
    return true
  }

  func run(of mark: Unicode.Scalar, at start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end] == mark { end += 1 }
    return end - start
  }

  private static func brackets(in scalars: [Unicode.Scalar]) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\": index += 1
      case "[": open.append(index)
      case "]": if let start = open.popLast() { pairs[start] = index }
      default: break
      }
      index += 1
    }
    return pairs
  }

  private static func ticks(in scalars: [Unicode.Scalar]) -> [Int: Int] {
    var last: [Int: Int] = [:]
    var start: Int?
    for index in 0...scalars.count {
      if index < scalars.count, scalars[index] == "`" {
        start = start ?? index
      } else if let begin = start {
        last[index - begin] = begin
        start = nil
      }
    }
    return last
  }
}
