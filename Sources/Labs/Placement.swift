/// Where the norms of a layer stand, and what else belongs to the recipe.
///
/// What a placement does is its `recipe`; F is the branch, attention A or the feed-forward network. One
/// more is a case with a recipe, a formula for people, and a layer in the script that generates
/// Tests/LabsTests/Data/placement_gain.json.
enum Placement: String, Sendable, CaseIterable {
  /// `LN(x + F(x))` (Vaswani et al. 2017).
  case postNorm = "Post-LN"
  /// `x + F(LN(x))`, and a norm after the last layer.
  case preNorm = "Pre-LN"
  /// `x + LN(F(x))`, and a norm after the last layer.
  case resPostNorm = "res-post"
  /// `x + LN(F(x))`, and a norm after the last layer; queries and keys are normalized too.
  case resPostNormWithQK = "res-post + QK"
  /// `x + LN(F(LN(x)))`, and a norm after the last layer.
  case doubleNorm = "double norm"
  /// The double norm with one more norm, on what enters the first layer (arXiv 2502.02732).
  case periNorm = "Peri-LN"
  /// `LN(alpha x + F(x))` with smaller first weights (Wang et al. 2022, arXiv 2203.00555).
  case deepNorm = "DeepNorm"
  /// LayerNorm Scaling: `x + F(LN(x) / sqrt(l))` in layer l, and a norm after the last
  /// (arXiv 2502.05795).
  case layerNormScaling = "LN Scaling"
  /// Post-LN in the first L/4 layers, rounded down, Pre-LN after, and a norm after the last
  /// (arXiv 2412.13795).
  case mixNorm = "Mix-LN"
  /// Attention `x + A(x)` with norms on queries, keys and values; the feed-forward network
  /// `z + F(z)` of z = LN(x); a norm after the last layer (arXiv 2503.04598, without its variant for
  /// the first layer).
  case hybridNorm = "HybridNorm"
  /// `LN(alpha x + F(LN(x)))`, alpha = 2 L; the first attention is Pre-LN's, and the first
  /// feed-forward network's alpha is 1 (arXiv 2601.19895, by what others have implemented).
  case keel = "Keel"
  /// `LN(x + A(x))`, then `LN(x + F(h))` with the layer's own input x (arXiv 2601.22580, by what
  /// others have implemented).
  case spanNorm = "SpanNorm"
  /// `LN(x + A(x))`, then `LN(x + h + F(h))` with the layer's own input x (arXiv 2206.00330).
  case b2t = "B2T"
  /// Post-LN, beside the plain sum y of x0 and all branches; out comes `x + LN(y)`
  /// (arXiv 2304.14802).
  case resiDual = "ResiDual"
  /// `x + F(gain tanh(a x) + bias)`, a = 0.5 at first, and such a tanh after the last layer
  /// (arXiv 2503.10622).
  case dynamicTanh = "DyT"
  /// `x + F(LN(x)) / (2 L)`, and a norm after the last layer.
  case dividedPreNorm = "Pre-LN/(2L)"
  /// `x + F(LN(x)) / sqrt(L)`, and a norm after the last layer (depth-muP, arXiv 2310.02244).
  case depthMuP = "depth-muP"
  /// `norm(x + 0.05 (norm(F(x)) - x))` with norms that keep the mean, on queries and keys too, and
  /// matrices of unit rows (arXiv 2410.01131; F with ReLU, as everywhere here).
  case nGPT = "nGPT"
  /// `x + F(x)`.
  case noNorm = "no norm"

  /// Those that the labs of gradients and of training look at.
  static let trained: [Placement] = [
    .postNorm, .preNorm, .resPostNormWithQK, .resPostNorm, .deepNorm,
  ]
}

extension Placement {
  /// What a sub-layer F becomes, for people.
  var formula: String {
    let end = ", and a norm after the last layer"
    switch self {
    case .postNorm: return "LN(x + F(x))"
    case .preNorm: return "x + F(LN(x))" + end
    case .resPostNorm: return "x + LN(F(x)), the memo's Design B" + end
    case .resPostNormWithQK:
      return "res-post, with normalized queries and keys in its attention"
    case .doubleNorm: return "x + LN(F(LN(x)))" + end
    case .periNorm: return "x + LN(F(LN(x))), a norm in front of the first layer" + end
    case .deepNorm: return "LN(a x + F(x)), a = (2 L)^(1/4), with smaller first weights"
    case .layerNormScaling: return "LayerNorm Scaling, x + F(LN(x) / sqrt(l)) in layer l" + end
    case .mixNorm: return "Post-LN in the first L/4 layers, then Pre-LN" + end
    case .hybridNorm:
      return "x + F(x) for attention, with normalized queries, keys and values, and z + F(z), "
        + "z = LN(x), for the feed-forward network" + end
    case .keel:
      return "LN(2 L x + F(LN(x))), but in layer 1 x + F(LN(x)) for attention and LN(x + F(LN(x))) "
        + "for the feed-forward network"
    case .spanNorm: return "LN(w + F(x)), w being what entered the layer"
    case .b2t:
      return "LN(x + F(x)) for attention, LN(w + x + F(x)) for the feed-forward network, w being "
        + "what entered the layer"
    case .resiDual:
      return "Post-LN, and out comes x + LN(y), y being the sum of x0 and all branches"
    case .dynamicTanh: return "x + F(tanh(x / 2)), and such a tanh after the last layer"
    case .dividedPreNorm: return "x + F(LN(x)) / (2 L)" + end
    case .depthMuP: return "x + F(LN(x)) / sqrt(L)" + end
    case .nGPT:
      return "norm(x + 0.05 (norm(F(x)) - x)), where norm divides by the root mean square, queries "
        + "and keys have such norms, and weights have unit rows"
    case .noNorm: return "x + F(x)"
    }
  }
}
