extension Matrix {
  /// The sum, element by element, of two matrices that broadcast.
  public static func + (a: Matrix, b: Matrix) -> Matrix { broadcast("+", a, b, +) }

  /// The matrix with a vector added to each of its rows.
  public static func + (a: Matrix, row: [Double]) -> Matrix { broadcast("+", a, row, +) }

  /// The matrix with a vector added to each of its rows.
  public static func + (row: [Double], b: Matrix) -> Matrix { broadcast("+", row, b, +) }

  /// The matrix with a number added to every element.
  public static func + (a: Matrix, b: Double) -> Matrix { a.map { $0 + b } }

  /// The matrix with a number added to every element.
  public static func + (a: Double, b: Matrix) -> Matrix { b.map { a + $0 } }

  /// Adds a matrix that broadcasts to the variable.
  public static func += (a: inout Matrix, b: Matrix) { a = a + b }

  /// Adds a vector to each row of the variable.
  public static func += (a: inout Matrix, row: [Double]) { a = a + row }

  /// Adds a number to every element of the variable.
  public static func += (a: inout Matrix, b: Double) { a = a + b }
}

extension Matrix {
  /// The difference, element by element, of two matrices that broadcast.
  public static func - (a: Matrix, b: Matrix) -> Matrix { broadcast("-", a, b, -) }

  /// The matrix with a vector subtracted from each of its rows.
  public static func - (a: Matrix, row: [Double]) -> Matrix { broadcast("-", a, row, -) }

  /// A vector minus each row of the matrix.
  public static func - (row: [Double], b: Matrix) -> Matrix { broadcast("-", row, b, -) }

  /// The matrix with a number subtracted from every element.
  public static func - (a: Matrix, b: Double) -> Matrix { a.map { $0 - b } }

  /// A number minus every element of the matrix.
  public static func - (a: Double, b: Matrix) -> Matrix { b.map { a - $0 } }

  /// The matrix with the sign of every element changed.
  public static prefix func - (a: Matrix) -> Matrix { a.map { -$0 } }

  /// Subtracts a matrix that broadcasts from the variable.
  public static func -= (a: inout Matrix, b: Matrix) { a = a - b }

  /// Subtracts a vector from each row of the variable.
  public static func -= (a: inout Matrix, row: [Double]) { a = a - row }

  /// Subtracts a number from every element of the variable.
  public static func -= (a: inout Matrix, b: Double) { a = a - b }
}

extension Matrix {
  /// The product, *element by element*, of two matrices that broadcast.
  ///
  /// For the matrix product write `matmul(a, b)`.
  public static func * (a: Matrix, b: Matrix) -> Matrix { broadcast("*", a, b, *) }

  /// The matrix with each of its rows multiplied, element by element, by a vector.
  public static func * (a: Matrix, row: [Double]) -> Matrix { broadcast("*", a, row, *) }

  /// The matrix with each of its rows multiplied, element by element, by a vector.
  public static func * (row: [Double], b: Matrix) -> Matrix { broadcast("*", row, b, *) }

  /// The matrix with every element multiplied by a number.
  public static func * (a: Matrix, b: Double) -> Matrix { a.map { $0 * b } }

  /// The matrix with every element multiplied by a number.
  public static func * (a: Double, b: Matrix) -> Matrix { b.map { a * $0 } }

  /// Multiplies the variable, element by element, by a matrix that broadcasts.
  public static func *= (a: inout Matrix, b: Matrix) { a = a * b }

  /// Multiplies each row of the variable, element by element, by a vector.
  public static func *= (a: inout Matrix, row: [Double]) { a = a * row }

  /// Multiplies every element of the variable by a number.
  public static func *= (a: inout Matrix, b: Double) { a = a * b }
}

extension Matrix {
  /// The quotient, element by element, of two matrices that broadcast.
  public static func / (a: Matrix, b: Matrix) -> Matrix { broadcast("/", a, b, /) }

  /// The matrix with each of its rows divided, element by element, by a vector.
  public static func / (a: Matrix, row: [Double]) -> Matrix { broadcast("/", a, row, /) }

  /// A vector divided, element by element, by each row of the matrix.
  public static func / (row: [Double], b: Matrix) -> Matrix { broadcast("/", row, b, /) }

  /// The matrix with every element divided by a number.
  public static func / (a: Matrix, b: Double) -> Matrix { a.map { $0 / b } }

  /// A number divided by every element of the matrix.
  public static func / (a: Double, b: Matrix) -> Matrix { b.map { a / $0 } }

  /// Divides the variable, element by element, by a matrix that broadcasts.
  public static func /= (a: inout Matrix, b: Matrix) { a = a / b }

  /// Divides each row of the variable, element by element, by a vector.
  public static func /= (a: inout Matrix, row: [Double]) { a = a / row }

  /// Divides every element of the variable by a number.
  public static func /= (a: inout Matrix, b: Double) { a = a / b }
}
