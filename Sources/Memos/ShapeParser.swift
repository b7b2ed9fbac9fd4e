/// A piece of a shape.
enum ShapeToken: Equatable {
  case number(Int)
  case symbol(String)
  /// Between dimensions: `x`, `×`, `by`, a comma.
  case separator
  case sign(Character)

  /// Words that say what the shape says anyway.
  private static let fillers: Set<String> = [
    "matrix", "vector", "of", "length", "row", "rows", "column", "columns", "cols", "shape", "size",
    "a", "an", "the", "per", "head", "each", "with", "and", "dimensional", "dim", "one", "real",
    "entries", "tokens", "numbers", "elements", "values", "for", "all", "every", "token",
    "broadcast", "over", "tensor", "wide", "long", "i.e", "ie", "to", "scores", "weights",
  ]

  /// The tokens of a shape.
  ///
  /// - Throws: `UnreadableCell` for a symbol or sign that no shape has.
  static func tokens(in text: String) throws(UnreadableCell) -> [ShapeToken] {
    var tokens: [ShapeToken] = []
    var rest = withoutRemarks(withoutCalls(text).replacing("-by-", with: " by "))[...]
    if let member = rest.lastIndex(of: "∈") { rest = rest[rest.index(after: member)...] }
    rest = rest.trimmed
    // R^{d x d_h} and R^d: the set is no part of the shape.
    if rest.first == "R" || rest.hasPrefix("{R}") {
      let tail = rest.drop { "{R} ".contains($0) }
      if tail.first == "^" { rest = tail.dropFirst() }
    }
    while let character = rest.first {
      if character.isWhitespace {
        rest.removeFirst()
      } else if character.isASCII, character.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { throw UnreadableCell("\(digits) is too large") }
        tokens.append(.number(number))
        rest = rest.dropFirst(digits.count)
      } else if character.isLetter {
        try tokens.append(contentsOf: letters(&rest))
      } else {
        rest.removeFirst()
        switch character {
        case "×": tokens.append(.separator)
        case ",", ";": tokens.append(.separator)
        case "·", "*": tokens.append(.sign("*"))
        case "(", "[", "{": tokens.append(.sign("("))
        case ")", "]", "}": tokens.append(.sign(")"))
        case "/" where tokens.last == .sign("/"): break
        case "/", "+", "^": tokens.append(.sign(character))
        case "-": tokens.append(.sign("-"))
        case ".", ":", "'": break
        default: throw UnreadableCell("\(character.printable) belongs to no shape")
        }
      }
    }
    // `d_h-dimensional`: what remains of the hyphen.
    if tokens.last == .sign("-") { tokens.removeLast() }
    return tokens
  }

  /// The shape within a call that makes one, such as `torch.Size([m, d])` or `np.zeros((m, d)).shape`.
  private static func withoutCalls(_ text: String) -> String {
    var shape = text.trimmed[...]
    if shape.hasSuffix(".shape") { shape = shape.dropLast(6) }
    for call in ["torch.Size", "np.zeros", "np.ones", "torch.zeros", "torch.randn", "np.empty"]
    where shape.hasPrefix(call + "(") {
      shape = shape.dropFirst(call.count)
    }
    return String(shape)
  }

  /// The text without remarks in brackets, such as `(one per token)`.
  private static func withoutRemarks(_ text: String) -> String {
    var result = ""
    var pending: String?
    func isRemark(_ text: String) -> Bool {
      text.contains("=")
        || text.split { !$0.isLetter }.contains {
          let word = $0.lowercased()
          return word.count >= 3 && !Shape.subscripts.contains(word)
            && !(word.first == "d" && Shape.subscripts.contains(String(word.dropFirst())))
        } && !text.contains("×")
    }
    for character in text {
      if character == "(", pending == nil {
        pending = "("
      } else if character == "(", let open = pending {
        result += open
        pending = "("
      } else if character == ")", let open = pending {
        let group = open + ")"
        if !isRemark(group) { result += group }
        pending = nil
      } else if pending != nil {
        pending?.append(character)
      } else {
        result.append(character)
      }
    }
    return result + (pending ?? "")
  }

  /// One or several symbols at the start of the text, or the separator `x`.
  private static func letters(_ rest: inout Substring) throws(UnreadableCell) -> [ShapeToken] {
    let word = rest.prefix { $0.isLetter || $0 == "'" }
    let lower = word.lowercased()
    let after = rest.dropFirst(word.count)
    if after.first != "_" {
      if lower == "by" {
        rest = after
        return [.separator]
      }
      if fillers.contains(lower) {
        rest = after
        return []
      }
      // `dh`, and `dhxd`: the subscript stands beside its letter.
      for name in Shape.subscripts
      where Shape.isKnown("d_" + name) && (word == "d" + name || word.hasPrefix("d\(name)x")) {
        rest = rest.dropFirst(1 + name.count)
        return [.symbol("d_" + name)]
      }
      if lower.count > 4 { throw UnreadableCell("there is no symbol \(word)") }
    }
    let letter = rest.removeFirst()
    if letter == "x" || letter == "X", rest.first != "_" { return [.separator] }
    var symbol = String(letter)
    if rest.first == "_" {
      rest.removeFirst()
      if rest.first == "{" {
        let inner = rest.dropFirst().prefix { $0 != "}" }
        symbol += "_" + inner.filter { $0.isLetter || $0.isNumber }
        rest = rest.dropFirst(inner.count + 1)
        if rest.first == "}" { rest.removeFirst() }
      } else {
        let run = rest.prefix { $0.isLetter || $0.isNumber }
        let known = Shape.subscripts.first { run.hasPrefix($0) }
        // `d_hxd` is `d_h x d`; `d_hot` is nothing.
        let isWhole = known.map { run.count == $0.count || run.dropFirst($0.count).first == "x" }
        let name = isWhole == true ? known ?? "" : String(run)
        symbol += "_" + name
        rest = rest.dropFirst(name.count)
      }
    }
    guard Shape.isKnown(symbol) else {
      throw UnreadableCell(
        word.count > 1 && after.first != "_"
          ? "there is no symbol \(word)" : "there is no symbol \(symbol)")
    }
    // `hd` is written for `d_h` and for `h d`: nobody can tell.
    if word.count > 1, after.first != "_", !word.lowercased().contains("x"),
      Set(word) == ["d", "h"]
    {
      throw UnreadableCell("\(word) can be d_h or d h")
    }
    return [.symbol(symbol)]
  }
}

