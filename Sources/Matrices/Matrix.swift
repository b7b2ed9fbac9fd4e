// Who works with matrices needs `sqrt`, `exp` and `todo()` too.
@_exported public import LearnerSupport

/// A table of numbers with rows and columns.
///
///     let a: Matrix = [[1, 2, 3], [4, 5, 6]]
///     a.rows         // 2
///     a[1, 2]        // 6
///     a.transposed   // [[1, 4], [2, 5], [3, 6]]
///
/// A matrix is a value: assigning it or passing it to a function copies it, so that nothing a
/// function does to its own variable changes the caller's.
///
/// Edge cases: zero rows or zero columns are allowed. Misuse (an index outside, rows of different
/// lengths) stops the program with one line that says so.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The numbers, row after row: element `[i, j]` is at `i * columns + j`.
  public private(set) var elements: [Double]

  /// Creates a matrix in which every element is the same number.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - value: The number to fill in.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    guard rows >= 0, columns >= 0 else {
      learnerMistake("Matrix: \(rows) x \(columns) is not a size; rows and columns start at 0")
    }
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: value, count: rows * columns)
  }

  /// Creates a matrix by computing each element from its row and column.
  ///
  ///     Matrix(rows: 2, columns: 2) { i, j in i == j ? 1 : 0 }   // [[1, 0], [0, 1]]
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - element: The number at row `i`, column `j`.
  public init(rows: Int, columns: Int, _ element: (_ i: Int, _ j: Int) -> Double) {
    self.init(rows: rows, columns: columns)
    for i in 0..<rows {
      for j in 0..<columns { elements[i * columns + j] = element(i, j) }
    }
  }

  /// Creates a matrix from its rows, which must all have the same length.
  ///
  ///     Matrix([[1, 2], [3, 4]])
  ///
  /// - Parameter rows: The rows, from the top; no rows give the 0 x 0 matrix.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    for (i, row) in rows.enumerated() where row.count != columns {
      learnerMistake(
        "Matrix: row 0 has \(columns) elements and row \(i) has \(row.count); "
          + "all rows must have the same length")
    }
    self.rows = rows.count
    self.columns = columns
    elements = rows.flatMap(\.self)
  }

  /// Creates a matrix from its elements in row-major order.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - elements: Row after row, `rows * columns` numbers.
  public init(rows: Int, columns: Int, elements: [Double]) {
    guard rows >= 0, columns >= 0, elements.count == rows * columns else {
      learnerMistake(
        "Matrix: \(elements.count) elements do not fill \(rows) x \(columns); "
          + "rows times columns must equal their number")
    }
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The element at row `i`, column `j`, both counted from 0.
  public subscript(i: Int, j: Int) -> Double {
    get {
      requireInside(i, j)
      return elements[i * columns + j]
    }
    set {
      requireInside(i, j)
      elements[i * columns + j] = newValue
    }
  }

  /// The elements of row `i`, from the left; a vector that is assigned must have `columns` numbers.
  public subscript(i: Int) -> [Double] {
    get { row(i) }
    set {
      requireRow(i)
      guard newValue.count == columns else {
        learnerMistake(
          "Matrix: a row of \(newValue.count) does not fit into a \(rows) x \(columns) matrix; "
            + "it must have one number for each column")
      }
      elements.replaceSubrange((i * columns)..<((i + 1) * columns), with: newValue)
    }
  }

  private func requireInside(_ i: Int, _ j: Int) {
    guard i >= 0, i < rows, j >= 0, j < columns else {
      learnerMistake(
        "Matrix: [\(i), \(j)] is outside a \(rows) x \(columns) matrix; indices start at 0")
    }
  }

  private func requireRow(_ i: Int) {
    guard i >= 0, i < rows else {
      learnerMistake("Matrix: there is no row \(i) in a \(rows) x \(columns) matrix")
    }
  }

  /// The size, as NumPy has it: `[rows, columns]`.
  public var shape: [Int] { [rows, columns] }

  /// The number of elements.
  public var count: Int { elements.count }

  /// The elements of row `i`, from the left.
  ///
  /// - Parameter i: The row, counted from 0.
  /// - Returns: An array of `columns` numbers.
  public func row(_ i: Int) -> [Double] {
    requireRow(i)
    return Array(elements[(i * columns)..<((i + 1) * columns)])
  }

  /// The elements of column `j`, from the top.
  ///
  /// - Parameter j: The column, counted from 0.
  /// - Returns: An array of `rows` numbers.
  public func column(_ j: Int) -> [Double] {
    guard j >= 0, j < columns else {
      learnerMistake("Matrix: there is no column \(j) in a \(rows) x \(columns) matrix")
    }
    return (0..<rows).map { elements[$0 * columns + j] }
  }

  /// All rows, from the top, for `map`, `zip` and `for`.
  public var rowArrays: [[Double]] { (0..<rows).map(row) }

  /// The matrix mirrored at its diagonal: element `[i, j]` becomes element `[j, i]`.
  public var transposed: Matrix {
    Matrix(rows: columns, columns: rows) { i, j in elements[j * columns + i] }
  }

  /// Returns the matrix with every element replaced by a function of it.
  ///
  ///     x.map { max(0, $0) }
  ///
  /// - Parameter transform: A function of one element.
  /// - Returns: A matrix of the same size.
  public func map(_ transform: (Double) throws -> Double) rethrows -> Matrix {
    Matrix(rows: rows, columns: columns, elements: try elements.map(transform))
  }
}

extension Matrix: ExpressibleByArrayLiteral {
  /// Creates a matrix from a literal such as `[[1, 2], [3, 4]]`.
  public init(arrayLiteral rows: [Double]...) {
    self.init(rows)
  }
}

extension Matrix: CustomStringConvertible {
  /// The rows as they would be typed, `[[1.0, 2.0], [3.0, 4.0]]`.
  public var description: String { rowArrays.description }
}
