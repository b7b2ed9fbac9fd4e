/// Reads TeX tokens into items that have their final text.
///
/// Every step takes at least one token, and groups are followed down to `deepest` only: below,
/// their braces are left out. So any tokens end in items, and soon.
struct TexParser {
  let tokens: [TexToken]
  var index: Int = 0
  var depth: Int = 0

  /// How far groups may lie inside each other.
  static let deepest: Int = 24

  /// Environments whose rows are lines of the formula itself.
  static let lineEnvironments: Set<String> = [
    "aligned", "align", "alignat", "alignedat", "split", "gather", "gathered", "equation",
    "multline", "eqnarray",
  ]

  init(_ tokens: [TexToken]) {
    self.tokens = tokens
  }

  var next: TexToken? { index < tokens.count ? tokens[index] : nil }

  /// The whole formula: its lines, each split at the places where they are aligned.
  mutating func formula() -> [[[TexItem]]] {
    var rows: [[[TexItem]]] = [[[]]]
    while let token = next {
      switch token {
      case .row:
        rows.append([[]])
        index += 1
      case .cell:
        rows[rows.count - 1].append([])
        index += 1
      case .close: index += 1
      case .command("end"):
        index += 1
        _ = rawGroup()
      case .command("begin") where Self.lineEnvironments.contains(environment(at: index + 1)):
        index += 1
        skipEnvironmentName()
      default:
        let row = rows.count - 1
        rows[row][rows[row].count - 1] += items()
      }
    }
    return rows
  }

  /// The items up to the end of a group, a cell, a line or an environment.
  mutating func items(until end: Unicode.Scalar? = nil) -> [TexItem] {
    var items: [TexItem] = []
    var isSpaced = false
    while let token = next {
      switch token {
      case .close, .cell, .row, .command("end"): return items
      case .command("begin")
      where depth == 0 && Self.lineEnvironments.contains(environment(at: index + 1)):
        return items
      case .character(let scalar) where scalar == end: return items
      case .space:
        isSpaced = true
        index += 1
      default:
        var new = item()
        guard !new.isEmpty else { continue }
        if isSpaced { new[0].isSpaced = true }
        items += scripted(new)
        isSpaced = false
      }
    }
    return items
  }

  /// What the next token stands for; nothing if it is not shown.
  private mutating func item() -> [TexItem] {
    guard let token = next else { return [] }
    switch token {
    case .open: return group()
    case .above, .below: return [TexItem(text: "", kind: .letter)]
    case .command(let name):
      index += 1
      return command(name)
    case .character(let scalar):
      return [character(scalar)]
    case .space, .close, .cell, .row:
      index += 1
      return []
    }
  }

  /// The items between two braces.
  mutating func group() -> [TexItem] {
    index += 1
    guard depth < Self.deepest else { return [] }
    depth += 1
    defer { depth -= 1 }
    var all = items()
    while next == .cell || next == .row {
      all.append(TexItem(text: next == .row ? "," : " ", kind: next == .row ? .comma : .space))
      index += 1
      all += items()
    }
    if next == .close { index += 1 }
    return all
  }

  /// What a command is given: a group or the next thing.
  mutating func argument() -> [TexItem] {
    while next == .space { index += 1 }
    switch next {
    case nil, .close, .cell, .row, .command("end"): return []
    case .above, .below:
      index += 1
      return []
    case .character(let scalar):
      // Of a number, one digit: `x^23` is x²3.
      index += 1
      return [Self.single(scalar)]
    default:
      guard depth < Self.deepest else {
        index += 1
        return []
      }
      depth += 1
      defer { depth -= 1 }
      return item()
    }
  }

  /// The source between two braces, or of the next thing, as text.
  mutating func rawGroup() -> String {
    while next == .space { index += 1 }
    var text = String.UnicodeScalarView()
    var level = 0
    while let token = next {
      index += 1
      switch token {
      case .open: level += 1
      case .close: level -= 1
      case .character("$"): break
      case .character(let scalar): text.append(scalar)
      case .space: text.append(" ")
      case .command(let name):
        text.append(contentsOf: TexSymbols.text(of: name).unicodeScalars)
      case .above: text.append("^")
      case .below: text.append("_")
      case .cell: text.append("&")
      case .row: text.append(" ")
      }
      if level <= 0 { break }
    }
    return String(text)
  }

  /// A character that stands for itself, or the number that begins with it.
  private mutating func character(_ first: Unicode.Scalar) -> TexItem {
    index += 1
    var item = Self.single(first)
    if first == ":", next == .character("=") {
      index += 1
      return TexItem(text: ":=", kind: .relation)
    }
    guard item.kind == .number else { return item }
    while case .character(let scalar) = next {
      if scalar == "." {
        guard index + 1 < tokens.count, case .character(let digit) = tokens[index + 1],
          digit.properties.numericType != nil
        else { break }
      } else if scalar.properties.numericType == nil {
        break
      }
      item.text.unicodeScalars.append(scalar)
      index += 1
    }
    return item
  }

  static func single(_ scalar: Unicode.Scalar) -> TexItem {
    let kind: TexItem.Kind =
      switch scalar {
      case "(", "[": .open
      case ")", "]": .close
      case ",", ";", ":": .comma
      case "+", "-", "−", "±": .sign
      case "=", "<", ">", "*", "·", "×", "≤", "≥", "≠", "≈", "∈", "→", "⊙": .relation
      case "∂", "∇": .prefix
      case "Σ", "∑", "∏", "∫": .big
      case _ where scalar.properties.numericType != nil: .number
      case _ where scalar.properties.isAlphabetic: .letter
      default: .plain
      }
    return TexItem(text: scalar == "−" ? "-" : String(Character(scalar)), kind: kind)
  }
}
