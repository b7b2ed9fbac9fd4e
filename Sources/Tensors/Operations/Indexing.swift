/// What may stand between the brackets of a tensor: a position, or a range of positions.
public protocol TensorIndex {
  /// The positions meant, on an axis of a length; it may lie outside.
  func positions(on length: Int) -> Range<Int>
  /// Whether the axis is left out of the result: true for a single position.
  var dropsAxis: Bool { get }
}

extension Int: TensorIndex {
  /// The one position.
  public func positions(on length: Int) -> Range<Int> { self..<(self == .max ? self : self + 1) }
  /// A position leaves its axis out.
  public var dropsAxis: Bool { true }
}

extension Range<Int>: TensorIndex {
  /// The positions of the range.
  public func positions(on length: Int) -> Range<Int> { self }
  /// A range keeps its axis.
  public var dropsAxis: Bool { false }
}

extension ClosedRange<Int>: TensorIndex {
  /// The positions of the range.
  public func positions(on length: Int) -> Range<Int> { Range(self) }
  /// A range keeps its axis.
  public var dropsAxis: Bool { false }
}

extension PartialRangeFrom<Int>: TensorIndex {
  /// From the lower bound to the end.
  public func positions(on length: Int) -> Range<Int> { lowerBound..<Swift.max(lowerBound, length) }
  /// A range keeps its axis.
  public var dropsAxis: Bool { false }
}

extension PartialRangeUpTo<Int>: TensorIndex {
  /// From the start up to the upper bound.
  public func positions(on length: Int) -> Range<Int> { Swift.min(0, upperBound)..<upperBound }
  /// A range keeps its axis.
  public var dropsAxis: Bool { false }
}

extension Tensor {
  /// The element, or the part, at positions along the first axes, counted from 0.
  ///
  ///     x[1, 2]   // one element of a tensor of rank 2, of shape []
  ///     x[1]      // its row 1, of shape [columns]
  ///
  /// An element is a tensor and so keeps its history: loops over elements stay differentiable.
  /// Assigning replaces the part by a tensor of the same shape, and gradients follow.
  ///
  /// > Gradient: `dy` at the place, zero elsewhere. After an assignment, `dy` at the place goes to
  /// > the new part, and the rest to the tensor before.
  ///
  /// - Complexity: O(the size of the part) to read, in both directions. Assigning copies the tensor if
  ///   another holds it, and passes a gradient back in O(`count`).
  public subscript(position: Int...) -> Tensor {
    get {
      let part = orStop { () throws(ShapeError) in try Part(position, of: shape) }
      return Tensor.primitive("[]", self) { x in
        (
          Tensor(unchecked: part.shape, Array(x.data[part.range])),
          .adding { dy, sum in
            for (i, k) in part.range.enumerated() { sum[k] += dy.data[i] }
          }
        )
      }
    }
    set {
      let part = orStop { () throws(ShapeError) in
        let part = try Part(position, of: shape)
        try part.check(newShape: newValue.shape)
        return part
      }
      let before = node
      node = nil
      data.replaceSubrange(part.range, with: newValue.data)
      var edges: [Edge] = []
      if let before {
        let pullback = Pullback.value { dy in
          var dx = dy
          for k in part.range { dx.data[k] = 0 }
          return dx
        }
        edges.append(Edge(source: before, pullback: pullback))
      }
      if let source = newValue.node {
        let pullback = Pullback.value { dy in
          Tensor(unchecked: part.shape, Array(dy.data[part.range]))
        }
        edges.append(Edge(source: source, pullback: pullback))
      }
      if !edges.isEmpty { node = Node(operation: "[]=", shape: shape, edges: edges) }
    }
  }

  /// The part at positions or ranges of positions along the first axes; axes not mentioned stay whole.
  ///
  ///     x[0..<2, 3]     // column 3 of the first two rows, of shape [2]
  ///     x[0..., 4..<8]  // columns 4 to 7 of all rows
  ///
  /// > Gradient: `dy` at the place, zero elsewhere.
  public subscript(ranges: any TensorIndex...) -> Tensor {
    let part = orStop { () throws(ShapeError) in
      try slicedRanges(
        zip(ranges, shape).map { $0.positions(on: $1) }, given: ranges.count, of: shape)
    }
    let kept = zip(part, ranges.map(\.dropsAxis) + Array(repeating: false, count: rank))
      .filter { !$1 }.map(\.0.count)
    var offsets = [0]
    for (axis, range) in part.enumerated() {
      let stride = shape[(axis + 1)...].reduce(1, *)
      offsets = offsets.flatMap { offset in range.map { offset + $0 * stride } }
    }
    return Tensor.primitive("[]", self) { [offsets] x in
      (
        Tensor(unchecked: kept, offsets.map { x.data[$0] }),
        .adding { dy, sum in
          for (i, k) in offsets.enumerated() { sum[k] += dy.data[i] }
        }
      )
    }
  }
}

