import Tensors

/// What goes wrong inside of a head.
extension HeadSteps {
  /// What can be wrong in one head alone, too.
  @MistakeList<HeadSteps>
  static var mainMistakes: [Mistake<HeadSteps>] {
    unmaskedMistakes
    Mistake(
      "mask-after-softmax",
      "weights are set to 0 after the softmax; a row then sums to less than 1",
      why: "A weight of 0 is what hiding a token means."
    ) {
      $0.masked = { scores, _ in scores }
      $0.maskedWeights = { $0.filled(with: 0, where: $1) }
    }
    Mistake(
      "mask-filled-with-zero",
      "the scores of later tokens are 0, which the softmax turns into exp(0) = 1; use -inf",
      why: "Multiplying by a mask of zeros and ones is how most masks work."
    ) { $0.masked = { $0.filled(with: 0, where: $1) } }
    Mistake(
      "causal-ignored",
      "these are the numbers without a mask; with causal, later tokens are hidden",
      why: "The formula of attention has no mask in it."
    ) { $0.isCausal = { _ in false } }
  }

  /// What shows where nothing is to be hidden.
  @MistakeList<HeadSteps>
  static var unmaskedMistakes: [Mistake<HeadSteps>] {
    Mistake(
      "no-scale", "the scores are not divided by anything; divide them by sqrt(d / heads)",
      why: "The division looks like a detail of training."
    ) { $0.divisor = { _ in 1 } }
    Mistake(
      "scale-of-whole-width", "the scores are divided by sqrt(d); a head has d / heads columns",
      why: "With one head, d is the width of the head."
    ) { $0.divisor = { sqrt(Double($0.width)) } }
    Mistake(
      "softmax-over-queries",
      "each column of weights sums to 1; the softmax runs over the keys of a row",
      why: "The scores are square, so either axis fits."
    ) { $0.normalized = { softmax($0, axis: -2) } }
    Mistake(
      "softmax-forgotten", "the scores are the weights; their softmax should be",
      why: "Without the softmax the shapes are the same."
    ) { $0.normalized = { $0 } }
    Mistake(
      "always-causal", "later tokens are hidden where causal is false, too",
      why: "Language models always hide them."
    ) { $0.isCausal = { _ in true } }
  }

  @MistakeList<HeadSteps>
  static var scoreMistakes: [Mistake<HeadSteps>] {
    Mistake(
      "scaled-twice", "the scores are divided by d / heads itself; divide once, by its square root",
      why: "Queries are divided in one place and scores in another, or the root is lost."
    ) { $0.divisor = { Double($0.size) } }
    Mistake(
      "scale-multiplied", "the scores are multiplied by sqrt(d / heads); they are divided by it",
      why: "Scaling suggests a factor, and d^-0.5 loses its minus sign easily."
    ) { $0.divisor = { 1 / sqrt(Double($0.size)) } }
    Mistake(
      "scaled-after-softmax",
      "the weights are divided by sqrt(d / heads); the division is of the scores",
      why: "Softmax and division stand side by side in the formula."
    ) {
      $0.divisor = { _ in 1 }
      $0.weightDivisor = { sqrt(Double($0.size)) }
    }
    Mistake(
      "weights-scaled-too", "the weights are divided by sqrt(d / heads), too; only the scores are",
      why: "Softmax and division stand side by side in the formula.", isReadyMade: true
    ) { $0.weightDivisor = { sqrt(Double($0.size)) } }
    Mistake.operands(
      \.divisor, "scores-over", "the scores are divided by", right: "sqrt(d / heads)",
      [
        "sqrt(m)": { sqrt(Double($0.tokens)) },
        "m": { Double($0.tokens) },
        "sqrt(heads)": { sqrt(Double($0.heads)) },
        "heads": { Double($0.heads) },
        "d": { Double($0.width) },
        "sqrt(d) over heads": { sqrt(Double($0.width)) / Double($0.heads) },
        "heads times sqrt(d)": { sqrt(Double($0.width)) * Double($0.heads) },
        "sqrt(d times heads)": { sqrt(Double($0.width * $0.heads)) },
        "the fourth root of d over heads": { sqrt(sqrt(Double($0.size))) },
        "the square of d / heads": { Double($0.size * $0.size) },
        "sqrt(d / heads + 1)": { sqrt(Double($0.size + 1)) },
        "2": { _ in 2 },
        "sqrt(2)": { _ in sqrt(2) },
        "8": { _ in 8 },
      ])
    Mistake.ready(\.products, "the product of queries and keys", .term())
  }

