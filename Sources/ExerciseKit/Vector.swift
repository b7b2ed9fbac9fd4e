internal import Messages

/// A vector argument of a case, which travels as `{"shape": [n], "data": [...]}`.
///
///     @Vector public var gain: [Double]
///
/// On reading, a plain array of numbers will do.
@propertyWrapper
public struct Vector: Codable, Sendable, Equatable {
  /// The numbers.
  public var wrappedValue: [Double]

  /// Creates a vector argument.
  ///
  /// - Parameter wrappedValue: The numbers.
  public init(wrappedValue: [Double]) {
    self.wrappedValue = wrappedValue
  }

  /// Reads an array of numbers, or an object with shape and data.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError` when there is no vector.
  public init(from decoder: any Decoder) throws {
    if let numbers = try? decoder.singleValueContainer().decode([Double].self) {
      wrappedValue = numbers
      return
    }
    let array = try NumericArray(from: decoder)
    guard array.shape.count == 1 else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a vector has a shape of one number, not \(array.shape)"))
    }
    wrappedValue = array.data
  }

  /// Writes an object with shape and data.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    try wrappedValue.numericArray.encode(to: encoder)
  }
}
