/// A part of a formula that is written without a break, such as `x_ij²`.
struct TexItem: Equatable {
  enum Kind {
    case letter
    case number
    /// Several letters that are one name, or words amid the formula.
    case word
    case function
    /// A sum, product or integral, with its limits.
    case big
    /// What belongs to the next item, such as ∂.
    case prefix
    case fraction
    case open
    case close
    case comma
    /// A bar, a slash: written as close to its neighbors as the source has it.
    case plain
    /// Plus or minus, of which it is not yet known whether it is a relation or a prefix.
    case sign
    case relation
    case space
  }

  var text: String
  var kind: Kind
  /// Whether the source has a space before the item.
  var isSpaced: Bool = false
  /// Whether a letter behind the item would be read as a part of it.
  var isOpenEnded: Bool = false

  /// Whether the item can be added to, multiplied and so on.
  var isOperand: Bool {
    switch kind {
    case .letter, .number, .word, .close, .fraction: true
    default: false
    }
  }
}

extension [TexItem] {
  /// The items as text.
  ///
  /// - Parameters:
  ///   - isCompact: Without spaces around relations, as is usual in an index.
  ///   - continuesLine: Whether something stands before the items, so that a minus at their
  ///     beginning is an operation.
  /// - Returns: The text, with the spaces that make it legible.
  func text(isCompact: Bool = false, continuesLine: Bool = false) -> String {
    let items = resolved(continuesLine: continuesLine)
    var text = ""
    for (index, item) in items.enumerated() {
      guard index > 0 else {
        text += item.text
        continue
      }
      let last = items[index - 1]
      if last.kind == .function, item.kind == .fraction {
        text += "(" + item.text + ")"
      } else {
        text += Self.gap(last, item, isCompact) + item.text
      }
    }
    return text.trimmedSpaces
  }

  /// The items with every sign made an operation or a part of what follows.
  private func resolved(continuesLine: Bool) -> [TexItem] {
    var items = self
    for index in items.indices where items[index].kind == .sign {
      let last = items[..<index].last { $0.kind != .space }
      let isOperation =
        switch last {
        case nil: continuesLine
        case .some(let last) where last.kind == .plain:
          items[index].isSpaced && index + 1 < items.count && items[index + 1].isSpaced
        case .some(let last): last.isOperand
        }
      items[index].kind = isOperation ? .relation : .prefix
    }
    return items
  }

  private static func gap(_ last: TexItem, _ item: TexItem, _ isCompact: Bool) -> String {
    if last.text.last == " " || item.text.first == " " { return "" }
    let source = item.isSpaced ? " " : ""
    switch (last.kind, item.kind) {
    case (.space, _), (_, .space), (.open, _), (_, .close), (_, .comma): return ""
    case (.function, .open): return ""
    case (.prefix, _): return last.isOpenEnded ? " " : ""
    case (.comma, .relation): return source
    case (.comma, _): return isCompact ? "" : " "
    case (.relation, .relation): return source
    case (.relation, _), (_, .relation): return isCompact ? "" : " "
    case (.fraction, .big), (.fraction, .function): return isCompact ? "·" : " · "
    case (.big, _), (_, .big), (_, .function): return " "
    case (.function, .plain): return source
    case (.function, _): return " "
    case (.plain, _), (_, .plain): return source
    case (.word, .fraction), (.fraction, .word): return " "
    case (.fraction, _), (_, .fraction): return isCompact ? "·" : " · "
    case (.word, .open), (.close, .open): return source
    case (.word, _): return " "
    case (_, .word): return item.text.first?.isLetter == true ? " " : source
    case (_, .open): return source
    default: return item.isSpaced || last.isOpenEnded ? " " : ""
    }
  }

  /// Whether the items can stand before a slash as they are.
  var isSimpleNumerator: Bool {
    enumerated().allSatisfy { index, item in
      switch item.kind {
      case .letter, .number, .prefix, .open, .close: true
      case .word, .function: !item.text.contains(" ")
      case .sign: index == 0
      case .plain: item.text != "/"
      default: false
      }
    }
      && !text().contains(" ")
  }

  /// Whether the items can stand behind a slash as they are: one thing, maybe with ∂ or d before
  /// it, or a function of something.
  func isSimpleDenominator(isDerivative: Bool) -> Bool {
    var rest = self[...]
    if let first = rest.first {
      if first.kind == .prefix { rest = rest.dropFirst() }
      if isDerivative, rest.count > 1, first.text == "d" { rest = rest.dropFirst() }
    }
    guard let head = rest.first else { return true }
    if rest.count == 1 { return head.isOperand && head.kind != .fraction }
    if head.kind == .plain { return rest.last?.text == head.text && rest.count == 3 }
    if [.letter, .word, .function].contains(head.kind) { rest = rest.dropFirst() }
    return rest.isOneGroup
  }
}

extension ArraySlice<TexItem> {
  /// Whether one pair of brackets holds everything.
  fileprivate var isOneGroup: Bool {
    guard first?.kind == .open, last?.kind == .close else { return false }
    var level = 0
    for item in dropLast() {
      if item.kind == .open { level += 1 }
      if item.kind == .close { level -= 1 }
      if level == 0 { return false }
    }
    return true
  }
}

extension String {
  /// The text without spaces before and behind it.
  var trimmedSpaces: String { String(Substring(self).trimmed) }
}
