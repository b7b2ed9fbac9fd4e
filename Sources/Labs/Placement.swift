/// Where the norms of a layer stand, and what else belongs to the recipe.
enum Placement: String, Codable, Sendable, CaseIterable {
  /// `LN(x + F(x))` (Vaswani et al. 2017).
  case postNorm = "Post-LN"
  /// `x + F(LN(x))`, and a norm after the last layer.
  case preNorm = "Pre-LN"
  /// `x + LN(F(x))`, and a norm after the last layer; queries and keys are normalized too.
  case resPostNormWithQK = "res-post + QK"
  /// `x + LN(F(x))`, and a norm after the last layer.
  case resPostNorm = "res-post"
  /// `LN(alpha x + F(x))` with smaller first weights (Wang et al. 2022, arXiv 2203.00555).
  case deepNorm = "DeepNorm"

  /// Whether a norm stands after the last layer.
  var hasFinalNorm: Bool { self != .postNorm && self != .deepNorm }
}

/// What a layer does before its feed-forward network.
enum TokenMixing: Sendable {
  /// Nothing: a token never sees another.
  case none
  /// Attention to the tokens so far.
  case causal
  /// Attention to all tokens.
  case full
  /// The mean of the tokens' values, which is attention whose queries and keys are 0: the setting of
  /// the theorems of Xiong et al. 2020 (arXiv 2002.04745, section 3.3).
  case uniform
}
