import Tensors

extension LayerNormKey {
  @MistakeList<LayerNormSteps>
  static var mistakes: [Mistake<LayerNormSteps>] {
    NormSteps.mistakes.lifted(to: \.norm)
    statistics
    affine
    backward
    parameters
  }

  /// What goes wrong on the way forward, for layers that have a norm in them.
  @MistakeList<LayerNormSteps>
  static var forwardMistakes: [Mistake<LayerNormSteps>] {
    NormSteps.forwardMistakes.lifted(to: \.norm)
    statistics
    affine
  }

  @MistakeList<LayerNormSteps>
  static var statistics: [Mistake<LayerNormSteps>] {
    Mistake(
      "variance-over-d-minus-1", "the variance is divided by d - 1; LayerNorm divides by d",
      why: "Statistics courses do, and so does `torch.var` by default."
    ) { $0.norm.averaged = .overOneLess }
    Mistake(
      "mean-kept", "the mean is left in, as in RMSNorm; LayerNorm removes it",
      why: "That is RMSNorm, which looks like LayerNorm without its first step."
    ) { $0.norm.center = { $0 * 0 } }
    Mistake(
      "mean-kept-in-numerator",
      "x is divided by the deviation; the mean has to be subtracted above, too",
      why: "The mean is gone inside the variance, so it seems to be done with."
    ) { $0.norm.numerator = { $1 } }
    Mistake(
      "squares-about-zero", "the variance is the mean of x squared; the mean comes off before",
      why: "For a row whose mean is 0 it is."
    ) { $0.norm.deviations = { $1 } }
  }

  @MistakeList<LayerNormSteps>
  private static var affine: [Mistake<LayerNormSteps>] {
    Mistake(
      "gain-and-bias-swapped", "gain and bias are in each other's place",
      why: "Two vectors of one length are easily passed in the wrong order."
    ) { $0.isSwapped = true }
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
      "bias-forgotten", "the bias is left out; it is added last",
      why: "The bias starts as zeros in real models, where leaving it out changes nothing."
    ) { $0.offset = { bias, _ in bias * 0 } }
    Mistake.ready(\.offset, "the bias", .term(), except: ["dropped"])
  }

  @MistakeList<LayerNormSteps>
  private static var backward: [Mistake<LayerNormSteps>] {
    Mistake(
      "statistics-constant",
      "the gradient is upstream * gain / deviation; mean and deviation depend on x, too",
      why: "Then dL/dx is one line: upstream * gain / deviation."
    ) {
      $0.norm.meanTerm = { $0 * 0 }
      $0.norm.slopeTerm = { $0 * 0 }
    }
    Mistake(
      "mean-term-dropped",
      "the mean is taken for a constant; it depends on every element of the row",
      why: "RMSNorm's backward has only this term, and the variance hides the mean."
    ) { $0.norm.meanTerm = { $0 * 0 } }
    Mistake(
      "sums-for-means-backward",
      "the terms of mean and deviation are sums; both are means over the row",
      why: "The chain rule sums over everything; the 1 / d of mean and variance gets lost."
    ) {
      $0.norm.meanReduced = .sum
      $0.norm.slopeReduced = .sum
    }
    Mistake(
      "terms-over-tokens-backward",
      "the terms of mean and deviation are taken over the tokens; both are means over the row",
      why: "Axis 0 and axis -1 are one character apart."
    ) {
      $0.norm.meanReduced = .acrossRows
      $0.norm.slopeReduced = .acrossRows
    }
    Mistake.ready(\.norm.meanTerm, "the mean's term", .term(), except: ["dropped"])
    Mistake.reductions(\.norm.meanReduced, "the mean's term")
    Mistake.operands(
      \.norm.meanOperand, "mean-term-from", "the mean's term is taken of", right: "upstream * gain",
      ["upstream": { $0.upstream }])
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
      "parameter-gradients-swapped", "the gradients of gain and bias are in each other's place",
      why: "Two vectors of one length are easily returned in the wrong order."
    ) { $0.swapsGradients = true }
    Mistake.tokenSums([\.norm.gainCollected, \.biasCollected], "the gradient",
      named: "parameter-gradients")
    Mistake.tokenSums([\.norm.gainCollected], "the gain's gradient")
    Mistake.tokenSums([\.biasCollected], "the bias's gradient")
  }
}
