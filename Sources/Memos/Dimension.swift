/// An expression for one dimension.
indirect enum Dimension {
  case number(Int)
  case symbol(String)
  case product(Dimension, Dimension)
  case quotient(Dimension, Dimension)
  case sum(Dimension, Dimension)
  case negative(Dimension)
  case power(Dimension, Int)

  /// The value when the symbols have these values.
  ///
  /// - Throws: `UnreadableCell` for a division by 0 or a number out of range.
  func value(_ symbols: [String: Fraction]) throws(UnreadableCell) -> Fraction {
    let result: Fraction?
    switch self {
    case .number(let number): result = Fraction(number)
    case .symbol(let name): result = symbols[name]
    case .product(let a, let b): result = try a.value(symbols) * b.value(symbols)
    case .quotient(let a, let b): result = try a.value(symbols) / b.value(symbols)
    case .sum(let a, let b): result = try a.value(symbols) + b.value(symbols)
    case .negative(let a): result = try -a.value(symbols)
    case .power(let base, let exponent):
      let factor = try base.value(symbols)
      var product = Fraction(1)
      for _ in 0..<min(abs(exponent), 64) { product = product.flatMap { $0 * factor } }
      result = exponent < 0 ? product.flatMap { Fraction(1)! / $0 } : product
    }
    guard let result else {
      throw UnreadableCell("it divides by 0, or its numbers are too large")
    }
    return result
  }
}

/// An exact rational number; arithmetic that overflows gives nil.
struct Fraction: Equatable, Sendable {
  /// In lowest terms, with a positive denominator.
  let numerator: Int
  let denominator: Int

  /// Makes a fraction; nil for a denominator of 0, or beyond the range of `Int`.
  init?(_ numerator: Int, over denominator: Int = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.divisor(abs(numerator), abs(denominator)) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? max(a, 1) : divisor(b, a % b) }

  static func * (a: Fraction, b: Fraction) -> Fraction? {
    let (top, over) = a.numerator.multipliedReportingOverflow(by: b.numerator)
    let (bottom, under) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return over || under ? nil : Fraction(top, over: bottom)
  }

  static func / (a: Fraction, b: Fraction) -> Fraction? {
    Fraction(b.denominator, over: b.numerator).flatMap { a * $0 }
  }

  static func + (a: Fraction, b: Fraction) -> Fraction? {
    let (left, over1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, over2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    let (top, over3) = left.addingReportingOverflow(right)
    let (bottom, over4) = a.denominator.multipliedReportingOverflow(by: b.denominator)
    return over1 || over2 || over3 || over4 ? nil : Fraction(top, over: bottom)
  }

  static prefix func - (a: Fraction) -> Fraction? {
    Fraction(-a.numerator, over: a.denominator)
  }
}
