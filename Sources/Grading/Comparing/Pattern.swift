internal import Messages
internal import Foundation

/// Something that all elements of a wrong array have in common with the right one.
///
/// Each pattern is a pure function that stays silent unless the numbers leave no doubt. What only
/// describes the learner's numbers needs no more than these; what relates them to the expected ones
/// needs at least three expected numbers that are not near 0 and differ in size.
struct Pattern: Sendable {
  /// A name for tests.
  let name: String
  /// Describes the pattern, or nil where it is not there.
  let describe: @Sendable (_ got: NumericArray, _ expected: NumericArray, Tolerance) -> String?

  /// All patterns, the most telling first.
  static let all: [Pattern] = [
    notFinite, allZeros, sign, constantFactor, offset, transposed, permutedRows, repeatedRow,
  ]

  /// The first pattern that the numbers show.
  static func described(got: NumericArray, expected: NumericArray, tolerance: Tolerance) -> String?
  {
    guard got.shape == expected.shape, !got.data.isEmpty else { return nil }
    return all.lazy.compactMap { $0.describe(got, expected, tolerance) }.first
  }

  /// NaN or an infinity where a number belongs.
  static let notFinite: Pattern = Pattern(name: "not finite") { got, expected, _ in
    guard let first = got.data.indices.first(where: { !got.data[$0].isFinite }),
      expected.data[first].isFinite
    else { return nil }
    let count = got.data.count { !$0.isFinite }
    let value = got.data[first].isNaN ? "NaN" : got.data[first] > 0 ? "inf" : "-inf"
    if got.data.count == 1 { return "\(value) instead of a number" }
    return count == 1
      ? "\(value) at \(got.index(at: first)), every other element is finite"
      : "\(count) elements are not finite, the first is \(value) at \(got.index(at: first))"
  }

  /// Nothing but zeros; a single one shows itself.
  static let allZeros: Pattern = Pattern(name: "all zeros") { got, expected, _ in
    got.data.count > 1 && got.data.allSatisfy { $0 == 0 } && expected.data.contains { $0 != 0 }
      ? "every element is 0" : nil
  }

  /// The sign is wrong everywhere.
  static let sign: Pattern = Pattern(name: "sign") { got, expected, tolerance in
    expected.isTelling && agree(got, expected.map { -$0 }, tolerance)
      ? "every element has the wrong sign" : nil
  }

  /// One factor everywhere.
  static let constantFactor: Pattern = Pattern(name: "constant factor") {
    got, expected, tolerance in
    let scaled = expected.data.enumerated().max { abs($0.element) < abs($1.element) }
    guard let scaled, scaled.element != 0, expected.isTelling else { return nil }
    let factor = got.data[scaled.offset] / scaled.element
    // Both ways, since next to 0 everything agrees with everything.
    guard factor.isFinite, factor != 0, agree(got, expected.map { $0 * factor }, tolerance),
      agree(got.map { $0 / factor }, expected, tolerance)
    else { return nil }
    return "every element is \(factor.shown) times the expected one"
  }

  /// One summand everywhere.
  static let offset: Pattern = Pattern(name: "offset") { got, expected, tolerance in
    guard expected.isTelling else { return nil }
    let offset = got.data[0] - expected.data[0]
    guard offset.isFinite, agree(got, expected.map { $0 + offset }, tolerance) else { return nil }
    return offset > 0
      ? "every element is too large by \(offset.shown)"
      : "every element is too small by \((-offset).shown)"
  }

  /// Rows and columns exchanged.
  static let transposed: Pattern = Pattern(name: "transposed") { got, expected, tolerance in
    guard expected.shape.count == 2, expected.shape[0] == expected.shape[1], expected.isTelling
    else { return nil }
    let n = expected.shape[0]
    let mirrored = NumericArray(
      shape: expected.shape,
      data: (0..<n * n).map { expected.data[($0 % n) * n + $0 / n] })
    return agree(got, mirrored, tolerance) ? "this is the transpose of the expected matrix" : nil
  }

  /// The right rows in another order; asks for different rows.
  static let permutedRows: Pattern = Pattern(name: "permuted rows") { got, expected, tolerance in
    guard let gotRows = got.rows, let rows = expected.rows, areDifferent(rows, tolerance),
      expected.isTelling
    else { return nil }
    var order: [Int] = []
    for row in gotRows {
      let place = rows.indices.first { !order.contains($0) && agree(row, rows[$0], tolerance) }
      guard let place else { return nil }
      order.append(place)
    }
    return order == Array(rows.indices) ? nil : "these are the expected rows in the order \(order)"
  }

  /// The same row again and again; asks for different expected rows.
  static let repeatedRow: Pattern = Pattern(name: "repeated row") { got, expected, tolerance in
    guard let gotRows = got.rows, let rows = expected.rows, areDifferent(rows, tolerance),
      rows.count > 1, got.shape[1] > 1,
      gotRows.allSatisfy({ $0 == gotRows[0] })
    else { return nil }
    return "all rows are equal; the expected ones are not"
  }

  /// Whether no two rows agree.
  private static func areDifferent(_ rows: [NumericArray], _ tolerance: Tolerance) -> Bool {
    rows.indices.allSatisfy { k in !rows[..<k].contains { agree($0, rows[k], tolerance) } }
  }

  private static func agree(_ got: NumericArray, _ other: NumericArray, _ tolerance: Tolerance)
    -> Bool
  {
    Comparison.distance(got, other, tolerance) <= 1
  }
}

extension NumericArray {
  /// Whether there are enough different numbers for what another array has in common with them to be no
  /// accident: at least three sizes, where those near 0 and those that differ by rounding do not count.
  ///
  /// Two are not enough: in a row of two, gradients through a LayerNorm are always [a, -a].
  var isTelling: Bool {
    let sizes = data.map(abs).filter(\.isFinite).sorted()
    let least = 1e-6 * (sizes.last ?? 0)
    var count = 0
    var last = 0.0
    for size in sizes where size - last > least {
      count += 1
      last = size
    }
    return count > 2
  }

  func map(_ transform: (Double) -> Double) -> NumericArray {
    NumericArray(shape: shape, data: data.map(transform))
  }

  /// The rows of a matrix; nil for anything else.
  fileprivate var rows: [NumericArray]? {
    guard shape.count == 2, shape[1] > 0 else { return nil }
    return (0..<shape[0]).map {
      NumericArray(shape: [shape[1]], data: Array(data[($0 * shape[1])..<(($0 + 1) * shape[1])]))
    }
  }
}

extension Double {
  /// The number with seven significant digits, without trailing zeros.
  package var shown: String { shown(digits: 7) }

  /// The number with so many significant digits, without trailing zeros.
  package func shown(digits: Int) -> String {
    if isNaN { return "NaN" }
    if isInfinite { return self > 0 ? "inf" : "-inf" }
    return String(format: "%.\(digits)g", self)
  }
}
