internal import LearnerSupport

/// Returns the softmax along one axis.
///
/// Shifts by the maximum first, so finite inputs never overflow.
///
///     softmax(Tensor([1, 2, 3]), axis: -1)   // [0.0900, 0.2447, 0.6652]
///
/// - Parameters:
///   - x: Logits, any shape but `[]`.
///   - axis: The axis along which the results sum to 1; negative counts from the end.
/// - Returns: The shape of `x`.
///
/// > Gradient: `y * (dy - sum(dy * y, axis))`.
///
/// Edge cases: elements of `-inf` give 0; a slice of nothing but `-inf` gives NaN.
public func softmax(_ x: Tensor, axis: Int) -> Tensor {
  let view = Axis(axis, of: x.shape, operation: "softmax")
  return Tensor.primitive("softmax", x) { x in
    let y = x.mapRows(along: view) { row, _ in Kernel.current.softmax(row, width: view.length) }
    return (
      y,
      .value { dy in
        dy.mapRows(along: view, beside: y) { dy, y in
          Kernel.current.pullBackSoftmax(dy, y, width: view.length)
        }
      }
    )
  }
}

extension Tensor {
  /// Returns the tensor with each of its slices along an axis replaced, without history.
  ///
  /// - Parameters:
  ///   - axis: The axis along which the slices lie.
  ///   - other: A tensor of the same shape; the receiver itself when left out.
  ///   - body: Changes a slice in place; it is also given the same slice of the other tensor.
  /// - Returns: A tensor of the same shape.
  func mapRows(
    along axis: Axis, beside other: Tensor? = nil,
    _ body: (UnsafeMutablePointer<Double>, UnsafePointer<Double>) -> Void
  ) -> Tensor {
    guard count > 0 else { return untracked }
    let other = other ?? self
    let (length, step) = (axis.length, axis.inner)
    let result = [Double].filled(count: count) { result in
      data.withUnsafeBufferPointer { source in
        other.data.withUnsafeBufferPointer { other in
          let result = result.baseAddress!
          result.update(from: source.baseAddress!, count: count)
          if step == 1 {
            for row in 0..<axis.outer {
              body(result + row * length, other.baseAddress! + row * length)
            }
            return
          }
          // The slices do not lie side by side: each is worked on in a copy.
          var (row, beside) = ([Double](repeating: 0, count: length), [Double]())
          for block in 0..<axis.outer {
            for inner in 0..<step {
              let start = block * length * step + inner
              for k in 0..<length { row[k] = result[start + k * step] }
              beside = (0..<length).map { other[start + $0 * step] }
              row.withUnsafeMutableBufferPointer { body($0.baseAddress!, beside) }
              for k in 0..<length { result[start + k * step] = row[k] }
            }
          }
        }
      }
    }
    return Tensor(unchecked: shape, result)
  }
}

/// Returns the logarithm of the softmax along one axis, `x - log(sum(exp(x)))`.
///
/// More precise than `log(softmax(x))`, which is `-inf` where a probability rounds to zero.
///
/// - Parameters:
///   - x: Logits, any shape but `[]`.
///   - axis: The axis along which the probabilities sum to 1; negative counts from the end.
/// - Returns: Log-probabilities in nats, the shape of `x`.
///
/// > Gradient: `dy - exp(y) * sum(dy, axis)`.
public func logSoftmax(_ x: Tensor, axis: Int) -> Tensor {
  let view = Axis(axis, of: x.shape, operation: "logSoftmax")
  return Tensor.primitive("logSoftmax", x) { x in
    let y = x.mapRows(along: view) { row, x in
      let (sum, maximum) = Kernel.current.softmax(row, width: view.length)
      let shift = maximum + LearnerSupport.log(sum)
      for k in 0..<view.length { row[k] = x[k] - shift }
    }
    return (
      y,
      .value { dy in
        dy.mapRows(along: view, beside: y) { dy, y in
          var sum = 0.0
          for k in 0..<view.length { sum += dy[k] }
          for k in 0..<view.length { dy[k] -= LearnerSupport.exp(y[k]) * sum }
        }
      }
    )
  }
}