  @MistakeList<HeadSteps>
  static var softmaxMistakes: [Mistake<HeadSteps>] {
    Mistake(
      "softmax-over-heads",
      "the weights sum to 1 over the heads; in each head they do so over the keys",
      why: "Axis 0 or 1 is the axis of the heads in one layout and of tokens in another."
    ) { $0.normalized = { softmax($0, axis: 0) } }
    Mistake(
      "softmax-over-everything",
      "all weights of a head together sum to 1; those of each query should",
      why: "A softmax that is not told its axis takes all elements."
    ) {
      $0.normalized = {
        softmax($0.reshaped([$0.shape[0], -1]), axis: -1).reshaped($0.shape)
      }
    }
    Mistake(
      "softmax-over-heads-and-everything", "all weights of all heads together sum to 1",
      why: "A softmax that is not told its axis takes all elements.", isReadyMade: true
    ) { $0.normalized = { softmax($0.reshaped([-1]), axis: 0).reshaped($0.shape) } }
    Mistake(
      "softmax-twice", "the softmax is taken of the weights once more; once is enough",
      why: "It was there already, one line before."
    ) { $0.normalized = { softmax(softmax($0, axis: -1), axis: -1) } }
    Mistake(
      "softmax-unnormalized", "the weights are exp(scores), without the division by their sum",
      why: "The exponential is the part of a softmax that one remembers.", isReadyMade: true
    ) { $0.normalized = { exp($0) } }
    Mistake(
      "softmax-plus-one", "the sum that the weights are divided by has a 1 added",
      why: "Some attentions have it, to let a token see nothing.", isReadyMade: true
    ) { $0.normalized = { exp($0) / (exp($0).sum(axis: -1, keepsDimensions: true) + 1) } }
    Mistake(
      "scores-over-sum",
      "the scores are divided by their sum; the softmax is of their exponentials",
      why: "Dividing by the sum makes weights that sum to 1.", isReadyMade: true
    ) { $0.normalized = { $0 / $0.sum(axis: -1, keepsDimensions: true) } }
    Mistake(
      "sigmoid-for-softmax", "each weight is 1 / (1 + exp(-score)); the weights are a softmax",
      why: "Both make numbers between 0 and 1.", isReadyMade: true
    ) { $0.normalized = { 1 / (1 + exp(-$0)) } }
    Mistake(
      "relu-for-softmax", "the weights are relu(scores); they are a softmax",
      why: "Both make numbers that are not negative.", isReadyMade: true
    ) { $0.normalized = { relu($0) } }
    Mistake(
      "log-softmax", "the weights are the logarithms of a softmax",
      why: "Loss functions have it, and it has the same shape.", isReadyMade: true
    ) { $0.normalized = { log(softmax($0, axis: -1)) } }
    Mistake(
      "weights-without-gradient", "no gradient comes back through the weights",
      why: "A tensor made of plain numbers, or a detached one, has the right numbers.",
      isReadyMade: true
    ) { $0.normalized = { softmax($0, axis: -1).withoutGradient } }
    Mistake(
      "weights-transposed-over-values", "the weights are transposed before they gather the values",
      why: "They are square, so both ways fit.", isReadyMade: true
    ) { $0.gathered = { matmul($0.transposed, $1) } }
  }