/// A part of a tensor whose numbers lie side by side: fixed positions along the first axes.
package struct Part: Sendable {
  /// The lengths of the axes that are left.
  package let shape: [Int]
  /// Where the numbers are in the data.
  package let range: Range<Int>

  /// Finds a part.
  ///
  /// - Throws: `ShapeError` when a position is outside or there are more positions than axes.
  package init(_ position: [Int], of whole: [Int]) throws(ShapeError) {
    guard position.count <= whole.count else { throw .tooManyIndices(position.count, whole) }
    var offset = 0
    for (axis, index) in position.enumerated() {
      guard index >= 0, index < whole[axis] else {
        throw ShapeError(
          operation: "[]", finding: "\(position) is outside shape \(whole)",
          rule: "the index of axis \(axis) must be in 0..<\(whole[axis])")
      }
      offset = offset * whole[axis] + index
    }
    shape = Array(whole[position.count...])
    let count = shape.product
    range = (offset * count)..<(offset * count + count)
  }

  /// Checks the shape of what is assigned to the part.
  package func check(newShape: [Int]) throws(ShapeError) {
    guard newShape != shape else { return }
    throw ShapeError(
      operation: "[]", finding: "a part of shape \(shape) cannot become shape \(newShape)",
      rule: "what is assigned must have the shape of the part")
  }
}

/// Returns a range for each axis of a shape: those given, then whole axes.
///
/// - Throws: `ShapeError` when a range is outside its axis or there are more than axes.
package func slicedRanges(
  _ ranges: [Range<Int>], given: Int, of shape: [Int]
) throws(ShapeError) -> [Range<Int>] {
  guard given <= shape.count else { throw .tooManyIndices(given, shape) }
  for (axis, range) in ranges.enumerated() {
    guard range.lowerBound >= 0, range.upperBound <= shape[axis] else {
      throw ShapeError(
        operation: "[]", finding: "positions \(range) of axis \(axis) are outside shape \(shape)",
        rule: "they must be in 0..<\(shape[axis])")
    }
  }
  return ranges + shape[ranges.count...].map { 0..<$0 }
}

extension ShapeError {
  fileprivate static func tooManyIndices(_ count: Int, _ shape: [Int]) -> ShapeError {
    ShapeError(
      operation: "[]", finding: "\(count) indices for shape \(shape)",
      rule: "there is at most one index for each axis")
  }
}

/// Returns rows of a table, such as the embeddings of tokens.
///
///     gather(Tensor([[1, 2], [3, 4]]), [1, 1, 0])   // [[3, 4], [3, 4], [1, 2]]
///
/// - Parameters:
///   - table: `[V, ...]`.
///   - indices: n positions along the first axis, each in `0..<V`; repeats are allowed.
/// - Returns: `[n, ...]`.
///
/// > Gradient: each row of `dy` added to the row of the table that it came from.
public func gather(_ table: Tensor, _ indices: [Int]) -> Tensor {
  orStop { () throws(ShapeError) in try checkGather(table.shape, indices) }
  let width = table.shape.dropFirst().reduce(1, *)
  return Tensor.primitive("gather", table) { table in
    (
      Tensor(
        unchecked: [indices.count] + table.shape.dropFirst(),
        indices.flatMap { table.data[($0 * width)..<(($0 + 1) * width)] }),
      .adding { dy, sum in
        for (row, index) in indices.enumerated() {
          for k in 0..<width { sum[index * width + k] += dy.data[row * width + k] }
        }
      }
    )
  }
}

/// Checks that indices are rows of a table.
package func checkGather(_ shape: [Int], _ indices: [Int]) throws(ShapeError) {
  guard let rows = shape.first else {
    throw ShapeError(
      operation: "gather", finding: "shape [] has no rows", rule: "a table has at least one axis")
  }
  for index in indices where index < 0 || index >= rows {
    throw ShapeError(
      operation: "gather", finding: "index \(index) is outside a table of shape \(shape)",
      rule: "indices must be in 0..<\(rows)")
  }
}
