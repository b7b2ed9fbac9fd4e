extension Tensor {
  /// Returns the variances along one axis: the mean of the squared distances from the mean.
  ///
  /// Divides by the length of the axis, as NumPy's `var` and every LayerNorm do, and not by one
  /// less, as PyTorch's `var` does. Computed in two passes, so that a large mean costs no digits.
  ///
  /// - Parameters:
  ///   - axis: The axis; negative counts from the end.
  ///   - keepsDimensions: Whether the axis stays, with length 1.
  /// - Returns: The receiver's shape without the axis, or with length 1 there; NaN where the axis is
  ///   empty.
  public func variance(axis: Int, keepsDimensions: Bool = false) -> Tensor {
    _ = Axis(axis, of: shape, operation: "variance")
    let centered = self - mean(axis: axis, keepsDimensions: true)
    return (centered * centered).mean(axis: axis, keepsDimensions: keepsDimensions)
  }
}
