internal import Matrices

/// A formula in matrices that do not commute, as a learner writes it.
///
/// Two formulas are equal when they agree on random matrices. What the notation allows is explained
/// to learners in the statement.
package struct Formula: Sendable {
  let term: Term

  /// A part of a formula.
  indirect enum Term: Equatable, Sendable {
    case identity
    case number(Double)
    /// A sub-layer's Jacobian: `LN` or `F`, and which sub-layer's; nil where none is named.
    case jacobian(String, Index?)
    case product([Term])
    case sum(Term, Term)
    case negative(Term)
    case power(Term, Index)
    case transposed(Term)
    /// A product (or sum) over sub-layers, the factor of `from` at the left.
    case repeated(isSum: Bool, variable: String, from: Index, to: Index, Term)
    /// `left ... right`, where the reader goes on by himself.
    case dots(Term, Term)
  }

  /// A whole number made of `n`, `L` and the variables of products: `constant + sum of symbols`.
  struct Index: Equatable, Sendable {
    var constant: Int = 0
    var symbols: [String: Int] = [:]

    func value(_ values: [String: Int]) -> Int? {
      var total = constant
      for (name, count) in symbols {
        guard let value = values[name] else { return nil }
        total += count * value
      }
      return total
    }
  }

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - cell: For example `J_F (I - J_LN)` or `prod(k = n..1) (J_F[k] - I)`.
  ///   - isOfOneSubLayer: Whether it is about a single sub-layer, whose index may be written or not.
  /// - Throws: `UnreadableCell`, with what was read.
  package init(_ cell: String, isOfOneSubLayer: Bool = false) throws(UnreadableCell) {
    guard cell.utf8.count <= PlainMath.maximumLength else {
      throw UnreadableCell("it is too long to be a formula")
    }
    let sides = PlainMath.sides(PlainMath.plain(cell))
    guard let last = sides.last else { throw UnreadableCell("it is empty") }
    func term(in side: String) throws(UnreadableCell) -> Term {
      let term = try FormulaParser.term(in: side)
      return isOfOneSubLayer ? term.ofOneSubLayer : term
    }
    self.term = try term(in: last)
    // J_F (I - J_LN) = J_F - J_F J_LN says the same twice; dy/dx = ... names what it is about.
    for side in sides.dropLast() {
      guard let other = try? term(in: side), other != .identity else { continue }
      guard Formula(term: other) == self else {
        throw UnreadableCell("its two sides, \(side) and \(last), are not equal")
      }
    }
    // What can be read but not evaluated is told here, and not at every comparison.
    _ = try FormulaValues.all[0].value(of: self)
  }

  init(term: Term) { self.term = term }

  /// Whether it is about a single sub-layer, and not about a product or sum over several.
  package var isOfOneSubLayer: Bool { !term.isRepeated }
}

extension Formula: Equatable {
  /// Whether both agree on random matrices, to rounding; what cannot be evaluated equals nothing.
  package static func == (a: Formula, b: Formula) -> Bool {
    FormulaValues.all.allSatisfy { values in
      guard let left = try? values.value(of: a), let right = try? values.value(of: b) else {
        return false
      }
      let scale = max(1, left.elements.map(abs).max() ?? 0, right.elements.map(abs).max() ?? 0)
      guard scale.isFinite else { return false }
      return zip(left.elements, right.elements).allSatisfy { abs($0 - $1) <= 1e-9 * scale }
    }
  }
}

extension Formula.Index {
  /// Reads `n`, `k + 1`, `n - k` or `2L`.
  ///
  /// - Throws: `UnreadableCell`.
  init(_ text: String) throws(UnreadableCell) {
    var text = text.filter { !$0.isWhitespace }[...]
    while text.first == "(", text.last == ")" { text = text.dropFirst().dropLast() }
    guard !text.isEmpty else { throw UnreadableCell("an index is missing") }
    while !text.isEmpty {
      var sign = 1
      if let first = text.first, first == "+" || first == "-" {
        sign = first == "-" ? -1 : 1
        text.removeFirst()
      }
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      text = text.dropFirst(digits.count)
      if let first = text.first, first == "*" || first == "·" { text.removeFirst() }
      guard let number = digits.isEmpty ? 1 : Int(digits), number < 1000 else {
        throw UnreadableCell("\(digits) is too large")
      }
      if let letter = text.first, letter.isLetter {
        symbols[String(letter), default: 0] += sign * number
        text.removeFirst()
      } else {
        guard !digits.isEmpty else { throw UnreadableCell("\(text) is no index") }
        constant += sign * number
      }
      guard text.isEmpty || text.first == "+" || text.first == "-" else {
        throw UnreadableCell("\(text) is no index")
      }
    }
  }
}
