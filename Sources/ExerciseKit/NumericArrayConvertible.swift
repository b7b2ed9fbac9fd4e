public import Matrices
public import Messages
public import Tensors

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

extension Tensor: NumericArrayConvertible {
  /// The numbers with their shape.
  public var numericArray: NumericArray { NumericArray(shape: shape, data: data) }
}

extension Tensor: Perturbable {
  /// The numbers, row-major; replacing them makes a constant.
  public var numbers: [Double] {
    get { data }
    set { self = Tensor(shape: shape, data: newValue) }
  }
}

extension Tensor: Codable {
  /// Reads `{"shape": [...], "data": [...]}`, a number, or nested arrays of numbers up to rank 3.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError` when the numbers do not fill the shape.
  public init(from decoder: any Decoder) throws {
    if let array = try? NumericArray(from: decoder) {
      self.init(shape: array.shape, data: array.data)
      return
    }
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Double.self) {
      self.init(number)
    } else if let vector = try? value.decode([Double].self) {
      self.init(vector)
    } else if let rows = try? value.decode([[Double]].self), Set(rows.map(\.count)).count <= 1 {
      self.init(rows)
    } else {
      let array = try NumericArray(from: decoder)
      self.init(shape: array.shape, data: array.data)
    }
  }

  /// Writes `{"shape": [...], "data": [...]}`.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws { try numericArray.encode(to: encoder) }
}
