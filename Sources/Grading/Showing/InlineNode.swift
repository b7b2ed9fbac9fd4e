/// A part of a line of text.
struct InlineNode: Equatable {
  enum Content: Equatable {
    case text(String)
    case code(String)
    case math(String)
    case url(String)
    case lineBreak
    /// Stars or underscores that have not become emphasis.
    case delimiters(Unicode.Scalar, Int, canOpen: Bool, canClose: Bool)
  }

  var content: Content
  var isBold: Bool = false

  static let lineBreak: InlineNode = InlineNode(content: .lineBreak)

  static func text(_ text: String) -> InlineNode { InlineNode(content: .text(text)) }
  static func code(_ code: String) -> InlineNode { InlineNode(content: .code(code)) }
  static func math(_ text: String) -> InlineNode { InlineNode(content: .math(text)) }
  static func url(_ url: String) -> InlineNode { InlineNode(content: .url(url)) }

  /// A run of stars or underscores; what is around it decides what it can begin and end.
  static func delimiters(
    _ mark: Unicode.Scalar, _ count: Int, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> InlineNode {
    let before = before ?? " "
    let after = after ?? " "
    let opens =
      !after.isSpace
      && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    let closes =
      !before.isSpace
      && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    let isWordBound = mark == "_"
    return InlineNode(
      content: .delimiters(
        mark, count,
        canOpen: opens && (!isWordBound || !closes || before.isPunctuation),
        canClose: closes && (!isWordBound || !opens || after.isPunctuation)))
  }

  /// The node as it is shown.
  var piece: StyledText.Piece {
    switch content {
    case .text(let text): .text(text, isBold ? .bold : nil)
    case .code(let text): .whole(text, .cyan)
    case .math(let text): .whole(text, isBold ? .bold : nil)
    case .url(let text): .text(text, .dim)
    case .lineBreak: .lineBreak
    case .delimiters(let mark, let count, _, _):
      .text(String(repeating: String(Character(mark)), count: count), isBold ? .bold : nil)
    }
  }

  /// The nodes with pairs of delimiters taken out and what is between them made bold.
  ///
  /// An end takes the nearest beginning of its kind and drops those passed over, so that each
  /// is looked at once.
  static func emphasized(_ nodes: [InlineNode]) -> [InlineNode] {
    var counts = nodes.map { node in
      if case .delimiters(_, let count, _, _) = node.content { count } else { 0 }
    }
    var change = Array(repeating: 0, count: nodes.count + 1)
    var open: [(mark: Unicode.Scalar, index: Int)] = []
    var waiting: [Unicode.Scalar: Int] = [:]
    for (index, node) in nodes.enumerated() {
      guard case .delimiters(let mark, _, let canOpen, let canClose) = node.content else {
        continue
      }
      while canClose, counts[index] > 0, waiting[mark, default: 0] > 0, let top = open.last {
        if top.mark == mark {
          let taken = min(counts[top.index], counts[index])
          counts[top.index] -= taken
          counts[index] -= taken
          change[top.index + 1] += 1
          change[index] -= 1
        }
        if top.mark != mark || counts[top.index] == 0 {
          open.removeLast()
          waiting[top.mark, default: 0] -= 1
        }
      }
      if canOpen, counts[index] > 0 {
        open.append((mark, index))
        waiting[mark, default: 0] += 1
      }
    }
    return applied(counts, change, to: nodes)
  }

  private static func applied(
    _ counts: [Int], _ change: [Int], to nodes: [InlineNode]
  ) -> [InlineNode] {
    var level = 0
    var result: [InlineNode] = []
    for (index, node) in nodes.enumerated() {
      level += change[index]
      var node = node
      if level > 0 { node.isBold = true }
      if case .delimiters(let mark, _, _, _) = node.content {
        guard counts[index] > 0 else { continue }
        node.content = .text(String(repeating: String(Character(mark)), count: counts[index]))
      }
      result.append(node)
    }
    return result
  }
}

extension Unicode.Scalar {
  var isSpace: Bool { properties.isWhitespace }

  var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }

  /// Whether Markdown counts the character as punctuation; symbols are.
  var isPunctuation: Bool {
    if isASCII { return value > 0x20 && value < 0x7F && !isLetterOrDigit }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}
