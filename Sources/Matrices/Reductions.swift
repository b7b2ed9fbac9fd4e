internal import LearnerSupport

extension Matrix {
  /// Returns the sum of all elements; 0 when there are none.
  public func sum() -> Double { Matrices.sum(elements) }

  /// Returns the mean of all elements, of which there must be one at least.
  public func mean() -> Double { Matrices.mean(elements) }

  /// Returns the sums along one axis.
  ///
  ///     let x: Matrix = [[1, 2], [3, 4]]
  ///     x.sum(axis: 0)   // [4, 6]: one number for each column
  ///     x.sum(axis: 1)   // [3, 7]: one number for each row
  ///
  /// - Parameter axis: 0 to sum over the rows, 1 or -1 over the columns.
  /// - Returns: A vector of the other axis's length; 0 where there is nothing to sum.
  public func sum(axis: Int) -> [Double] { slices(along: axis, "sum").map(Matrices.sum) }

  /// Returns the sums along one axis, which stays with length 1: NumPy's `keepdims=True`.
  ///
  ///     x - x.sum(axis: 1, keepsDimensions: true)   // from each row its own sum
  ///
  /// - Parameters:
  ///   - axis: 0 to sum over the rows, 1 or -1 over the columns.
  ///   - keepsDimensions: `true`; without it the result is a vector.
  /// - Returns: A matrix of one row (axis 0) or one column (axis 1), which broadcasts.
  public func sum(axis: Int, keepsDimensions: Bool) -> Matrix {
    kept(sum(axis: axis), axis, keepsDimensions, "sum")
  }

  /// Returns the means along one axis, which must not be empty.
  ///
  /// - Parameter axis: 0 to average over the rows, 1 or -1 over the columns.
  /// - Returns: A vector of the other axis's length.
  public func mean(axis: Int) -> [Double] { slices(along: axis, "mean").map(Matrices.mean) }

  /// Returns the means along one axis, which stays with length 1.
  ///
  /// - Parameters:
  ///   - axis: 0 to average over the rows, 1 or -1 over the columns.
  ///   - keepsDimensions: `true`; without it the result is a vector.
  /// - Returns: A matrix of one row (axis 0) or one column (axis 1), which broadcasts.
  public func mean(axis: Int, keepsDimensions: Bool) -> Matrix {
    kept(mean(axis: axis), axis, keepsDimensions, "mean")
  }

  /// The sum of each column: one number for each column, the sum over all rows; `sum(axis: 0)`.
  public var columnSums: [Double] { sum(axis: 0) }

  /// The sum of each row: one number for each row, the sum over all columns; `sum(axis: 1)`.
  public var rowSums: [Double] { sum(axis: 1) }

  /// What a reduction along an axis reduces: the columns for axis 0, the rows for axis 1.
  private func slices(along axis: Int, _ operation: String) -> [[Double]] {
    switch axis {
    case 0, -2: (0..<columns).map(column)
    case 1, -1: rowArrays
    default:
      learnerMistake(
        "\(operation): a matrix has no axis \(axis); 0 goes down the rows, 1 along the columns")
    }
  }

  /// The vector that a reduction along an axis gave, as a row or a column.
  private func kept(
    _ vector: [Double], _ axis: Int, _ keepsDimensions: Bool, _ operation: String
  ) -> Matrix {
    guard keepsDimensions else {
      learnerMistake(
        "\(operation): keepsDimensions: false gives a vector; write \(operation)(axis: \(axis))")
    }
    let isColumn = axis == 1 || axis == -1
    return Matrix(
      rows: isColumn ? vector.count : 1, columns: isColumn ? 1 : vector.count, elements: vector)
  }
}

extension Matrix {
  /// The function `sum(_:)` of vectors, which the methods of that name would otherwise hide from code
  /// in an extension of `Matrix`.
  public func sum(_ values: [Double]) -> Double { Matrices.sum(values) }

  /// The function `mean(_:)` of vectors, which the methods of that name would otherwise hide from code
  /// in an extension of `Matrix`.
  public func mean(_ values: [Double]) -> Double { Matrices.mean(values) }
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
