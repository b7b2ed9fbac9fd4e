/// A piece of a formula.
enum FormulaToken: Equatable {
  case identity
  case number(Double)
  case jacobian(String, Formula.Index?)
  /// `prod` or `sum` with its limits.
  case repeated(isSum: Bool, variable: String, from: Formula.Index, to: Formula.Index)
  case dots
  case raised(Formula.Index)
  case transposed
  case sign(Character)

  /// The exponents that transpose.
  private static let transposes: Set<String> = ["T", "t", "\\intercal"]

  /// The tokens of a formula.
  ///
  /// - Throws: `UnreadableCell` for a name or sign that the notation does not have.
  static func tokens(in text: String) throws(UnreadableCell) -> [FormulaToken] {
    var tokens: [FormulaToken] = []
    var rest = text[...]
    while let character = rest.first {
      if character.isWhitespace || character == "." && !rest.hasPrefix("..") {
        rest.removeFirst()
      } else if rest.hasPrefix("...") || rest.hasPrefix("…") {
        rest = rest.dropFirst(character == "…" ? 1 : 3)
        tokens.append(.dots)
      } else if let jacobian = try jacobian(&rest) {
        tokens.append(jacobian)
      } else if let isSum = repetition(&rest) {
        tokens += try limits(&rest, isSum: isSum)
      } else if character == "I" || character == "𝐈" || character == "𝟙" {
        rest.removeFirst()
        // Id is another name of I; in I dF/dx the d begins a quotient.
        if character == "I", rest.first == "d", rest.dropFirst().first.map({ !$0.isLetter }) ?? true
        {
          rest.removeFirst()
        }
        if rest.first == "_" { _ = argument(&rest) }
        tokens.append(.identity)
      } else if character.isASCII, character.isNumber {
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let number = Double(digits) else { throw UnreadableCell("\(digits) is no number") }
        tokens.append(.number(number))
        rest = rest.dropFirst(digits.count)
      } else if character == "^" {
        let exponent = argument(&rest)
        if transposes.contains(exponent) {
          tokens.append(.transposed)
        } else {
          tokens.append(.raised(try Formula.Index(exponent)))
        }
      } else if rest.hasPrefix("inv(") || rest.hasPrefix("inv (") {
        rest = rest.drop { $0 != "(" }
        let inner = group(&rest)
        tokens += [.sign("(")] + (try Self.tokens(in: inner)) + [.sign(")")]
        tokens.append(.raised(Formula.Index(constant: -1)))
      } else {
        tokens.append(.sign(try sign(&rest)))
      }
    }
    return tokens
  }

  private static func sign(_ rest: inout Substring) throws(UnreadableCell) -> Character {
    let character = rest.removeFirst()
    switch character {
    case "+", "-": return character
    case "·", "*", "×", "@": return "*"
    case "(", "[", "{": return "("
    case ")", "]", "}": return ")"
    default:
      let word = String(character) + rest.prefix { $0.isLetter || $0 == "_" || $0.isNumber }
      throw UnreadableCell("\(word.count > 1 ? word : character.printable) is not in the notation")
    }
  }

  // MARK: Jacobians

  /// A Jacobian at the start of the text, with its index; nil where there is none.
  private static func jacobian(_ rest: inout Substring) throws(UnreadableCell) -> FormulaToken? {
    var found = primed(&rest)
    var index: Formula.Index?
    if found == nil, rest.first == "J" {
      var tail = rest.dropFirst()
      if tail.first == "_" { tail = tail.dropFirst() }
      if tail.first == "{" {
        // J_{LN,k}, J_{F_k}: the index stands with the name.
        let inner = group(&tail).filter { !" {}".contains($0) }
        let parts = inner.split(maxSplits: 1) { $0 == "," || $0 == "_" || $0 == ";" }
        found = parts.first.flatMap(Self.name)
        if found != nil, parts.count > 1 { index = try Formula.Index(String(parts[1])) }
      } else {
        // J_LN, JLN; another J begins the next factor.
        let word = tail.prefix { $0.isLetter && $0 != "J" }
        found = Self.name(word)
        tail = tail.dropFirst(word.count)
      }
      guard found != nil else { return nil }
      rest = tail
    }
    if found == nil { found = differentialQuotient(&rest) }
    guard let found else { return nil }
    if index == nil { index = try trailingIndex(&rest) }
    skipPoint(&rest)
    if index == nil { index = try trailingIndex(&rest) }
    return .jacobian(found, index)
  }

  /// `LN'` or `F'` at the start of the text.
  private static func primed(_ rest: inout Substring) -> String? {
    for (spelling, name) in [("LN'", "LN"), ("LayerNorm'", "LN"), ("F'", "F"), ("f'", "F")]
    where rest.hasPrefix(spelling) && !(rest.dropFirst(spelling.count).first?.isLetter ?? false) {
      rest = rest.dropFirst(spelling.count)
      return name
    }
    return nil
  }

  /// What is differentiated, by the names that people have for it.
  private static func name(_ text: Substring) -> String? {
    switch text.lowercased() {
    case "ln", "layernorm", "norm": "LN"
    case "f", "sub", "ffn", "attn", "sublayer": "F"
    default: nil
    }
  }

