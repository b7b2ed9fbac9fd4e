extension Tensor {
  /// Returns the mean of all elements, of shape `[]`; NaN when there are none.
  public func mean() -> Tensor { sum() / Double(count) }

  /// Returns the means along one axis; NaN where the axis is empty.
  ///
  /// - Parameters:
  ///   - axis: The axis to average over; negative counts from the end.
  ///   - keepsDimensions: Whether the axis stays, with length 1.
  /// - Returns: The receiver's shape without the axis, or with length 1 there.
  public func mean(axis: Int, keepsDimensions: Bool = false) -> Tensor {
    let length = Axis(axis, of: shape, operation: "mean").length
    return sum(axis: axis, keepsDimensions: keepsDimensions) / Double(length)
  }
}
