import Matrices

/// What a row is divided by.
struct Divisor {
  /// The number.
  var value: Double
  /// Its derivative by each element of the centered row.
  var gradient: [Double]
}

/// A row, normalized, with what the backward pass needs.
struct NormalizedRow {
  /// The row minus its center.
  var centered: [Double]
  /// What it was divided by.
  var divisor: Divisor
  /// The normalized numbers.
  var values: [Double]
}

extension Grouping {
  func split(_ x: Matrix) -> Matrix {
    switch self {
    case .rows: x
    case .columns: x.transposed
    case .everything: Matrix(rows: 1, columns: x.rows * x.columns, elements: x.elements)
    }
  }
  func join(_ groups: [[Double]], like x: Matrix) -> Matrix {
    switch self {
    case .rows, .everything:
      Matrix(rows: x.rows, columns: x.columns, elements: groups.flatMap(\.self))
    case .columns:
      Matrix(rows: x.columns, columns: x.rows, elements: groups.flatMap(\.self)).transposed
    }
  }
}
/// The mean of the squares of the numbers.
func meanSquare(_ values: [Double]) -> Double {
  mean(values.map { $0 * $0 })
}
