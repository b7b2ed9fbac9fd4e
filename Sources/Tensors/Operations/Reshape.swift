extension Tensor {
  /// Returns the same numbers, in the same row-major order, in another shape.
  ///
  ///     Tensor([[1, 2, 3], [4, 5, 6]]).reshaped([3, 2])   // [[1, 2], [3, 4], [5, 6]]
  ///
  /// This is not a transposition: no number moves.
  ///
  /// - Parameter shape: A shape of as many elements; one length may be -1 and is then computed.
  /// - Returns: A tensor of that shape.
  ///
  /// > Gradient: `dy` in the shape before.
  ///
  /// - Complexity: O(1).
  public func reshaped(_ shape: [Int]) -> Tensor {
    let target = orStop { () throws(ShapeError) in
      try reshapedShape(self.shape, to: shape)
    }
    return Tensor.primitive("reshaped", self) { x in
      (
        Tensor(unchecked: target, x.data),
        .value { [shape = x.shape] dy in Tensor(unchecked: shape, dy.data) }
      )
    }
  }
}

/// Returns the shape that a request stands for, with a length of -1 filled in.
///
/// - Throws: `ShapeError` when the numbers of elements differ.
package func reshapedShape(_ shape: [Int], to request: [Int]) throws(ShapeError) -> [Int] {
  var target = request
  if let free = request.firstIndex(of: -1) {
    target[free] = 1
    let rest = target.product
    target[free] = rest == 0 ? 0 : shape.product / rest
  }
  guard target.allSatisfy({ $0 >= 0 }), target.product == shape.product else {
    throw ShapeError(
      operation: "reshaped",
      finding: "shape \(shape) with \(shape.product) elements cannot become \(request)",
      rule: "the number of elements must stay the same")
  }
  return target
}
