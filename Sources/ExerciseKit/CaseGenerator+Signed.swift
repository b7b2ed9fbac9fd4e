extension CaseGenerator {
  /// Returns a vector of numbers of either sign that stay away from 0, such as biases whose absence
  /// must show.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - range: The bounds of their sizes, at least 0.
  /// - Returns: Numbers in thousandths.
  public mutating func signedVector(_ count: Int, sizes range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in
      let size = number(in: range)
      return next() & 1 == 0 ? size : -size
    }
  }
}
