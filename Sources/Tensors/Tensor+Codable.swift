extension Tensor: Codable {
  private enum CodingKeys: String, CodingKey {
    case shape
    case data
  }

  /// Reads `{"shape": [...], "data": [...]}`, row-major, or nested arrays, or a number.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError.dataCorrupted` when shape and data do not fit together.
  public init(from decoder: any Decoder) throws {
    do {
      if let container = try? decoder.container(keyedBy: CodingKeys.self) {
        let shape = try container.decode([Int].self, forKey: .shape)
        let data = try container.decode([Double].self, forKey: .data)
        try ShapeError.check(shape: shape, count: data.count)
        self.init(unchecked: shape, data)
      } else {
        let nested = try decoder.singleValueContainer().decode(DecodedArray.self)
        self.init(unchecked: nested.shape, nested.data)
      }
    } catch let error as ShapeError {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
  }

  /// Writes `{"shape": [...], "data": [...]}`, row-major; how the numbers were computed is left out.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: What the encoder throws, as for a number that is not finite in JSON.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shape, forKey: .shape)
    try container.encode(data, forKey: .data)
  }
}

/// A number, or an array of arrays of the same shape.
private struct DecodedArray: Decodable {
  let shape: [Int]
  let data: [Double]

  init(from decoder: any Decoder) throws {
    if let number = try? decoder.singleValueContainer().decode(Double.self) {
      (shape, data) = ([], [number])
      return
    }
    let parts = try decoder.singleValueContainer().decode([DecodedArray].self)
    try ShapeError.checkNesting(parts.map(\.shape))
    shape = [parts.count] + (parts.first?.shape ?? [])
    data = parts.flatMap(\.data)
  }
}
