extension TexSymbols {
  /// What a command without arguments looks like; unknown ones keep their name.
  static func text(of name: String) -> String {
    letters[name] ?? relations[name] ?? signs[name] ?? prefixes[name] ?? big[name]
      ?? opening[name] ?? closing[name] ?? plain[name] ?? spaces[name]
      ?? (silent.contains(name) ? "" : name)
  }

  /// A command without arguments.
  static func item(_ name: String) -> TexItem? {
    if let text = letters[name] {
      return TexItem(text: text, kind: text.count > 1 ? .word : .letter)
    }
    let tables: [([String: String], TexItem.Kind)] = [
      (relations, .relation), (signs, .sign), (prefixes, .prefix), (big, .big),
      (opening, .open), (closing, .close), (plain, .plain), (spaces, .space),
    ]
    for (table, kind) in tables {
      if let text = table[name] { return TexItem(text: text, kind: kind) }
    }
    return functions.contains(name) ? TexItem(text: name, kind: .function) : nil
  }
}

extension TexParser {
  /// The items that a command, and what it is given, stand for.
  mutating func command(_ name: String) -> [TexItem] {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac": return fraction()
    case "sqrt": return root()
    case "text", "textbf", "textit", "textrm", "texttt", "textsf", "mbox", "hbox", "mathrm",
      "mathsf", "mathtt", "mathit":
      let text = rawGroup()
      return text.isEmpty ? [] : [TexItem(text: text, kind: text.count > 1 ? .word : .letter)]
    case "operatorname":
      if next == .character("*") { index += 1 }
      return [TexItem(text: rawGroup(), kind: .function)]
    case "mathbb", "mathbbm": return blackboard()
    case "mathbf", "mathcal", "mathscr", "mathfrak", "boldsymbol", "bm", "pmb", "underline",
      "underbrace", "overbrace", "mathop", "mathbin", "mathrel":
      return argument()
    case "left", "bigl", "Bigl", "biggl", "Biggl": return delimiter(.open)
    case "right", "bigr", "Bigr", "biggr", "Biggr": return delimiter(.close)
    case "middle", "bigm": return delimiter(.plain)
    case "begin": return environment()
    case "binom":
      let text = "C(" + argument().text() + ", " + argument().text() + ")"
      return [TexItem(text: text, kind: .letter)]
    case "boxed": return [TexItem(text: "[" + argument().text() + "]", kind: .letter)]
    case "tag": return [TexItem(text: "  (" + rawGroup() + ")", kind: .space)]
    case "label", "color", "phantom", "hspace", "vspace": return dropped()
    case "not":
      var item = argument().first ?? TexItem(text: "", kind: .plain)
      item.text += "\u{338}"
      return [item]
    case "overset", "stackrel", "underset":
      _ = argument()
      return argument()
    default:
      if let mark = TexSymbols.accents[name] { return accented(name, mark) }
      if TexSymbols.silent.contains(name) { return [] }
      return [TexSymbols.item(name) ?? TexItem(text: name, kind: name.count > 1 ? .word : .plain)]
    }
  }

  private mutating func dropped() -> [TexItem] {
    _ = rawGroup()
    return []
  }

  private mutating func fraction() -> [TexItem] {
    let top = argument()
    let bottom = argument()
    let above = top.text()
    let below = bottom.text()
    let isDerivative = above.hasPrefix("d") || above.hasPrefix("∂")
    let text =
      (top.isSimpleNumerator ? above : "(" + above + ")") + "/"
      + (bottom.isSimpleDenominator(isDerivative: isDerivative) ? below : "(" + below + ")")
    return [TexItem(text: text, kind: .fraction)]
  }

  private mutating func root() -> [TexItem] {
    var degree = ""
    if next == .character("["), depth < Self.deepest {
      index += 1
      depth += 1
      defer { depth -= 1 }
      degree = items(until: "]").text(isCompact: true)
      if next == .character("]") { index += 1 }
    }
    let sign =
      switch degree {
      case "", "2": "√"
      case "3": "∛"
      case "4": "∜"
      default: "√[" + degree + "]"
      }
    return [TexItem(text: sign + "(" + argument().text() + ")", kind: .letter)]
  }

  private mutating func blackboard() -> [TexItem] {
    argument().map { item in
      var item = item
      item.text = TexSymbols.blackboard[item.text] ?? item.text
      return item
    }
  }

  /// One letter with a mark on it; for more there is no mark that terminals show well.
  private mutating func accented(_ name: String, _ mark: Unicode.Scalar) -> [TexItem] {
    let items = argument()
    guard items.count == 1, var item = items.first, let first = item.text.first else {
      return [TexItem(text: name + "(" + items.text() + ")", kind: .letter)]
    }
    if item.kind == .word || item.kind == .fraction {
      return [TexItem(text: name + "(" + item.text + ")", kind: .letter)]
    }
    item.text = String(first) + String(Character(mark)) + String(item.text.dropFirst())
    return [item]
  }

  /// A bracket of any size; a full stop stands for none.
  private mutating func delimiter(_ kind: TexItem.Kind) -> [TexItem] {
    while next == .space { index += 1 }
    switch next {
    case .character("."):
      index += 1
      return []
    case .character(let scalar):
      index += 1
      let text = scalar == "<" ? "⟨" : scalar == ">" ? "⟩" : String(Character(scalar))
      return [TexItem(text: text, kind: kind)]
    case .command(let name):
      index += 1
      return [TexItem(text: TexSymbols.text(of: name), kind: kind)]
    default: return []
    }
  }
}
