/// A part of a formula that is written without a break, such as `x_ij²`.
struct TexItem {
  enum Kind {
    /// A letter, a number or a name.
    case operand
    case function
    /// A sum or product, with its limits.
    case big
    /// What belongs to the next item, such as ∂.
    case prefix
    case fraction
    case open
    case close
    /// Everything between operands.
    case mark
  }

  var text: String
  var kind: Kind
  /// Whether the source has a space before the item.
  var isSpaced: Bool = false

  /// One thing over another.
  static func fraction(_ above: [TexItem], _ below: [TexItem]) -> TexItem {
    let top = above.text()
    let isSimple = !top.dropFirst().contains { " +-/".contains($0) }
    return TexItem(
      text: (isSimple ? top : "(\(top))") + "/"
        + (below.isOneThing ? below.text() : "(\(below.text()))"), kind: .fraction)
  }

  /// The item with an index and a power.
  func scripted(_ below: String?, _ above: String?) -> TexItem {
    var item = self
    if kind == .big, let below, let above {
      item.text += "_{\(below)..\(above)}"
    } else {
      item.text += below.map(Self.index) ?? ""
      item.text += above.map(Self.power) ?? ""
    }
    return item
  }

  private static func index(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber } ? "_" + text : "_{\(text)}"
  }

  /// The small letters above the line that every terminal's font has.
  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "n": "ⁿ", "T": "ᵀ",
  ]

  /// A power: small raised characters where there are some, else behind `^`.
  private static func power(_ text: String) -> String {
    let raised = text.compactMap { Self.raised[$0] }
    if raised.count == text.count { return String(raised) }
    let isBracketed = text.hasPrefix("(") && text.firstIndex(of: ")") == text.indices.last
    return text.count == 1 || isBracketed ? "^" + text : "^(" + text + ")"
  }
}

extension [TexItem] {
  /// The items as text; compact, as is usual in an index, without spaces between them.
  func text(isCompact: Bool = false) -> String {
    var text = first?.text ?? ""
    for (last, item) in zip(self, dropFirst()) {
      text += (isCompact ? "" : Self.gap(last, item)) + item.text
    }
    return text
  }

  /// What stands between two items: the space of the source, mostly.
  private static func gap(_ last: TexItem, _ item: TexItem) -> String {
    if last.text.hasSuffix(" ") || item.text.hasPrefix(" ") { return "" }
    switch (last.kind, item.kind) {
    case (.open, _), (_, .close), (.function, .open): return ""
    case (.prefix, _) where last.text.count == 1: return ""
    case (.fraction, let kind) where kind != .mark: return " · "
    case (.operand, .fraction), (.close, .fraction): return " · "
    default: return item.isSpaced ? " " : ""
    }
  }

  /// Several items as one that can be raised to a power.
  var asOne: TexItem {
    if count == 1, self[0].kind != .fraction { return self[0] }
    return TexItem(text: "(" + text() + ")", kind: .operand, isSpaced: first?.isSpaced ?? false)
  }

  /// Whether the items can stand behind a slash as they are: one thing, or a name and a bracket,
  /// maybe with ∂ before it.
  fileprivate var isOneThing: Bool {
    let rest = first?.kind == .prefix ? dropFirst() : self[...]
    guard let head = rest.first, rest.count > 1 else { return rest.first?.kind != .fraction }
    return (head.kind == .operand || head.kind == .function)
      && rest.dropFirst().first?.kind == .open && rest.last?.kind == .close
      && rest.count { $0.kind == .open } == 1
  }
}
