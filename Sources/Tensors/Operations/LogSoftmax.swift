internal import LearnerSupport

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