  /// `dF/dx` or `∂LN/∂z` at the start of the text.
  private static func differentialQuotient(_ rest: inout Substring) -> String? {
    guard let d = rest.first, d == "d" || d == "∂" else { return nil }
    let top = rest.dropFirst().prefix { $0.isLetter }
    guard let name = name(top) else { return nil }
    var tail = rest.dropFirst(1 + top.count)
    skipPoint(&tail)
    guard tail.first == "/" else { return nil }
    tail = tail.dropFirst().drop { $0 == " " }
    guard tail.first == d else { return nil }
    tail = tail.dropFirst(2)
    if tail.first == "_" { _ = argument(&tail) }
    rest = tail
    return name
  }

  /// `[k]`, `_k`, `,k`, `(k)` or `^{(k)}` after a name; nil where no index stands.
  private static func trailingIndex(_ rest: inout Substring) throws(UnreadableCell)
    -> Formula.Index?
  {
    var tail = rest
    switch tail.first {
    case "[": return try take(group(&tail))
    case "_": return try take(argument(&tail))
    case ",":
      tail.removeFirst()
      return try take(String(tail.prefix { $0.isLetter || $0.isNumber }), drop: true)
    case "(":
      let inner = group(&tail)
      // J_F(x) is a Jacobian taken at x.
      guard let index = try? Formula.Index(inner),
        !index.symbols.keys.contains(where: { "xyzuvsh".contains($0) })
      else { return nil }
      rest = tail
      return index
    case "^":
      let raised = argument(&tail)
      let inner = raised.hasPrefix("(") ? String(raised.dropFirst().dropLast()) : raised
      // A power is a number, or n; anything else says which sub-layer's Jacobian is meant.
      guard !transposes.contains(raised), let index = try? Formula.Index(inner),
        raised.hasPrefix("(") && inner != "-1"
          || index.symbols.keys.contains(where: { $0 != "n" && $0 != "L" })
      else { return nil }
      rest = tail
      return index
    default: return nil
    }
    func take(_ text: String, drop: Bool = false) throws(UnreadableCell) -> Formula.Index {
      let index = try Formula.Index(text)
      rest = drop ? tail.dropFirst(text.count) : tail
      return index
    }
  }

  /// Where the Jacobian is taken, such as `(x + F(x))`, is read over.
  private static func skipPoint(_ rest: inout Substring) {
    var tail = rest.drop { $0 == " " }
    guard tail.first == "(" else { return }
    let inner = group(&tail)
    let bare = inner.replacing("LN", with: "").replacing("F", with: "")
    guard !inner.contains("J"), !bare.contains("I"),
      bare.contains(where: { "xyzuvsh".contains($0) })
    else { return }
    rest = tail
  }

  // MARK: Limits

  private static func repetition(_ rest: inout Substring) -> Bool? {
    for (word, isSum) in [
      ("∏", false), ("∑", true), ("product", false), ("prod", false), ("sum", true),
    ] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
      return isSum
    }
    return nil
  }

  private static func limits(_ rest: inout Substring, isSum: Bool) throws(UnreadableCell)
    -> [FormulaToken]
  {
    let word = isSum ? "sum" : "prod"
    let advice = "write from where to where: \(word)(k = n..1)"
    if rest.first == "_" { rest = rest.dropFirst().drop { $0 == " " } }
    var inner: String
    if let open = rest.first, "([{".contains(open) {
      inner = group(&rest)
    } else {
      inner = String(rest.prefix { $0 != "^" && $0 != " " })
      rest = rest.dropFirst(inner.count)
    }
    rest = rest.drop { $0 == " " }
    for dots in [", ..., ", ",...,", ", …, ", ",…,", "...", "…", "→", "->", " downto ", " to "] {
      inner = inner.replacing(dots, with: "..")
    }
    let parts = inner.split(separator: "=", maxSplits: 1).map { String($0.trimmed) }
    guard parts.count == 2, let variable = parts.first, variable.count == 1,
      variable.first?.isLetter == true
    else { throw UnreadableCell(advice) }
    var body = ""
    var bounds = parts[1]
    if let comma = bounds.firstIndex(of: ",") {
      body = String(bounds[bounds.index(after: comma)...])
      bounds = String(bounds[..<comma])
    }
    var ends = bounds.split(separator: "..").map { String($0.trimmed) }
    if ends.count == 1, rest.first == "^" { ends.append(argument(&rest)) }
    guard ends.count == 2 else { throw UnreadableCell(advice) }
    let token = FormulaToken.repeated(
      isSum: isSum, variable: variable, from: try Formula.Index(ends[0]),
      to: try Formula.Index(ends[1]))
    return body.isEmpty
      ? [token] : [token, .sign("(")] + (try Self.tokens(in: body)) + [.sign(")")]
  }

  // MARK: Groups

  /// What follows `_` or `^`: a group without its braces, or one letter or number.
  private static func argument(_ rest: inout Substring) -> String {
    rest = rest.dropFirst().drop { $0 == " " }
    switch rest.first {
    case "{": return group(&rest).trimmed
    case "(": return "(" + group(&rest) + ")"
    case "-":
      rest.removeFirst()
      let digits = rest.prefix { $0.isNumber }
      rest = rest.dropFirst(digits.count)
      return "-" + digits
    case let first? where first.isNumber:
      let digits = rest.prefix { $0.isNumber }
      rest = rest.dropFirst(digits.count)
      return String(digits)
    default: return rest.popFirst().map(String.init) ?? ""
    }
  }

  /// The inside of the bracket that opens here; to the end where it is never closed.
  private static func group(_ rest: inout Substring) -> String {
    var depth = 0
    var inner = ""
    while let character = rest.popFirst() {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if depth == 0 { break }
      inner.append(character)
    }
    return String(inner.dropFirst())
  }
}
