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
    let y = Tensor(
      unchecked: x.shape,
      x.mapSlices(view) { x, y, start, step in
        var maximum = -Double.infinity
        for k in 0..<view.length { maximum = max(maximum, x[start + k * step]) }
        var sum = 0.0
        for k in 0..<view.length { sum += LearnerSupport.exp(x[start + k * step] - maximum) }
        let shift = maximum + LearnerSupport.log(sum)
        for k in 0..<view.length { y[start + k * step] = x[start + k * step] - shift }
      })
    return (
      y,
      .value { dy in
        Tensor(
          unchecked: y.shape,
          y.mapSlices(view) { y, dx, start, step in
            var sum = 0.0
            for k in 0..<view.length { sum += dy.data[start + k * step] }
            for k in 0..<view.length {
              let i = start + k * step
              dx[i] = dy.data[i] - LearnerSupport.exp(y[i]) * sum
            }
          })
      }
    )
  }
}
