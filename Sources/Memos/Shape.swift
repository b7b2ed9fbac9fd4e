/// A shape as a learner writes it: one expression for each dimension.
///
/// Two shapes are equal when they have the same number of dimensions and each agrees exactly, in
/// rational arithmetic, for several assignments of the symbols.
package struct Shape: Sendable {
  /// The value of each dimension for each assignment.
  private let values: [[Fraction]]

  /// The symbols of the course: tokens, width, hidden width, heads; and `d_k = d / h`.
  private static let assignments: [[String: Fraction]] = [
    (m: 7, d: 30, hidden: 113, heads: 5), (m: 11, d: 34, hidden: 61, heads: 17),
    (m: 13, d: 19, hidden: 47, heads: 3), (m: 29, d: 23, hidden: 71, heads: 2),
  ].map { s in
    var values: [String: Fraction] = [:]
    func set(_ names: [String], _ value: Fraction?) { for name in names { values[name] = value } }
    set(["m"], Fraction(s.m))
    set(["d", "d_model"], Fraction(s.d))
    set(["d_h", "d_ff", "d_hidden"], Fraction(s.hidden))
    set(["h", "n_heads", "n_h"], Fraction(s.heads))
    set(["d_k", "d_v", "d_q", "d_head"], Fraction(s.d, over: s.heads))
    return values
  }

  /// The symbols that a shape may hold, for messages.
  package static let symbols: String = "m, d, d_h, h, d_k"

  /// The symbols with a subscript, longest first, so that `d_hxd` is read as `d_h x d`.
  static let subscripts: [String] = ["hidden", "heads", "model", "head", "ff", "h", "k", "v", "q"]

  /// Reads a shape.
  ///
  /// - Parameter cell: For example `d x d_h`, `(d, d_h)`, `R^{d×d_h}` or `$d \times d_h$`.
  /// - Throws: `UnreadableCell`, with what was read.
  package init(_ cell: String) throws(UnreadableCell) {
    guard cell.utf8.count <= PlainMath.maximumLength else {
      throw UnreadableCell("it is too long to be a shape")
    }
    let cell = PlainMath.plain(cell)
    let sides = PlainMath.sides(cell)
    guard let last = sides.last else { throw UnreadableCell("it is empty") }
    self = try Shape(side: last)
    // `m x h d_k = m x d` says the same twice; `H = m x d` names what it is about.
    for side in sides.dropLast() {
      guard let other = try? Shape(side: side) else { continue }
      guard other == self || other.values.count != values.count else {
        throw UnreadableCell("its two sides, \(side) and \(last), are not equal")
      }
    }
  }

  private init(side: String) throws(UnreadableCell) {
    var parser = ShapeParser(tokens: try ShapeToken.tokens(in: side))
    self = try Shape(try parser.shape())
  }

  /// A shape of known dimensions.
  init(_ dimensions: [Dimension]) throws(UnreadableCell) {
    var values: [[Fraction]] = []
    for dimension in dimensions {
      var row: [Fraction] = []
      for assignment in Self.assignments {
        row.append(try dimension.value(assignment))
      }
      values.append(row)
    }
    self.values = values
  }

  /// Whether a symbol is one of the course's.
  static func isKnown(_ symbol: String) -> Bool { assignments[0][symbol] != nil }

  /// The number of dimensions.
  package var rank: Int { values.count }

  /// Whether the shape is that of a row vector: one row, or one dimension.
  fileprivate var withoutLeadingOne: [[Fraction]] {
    values.count == 2 && values[0].allSatisfy { $0 == Fraction(1) }
      ? Array(values.dropFirst()) : values
  }

  /// Whether this is the other shape, transposed.
  package func isTransposed(_ other: Shape) -> Bool {
    values.count == 2 && values == other.values.reversed() && !(self == other)
  }
}

extension Shape: Equatable {
  /// A vector and its only row are the same shape: `d_h` is `1 x d_h`.
  package static func == (a: Shape, b: Shape) -> Bool {
    a.withoutLeadingOne == b.withoutLeadingOne
  }
}
