extension Tensor: ExpressibleByArrayLiteral {
  /// Creates a constant from a literal such as `[[1, 2], [3, 4]]`.
  public init(arrayLiteral elements: Nested...) { self.init(nested: Nested(elements)) }

  /// A number or an array of such, as nested literals are read.
  public struct Nested: ExpressibleByArrayLiteral, ExpressibleByFloatLiteral,
    ExpressibleByIntegerLiteral
  {
    let shape: [Int]
    let data: [Double]

    /// A single number.
    public init(floatLiteral value: Double) { (shape, data) = ([], [value]) }
    /// A single number.
    public init(integerLiteral value: Int) { (shape, data) = ([], [Double(value)]) }
    /// An array of numbers or of arrays of the same shape.
    public init(arrayLiteral elements: Nested...) { self.init(elements) }

    init(_ vector: [Double]) { (shape, data) = ([vector.count], vector) }

    init(_ parts: [Nested]) {
      let first = parts.first?.shape ?? []
      orStop { () throws(ShapeError) in try ShapeError.checkNesting(parts.map(\.shape)) }
      shape = [parts.count] + (parts.isEmpty ? [] : first)
      data = parts.flatMap(\.data)
    }
  }

  init(nested: Nested) { self.init(unchecked: nested.shape, nested.data) }
}

extension ShapeError {
  /// Checks that the parts of a nested array have one shape.
  package static func checkNesting(_ shapes: [[Int]]) throws(ShapeError) {
    for (i, shape) in shapes.enumerated() where shape != shapes[0] {
      throw ShapeError(
        operation: "Tensor",
        finding: "part 0 has shape \(shapes[0]) and part \(i) has shape \(shape)",
        rule: "all parts of a nested array must have the same shape")
    }
  }
}

extension Tensor: CustomStringConvertible {
  /// The numbers as they would be typed, `[[1.0, 2.0], [3.0, 4.0]]`.
  public var description: String {
    func text(_ axis: Int, _ start: Int, _ span: Int) -> String {
      guard axis < rank else { return "\(data[start])" }
      let step = shape[axis] == 0 ? 0 : span / shape[axis]
      let parts = (0..<shape[axis]).map { text(axis + 1, start + $0 * step, step) }
      return "[" + parts.joined(separator: ", ") + "]"
    }
    return text(0, 0, count)
  }
}
