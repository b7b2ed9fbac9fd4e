/// Reads a formula from its tokens: products bind closer than sums.
struct FormulaParser {
  private let tokens: [FormulaToken]
  private var place: Int = 0

  /// The term that a text stands for.
  ///
  /// - Throws: `UnreadableCell`.
  static func term(in text: String) throws(UnreadableCell) -> Formula.Term {
    var parser = FormulaParser(tokens: try FormulaToken.tokens(in: text))
    guard !parser.tokens.isEmpty else { throw UnreadableCell("it holds no formula") }
    let term = try parser.sum()
    guard parser.next == nil else {
      throw UnreadableCell("a bracket is closed that was never opened")
    }
    return term
  }

  private init(tokens: [FormulaToken]) { self.tokens = tokens }

  private var next: FormulaToken? { place < tokens.count ? tokens[place] : nil }

  private mutating func sum() throws(UnreadableCell) -> Formula.Term {
    var result: Formula.Term
    if next == .sign("-") {
      place += 1
      result = .negative(try product())
    } else {
      if next == .sign("+") { place += 1 }
      result = try product()
    }
    while next == .sign("+") || next == .sign("-") {
      let isMinus = next == .sign("-")
      place += 1
      let term = try product()
      result = .sum(result, isMinus ? .negative(term) : term)
    }
    return result
  }

  private mutating func product() throws(UnreadableCell) -> Formula.Term {
    var factors: [Formula.Term] = []
    loop: while let token = next {
      switch token {
      case .sign("+"), .sign("-"), .sign(")"): break loop
      case .sign("*"):
        guard !factors.isEmpty else { throw UnreadableCell("a factor is missing") }
        place += 1
        if next == nil || next == .sign(")") { throw UnreadableCell("a factor is missing") }
      case .dots:
        guard !factors.isEmpty else { throw UnreadableCell("nothing stands before the dots") }
        place += 1
        if next == .sign("*") { place += 1 }
        return .dots(.product(factors), try product())
      case .repeated(let isSum, let variable, let from, let to):
        place += 1
        factors.append(
          .repeated(isSum: isSum, variable: variable, from: from, to: to, try product()))
        break loop
      default: factors.append(try power())
      }
    }
    guard let first = factors.first else {
      throw UnreadableCell(next == nil ? "it ends too early" : "a factor is missing")
    }
    return factors.count == 1 ? first : .product(factors)
  }

  private mutating func power() throws(UnreadableCell) -> Formula.Term {
    var base = try atom()
    while let token = next {
      switch token {
      case .raised(let exponent): base = .power(base, exponent)
      case .transposed: base = .transposed(base)
      default: return base
      }
      place += 1
    }
    return base
  }

  private mutating func atom() throws(UnreadableCell) -> Formula.Term {
    let token = next
    place += 1
    switch token {
    case .identity: return .identity
    case .number(let number): return .number(number)
    case .jacobian(let name, let index): return .jacobian(name, index)
    case .sign("("):
      let inner = try sum()
      guard next == .sign(")") else { throw UnreadableCell("a bracket is not closed") }
      place += 1
      return inner
    case nil: throw UnreadableCell("it ends too early")
    default: throw UnreadableCell("a factor is missing")
    }
  }
}
