internal import Matrices
internal import Messages

/// Random matrices for every Jacobian, and what a formula gives with them.
struct FormulaValues: Sendable {
  /// The number of sub-layers, `n`; there are two in a layer.
  let count: Int
  /// The matrices by name: of a sub-layer that is not named first, then of each, from the first.
  private let matrices: [String: [Matrix]]

  /// The width of the matrices: the smallest in which nothing commutes by chance.
  private static let width: Int = 3
  /// More factors than any formula needs.
  private static let maximumFactors: Int = 100
  /// More terms than any formula has, each counted as often as it is worked out.
  private static let maximumTerms: Int = 20_000

  /// Two stacks, so that no formula is right for one depth only.
  static let all: [FormulaValues] = [
    FormulaValues(count: 4, seed: 1), FormulaValues(count: 2, seed: 2),
  ]

  private init(count: Int, seed: UInt64) {
    self.count = count
    var random = SplitMix64(seed: seed)
    var matrices: [String: [Matrix]] = [:]
    for name in ["LN", "F"] {
      matrices[name] = (0...count).map { _ in
        Matrix(rows: Self.width, columns: Self.width) { _, _ in
          Double(random.next() >> 11) / Double(1 << 53) * 2 - 1
        }
      }
    }
    self.matrices = matrices
  }

  /// What a formula gives, whether its sub-layers are counted from 1 or from 0.
  ///
  /// - Throws: `UnreadableCell` when that cannot be told.
  func value(of formula: Formula) throws(UnreadableCell) -> Matrix {
    var terms = 0
    do {
      return try value(formula.term, variables(), base: 1, &terms)
    } catch {
      guard let value = try? value(formula.term, variables(), base: 0, &terms) else { throw error }
      return value
    }
  }

  private func variables() -> [String: Int] { ["n": count, "L": count / 2] }

  private var identity: Matrix {
    Matrix(rows: Self.width, columns: Self.width) { $0 == $1 ? 1 : 0 }
  }

  private func value(
    _ term: Formula.Term, _ variables: [String: Int], base: Int, implied: String? = nil,
    _ terms: inout Int
  ) throws(UnreadableCell) -> Matrix {
    terms += 1
    guard terms <= Self.maximumTerms else {
      throw UnreadableCell("it has more terms than can be worked out; use products over k alone")
    }
    switch term {
    case .identity: return identity
    case .number(let number): return number * identity
    case .jacobian(let name, let index):
      let index = index ?? implied.map { Formula.Index(symbols: [$0: 1]) }
      return try jacobian(name, index, variables, base: base)
    case .product(let factors):
      var product = identity
      for factor in factors {
        product = matmul(
          product, try value(factor, variables, base: base, implied: implied, &terms))
      }
      return product
    case .sum(let a, let b):
      return try value(a, variables, base: base, implied: implied, &terms)
        + value(b, variables, base: base, implied: implied, &terms)
    case .negative(let a): return try -value(a, variables, base: base, implied: implied, &terms)
    case .transposed(let a):
      return try value(a, variables, base: base, implied: implied, &terms).transposed
    case .power(let a, let exponent):
      guard let power = exponent.value(variables), abs(power) <= Self.maximumFactors else {
        throw UnreadableCell("an exponent must be a small number or n")
      }
      var factor = try value(a, variables, base: base, implied: implied, &terms)
      if power < 0 { factor = try inverse(factor) }
      var product = identity
      for _ in 0..<abs(power) { product = matmul(product, factor) }
      return product
    case .repeated(let isSum, let variable, let from, let to, let body):
      return try repeated(isSum, variable, from, to, body, variables, base: base, &terms)
    case .dots(let left, let right):
      return try dots(left, right, variables, base: base, &terms)
    }
  }

  private func jacobian(
    _ name: String, _ index: Formula.Index?, _ variables: [String: Int], base: Int
  ) throws(UnreadableCell) -> Matrix {
    guard let index else { return matrices[name]![0] }
    guard let place = index.value(variables) else {
      let unbound = index.symbols.keys.sorted().first { variables[$0] == nil } ?? ""
      throw UnreadableCell(
        "the index \(unbound) belongs to no product; put what is repeated in brackets after "
          + "prod(\(unbound) = n..1)")
    }
    guard (base..<base + count).contains(place) else {
      throw UnreadableCell("an index leaves the range from 1 to n")
    }
    return matrices[name]![place - base + 1]
  }

  private func repeated(
    _ isSum: Bool, _ variable: String, _ from: Formula.Index, _ to: Formula.Index,
    _ body: Formula.Term, _ variables: [String: Int], base: Int, _ terms: inout Int
  ) throws(UnreadableCell) -> Matrix {
    guard let first = from.value(variables), let last = to.value(variables),
      abs(first - last) < Self.maximumFactors
    else { throw UnreadableCell("the limits must be made of numbers, n and L") }
    // Also what keeps the work small: products in products have different indices, and few.
    guard variables[variable] == nil, variables.count < 6 else {
      throw UnreadableCell("\(variable) is the index of another product already")
    }
    var total = isSum ? Matrix(rows: Self.width, columns: Self.width) : identity
    for place in stride(from: first, through: last, by: first <= last ? 1 : -1) {
      var inner = variables
      inner[variable] = place
      let factor = try value(body, inner, base: base, implied: variable, &terms)
      total = isSum ? total + factor : matmul(total, factor)
    }
    return total
  }