/// Reads the dimensions of a shape from its tokens.
struct ShapeParser {
  private let tokens: [ShapeToken]
  private var place: Int = 0

  init(tokens: [ShapeToken]) { self.tokens = tokens }

  private var next: ShapeToken? { place < tokens.count ? tokens[place] : nil }

  /// The dimensions.
  ///
  /// - Throws: `UnreadableCell`.
  mutating func shape() throws(UnreadableCell) -> [Dimension] {
    guard !tokens.isEmpty else { throw UnreadableCell("it holds no shape") }
    let dimensions = try list()
    if next != nil { throw UnreadableCell("a bracket is closed that was never opened") }
    return dimensions
  }

  /// Dimensions between separators; a bracket around several of them is no product.
  private mutating func list() throws(UnreadableCell) -> [Dimension] {
    var dimensions: [Dimension] = []
    while let token = next, token != .sign(")") {
      if token == .separator {
        guard !dimensions.isEmpty else { throw UnreadableCell("a dimension is missing") }
        place += 1
        // (d,) is a vector.
        if next == nil || next == .sign(")") { return dimensions }
        if next == .separator { throw UnreadableCell("a dimension is missing") }
      } else if !dimensions.isEmpty {
        throw UnreadableCell("a sign is missing between two dimensions")
      }
      if next == .sign("("), wrapsList {
        place += 1
        dimensions += try list()
        guard next == .sign(")") else { throw UnreadableCell("a bracket is not closed") }
        place += 1
      } else {
        dimensions.append(try sum())
      }
    }
    return dimensions
  }

  /// Whether the bracket that opens here holds separators, and so a list.
  private var wrapsList: Bool {
    var depth = 0
    for token in tokens[place...] {
      if token == .sign("(") { depth += 1 }
      if token == .sign(")") {
        depth -= 1
        if depth == 0 { return false }
      }
      if token == .separator { return true }
    }
    return false
  }

  private mutating func sum() throws(UnreadableCell) -> Dimension {
    var result = try product()
    while next == .sign("+") || next == .sign("-") {
      let isMinus = next == .sign("-")
      place += 1
      let term = try product()
      result = .sum(result, isMinus ? .negative(term) : term)
    }
    return result
  }

  private mutating func product() throws(UnreadableCell) -> Dimension {
    var result = try power()
    while let token = next {
      switch token {
      case .sign("*"):
        place += 1
        result = .product(result, try power())
      case .sign("/"):
        place += 1
        result = .quotient(result, try power())
      case .symbol, .number, .sign("("):
        result = .product(result, try power())
      default: return result
      }
    }
    return result
  }

  private mutating func power() throws(UnreadableCell) -> Dimension {
    let base = try atom()
    guard next == .sign("^") else { return base }
    place += 1
    let isGrouped = next == .sign("(")
    if isGrouped { place += 1 }
    let isMinus = next == .sign("-")
    if isMinus { place += 1 }
    guard case .number(let exponent) = next, exponent <= 64 else {
      throw UnreadableCell("an exponent must be a small number")
    }
    place += isGrouped ? 2 : 1
    return .power(base, isMinus ? -exponent : exponent)
  }

  private mutating func atom() throws(UnreadableCell) -> Dimension {
    let token = next
    place += 1
    switch token {
    case .number(let number): return .number(number)
    case .symbol(let name): return .symbol(name)
    case .sign("("):
      let inner = try sum()
      guard next == .sign(")") else { throw UnreadableCell("a bracket is not closed") }
      place += 1
      return inner
    case nil: throw UnreadableCell("it ends too early")
    default: throw UnreadableCell("a dimension is missing")
    }
  }
}

extension Character {
  /// The character, or its number where it cannot be seen.
  package var printable: String {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return String(self) }
    return scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
      ? "U+" + String(scalar.value, radix: 16, uppercase: true) : String(self)
  }
}