  @MistakeList<HeadSteps>
  static var maskMistakes: [Mistake<HeadSteps>] {
    Mistake(
      "causal-negated", "later tokens are hidden when causal is false, and seen when it is true",
      why: "A condition is easily written the wrong way round."
    ) { $0.isCausal = { !$0 } }
    Mistake(
      "diagonal-hidden",
      "a token does not see itself, and the first one sees nothing: 0 / 0 is NaN",
      why: "A triangle is given with or without its diagonal, and one must choose."
    ) { $0.hides = { $1 >= $0 } }
    Mistake(
      "diagonal-hidden-but-first", "only the first token sees itself; each of them does",
      why: "Hiding the diagonal gives NaN in the first row, which is then mended alone."
    ) { $0.hides = { $1 >= $0 && $1 > 0 } }
    Mistake(
      "one-later-token-seen", "a token sees the next one, too; it sees itself and those before it",
      why: "The diagonal of a triangle is counted from 0 or from 1."
    ) { $0.hides = { $1 > $0 + 1 } }
    Mistake(
      "earlier-tokens-hidden", "the earlier tokens are hidden; causal hides the later ones",
      why: "Upper and lower triangle are easily confused."
    ) { $0.hides = { $1 < $0 } }
    Mistake(
      "mask-inverted", "only later tokens are seen, and the last one sees nothing: 0 / 0 is NaN",
      why: "Libraries do not agree on what a 1 in a mask means."
    ) { $0.hides = { $1 <= $0 } }
    Mistake(
      "diagonal-hidden-by-number",
      "a token does not see itself, and the first, which sees nothing, gets equal weights",
      why: "Nothing is hidden from all by a number that is only large, and no NaN tells.",
      isReadyMade: true
    ) {
      $0.hides = { $1 >= $0 }
      $0.masked = { $0.filled(with: -1e9, where: $1) }
    }
    Mistake(
      "mask-inverted-by-number",
      "only later tokens are seen, and the last, which sees nothing, gets equal weights",
      why: "Libraries do not agree on what a 1 in a mask means.", isReadyMade: true
    ) {
      $0.hides = { $1 <= $0 }
      $0.masked = { $0.filled(with: -1e9, where: $1) }
    }
    Mistake(
      "only-itself-seen", "a token sees itself alone; it sees those before it as well",
      why: "A loop over the tokens has one index where two belong.", isReadyMade: true
    ) { $0.hides = { $1 != $0 } }
    Mistake(
      "itself-and-one-before-seen", "a token sees itself and the one before; it sees all before it",
      why: "A window of two looks like a triangle when there are two tokens.", isReadyMade: true
    ) { $0.hides = { $1 > $0 || $1 < $0 - 1 } }
    Mistake(
      "first-token-hidden", "the first token is hidden from the others; all before are seen",
      why: "A loop from 1 instead of 0.", isReadyMade: true
    ) { $0.hides = { $1 > $0 || ($1 == 0 && $0 > 0) } }
    fills.asReadyMade()
  }

  private static let numbers: [(Double, String)] = [
    (-1, "-1"), (1, "1"), (-5, "-5"), (-10, "-10"), (-20, "-20"),
    (-100, "a number between -30 and -100"), (-400, "a number some hundreds below 0"),
    (-1000, "-1000"), (-1024, "-1024"),
  ]

  @MistakeList<HeadSteps>
  private static var fills: [Mistake<HeadSteps>] {
    numbers.map { number, words in
      Mistake(
        "mask-filled-with-\(number < 0 ? "minus-" : "")\(Int(number.magnitude))",
        "the scores of later tokens are \(words), which leaves them a weight; use -inf",
        why: "Scores seem to be small, so that a number that is merely smaller will do."
      ) { $0.masked = { $0.filled(with: number, where: $1) } }
    }
    numbers.map { number, words in
      Mistake(
        "mask-adds-\(number < 0 ? "minus-" : "")\(Int(number.magnitude))",
        "\(words) is added to the scores of later tokens, which leaves them a weight; use -inf",
        why: "A mask of zeros and ones is added, with too small a factor or with none."
      ) { $0.masked = { $0 + $1 * number } }
    }
    Mistake(
      "mask-of-seen-scores",
      "the scores of later tokens are kept, and those of seen ones are hidden by -1e9",
      why: "Libraries do not agree on what a 1 in a mask means."
    ) { $0.masked = { $0 + (1 - $1) * -1e9 } }
    Mistake(
      "seen-scores-minus-1e9",
      "-1e9 is added to the scores that are seen, which rounds them; they stay as they are",
      why: "A mask that is added already is taken for one of zeros and ones."
    ) { $0.masked = { ($0 - 1e9).filled(with: -.infinity, where: $1) } }
  }
}
