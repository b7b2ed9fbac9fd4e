import Tensors

extension LayerNormKey {
  @MistakeList<LayerNormSteps>
  static var mistakes: [Mistake<LayerNormSteps>] {
    NormSteps.mistakes.lifted(to: \.norm)
    NormSteps.meanMistakes.lifted(to: \.norm)
    affine
    parameters
  }

  /// What goes wrong on the way forward, for layers that have a norm in them.
  @MistakeList<LayerNormSteps>
  static var forwardMistakes: [Mistake<LayerNormSteps>] {
    NormSteps.forwardMistakes.lifted(to: \.norm)
    NormSteps.centerMistakes.lifted(to: \.norm)
    affine
  }

  @MistakeList<LayerNormSteps>
  private static var affine: [Mistake<LayerNormSteps>] {
    Mistake(
      "gain-and-bias-swapped", "gain and bias are in each other's place",
      why: "Two vectors of one length are easily passed in the wrong order."
    ) { $0.isSwapped = true }
    Mistake(
      "affine-forgotten", "the normalized rows come out as they are; gain and bias are left out",
      why: "They start as ones and zeros in real models, where leaving them out changes nothing."
    ) { $0.affine = { normalized, _, _ in normalized } }
    Mistake(
      "bias-inside-gain", "the output is gain * (normalized + bias); the bias is added last",
      why: "A pair of parentheses more looks harmless."
    ) { $0.offset = { $0 * $1 } }
    Mistake(
      "affine-first", "gain * x + bias is normalized; normalizing comes first",
      why: "Layers usually end with their nonlinear part."
    ) {
      $0.input = { $0 * $1 + $2 }
      $0.affine = { normalized, _, _ in normalized }
    }
    Mistake(
      "bias-before-norm", "the bias is added to x before the norm; it is added last",
      why: "In a linear layer the bias comes early."
    ) {
      $0.input = { x, _, bias in x + bias }
      $0.offset = { bias, _ in bias * 0 }
    }
    Mistake(
      "norm-forgotten", "the output is gain * x + bias; x is normalized first",
      why: "The helper is written, and goes unused."
    ) {
      $0.norm.center = { $0 * 0 }
      $0.norm.deviation = { $0 * 0 + 1 + $1 * 0 }
    }
    Mistake(
      "bias-forgotten", "the bias is left out; it is added last",
      why: "The bias starts as zeros in real models, where leaving it out changes nothing."
    ) { $0.offset = { bias, _ in bias * 0 } }
    Mistake.ready(\.offset, "the bias", .term(), rest: "it is added once", except: ["dropped"])
    Mistake(
      "bias-of-first-column", "bias[0] is added to all columns; column j gets bias[j]",
      why: "An index stays at 0 where it belongs to a loop."
    ) { $0.offset = { bias, _ in bias[0..<1] } }
    Mistake(
      "bias-by-row", "row i gets bias[i]; column j gets bias[j]",
      why: "i and j are one letter apart."
    ) { $0.spread = { byRow($0, $1) } }
    Mistake(
      "gain-and-bias-by-row", "row i gets gain[i] and bias[i]; column j gets those of j",
      why: "i and j are one letter apart."
    ) {
      $0.norm.spread = { byRow($0, $1) }
      $0.spread = { byRow($0, $1) }
    }
    Mistake(
      "bias-in-first-row", "the bias is added to the first row alone; it is added to every row",
      why: "An index stays at 0 where it belongs to a loop."
    ) { $0.spread = { inRow(0, $0, of: $1) } }
  }

  @MistakeList<LayerNormSteps>
  private static var parameters: [Mistake<LayerNormSteps>] {
    Mistake(
      "gain-in-parameter-gradients",
      "the gradient has the factor gain once too often; it starts from upstream alone",
      why: "upstream * gain has just been computed for x, and y is at hand."
    ) {
      $0.norm.gainUpstream = { $0 * $1 }
      $0.biasUpstream = { $0 * $1 }
    }
    Mistake(
      "gain-gradient-of-centered",
      "the gain's gradient multiplies upstream by x - mean; the gain multiplies the normalized row",
      why: "The centered row is at hand; its division by the deviation is one step later."
    ) { $0.norm.gainInput = { $0.centered } }
    Mistake(
      "bias-gradient-times-gain",
      "the bias's gradient has the factor gain; it is the sum of upstream alone",
      why: "upstream * gain has just been computed for x."
    ) { $0.biasUpstream = { $0 * $1 } }
    Mistake(
      "bias-gradient-times-normalized",
      "the bias's gradient multiplies by the normalized row; it is the sum of upstream alone",
      why: "The gain's gradient is one line above."
    ) { $0.biasInput = { $0 } }
    Mistake(
      "parameter-gradients-swapped", "the gradients of gain and bias are in each other's place",
      why: "Two vectors of one length are easily returned in the wrong order."
    ) { $0.swapsGradients = true }
    Mistake.ready(\.biasReturned, "the bias's gradient", .term(), named: "bias-gradient")
    Mistake.tokenSums([\.norm.gainCollected, \.biasCollected], "the gradient",
      named: "parameter-gradients")
    Mistake.tokenSums([\.norm.gainCollected], "the gain's gradient")
    Mistake.tokenSums([\.biasCollected], "the bias's gradient")
  }
}

