internal import LearnerSupport

/// What stands beside an operator: a matrix, or a vector that stands for a matrix of one row.
protocol Operand {
  /// The number of rows; a vector is one.
  var rows: Int { get }
  /// The number of columns.
  var columns: Int { get }
  /// The numbers, row after row.
  var elements: [Double] { get }
  /// Its size, as messages name it.
  var size: String { get }
}

extension Matrix: Operand {
  var size: String { "\(rows) x \(columns)" }
}

extension [Double]: Operand {
  var rows: Int { 1 }
  var columns: Int { count }
  var elements: [Double] { self }
  var size: String { "a vector of \(count)" }
}

extension Matrix {
  /// Returns an operation on each pair of elements, by NumPy's rule: a single row meets every row, and
  /// a single column every column.
  static func broadcast<A: Operand, B: Operand>(
    _ symbol: String, _ a: A, _ b: B, _ operation: (Double, Double) -> Double
  ) -> Matrix {
    guard let rows = common(a.rows, b.rows), let columns = common(a.columns, b.columns) else {
      learnerMistake("\(symbol): \(a.size) and \(b.size) do not fit; \(rule(a, b))")
    }
    let (left, right) = (a.elements, b.elements)
    let (aRow, aColumn) = (a.rows == 1 ? 0 : a.columns, a.columns == 1 ? 0 : 1)
    let (bRow, bColumn) = (b.rows == 1 ? 0 : b.columns, b.columns == 1 ? 0 : 1)
    var result = Array(repeating: 0.0, count: rows * columns)
    for i in 0..<rows {
      for j in 0..<columns {
        result[i * columns + j] = operation(
          left[i * aRow + j * aColumn], right[i * bRow + j * bColumn])
      }
    }
    return Matrix(rows: rows, columns: columns, elements: result)
  }

  /// The length that two lengths broadcast to, or nil when they differ and neither is 1.
  private static func common(_ a: Int, _ b: Int) -> Int? {
    if a == b || b == 1 { return a }
    return a == 1 ? b : nil
  }

  private static func rule(_ a: some Operand, _ b: some Operand) -> String {
    guard !(a is Matrix && b is Matrix) else {
      return "the sizes must be equal, but for one row or one column"
    }
    let (vector, matrix): (any Operand, any Operand) = a is Matrix ? (b, a) : (a, b)
    guard vector.columns == matrix.rows else {
      return "the vector must have one number for each column"
    }
    // What `sum(axis: 1)` and the like returned.
    return "a vector has one number for each column; "
      + "for one for each row, make it with keepsDimensions: true"
  }
}
