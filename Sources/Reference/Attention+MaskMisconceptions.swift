import Problems
import Tensors

/// Beliefs about which tokens are hidden, and how.
extension AttentionKey {
  static let maskMisconceptions: [Misconception] = [
    Misconception(
      "mask-after-softmax", MaskAfterSoftmax(),
      belief: "The weights of later tokens are set to 0 after the softmax.",
      why: "A weight of 0 is what hiding a token means.",
      sentence: "here weights are set to 0 after the softmax; a row then sums to less than 1"),
    Misconception(
      "mask-filled-with-zero", MaskFilledWithZero(),
      belief: "The score of a hidden token is 0.",
      why: "Multiplying by a mask of zeros and ones is how most masks work.",
      sentence:
        "here the scores of later tokens are 0, which the softmax turns into exp(0) = 1; use -inf"),
    Misconception(
      "diagonal-hidden", DiagonalHidden(),
      belief: "A token sees only the tokens before it.",
      why: "A triangle is given with or without its diagonal, and one must choose.",
      sentence: "here a token does not see itself, and the first one sees nothing: 0 / 0 is NaN"),
    Misconception(
      "one-later-token-seen", OneLaterTokenSeen(),
      belief: "A token sees one token more than itself and those before it.",
      why: "The diagonal of a triangle is counted from 0 or from 1.",
      sentence: "here a token sees the next one, too; it sees itself and the tokens before it"),
    Misconception(
      "earlier-tokens-hidden", EarlierTokensHidden(),
      belief: "A token sees itself and the tokens after it.",
      why: "Upper and lower triangle are easily confused.",
      sentence: "here the earlier tokens are hidden; causal hides the later ones"),
    Misconception(
      "mask-inverted", MaskInverted(),
      belief: "The mask marks what is hidden, where it marks what is seen, or the reverse.",
      why: "Libraries do not agree on what a 1 in a mask means.",
      sentence: "here only later tokens are seen, and the last one sees nothing: 0 / 0 is NaN"),
    Misconception(
      "causal-ignored", CausalIgnored(),
      belief: "Every token sees every token.",
      why: "The formula of attention has no mask in it.",
      sentence: "these are the numbers without a mask; with causal, later tokens are hidden"),
    Misconception(
      "always-causal", AlwaysCausal(),
      belief: "Later tokens are always hidden.",
      why: "Language models always hide them.",
      sentence: "these are the numbers with later tokens hidden, where causal is false"),
    Misconception(
      "causal-negated", CausalNegated(),
      belief: "Later tokens are hidden when causal is false.",
      why: "A condition is easily written the wrong way round.",
      sentence: "here later tokens are hidden when causal is false, and seen when it is true"),
  ]

  /// Separated by two tokens, causal.
  struct MaskAfterSoftmax: AttentionSteps {
    func weights(_ scores: Tensor, hidden: Tensor?) -> Tensor {
      let weights = softmax(scores, axis: -1)
      return hidden.map { weights.filled(with: 0, where: $0) } ?? weights
    }
  }

  /// Separated by two tokens, causal.
  struct MaskFilledWithZero: AttentionSteps {
    var fill: Double { 0 }
  }

  /// Separated by one token, causal, which gets NaN.
  struct DiagonalHidden: AttentionSteps {
    func hides(_ j: Int, from i: Int) -> Bool { j >= i }
  }

  /// Separated by two tokens, causal; from no mask at all by three.
  struct OneLaterTokenSeen: AttentionSteps {
    func hides(_ j: Int, from i: Int) -> Bool { j > i + 1 }
  }

  /// Separated by two tokens, causal.
  struct EarlierTokensHidden: AttentionSteps {
    func hides(_ j: Int, from i: Int) -> Bool { j < i }
  }

  /// Separated by one token, causal, which gets NaN; from a hidden diagonal by two.
  struct MaskInverted: AttentionSteps {
    func hides(_ j: Int, from i: Int) -> Bool { j <= i }
  }

  /// Separated by two tokens, causal.
  struct CausalIgnored: AttentionSteps {
    func isCausal(_ flag: Bool) -> Bool { false }
  }

  /// Separated by two tokens, not causal.
  struct AlwaysCausal: AttentionSteps {
    func isCausal(_ flag: Bool) -> Bool { true }
  }

  /// Separated by two tokens.
  struct CausalNegated: AttentionSteps {
    func isCausal(_ flag: Bool) -> Bool { !flag }
  }
}
