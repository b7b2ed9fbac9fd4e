// instructor's: begin
import Layers
import Tensors

/// A layer that watches what its norms and its rectifier get: random cases are chosen by it.
struct TransformerLayerTrace {
  private let attention: MultiHeadAttention
  private let hidden: Dense
  private let output: Dense
  private let norm1: LayerNorm
  private let norm2: LayerNorm
  private let epsilon: Double

  /// Makes the layers from their parameters.
  init(_ p: TransformerLayerParameters, heads: Int, epsilon: Double) {
    attention = MultiHeadAttention(
      query: Dense(kernel: p.wQ, bias: p.bQ), key: Dense(kernel: p.wK, bias: p.bK),
      value: Dense(kernel: p.wV, bias: p.bV), output: Dense(kernel: p.wO, bias: p.bO),
      heads: heads)
    hidden = Dense(kernel: p.wH, bias: p.bH)
    output = Dense(kernel: p.wF, bias: p.bF)
    self.epsilon = epsilon
    norm1 = LayerNorm(scale: p.gain1, bias: p.bias1, epsilon: epsilon)
    norm2 = LayerNorm(scale: p.gain2, bias: p.bias2, epsilon: epsilon)
  }

  /// The output of the Post-LN layer; nil where it is unsafe.
  func post(_ x: Tensor) -> Tensor? { deep(x, alpha: 1) }

  /// The output of the DeepNorm layer; nil where it is unsafe.
  func deep(_ x: Tensor, alpha: Double) -> Tensor? {
    let sum1 = alpha * x + attention(x)
    let h = norm1(sum1)
    let z = hidden(h)
    let sum2 = alpha * h + output(relu(z))
    return isSafe(rows: [sum1, sum2], hidden: z) ? norm2(sum2) : nil
  }

  /// The output of the Pre-LN layer; nil where it is unsafe.
  func pre(_ x: Tensor) -> Tensor? {
    let h = x + attention(norm1(x))
    let z = hidden(norm2(h))
    return isSafe(rows: [x, h], hidden: z) ? h + output(relu(z)) : nil
  }

  /// Whether both layers stay away from kinks and from rows that are nearly constant, where a norm
  /// would magnify what rounding leaves.
  func isSafe(atX x: Tensor) -> Bool { post(x) != nil && pre(x) != nil }

  private func isSafe(rows: [Tensor], hidden: Tensor) -> Bool {
    rows.allSatisfy { $0.isSafeToNormalize(epsilon: epsilon) }
      && hidden.data.allSatisfy { abs($0) > 1e-3 }
  }
}

extension Tensor {
  /// Whether a norm divides no row by nearly nothing.
  func isSafeToNormalize(epsilon: Double) -> Bool {
    variance(axis: -1).data.allSatisfy { $0 + epsilon > 0.05 }
  }
}
// instructor's: end
