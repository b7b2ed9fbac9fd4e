import Problems
import Tensors

/// Beliefs about the scores and their softmax.
extension AttentionKey {
  static let scoreMisconceptions: [Misconception] = [
    Misconception(
      "scale-of-whole-width", ScaleOfWholeWidth(),
      belief: "The scores are divided by sqrt(d).",
      why: "With one head, d is the width of the head.",
      sentence: "these are the numbers of scores over sqrt(d); a head has d / heads columns"),
    Misconception(
      "no-scale", NoScale(),
      belief: "The scores are the products of queries and keys.",
      why: "The division looks like a detail of training.",
      sentence: "here the scores are not divided by anything; divide them by sqrt(d / heads)"),
    Misconception(
      "scaled-twice", ScaledTwice(),
      belief: "The scores are divided by d / heads.",
      why: "Queries are divided in one place and scores in another, or the root is lost.",
      sentence:
        "here the scores are divided by d / heads itself; divide once, by its square root"),
    Misconception(
      "scale-multiplied", ScaleMultiplied(),
      belief: "The scores are multiplied by sqrt(d / heads).",
      why: "Scaling suggests a factor, and d^-0.5 loses its minus sign easily.",
      sentence: "here the scores are multiplied by sqrt(d / heads); they are divided by it"),
    Misconception(
      "scaled-after-softmax", ScaledAfterSoftmax(),
      belief: "The weights are divided by sqrt(d / heads).",
      why: "Softmax and division stand side by side in the formula.",
      sentence: "here the weights are divided by sqrt(d / heads); the division is of the scores"),
    Misconception(
      "softmax-over-queries", SoftmaxOverQueries(),
      belief: "The weights of a key sum to 1 over the queries.",
      why: "The scores are square, so either axis fits.",
      sentence: "here each column of weights sums to 1; the softmax runs over the keys of a row"),
    Misconception(
      "softmax-over-heads", SoftmaxOverHeads(),
      belief: "The weights sum to 1 over the heads.",
      why: "Axis 0 or 1 is the axis of the heads in one layout and of tokens in another.",
      sentence: "here the weights sum to 1 over the heads; in each head they do so over the keys"),
    Misconception(
      "softmax-over-everything", SoftmaxOverEverything(),
      belief: "All weights of a head sum to 1.",
      why: "A softmax that is not told its axis takes all elements.",
      sentence: "here all weights of a head together sum to 1; those of each query should"),
    Misconception(
      "softmax-forgotten", SoftmaxForgotten(),
      belief: "The scores are the weights.",
      why: "Without the softmax the shapes are the same.",
      sentence: "here the scores are the weights; their softmax should be"),
    Misconception(
      "queries-and-keys-swapped", QueriesAndKeysSwapped(),
      belief: "Row i of the scores belongs to key i.",
      why: "The product of keys and queries has the same shape as that of queries and keys.",
      sentence: "these are the numbers with queries and keys in each other's place"),
    Misconception(
      "keys-and-values-swapped", KeysAndValuesSwapped(),
      belief: "The queries are compared with the values, and the keys are gathered.",
      why: "Both are linear maps of the tokens, of one shape.",
      sentence: "these are the numbers with keys and values in each other's place"),
    Misconception(
      "queries-and-values-swapped", QueriesAndValuesSwapped(),
      belief: "The values are compared with the keys, and the queries are gathered.",
      why: "Three tensors of one shape are easily passed in the wrong order.",
      sentence: "these are the numbers with queries and values in each other's place"),
  ]

  /// Separated by two heads.
  struct ScaleOfWholeWidth: AttentionSteps {
    func divisor(width: Int, heads: Int) -> Double { sqrt(Double(width)) }
  }

  /// Separated by heads of more than one column.
  struct NoScale: AttentionSteps {
    func divisor(width: Int, heads: Int) -> Double { 1 }
  }

  /// Separated by heads of more than one column.
  struct ScaledTwice: AttentionSteps {
    func divisor(width: Int, heads: Int) -> Double { Double(width / heads) }
  }

  /// Separated by heads of more than one column.
  struct ScaleMultiplied: AttentionSteps {
    func divisor(width: Int, heads: Int) -> Double { 1 / sqrt(Double(width / heads)) }
  }

  /// Separated by the first case, whose only weight is 1.
  struct ScaledAfterSoftmax: AttentionSteps {
    func divisor(width: Int, heads: Int) -> Double { 1 }
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      // Dividing the weights divides what they gather.
      matmul(joined / sqrt(Double(w.shape[0] / heads)), w) + b
    }
  }

  /// Separated by two tokens.
  struct SoftmaxOverQueries: AttentionSteps {
    func normalized(_ scores: Tensor) -> Tensor { softmax(scores, axis: -2) }
  }

  /// Separated by two heads; with one, all weights are 1.
  struct SoftmaxOverHeads: AttentionSteps {
    func normalized(_ scores: Tensor) -> Tensor { softmax(scores, axis: 0) }
  }

  /// Separated by two tokens.
  struct SoftmaxOverEverything: AttentionSteps {
    func normalized(_ scores: Tensor) -> Tensor {
      softmax(scores.reshaped([scores.shape[0], -1]), axis: -1).reshaped(scores.shape)
    }
  }

  /// Separated by one token; what is hidden makes infinities.
  struct SoftmaxForgotten: AttentionSteps {
    func normalized(_ scores: Tensor) -> Tensor { scores }
  }

  /// Separated by two tokens.
  struct QueriesAndKeysSwapped: AttentionSteps {
    func assigned(_ parts: AttentionParts) -> AttentionParts {
      AttentionParts(queries: parts.keys, keys: parts.queries, values: parts.values)
    }
  }

  /// Separated by one token, which gathers its key.
  struct KeysAndValuesSwapped: AttentionSteps {
    func assigned(_ parts: AttentionParts) -> AttentionParts {
      AttentionParts(queries: parts.queries, keys: parts.values, values: parts.keys)
    }
  }

  /// Separated by one token, which gathers its query.
  struct QueriesAndValuesSwapped: AttentionSteps {
    func assigned(_ parts: AttentionParts) -> AttentionParts {
      AttentionParts(queries: parts.values, keys: parts.keys, values: parts.queries)
    }
  }
}
