// Who works with tensors needs `sqrt`, `exp` and `todo()` too.
@_exported public import LearnerSupport

/// An array of numbers with any number of axes, which remembers how it was computed.
///
///     let x = Tensor([[1, 2, 3], [4, 5, 6]])
///     x.shape           // [2, 3]
///     x[1, 2]           // 6, as a tensor without axes
///     x + Tensor([1, 0, 0])                    // broadcasts as NumPy does
///     softmax(x, axis: -1)
///
/// A tensor is a value: changing a variable changes no other. Arithmetic on tensors marked with
/// `variable()` or `named(_:)` records a graph, through which `Gradients` pulls a cotangent back;
/// arithmetic on plain numbers records nothing.
///
/// Shapes are written in brackets; `[]` is the shape of a single number. Where an operation takes an
/// axis, a negative one counts from the end. Misuse stops the program with one line that names the
/// operation, the shapes and the rule.
///
/// Edge cases: axes of length 0 are allowed.
public struct Tensor: Sendable {
  /// The length of each axis; empty for a single number.
  public let shape: [Int]
  /// The numbers in row-major order: the last axis varies fastest.
  ///
  /// A tensor made from these numbers again is a constant: no gradient flows through it.
  public internal(set) var data: [Double]
  /// The place in the graph; nil for a constant.
  var node: Node?

  /// Creates a constant from its numbers in row-major order.
  ///
  ///     Tensor(shape: [2, 2], data: [1, 2, 3, 4])   // [[1, 2], [3, 4]]
  ///
  /// - Parameters:
  ///   - shape: The length of each axis.
  ///   - data: As many numbers as the product of the shape.
  public init(shape: [Int], data: [Double]) {
    orStop { () throws(ShapeError) in try ShapeError.check(shape: shape, count: data.count) }
    self.init(unchecked: shape, data)
  }

  /// Creates a constant in which every element is the same number.
  ///
  /// - Parameters:
  ///   - shape: The length of each axis.
  ///   - value: The number to fill in.
  public init(shape: [Int], repeating value: Double = 0) {
    orStop { () throws(ShapeError) in try ShapeError.check(shape: shape, count: nil) }
    self.init(unchecked: shape, Array(repeating: value, count: shape.product))
  }

  /// Creates a constant of shape `[]` from one number.
  public init(_ value: Double) { self.init(unchecked: [], [value]) }

  /// Creates a constant of shape `[n]` from a vector.
  public init(_ vector: [Double]) { self.init(unchecked: [vector.count], vector) }

  /// Creates a constant of shape `[rows, columns]` from its rows, all of the same length.
  public init(_ rows: [[Double]]) { self.init(nested: Nested(rows.map(Nested.init))) }

  /// Creates a constant of rank 3 from its matrices, all of the same shape.
  public init(_ matrices: [[[Double]]]) {
    self.init(nested: Nested(matrices.map { Nested($0.map(Nested.init)) }))
  }

  /// Creates a tensor whose count is known to fit.
  init(unchecked shape: [Int], _ data: [Double], node: Node? = nil) {
    self.shape = shape
    self.data = data
    self.node = node
  }

  /// The number of axes.
  public var rank: Int { shape.count }

  /// The number of elements.
  public var count: Int { data.count }

  /// The number in a tensor that has just one.
  public var scalar: Double {
    orStop { () throws(ShapeError) in
      guard count == 1 else {
        throw ShapeError(
          operation: "scalar", finding: "shape \(shape) has \(count) elements",
          rule: "only a tensor of one element is a number")
      }
    }
    return data[0]
  }

  /// The same numbers as a constant; what the rules of the engine compute with.
  var untracked: Tensor { Tensor(unchecked: shape, data) }
}

extension ShapeError {
  /// Checks that a shape is one, and that the numbers fill it.
  package static func check(shape: [Int], count: Int?) throws(ShapeError) {
    var product = 1
    for length in shape {
      let (next, overflow) = product.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflow else {
        throw ShapeError(
          operation: "Tensor", finding: "\(shape) is not a shape",
          rule: "lengths of axes start at 0 and their product must be a number of elements")
      }
      product = next
    }
    guard let count, count != product else { return }
    throw ShapeError(
      operation: "Tensor", finding: "\(count) numbers do not fill the shape \(shape)",
      rule: "the product of the shape must equal their number")
  }
}

extension [Int] {
  /// The number of elements of a shape; 1 for the empty one.
  var product: Int { reduce(1, *) }
}
