extension Tensor {
  /// Returns the tensor with a number in all places where a mask is not zero.
  ///
  ///     scores.filled(with: -.infinity, where: causalMask(tokens: 4))
  ///
  /// - Parameters:
  ///   - value: The number to put there.
  ///   - mask: A tensor that broadcasts to the receiver's shape; it takes no gradient.
  /// - Returns: The receiver's shape.
  ///
  /// > Gradient: `dy` where the mask is zero, zero elsewhere.
  public func filled(with value: Double, where mask: Tensor) -> Tensor {
    let mask = orStop { () throws(ShapeError) in
      try checkMask(mask.shape, of: shape)
      return mask.untracked
    }
    return Tensor.primitive("filled", self) { x in
      (
        Tensor.elementwise("filled", x, mask) { $1 == 0 ? $0 : value },
        .value { dy in Tensor.elementwise("filled", dy, mask) { $1 == 0 ? $0 : 0 } }
      )
    }
  }
}

/// Returns the mask that keeps a token from seeing later ones: 1 where the column is greater than the
/// row, 0 elsewhere.
///
/// - Parameter tokens: The number of tokens m.
/// - Returns: `[m, m]`; row i belongs to the query of token i, column j to the key of token j.
public func causalMask(tokens: Int) -> Tensor {
  var mask = Tensor(shape: [tokens, tokens])
  for i in 0..<tokens {
    for j in (i + 1)..<max(tokens, i + 1) { mask.data[i * tokens + j] = 1 }
  }
  return mask
}

/// Checks that a mask broadcasts to a shape.
package func checkMask(_ mask: [Int], of shape: [Int]) throws(ShapeError) {
  if (try? broadcastShape(shape, mask, operation: "filled")) == shape { return }
  throw ShapeError(
    operation: "filled", finding: "a mask of shape \(mask) does not fit shape \(shape)",
    rule: "aligned from the right, each length of the mask must be 1 or the tensor's")
}
