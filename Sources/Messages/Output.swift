/// What a check gives on one case: an array, or several under their names.
///
/// In JSON an array is `{"shape": [...], "data": [...]}`, and a record is an object from each name to
/// such an array.
public enum Output: Equatable, Sendable {
  case array(NumericArray)
  case record([String: NumericArray])

  /// The arrays by name; a single array has the empty name.
  package var members: [String: NumericArray] {
    switch self {
    case .array(let array): ["": array]
    case .record(let members): members
    }
  }

  /// The single array; nil for a record.
  package var array: NumericArray? {
    if case .array(let array) = self { array } else { nil }
  }
}

extension Output: Codable {
  /// Reads an array or a record.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError` when there is neither.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if container.contains(Key("shape")), container.contains(Key("data")) {
      self = .array(try NumericArray(from: decoder))
    } else {
      self = .record(try [String: NumericArray](from: decoder))
    }
  }

  /// Writes an array or a record.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .array(let array): try array.encode(to: encoder)
    case .record(let members): try members.encode(to: encoder)
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}
