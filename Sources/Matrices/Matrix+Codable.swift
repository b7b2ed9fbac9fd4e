extension Matrix: Codable {
  private enum CodingKeys: String, CodingKey {
    case shape
    case data
  }

  /// Reads `{"shape": [rows, columns], "data": [...]}`, row-major, or an array of rows.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError.dataCorrupted` when shape and data do not fit together.
  public init(from decoder: any Decoder) throws {
    if let rows = try? decoder.singleValueContainer().decode([[Double]].self) {
      guard Set(rows.map(\.count)).count <= 1 else {
        throw corrupted("the rows have different lengths", decoder)
      }
      self.init(rows)
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let shape = try container.decode([Int].self, forKey: .shape)
    let data = try container.decode([Double].self, forKey: .data)
    guard shape.count == 2, shape[0] >= 0, shape[1] >= 0 else {
      throw corrupted("a matrix has a shape of two numbers, not \(shape)", decoder)
    }
    guard shape[0].multipliedReportingOverflow(by: shape[1]) == (data.count, false) else {
      throw corrupted("\(data.count) numbers do not fill the shape \(shape)", decoder)
    }
    self.init(rows: shape[0], columns: shape[1], elements: data)
  }

  /// Writes `{"shape": [rows, columns], "data": [...]}`, row-major.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode([rows, columns], forKey: .shape)
    try container.encode(elements, forKey: .data)
  }
}

private func corrupted(_ text: String, _ decoder: any Decoder) -> DecodingError {
  .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
}
