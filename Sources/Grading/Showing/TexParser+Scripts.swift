extension TexParser {
  /// The items with the indices and powers that follow them.
  mutating func scripted(_ items: [TexItem]) -> [TexItem] {
    var below: String?
    var above: String?
    var primes = ""
    while true {
      let start = index
      while next == .space { index += 1 }
      switch next {
      case .below:
        index += 1
        below = (below ?? "") + argument().text(isCompact: true)
        continue
      case .above:
        index += 1
        above = (above ?? "") + argument().text(isCompact: true)
        continue
      case .character("'"):
        index += 1
        primes += "'"
        continue
      case .command("limits"), .command("nolimits"):
        index += 1
        continue
      default: index = start
      }
      break
    }
    guard below != nil || above != nil || !primes.isEmpty else { return items }
    var base = Self.asOne(items)
    base.text += primes
    if base.kind == .big {
      base.text += Self.limits(below, above)
    } else {
      if let below, !below.isEmpty {
        base.text += Self.isName(below) ? "_" + below : "_{" + below + "}"
        base.isOpenEnded = true
      }
      if let above, !above.isEmpty {
        let power = Self.power(above)
        base.text += power
        if power.hasPrefix("^"), !power.hasSuffix(")") { base.isOpenEnded = true }
      }
    }
    return [base]
  }

  /// Several items as one that can be raised to a power.
  private static func asOne(_ items: [TexItem]) -> TexItem {
    if items.count == 1, items[0].kind != .fraction { return items[0] }
    let isSpaced = items.first?.isSpaced ?? false
    return TexItem(text: "(" + items.text() + ")", kind: .letter, isSpaced: isSpaced)
  }

  private static func limits(_ below: String?, _ above: String?) -> String {
    switch (below, above) {
    case (let below?, let above?): "_{" + below + ".." + above + "}"
    case (let below?, nil): isName(below) ? "_" + below : "_{" + below + "}"
    case (nil, let above?): power(above)
    case (nil, nil): ""
    }
  }

  private static func isName(_ text: String) -> Bool {
    text.count == 1 || text.allSatisfy { $0.isLetter || $0.isNumber }
  }

  /// A power: small raised characters where there are some, else behind `^`.
  private static func power(_ text: String) -> String {
    let raised = text.compactMap { TexSymbols.raised[$0] }
    if raised.count == text.count { return String(raised) }
    if text == "∘" { return "°" }
    if text.allSatisfy({ "*'†‡°".contains($0) }) { return text }
    if text.count == 1 || text.hasPrefix("(") && text.firstIndex(of: ")") == text.indices.last {
      return "^" + text
    }
    return "^(" + text + ")"
  }
}
