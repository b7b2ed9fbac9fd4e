internal import Layers
internal import Tensors

/// Attention whose queries, keys and values are normalized, each head by itself (HybridNorm).
///
/// Its maps and norms have the names of `MultiHeadAttention`, and `value_ln/scale` besides.
struct NormalizedAttention {
  private let maps: [Dense]
  private let norms: [ParameterScope]
  private let output: Dense
  private let heads: Int
  private let isCausal: Bool

  init(
    width: Int, heads: Int, isCausal: Bool, in scope: ParameterScope, initializer: Initializer
  ) {
    let scope = scope.layer("MultiHeadAttention")
    func map(_ name: String) -> Dense {
      Dense(width, in: scope, name: name, kernelInitializer: initializer)
    }
    let names = ["query", "key", "value"]
    maps = names.map(map)
    output = map("out")
    norms = names.map { scope.layer("norm", named: "\($0)_ln") }
    self.heads = heads
    self.isCausal = isCausal
  }

  /// Applies the layer to m tokens, `[..., m, d]`.
  func callAsFunction(_ x: Tensor) -> Tensor {
    let width = x.shape[x.rank - 1] / heads
    let perHead = Array(x.shape.dropLast()) + [heads, width]
    let parts = zip(maps, norms).map { map, norm in
      LayerNorm(scale: norm.parameter("scale", number: 1, shape: [width], .ones))(
        map(x).reshaped(perHead)
      ).reshaped(x.shape)
    }
    return output(attention(parts[0], parts[1], parts[2], heads: heads, isCausal: isCausal))
  }
}
