internal import LearnerSupport

extension Matrix {
  /// The sum, element by element, of two matrices of the same size.
  public static func + (a: Matrix, b: Matrix) -> Matrix { combine(a, b, "+", +) }

  /// The difference, element by element, of two matrices of the same size.
  public static func - (a: Matrix, b: Matrix) -> Matrix { combine(a, b, "-", -) }

  /// The product, *element by element*, of two matrices of the same size.
  ///
  /// For the matrix product write `matmul(a, b)`.
  public static func * (a: Matrix, b: Matrix) -> Matrix { combine(a, b, "*", *) }

  /// The matrix with a vector added to each of its rows, as NumPy broadcasts `a + v`.
  public static func + (a: Matrix, row: [Double]) -> Matrix { combine(a, row, "+", +) }

  /// The matrix with a vector subtracted from each of its rows.
  public static func - (a: Matrix, row: [Double]) -> Matrix { combine(a, row, "-", -) }

  /// The matrix with each of its rows multiplied, element by element, by a vector.
  public static func * (a: Matrix, row: [Double]) -> Matrix { combine(a, row, "*", *) }

  /// The matrix with a number added to every element.
  public static func + (a: Matrix, b: Double) -> Matrix { a.map { $0 + b } }

  /// The matrix with a number subtracted from every element.
  public static func - (a: Matrix, b: Double) -> Matrix { a.map { $0 - b } }

  /// The matrix with every element multiplied by a number.
  public static func * (a: Matrix, b: Double) -> Matrix { a.map { $0 * b } }

  /// The matrix with every element multiplied by a number.
  public static func * (a: Double, b: Matrix) -> Matrix { b * a }

  /// The matrix with every element divided by a number.
  public static func / (a: Matrix, b: Double) -> Matrix { a.map { $0 / b } }

  /// The matrix with the sign of every element changed.
  public static prefix func - (a: Matrix) -> Matrix { a.map { -$0 } }

  private static func combine(
    _ a: Matrix, _ b: Matrix, _ symbol: String, _ operation: (Double, Double) -> Double
  ) -> Matrix {
    guard a.rows == b.rows, a.columns == b.columns else {
      learnerMistake(
        "\(symbol): \(a.rows) x \(a.columns) and \(b.rows) x \(b.columns) do not fit; "
          + "both matrices must have the same size")
    }
    var result = a.elements
    for k in result.indices { result[k] = operation(result[k], b.elements[k]) }
    return Matrix(rows: a.rows, columns: a.columns, elements: result)
  }

  private static func combine(
    _ a: Matrix, _ row: [Double], _ symbol: String, _ operation: (Double, Double) -> Double
  ) -> Matrix {
    guard a.columns == row.count else {
      learnerMistake(
        "\(symbol): \(a.rows) x \(a.columns) and a vector of \(row.count) do not fit; "
          + "the vector must have one number for each column")
    }
    return Matrix(rows: a.rows, columns: a.columns) { i, j in operation(a[i, j], row[j]) }
  }
}

/// Returns the matrix product: element `[i, j]` is the sum over k of `a[i, k] * b[k, j]`.
///
/// NumPy's `a @ b`.
///
/// - Parameters:
///   - a: m x n.
///   - b: n x p.
/// - Returns: m x p.
/// - Complexity: O(m n p).
public func matmul(_ a: Matrix, _ b: Matrix) -> Matrix {
  guard a.columns == b.rows else {
    learnerMistake(
      "matmul: \(a.rows) x \(a.columns) and \(b.rows) x \(b.columns) do not fit; "
        + "the columns of the first must equal the rows of the second")
  }
  var result = Array(repeating: 0.0, count: a.rows * b.columns)
  for i in 0..<a.rows {
    for k in 0..<a.columns {
      let factor = a.elements[i * a.columns + k]
      for j in 0..<b.columns {
        result[i * b.columns + j] += factor * b.elements[k * b.columns + j]
      }
    }
  }
  return Matrix(rows: a.rows, columns: b.columns, elements: result)
}

/// Returns the sum of the numbers; 0 when there are none.
public func sum(_ values: [Double]) -> Double {
  values.reduce(0, +)
}

/// Returns the mean of the numbers.
///
/// - Parameter values: At least one number.
/// - Returns: Their sum divided by how many there are.
public func mean(_ values: [Double]) -> Double {
  guard !values.isEmpty else { learnerMistake("mean: there are no numbers to average") }
  return sum(values) / Double(values.count)
}

/// Returns the sum of the products of the numbers, pair by pair.
///
/// - Parameters:
///   - a: The first vector.
///   - b: A vector of the same length.
/// - Returns: A number; 0 for vectors of length 0.
public func dot(_ a: [Double], _ b: [Double]) -> Double {
  guard a.count == b.count else {
    learnerMistake("dot: vectors of \(a.count) and \(b.count) do not fit; lengths must be equal")
  }
  var total = 0.0
  for (x, y) in zip(a, b) { total += x * y }
  return total
}
