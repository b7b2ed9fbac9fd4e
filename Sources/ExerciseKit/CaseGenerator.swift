public import Matrices
internal import Messages

/// The random numbers of the cases: the same for the same seed, on every machine.
public struct CaseGenerator: RandomNumberGenerator, Sendable {
  private var bits: SplitMix64

  /// Creates a generator.
  ///
  /// - Parameter seed: Any number.
  public init(seed: UInt64) {
    bits = SplitMix64(seed: seed)
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 { bits.next() }

  /// Returns a number between two bounds, in thousandths, so that it prints short.
  ///
  /// - Parameter range: The bounds.
  /// - Returns: A multiple of 0.001.
  public mutating func number(in range: ClosedRange<Double>) -> Double {
    let unit = Double(next() >> 11) * 0x1p-53
    let number = range.lowerBound + unit * (range.upperBound - range.lowerBound)
    return (number * 1000).rounded() / 1000
  }

  /// Returns a vector of numbers between two bounds.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - range: The bounds.
  /// - Returns: `count` numbers.
  public mutating func vector(_ count: Int, in range: ClosedRange<Double> = -2...2) -> [Double] {
    (0..<count).map { _ in number(in: range) }
  }

  /// Returns a matrix of numbers between two bounds.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - range: The bounds.
  /// - Returns: rows x columns.
  public mutating func matrix(
    _ rows: Int, _ columns: Int, in range: ClosedRange<Double> = -2...2
  ) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: vector(rows * columns, in: range))
  }
}

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
