package import Foundation

/// JSON as the whole course writes and reads it: keys sorted, `nan`, `inf` and `-inf` as strings.
package enum CourseJSON {
  /// Returns the JSON form of a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - pretty: Whether to break lines for people.
  /// - Throws: `EncodingError`.
  /// - Returns: The text in UTF-8.
  package static func encode(_ value: some Encodable, pretty: Bool = false) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(value)
  }

  /// Returns the value of a JSON text.
  ///
  /// - Parameters:
  ///   - type: What to read.
  ///   - data: The text in UTF-8.
  /// - Throws: `DecodingError`.
  /// - Returns: The value.
  package static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value
  {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(type, from: data)
  }
}