  /// `f(n) ... f(1)` or `f(n) f(n-1) ... f(1)`: the product from one end to the other.
  private func dots(
    _ left: Formula.Term, _ right: Formula.Term, _ variables: [String: Int], base: Int,
    _ terms: inout Int
  ) throws(UnreadableCell) -> Matrix {
    let ends = right.indices
    guard let end = ends.first, ends.allSatisfy({ $0 == end }), let start = left.indices.first,
      let first = start.value(variables), let last = end.value(variables),
      variables["…"] == nil, abs(first - last) < Self.maximumFactors
    else { throw UnreadableCell("what the dots leave out cannot be told; write prod(k = n..1)") }
    let step = first <= last ? 1 : -1
    let body = right.replacingIndices(by: Formula.Index(symbols: ["…": 1]))
    func factor(_ place: Int) throws(UnreadableCell) -> Matrix {
      var inner = variables
      inner["…"] = place
      return try value(body, inner, base: base, &terms)
    }
    let shown = try value(left, variables, base: base, &terms)
    var begun = identity
    var isBegun = false
    for place in stride(from: first, through: last, by: step) where !isBegun {
      begun = matmul(begun, try factor(place))
      isBegun = zip(begun.elements, shown.elements).allSatisfy { abs($0 - $1) < 1e-9 }
    }
    guard isBegun else {
      throw UnreadableCell("what the dots leave out cannot be told; write prod(k = n..1)")
    }
    var product = identity
    for place in stride(from: first, through: last, by: step) {
      product = matmul(product, try factor(place))
    }
    return product
  }

  /// The inverse, by Gauss and Jordan with the largest pivot.
  private func inverse(_ matrix: Matrix) throws(UnreadableCell) -> Matrix {
    let n = matrix.rows
    var rows = (0..<n).map { i in matrix.row(i) + (0..<n).map { $0 == i ? 1 : 0 } }
    for column in 0..<n {
      guard let pivot = (column..<n).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-9
      else { throw UnreadableCell("it inverts a matrix that has no inverse") }
      rows.swapAt(column, pivot)
      let scale = rows[column][column]
      rows[column] = rows[column].map { $0 / scale }
      for other in 0..<n where other != column {
        let factor = rows[other][column]
        for k in rows[other].indices { rows[other][k] -= factor * rows[column][k] }
      }
    }
    return Matrix(rows.map { Array($0.dropFirst(n)) })
  }
}

extension Formula.Term {
  /// The indices of its Jacobians, from left to right.
  var indices: [Formula.Index] {
    switch self {
    case .identity, .number: []
    case .jacobian(_, let index): index.map { [$0] } ?? []
    case .product(let factors): factors.flatMap(\.indices)
    case .sum(let a, let b), .dots(let a, let b): a.indices + b.indices
    case .negative(let a), .power(let a, _), .transposed(let a), .repeated(_, _, _, _, let a):
      a.indices
    }
  }

  /// The term without the index that all its Jacobians share, if they do, outside of any product over
  /// sub-layers: `J_F[k] (I - J_LN[k])` is about one sub-layer, whichever.
  var ofOneSubLayer: Formula.Term {
    guard let index = indices.first, indices.allSatisfy({ $0 == index }), index.constant == 0,
      index.symbols.count == 1, index.symbols.allSatisfy({ $1 == 1 && $0 != "n" && $0 != "L" }),
      !isRepeated
    else { return self }
    return replacingIndices(by: nil)
  }

  /// Whether it holds a product or sum over sub-layers.
  var isRepeated: Bool {
    switch self {
    case .identity, .number, .jacobian: false
    case .repeated, .dots: true
    case .product(let factors): factors.contains { $0.isRepeated }
    case .sum(let a, let b): a.isRepeated || b.isRepeated
    case .negative(let a), .power(let a, _), .transposed(let a): a.isRepeated
    }
  }

  /// The term with one index for all its Jacobians that have any.
  func replacingIndices(by index: Formula.Index?) -> Formula.Term {
    switch self {
    case .identity, .number: self
    case .jacobian(let name, let old): .jacobian(name, old == nil ? nil : index)
    case .product(let factors): .product(factors.map { $0.replacingIndices(by: index) })
    case .sum(let a, let b):
      .sum(a.replacingIndices(by: index), b.replacingIndices(by: index))
    case .dots(let a, let b):
      .dots(a.replacingIndices(by: index), b.replacingIndices(by: index))
    case .negative(let a): .negative(a.replacingIndices(by: index))
    case .power(let a, let exponent): .power(a.replacingIndices(by: index), exponent)
    case .transposed(let a): .transposed(a.replacingIndices(by: index))
    case .repeated(let isSum, let variable, let from, let to, let a):
      .repeated(
        isSum: isSum, variable: variable, from: from, to: to, a.replacingIndices(by: index))
    }
  }
}
