internal import LearnerSupport
public import Tensors

/// Multi-head self-attention, as in "Attention is all you need" (2017), section 3.2.
///
///     let attention = MultiHeadAttention(width: 16, heads: 2, isCausal: true, in: scope)
///     let y = attention(x)   // [..., m, d] stays [..., m, d]
///
/// Queries, keys and values are linear maps of the tokens, cut along the width into heads of d / heads
/// each. A head returns `matmul(softmax(matmul(q, k.transposed) / sqrt(d / heads), axis: -1), v)`; the
/// heads are put side by side again, and a last linear map mixes them.
///
/// Parameters: `query`, `key`, `value` and `out`, each with a `kernel` of shape `[d, d]` and a `bias` of
/// shape `[d]`; with query-key normalization also `query_ln/scale` and `key_ln/scale`, of shape
/// `[d / heads]` and shared by the heads. Names and draws are those of
/// `flax.linen.MultiHeadAttention`, whose kernels have the same numbers with the heads as an axis.
public struct MultiHeadAttention {
  /// How queries and keys are normalized, each head by itself, before they are compared.
  public enum QueryKeyNorm {
    /// By `LayerNorm` without bias, as flax does.
    case layerNorm
    /// By `RMSNorm`.
    case rmsNorm
  }

  private let query: Dense
  private let key: Dense
  private let value: Dense
  private let output: Dense
  private let heads: Int
  private let isCausal: Bool
  private let queryNorm: ((Tensor) -> Tensor)?
  private let keyNorm: ((Tensor) -> Tensor)?

  /// Creates a layer whose parameters are drawn from a scope.
  ///
  /// - Parameters:
  ///   - width: The width d of a token, in and out.
  ///   - heads: The number of heads; it must divide the width.
  ///   - isCausal: Whether a token is kept from seeing later ones.
  ///   - queryKeyNorm: How queries and keys are normalized; not at all when nil.
  ///   - scope: Where the parameters are drawn.
  ///   - name: The layer's name in the scope; `MultiHeadAttention_0`, ... when left out.
  ///   - kernelInitializer: How the four kernels are drawn.
  public init(
    width: Int, heads: Int, isCausal: Bool = false, queryKeyNorm: QueryKeyNorm? = nil,
    in scope: ParameterScope, name: String? = nil, kernelInitializer: Initializer = .lecunNormal
  ) {
    let scope = scope.layer("MultiHeadAttention", named: name)
    func dense(_ name: String) -> Dense {
      Dense(width, in: scope, name: name, kernelInitializer: kernelInitializer)
    }
    func norm(_ name: String) -> ((Tensor) -> Tensor)? {
      queryKeyNorm.map { kind in
        let scale = Parameter.drawn(scope.layer("norm", named: name), number: 1, .ones)
        return { x in
          let scale = scale.value("MultiHeadAttention", "scale", shape: [width / heads])
          return switch kind {
          case .layerNorm: LayerNorm(scale: scale)(x)
          case .rmsNorm: RMSNorm(scale: scale)(x)
          }
        }
      }
    }
    self.init(
      query: dense("query"), key: dense("key"), value: dense("value"), output: dense("out"),
      heads: heads, isCausal: isCausal, queryNorm: norm("query_ln"), keyNorm: norm("key_ln"))
  }

  /// Creates a layer from its parts.
  ///
  /// - Parameters:
  ///   - query: The linear map to the queries of all heads, side by side.
  ///   - key: The linear map to the keys.
  ///   - value: The linear map to the values.
  ///   - output: The linear map of the heads' results, side by side.
  ///   - heads: The number of heads; it must divide the width of queries, keys and values.
  ///   - isCausal: Whether a token is kept from seeing later ones.
  ///   - queryNorm: What is done to the queries of each head, `[..., m, heads, d / heads]`, such as a
  ///     `LayerNorm` whose scale has shape `[d / heads]`.
  ///   - keyNorm: What is done to the keys of each head.
  public init(
    query: Dense, key: Dense, value: Dense, output: Dense, heads: Int, isCausal: Bool = false,
    queryNorm: ((Tensor) -> Tensor)? = nil, keyNorm: ((Tensor) -> Tensor)? = nil
  ) {
    guard heads > 0 else {
      learnerMistake("MultiHeadAttention: \(heads) heads; there must be at least 1")
    }
    self.query = query
    self.key = key
    self.value = value
    self.output = output
    self.heads = heads
    self.isCausal = isCausal
    self.queryNorm = queryNorm
    self.keyNorm = keyNorm
  }

  /// Applies the layer.
  ///
  /// - Parameter x: m tokens of width d, `[..., m, d]`.
  /// - Returns: `[..., m, d]`.
  /// - Complexity: O(m d (m + d)) for each sequence.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard x.rank >= 2 else {
      learnerMistake(
        "MultiHeadAttention: the input has shape \(x.shape); it must be [..., tokens, width]")
    }
    guard query.features.isMultiple(of: heads) else {
      learnerMistake(
        "MultiHeadAttention: a width of \(query.features) does not split into \(heads) heads; "
          + "the number of heads must divide it")
    }
    guard query.features == key.features, key.features == value.features else {
      learnerMistake(
        "MultiHeadAttention: queries, keys and values have widths \(query.features), "
          + "\(key.features) and \(value.features); they must be equal")
    }
    let inputs = x.shape[x.rank - 1]
    if queryNorm == nil, keyNorm == nil, x.count > 0 {
      return output(
        selfAttention(
          x, query: query.map(inputs: inputs), key: key.map(inputs: inputs),
          value: value.map(inputs: inputs), heads: heads, isCausal: isCausal))
    }
    return output(
      attention(
        normalized(query(x), queryNorm), normalized(key(x), keyNorm), value(x), heads: heads,
        isCausal: isCausal))
  }

  /// Normalizes each head of each token by itself.
  private func normalized(_ x: Tensor, _ norm: ((Tensor) -> Tensor)?) -> Tensor {
    guard let norm else { return x }
    let perHead = x.shape.dropLast() + [heads, x.shape[x.rank - 1] / heads]
    return norm(x.reshaped(Array(perHead))).reshaped(x.shape)
  }
}
