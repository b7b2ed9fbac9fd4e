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
      withPointers(x.data, gain.data, bias?.data) { x, gain, bias in
        Kernel.current.normalize(
          NormRows(x: x, count: rows, width: width, gain: gain), bias: bias, epsilon: epsilon,
          into: y.baseAddress!, statistics: statistics.baseAddress!)
      }
    }
  }
  var edges: [Edge] = []
  edges.reserveCapacity(3)
  edges.add(x, as: 0)
  edges.add(gain, as: 1)
  if let bias { edges.add(bias, as: 2) }
  // No pullback may hold on to the graph.
  let (plainX, plainGain, hasBias) = (x.data, gain.data, bias != nil)
  return Tensor("layerNormalized", shape: x.shape, y, edges: edges) {
    [statistics, shape = gain.shape] dy, inputs in
    guard rows > 0 else { return inputs.writeZeros() }
    var dGain = [Double](repeating: 0, count: width)
    var dBias = [Double](repeating: 0, count: hasBias ? width : 0)
    dGain.withUnsafeMutableBufferPointer { dGain in
      dBias.withUnsafeMutableBufferPointer { dBias in
        withPointers(plainX, plainGain, dy.data) { x, gain, dy in
          inputs.writeInAnyCase(0, count: plainX.count) { dx, adds in
            Kernel.current.pullBack(
              dy!, through: NormRows(x: x, count: rows, width: width, gain: gain),
              statistics: statistics, dx: dx, adds: adds, dGain: dGain.baseAddress!,
              dBias: hasBias ? dBias.baseAddress : nil)
          }
        }
      }
    }
    inputs.add(1, Tensor(unchecked: shape, dGain))
    if hasBias { inputs.add(2, Tensor(unchecked: shape, dBias)) }
  }
}
