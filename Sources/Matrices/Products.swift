internal import LearnerSupport

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

/// Returns the product of a vector, as a row, and a matrix.
///
/// - Parameters:
///   - row: n numbers.
///   - b: n x p.
/// - Returns: p numbers.
/// - Complexity: O(n p).
public func matmul(_ row: [Double], _ b: Matrix) -> [Double] {
  guard row.count == b.rows else {
    learnerMistake(
      "matmul: a vector of \(row.count) and \(b.rows) x \(b.columns) do not fit; "
        + "the vector must have one number for each row")
  }
  return matmul(Matrix(rows: 1, columns: row.count, elements: row), b).elements
}

/// Returns the product of a matrix and a vector, as a column.
///
/// - Parameters:
///   - a: m x n.
///   - column: n numbers.
/// - Returns: m numbers.
/// - Complexity: O(m n).
public func matmul(_ a: Matrix, _ column: [Double]) -> [Double] {
  guard a.columns == column.count else {
    learnerMistake(
      "matmul: \(a.rows) x \(a.columns) and a vector of \(column.count) do not fit; "
        + "the vector must have one number for each column")
  }
  return matmul(a, Matrix(rows: column.count, columns: 1, elements: column)).elements
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
