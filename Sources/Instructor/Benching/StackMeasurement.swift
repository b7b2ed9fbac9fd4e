internal import Foundation
internal import Grading
internal import Layers
internal import Tensors

/// How large a stack of Transformer layers is.
struct StackSize: Codable, Equatable, Sendable {
  /// The width d of a token.
  let width: Int
  /// The hidden width of the feed-forward sub-layer.
  let hiddenWidth: Int
  let heads: Int
  /// The tokens m of a sequence.
  let tokens: Int
  /// The sequences computed at once.
  let batch: Int
  /// The layers, each an attention and a feed-forward sub-layer.
  var layers: Int = 96

  /// What the benchmark measures: the sizes of the course, and some above.
  static let measured: [StackSize] = [
    StackSize(width: 16, hiddenWidth: 64, heads: 2, tokens: 16, batch: 8),
    StackSize(width: 32, hiddenWidth: 128, heads: 4, tokens: 32, batch: 8),
    StackSize(width: 64, hiddenWidth: 256, heads: 4, tokens: 64, batch: 4),
    StackSize(width: 128, hiddenWidth: 512, heads: 8, tokens: 64, batch: 4),
    StackSize(width: 256, hiddenWidth: 1024, heads: 8, tokens: 128, batch: 1),
  ]

  /// The floating-point operations of the matrix products, forward and back.
  ///
  /// Two for each multiplication and its addition; the backward pass multiplies twice as often. Norms,
  /// softmaxes and sums are not counted.
  var operations: Int {
    let rows = batch * tokens
    let projections = 2 * rows * (4 * width * width + 2 * width * hiddenWidth)
    let attention = 4 * batch * tokens * tokens * width
    return 3 * layers * (projections + attention)
  }
}

/// How long a stack takes to compute its output and all gradients.
struct StackMeasurement: Codable, Equatable, Sendable {
  /// What was measured.
  let size: StackSize
  /// How many threads could be used.
  let threads: Int
  /// The kernel of the matrix products.
  let kernel: String
  /// The milliseconds of each repetition, in order.
  let milliseconds: [Double]
  /// The most memory that the process held, in megabytes of 2^20 bytes.
  let peakMegabytes: Double

  /// The shortest repetition, in milliseconds.
  var minimum: Double { milliseconds.min() ?? .nan }

  /// The repetition in the middle, in milliseconds.
  var median: Double {
    let sorted = milliseconds.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// Billions of the counted operations in a second, in the shortest repetition.
  var gigaflopsPerSecond: Double { Double(size.operations) / (minimum * 1e6) }

  /// Measures a pre-norm stack with attention and feed-forward sub-layers in this process.
  ///
  /// The first computation, which also draws the parameters, is not measured.
  ///
  /// - Parameters:
  ///   - size: How large it is.
  ///   - repetitions: How often to measure; nil for as often as fits into two seconds, from 3 to 100.
  /// - Returns: The measurement.
  static func run(_ size: StackSize, repetitions: Int?) -> StackMeasurement {
    FreedMemory.keep()
    let stack = PreNormStack(size)
    let x = Tensor(
      shape: [size.batch, size.tokens, size.width],
      data: (0..<(size.batch * size.tokens * size.width)).map { Double($0 * 37 % 101) / 50 - 1 })
    _ = Gradients(of: stack(x).sum())
    var milliseconds: [Double] = []
    var total = 0.0
    while milliseconds.count < (repetitions ?? 100) {
      let time = ContinuousClock().measure { _ = Gradients(of: stack(x).sum()) }
      milliseconds.append(time / .milliseconds(1))
      total += milliseconds.last ?? 0
      if repetitions == nil, total > 2000, milliseconds.count >= 3 { break }
    }
    return StackMeasurement(
      size: size, threads: Parallel.threads, kernel: Kernel.current.rawValue,
      milliseconds: milliseconds, peakMegabytes: Platform.peakMemory / 1_048_576)
  }
}

/// Pre-norm Transformer layers: x + attention(LN(x)), then x + FFN(LN(x)).
private struct PreNormStack {
  private let layers: [Layer]

  private struct Layer {
    let attentionNorm: LayerNorm
    let attention: MultiHeadAttention
    let feedForwardNorm: LayerNorm
    let feedForward: FeedForward
  }

  init(_ size: StackSize) {
    let scope = ParameterScope(seed: 1)
    layers = (0..<size.layers).map { _ in
      Layer(
        attentionNorm: LayerNorm(in: scope),
        attention: MultiHeadAttention(width: size.width, heads: size.heads, in: scope),
        feedForwardNorm: LayerNorm(in: scope),
        feedForward: FeedForward(width: size.width, hidden: size.hiddenWidth, in: scope))
    }
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    layers.reduce(x) { x, layer in
      let y = x + layer.attention(layer.attentionNorm(x))
      return y + layer.feedForward(layer.feedForwardNorm(y))
    }
  }
}
