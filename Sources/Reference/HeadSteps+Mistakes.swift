import Tensors

/// What goes wrong inside of a head.
extension HeadSteps {
  private static let divided = Mistake<HeadSteps>.family(
    "the scores are ", "; divide them by sqrt(d / heads)",
    why: "The division looks like a detail, and stands beside the softmax.")
  private static let causal = Mistake<HeadSteps>.family(
    "where causal is false, ", "; they are hidden where it is true",
    why: "Language models hide them, and conditions get turned round.")
  private static let weighed = Mistake<HeadSteps>.family(
    "the weights ", "; they are a softmax over the keys, for each query and head",
    why: "Without a softmax, or with that of another axis, the shapes are the same.")

  private static let seen = Mistake<HeadSteps>.family(
    "with causal, ", "; each token sees itself and those before it",
    why: "A triangle has two sides and a diagonal, and a mask of ones means either.")

  /// What shows where nothing is to be hidden.
  @MistakeList<HeadSteps> static var unmaskedMistakes: [Mistake<HeadSteps>] {
    divided([
      "no-scale: not divided by anything": { $0.divisor = { _ in 1 } },
      "scale-of-whole-width: divided by sqrt(d)": { $0.divisor = { sqrt(Double($0.width)) } },
    ])
    weighed([
      "softmax-over-queries: sum to 1 by column": { $0.normalized = { softmax($0, axis: -2) } },
      "softmax-forgotten: are the scores": { $0.normalized = { $0 } },
    ])
    causal(["always-causal: later tokens are hidden, too": { $0.isCausal = { _ in true } }])
  }