/// What goes wrong in a norm that removes the mean.
extension NormSteps {
  @MistakeList<NormSteps>
  static var meanMistakes: [Mistake<NormSteps>] {
    centerMistakes
    Mistake(
      "statistics-constant",
      "the gradient is upstream * gain / deviation; mean and deviation depend on x, too",
      why: "Then dL/dx is one line: upstream * gain / deviation."
    ) {
      $0.meanTerm = { $0 * 0 }
      $0.slopeTerm = { $0 * 0 }
    }
    Mistake(
      "mean-term-dropped",
      "the mean is taken for a constant; it depends on every element of the row",
      why: "RMSNorm's backward has only the other term, and the variance hides the mean."
    ) { $0.meanTerm = { $0 * 0 } }
    Mistake(
      "sums-for-means-backward",
      "the terms of mean and deviation are sums; both are means over the row",
      why: "The chain rule sums over everything; the 1 / d of mean and variance gets lost."
    ) {
      $0.meanReduced = .sum
      $0.slopeReduced = .sum
    }
    Mistake(
      "terms-over-tokens-backward",
      "the terms of mean and deviation are taken over the tokens; both are means over the row",
      why: "Axis 0 and axis -1 are one character apart."
    ) {
      $0.meanReduced = .acrossRows
      $0.slopeReduced = .acrossRows
    }
    Mistake(
      "terms-over-d-minus-1-backward",
      "the terms of mean and deviation are divided by d - 1; both are means over the row",
      why: "Statistics courses divide a variance so."
    ) {
      $0.meanReduced = .overOneLess
      $0.slopeReduced = .overOneLess
    }
    Mistake(
      "terms-of-upstream-backward",
      "the terms of mean and deviation average upstream; both start from upstream * gain",
      why: "The gain was thought to be done with."
    ) {
      $0.meanOperand = { $0.upstream }
      $0.slopeOperand = { $0.upstream }
    }
    Mistake(
      "terms-added-backward",
      "the terms of mean and deviation are added; both are subtracted",
      why: "Minus signs get lost, or doubled."
    ) {
      $0.meanTerm = { -1 * $0 }
      $0.slopeTerm = { -1 * $0 }
    }
    Mistake.ready(
      \.meanTerm, "the mean's term", .term(), rest: "it is subtracted once", except: ["dropped"])
    Mistake.reductions(\.meanReduced, "the mean's term")
    Mistake.operands(
      \.meanOperand, "mean-term-from", "the mean's term is taken of", right: "upstream * gain",
      [
        "upstream": { $0.upstream },
        "upstream * gain * normalized": { $0.gradient * $0.normalized },
      ])
    Mistake(
      "mean-term-undivided",
      "the mean's term is not divided by the deviation; all terms are",
      why: "A pair of parentheses is missing."
    ) { $0.meanDivisor = { $0.x.filled(1) } }
    Mistake(
      "only-first-term-divided",
      "only upstream * gain is divided by the root; the other terms are divided by it as well",
      why: "A pair of parentheses is missing."
    ) {
      $0.meanDivisor = { $0.x.filled(1) }
      $0.slopeDivisor = { $0.x.filled(1) }
    }
    Mistake(
      "only-last-term-divided",
      "only the last term is divided by the root; the others are divided by it as well",
      why: "A pair of parentheses is missing."
    ) {
      $0.mainDivisor = { $0.x.filled(1) }
      $0.meanDivisor = { $0.x.filled(1) }
    }
    Mistake.operands(
      \.slopeFactor, "slope-times", "the deviation's term is multiplied by",
      right: "the normalized row", ["x": { $0.x }])
    Mistake.operands(
      \.slopeInput, "slope-of", "the deviation's term averages the gradient times",
      right: "the normalized row", ["x": { $0.x }])
  }

  @MistakeList<NormSteps>
  static var centerMistakes: [Mistake<NormSteps>] {
    Mistake(
      "mean-kept", "the mean is left in, as in RMSNorm; LayerNorm removes it",
      why: "That is RMSNorm, which looks like LayerNorm without its first step."
    ) { $0.center = { $0 * 0 } }
    Mistake.ready(\.center, "the mean", .term(), rest: "it is subtracted once", except: ["dropped"])
    Mistake.reductions(\.centerReduced, "the mean", named: "center")
    Mistake(
      "mean-kept-in-numerator",
      "x is divided by the deviation; the mean has to be subtracted above, too",
      why: "The mean is gone inside the variance, so it seems to be done with."
    ) { $0.numerator = { $1 } }
    Mistake(
      "squares-about-zero", "the variance is the mean of x squared; the mean comes off before",
      why: "For a row whose mean is 0 it is."
    ) { $0.deviations = { _, x, _ in x } }
    Mistake(
      "only-mean-divided", "the normalized row is x - mean / deviation; the difference is divided",
      why: "A pair of parentheses is missing."
    ) { $0.divided = { $0 + $2 - $2 / $1 } }
  }
}
