internal import Messages
public import Matrices

/// An argument of a case that is several matrices of one size, which travels as
/// `{"shape": [k, rows, columns], "data": [...]}`.
///
///     @MatrixStack public var claims: [Matrix]
///
/// On reading, nested arrays of numbers will do.
@propertyWrapper
public struct MatrixStack: Codable, Sendable, Equatable {
  /// The matrices, all of one size.
  public var wrappedValue: [Matrix]

  /// Creates an argument.
  ///
  /// - Parameter wrappedValue: Matrices of one size; none are allowed.
  public init(wrappedValue: [Matrix]) {
    self.wrappedValue = wrappedValue
  }

  /// Reads an array of matrices, or an object with shape and data.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError` when there is no stack, or the sizes differ.
  public init(from decoder: any Decoder) throws {
    func corrupted(_ text: String) -> DecodingError {
      .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
    }
    if let matrices = try? decoder.singleValueContainer().decode([Matrix].self) {
      guard Set(matrices.map { [$0.rows, $0.columns] }).count <= 1 else {
        throw corrupted("the matrices have different sizes")
      }
      wrappedValue = matrices
      return
    }
    let array = try NumericArray(from: decoder)
    guard array.shape.count == 3 else {
      throw corrupted("a stack of matrices has a shape of three numbers, not \(array.shape)")
    }
    // A few bytes could announce any number of matrices without elements.
    guard array.shape[0] <= array.data.count else {
      throw corrupted("\(array.shape[0]) matrices have no elements")
    }
    let (rows, columns) = (array.shape[1], array.shape[2])
    wrappedValue = (0..<array.shape[0]).map { k in
      let start = k * rows * columns
      return Matrix(
        rows: rows, columns: columns, elements: Array(array.data[start..<(start + rows * columns)]))
    }
  }

  /// Writes an object with shape and data.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    let first = wrappedValue.first
    let shape = [wrappedValue.count, first?.rows ?? 0, first?.columns ?? 0]
    try NumericArray(shape: shape, data: wrappedValue.flatMap(\.elements)).encode(to: encoder)
  }
}
