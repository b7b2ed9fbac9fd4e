/// Numbers with a shape: what a check gives.
///
/// The shape of a number is `[]`, of a vector `[n]`, of a matrix `[rows, columns]`. The numbers are
/// in row-major order.
public struct NumericArray: Equatable, Sendable {
  /// The extent along each axis.
  public let shape: [Int]
  /// The numbers, row-major; their count is the product of the shape.
  public let data: [Double]

  /// Creates an array.
  ///
  /// - Parameters:
  ///   - shape: The extent along each axis.
  ///   - data: As many numbers as the product of the shape.
  public init(shape: [Int], data: [Double]) {
    precondition(Self.count(of: shape) == data.count, "the data must fill the shape")
    self.shape = shape
    self.data = data
  }

  /// The number of elements of a shape, or nil when it is no shape: a negative extent, or more
  /// elements than can be counted.
  package static func count(of shape: [Int]) -> Int? {
    var count = 1
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard extent >= 0, !overflow else { return nil }
      count = product
    }
    return count
  }

  /// The index along each axis of the element at a place in `data`.
  ///
  /// - Parameter offset: The place, counted from 0.
  /// - Returns: One index for each axis, `[row, column]` for a matrix.
  public func index(at offset: Int) -> [Int] {
    var rest = offset
    var index: [Int] = []
    for extent in shape.reversed() {
      index.append(rest % extent)
      rest /= extent
    }
    return index.reversed()
  }
}

extension NumericArray: Codable {
  private enum CodingKeys: String, CodingKey {
    case shape
    case data
  }

  /// Reads `{"shape": [...], "data": [...]}`.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: `DecodingError.dataCorrupted` when the data does not fill the shape.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let shape = try container.decode([Int].self, forKey: .shape)
    let data = try container.decode([Double].self, forKey: .data)
    guard Self.count(of: shape) == data.count else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "\(data.count) numbers do not fill the shape \(shape)"))
    }
    self.init(shape: shape, data: data)
  }
}