  @MistakeList<HeadSteps> static var mistakes: [Mistake<HeadSteps>] {
    unmaskedMistakes
    Mistake.family(
      why: "The formula of attention has no mask, and most masks are factors of 0 and 1.")([
        "mask-after-softmax: weights are set to 0 after the softmax; rows then sum to less than 1":
          {
            $0.masked = { scores, _ in scores }
            $0.maskedWeights = { $0.filled(with: 0, where: $1) }
          },
        "mask-filled-with-zero: the scores of later tokens are 0, and exp(0) is 1; use -inf":
          { $0.masked = { $0.filled(with: 0, where: $1) } },
        "causal-ignored: there is no mask; with causal, later tokens are hidden":
          { $0.isCausal = { _ in false } },
      ])
    divided([
      "scaled-twice: divided by d / heads itself": { $0.divisor = { Double($0.size) } },
      "scale-multiplied: multiplied by sqrt(d / heads)":
        { $0.divisor = { 1 / sqrt(Double($0.size)) } },
      "weights-scaled-too?: divided, and so are the weights":
        { $0.weightDivisor = { sqrt(Double($0.size)) } },
      "scaled-after-softmax: not divided, but the weights are":
        { ($0.divisor, $0.weightDivisor) = ({ _ in 1 }, { sqrt(Double($0.size)) }) },
    ])
    Mistake.operands(
      \.divisor, "scores-over", "the scores are divided by", right: "sqrt(d / heads)")([
        "m": { Double($0.tokens) }, "sqrt(m)": { sqrt(Double($0.tokens)) }, "8": { _ in 8 },
        "heads": { Double($0.heads) }, "sqrt(heads)": { sqrt(Double($0.heads)) },
        "d": { Double($0.width) }, "sqrt(d times heads)": { sqrt(Double($0.width * $0.heads)) },
        "sqrt(d) over heads": { sqrt(Double($0.width)) / Double($0.heads) },
        "heads times sqrt(d)": { sqrt(Double($0.width)) * Double($0.heads) },
        "the fourth root of d over heads": { sqrt(sqrt(Double($0.size))) },
      ])
    Mistake.ready(\.products, "the product of queries and keys", .term())
    weighed([
      "softmax-over-heads: sum to 1 over the heads": { $0.normalized = { softmax($0, axis: 0) } },
      "softmax-over-everything: of a head together sum to 1": {
        $0.normalized = { softmax($0.reshaped([$0.shape[0], -1]), axis: -1).reshaped($0.shape) }
      },
      "softmax-twice: are a softmax of the softmax":
        { $0.normalized = { softmax(softmax($0, axis: -1), axis: -1) } },
      "softmax-over-heads-and-everything?: of all heads together sum to 1":
        { $0.normalized = { softmax($0.reshaped([-1]), axis: 0).reshaped($0.shape) } },
      "softmax-unnormalized?: are exp(scores), not divided": { $0.normalized = { exp($0) } },
      "softmax-plus-one?: are divided by their sum + 1":
        { $0.normalized = { exp($0) / (exp($0).sum(axis: -1, keepsDimensions: true) + 1) } },
      "scores-over-sum?: are the scores over their sum":
        { $0.normalized = { $0 / $0.sum(axis: -1, keepsDimensions: true) } },
      "sigmoid-for-softmax?: are 1 / (1 + exp(-score))": { $0.normalized = { 1 / (1 + exp(-$0)) } },
      "relu-for-softmax?: are relu(scores)": { $0.normalized = { relu($0) } },
      "log-softmax?: are logarithms": { $0.normalized = { log(softmax($0, axis: -1)) } },
      "weights-without-gradient?: hand no gradient back":
        { $0.normalized = { softmax($0, axis: -1).withoutGradient } },
      "weights-transposed-over-values?: are turned":
        { $0.gathered = { matmul($0.transposed, $1) } },
    ])
    causal(["causal-negated: later tokens are hidden, and else seen": { $0.isCausal = { !$0 } }])
    seen([
      "diagonal-hidden: no token sees itself, the first nothing": { $0.hides = { $1 >= $0 } },
      "diagonal-hidden-but-first: one token sees itself": { $0.hides = { $1 >= $0 && $1 > 0 } },
      "one-later-token-seen: a token sees the next, too": { $0.hides = { $1 > $0 + 1 } },
      "earlier-tokens-hidden: the earlier tokens are hidden": { $0.hides = { $1 < $0 } },
      "mask-inverted: only later tokens are seen, by the last none": { $0.hides = { $1 <= $0 } },
      "diagonal-hidden-by-number?: no token sees itself, and the first weighs all alike":
        { ($0.hides, $0.masked) = ({ $1 >= $0 }, { $0.filled(with: -1e9, where: $1) }) },
      "mask-inverted-by-number?: later tokens are seen, and the last weighs all alike":
        { ($0.hides, $0.masked) = ({ $1 <= $0 }, { $0.filled(with: -1e9, where: $1) }) },
      "only-itself-seen?: a token sees itself alone": { $0.hides = { $1 != $0 } },
      "itself-and-one-before-seen?: a token sees itself and one before":
        { $0.hides = { $1 > $0 || $1 < $0 - 1 } },
      "first-token-hidden?: the others do not see the first":
        { $0.hides = { $1 > $0 || ($1 == 0 && $0 > 0) } },
    ])
    fills.asReadyMade()
  }

  private static let numbers: KeyValuePairs<Double, String> = [
    -1: "-1", 1: "1", -5: "-5", -10: "-10", -20: "-20", -100: "a number between -30 and -100",
    -400: "a number some hundreds below 0", -1000: "-1000", -1024: "-1024",
  ]

  @MistakeList<HeadSteps> private static var fills: [Mistake<HeadSteps>] {
    for (number, words) in numbers {
      let name = (number < 0 ? "minus-" : "") + "\(Int(number.magnitude))"
      let (rest, why) = ("which leaves them a weight; use -inf", "Most scores are small.")
      Mistake("mask-filled-with-\(name)", "later tokens' scores are \(words), \(rest)", why: why) {
        $0.masked = { $0.filled(with: number, where: $1) }
      }
      Mistake("mask-adds-\(name)", "later tokens' scores have \(words) added, \(rest)", why: why) {
        $0.masked = { $0 + $1 * number }
      }
    }
    Mistake.family(why: "Libraries do not agree on what a 1 in a mask means.")([
      "mask-of-seen-scores: -1e9 is added to the scores that are seen; it hides the later ones":
        { $0.masked = { $0 + (1 - $1) * -1e9 } },
      "seen-scores-minus-1e9: seen scores have -1e9 added, which rounds them; they stay as they are":
        { $0.masked = { ($0 - 1e9).filled(with: -.infinity, where: $1) } },
    ])
  }
}
