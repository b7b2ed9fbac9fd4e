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
