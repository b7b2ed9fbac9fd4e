public import Matrices
public import Messages

/// What a solution returns and a check can compare.
public protocol NumericArrayConvertible {
  /// The numbers with their shape.
  var numericArray: NumericArray { get }
}

extension NumericArray: NumericArrayConvertible {
  /// The array itself.
  public var numericArray: NumericArray { self }
}

extension Double: NumericArrayConvertible {
  /// The number, of shape `[]`.
  public var numericArray: NumericArray { NumericArray(shape: [], data: [self]) }
}

extension [Double]: NumericArrayConvertible {
  /// The vector, of shape `[count]`.
  public var numericArray: NumericArray { NumericArray(shape: [count], data: self) }
}

extension Matrix: NumericArrayConvertible {
  /// The matrix, of shape `[rows, columns]`.
  public var numericArray: NumericArray { NumericArray(shape: [rows, columns], data: elements) }
}
