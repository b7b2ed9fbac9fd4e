/// Returns each row standardized, scaled and shifted, in one pass forward and one back.
///
/// `gain * (x - mean) / sqrt(variance + epsilon) + bias`, with mean and variance over the last axis.
///
/// - Parameters:
///   - x: `[..., D]`, D at least 1.
///   - gain: `[D]`.
///   - bias: `[D]`, or nil for none.
///   - epsilon: What is added to the variance.
/// - Returns: The shape of `x`. The shapes must fit.
/// - Complexity: O(`x.count`).
///
/// > Gradient: with e = dy * gain and n = (x - mean) / sqrt(variance + epsilon):
/// > `(e - mean(e) - n * mean(e * n)) / sqrt(variance + epsilon)` for `x`, and the sums of dy * n and
/// > dy over the rows for `gain` and `bias`.
package func layerNormalized(
  _ x: Tensor, gain: Tensor, bias: Tensor?, epsilon: Double
) -> Tensor {
  let width = gain.count
  let rows = width == 0 ? 0 : x.count / width
  // The mean and the inverse deviation of each row, in turn.
  var statistics: [Double] = []
  let y = [Double].filled(count: x.count) { y in
    statistics = .filled(count: 2 * rows) { statistics in
      guard rows > 0 else { return }
      withPointers(x, gain, bias) { x, gain, bias in
        for row in 0..<rows {
          (statistics[2 * row], statistics[2 * row + 1]) = normalizeRow(
            x + row * width, width: width, gain: gain, bias: bias, epsilon: epsilon,
            into: y.baseAddress! + row * width)
        }
      }
    }
  }
  // No pullback may hold on to the graph.
  let (plainX, plainGain, hasBias) = (x.untracked, gain.untracked, bias != nil)
  let pullback: JointPullback = { [statistics] dy in
    var dGain = [Double](repeating: 0, count: width)
    var dBias = [Double](repeating: 0, count: hasBias ? width : 0)
    let dx = [Double].filled(count: plainX.count) { dx in
      guard rows > 0 else { return }
      dGain.withUnsafeMutableBufferPointer { dGain in
        dBias.withUnsafeMutableBufferPointer { dBias in
          withPointers(plainX, plainGain, dy) { x, gain, dy in
            for row in 0..<rows {
              pullBackNormalizedRow(
                dy! + row * width, x + row * width, width: width, gain: gain,
                mean: statistics[2 * row], inverse: statistics[2 * row + 1],
                dx: dx.baseAddress! + row * width, dGain: dGain.baseAddress!,
                dBias: hasBias ? dBias.baseAddress! : nil)
            }
          }
        }
      }
    }
    let shape = plainGain.shape
    return [
      Tensor(unchecked: plainX.shape, dx), Tensor(unchecked: shape, dGain),
      Tensor(unchecked: hasBias ? shape : [0], dBias),
    ]
  }
  var edges: [Edge] = []
  edges.reserveCapacity(3)
  edges.add(x, .joint(0))
  edges.add(gain, .joint(1))
  if let bias { edges.add(bias, .joint(2)) }
  return Tensor("layerNormalized", shape: x.shape, y, edges: edges, joint: pullback)
}

/// Calls `body` with the numbers of tensors that are not empty.
private func withPointers(
  _ a: Tensor, _ b: Tensor, _ c: Tensor?,
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>?) -> Void
) {
  a.data.withUnsafeBufferPointer { a in
    b.data.withUnsafeBufferPointer { b in
      guard let c else { return body(a.baseAddress!, b.baseAddress!, nil) }
      c.data.withUnsafeBufferPointer { body(a.baseAddress!, b.baseAddress!, $0.baseAddress!) }
    }
  }
}
