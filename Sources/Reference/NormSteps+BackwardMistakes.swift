import Tensors

/// What goes wrong in any norm over rows with a gain, LayerNorm or RMSNorm, on the way back.
extension NormSteps {
  /// All that goes wrong in any norm.
  @MistakeList<NormSteps>
  static var mistakes: [Mistake<NormSteps>] {
    forwardMistakes
    outputMistakes
    upstreamMistakes
    slopeMistakes
    divisionMistakes
    parameterMistakes
  }

  @MistakeList<NormSteps>
  private static var upstreamMistakes: [Mistake<NormSteps>] {
    Mistake(
      "upstream-ignored", "these are the numbers for an upstream gradient of all ones",
      why: "`y.sum().backward()` starts so, and examples often use it."
    ) { $0.received = { $0.filled(1) } }
    Mistake(
      "upstream-over-tokens", "upstream is divided by the number of tokens; it is used as it is",
      why: "A loss is often a mean; then its upstream has the factor already.", isReadyMade: true
    ) { $0.received = { $0 / Double($0.shape[0]) } }
    Mistake.ready(\.received, "upstream", .term(), rest: "it is used as it is", except: ["dropped"])
    Mistake(
      "gain-after-normalization-backward",
      "on the way back the gain multiplies last; it comes first, with upstream",
      why: "It multiplies last on the way forward."
    ) {
      $0.gainFirst = { upstream, _ in upstream }
      $0.gainLast = { $0 * $1 }
    }
    Mistake(
      "gain-twice-backward", "on the way back the gain multiplies first and last; it comes first alone",
      why: "One of the two places was meant to replace the other."
    ) { $0.gainLast = { $0 * $1 } }
    Mistake(
      "gradient-only-backward",
      "the gradient of x is upstream * gain; the norm's own derivative is missing",
      why: "The gain is what one sees in the last line of the forward pass."
    ) {
      $0.meanTerm = { $0 * 0 }
      $0.slopeTerm = { $0 * 0 }
      $0.mainDivisor = { $0.x.filled(1) }
    }
    Mistake(
      "gain-forgotten-backward",
      "the gradient misses the gain; on the way back it multiplies upstream first",
      why: "Derivations of the normalization leave the gain out, and so does their result."
    ) { $0.factorBackward = { $0.filled(1) } }
    Mistake(
      "normalized-first-backward",
      "the gradient is that at the normalized numbers; it is taken at x",
      why: "A row that was normalized in place is x no more."
    ) { $0.revisited = { _, again in again() } }
    Mistake(
      "divisor-of-normalized-backward",
      "the divisor is that of the normalized row; it is that of x",
      why: "A row that was normalized in place is x no more."
    ) { $0.revisited = { $0.divided(as: $1()) } }
    Mistake.ready(\.returned, "the gradient of x", .term())
    Mistake(
      "upstream-returned", "the gradient of x is upstream; the norm changes it on the way back",
      why: "It is what comes back through a shortcut."
    ) { $0.returned = { _, _, upstream in upstream } }
    Mistake(
      "input-gradient-over-tokens",
      "the gradient of x is divided by the number of tokens; each token has its own",
      why: "A loss is often a mean; then its upstream has the factor already."
    ) { $0.returned = { dx, x, _ in dx / Double(x.shape[0]) } }
  }

  @MistakeList<NormSteps>
  private static var slopeMistakes: [Mistake<NormSteps>] {
    Mistake(
      "deviation-constant",
      "the divisor is taken for a constant; it depends on every number of the row",
      why: "The term with the normalized row is small when d is large."
    ) { $0.slopeTerm = { $0 * 0 } }
    Mistake.ready(
      \.slopeTerm, "the term with the normalized row", .term(), rest: "it is subtracted once",
      named: "deviation-term", except: ["dropped"])
    Mistake(
      "deviation-term-over-d-minus-1",
      "the mean in the term with the normalized row is divided by d - 1; it is divided by d",
      why: "Statistics courses divide a variance so; the forward pass here does not."
    ) { $0.slopeReduced = .overOneLess }
    Mistake.reductions(
      \.slopeReduced, "the mean in the term with the normalized row", named: "deviation-term",
      except: [.overOneLess])
    Mistake(
      "deviation-term-without-normalized",
      "the last term is the mean of upstream * gain * normalized; it is times the normalized row",
      why: "The row that a scalar belongs to gets lost."
    ) { $0.slopeFactor = { $0.x.filled(1) } }
    Mistake(
      "deviation-term-mean-of-gradient",
      "the last term is the normalized row * mean(upstream * gain); the mean is that with the row",
      why: "The mean of upstream * gain is at hand."
    ) { $0.slopeInput = { $0.x.filled(1) } }
    Mistake(
      "deviation-term-of-upstream",
      "the term with the normalized row averages upstream; it averages upstream * gain",
      why: "The gain was thought to be done with."
    ) { $0.slopeOperand = { $0.upstream } }
    Mistake(
      "deviation-term-unreduced",
      "the term with the normalized row has no mean; it is averaged over the row",
      why: "An element-wise product looks like the scalar product."
    ) {
      $0.slopeOperand = { $0.x.filled(1) }
      $0.slopeInput = { $0.x.filled(1) }
      $0.slopeFactor = { $0.normalized * $0.normalized * $0.gradient }
    }
  }

  @MistakeList<NormSteps>
  private static var divisionMistakes: [Mistake<NormSteps>] {
    divisors.map { name, words, value in
      Mistake(
        "\(name)-backward", "the gradient is divided by \(words); it is divided by the root",
        why: "A derivative of 1 / s brings an s squared with it, and a factor in front gets lost."
      ) {
        $0.mainDivisor = value
        $0.meanDivisor = value
        $0.slopeDivisor = value
      }
    }
    Mistake(
      "main-term-of-upstream",
      "the first term is upstream without the gain; the gradient starts from upstream * gain",
      why: "The gain was thought to be done with."
    ) { $0.mainOperand = { $0.upstream } }
    Mistake(
      "main-term-dropped",
      "the term upstream * gain is missing; the others are subtracted from it",
      why: "The corrections are the hard part; what they correct gets lost."
    ) { $0.mainOperand = { $0.gradient * 0 } }
    Mistake(
      "first-term-undivided",
      "upstream * gain is not divided by the root; all terms are",
      why: "The factor in front belongs to all terms, and was written to some."
    ) { $0.mainDivisor = { $0.x.filled(1) } }
    Mistake(
      "deviation-term-undivided",
      "the term with the normalized row is divided once too little, as with x for the row",
      why: "The row before its division is at hand, under a name as short."
    ) { $0.slopeDivisor = { $0.x.filled(1) } }
    Mistake(
      "deviation-term-undivided-twice",
      "the term with the normalized row is divided twice too little, as with x for the row",
      why: "In terms of x, the root comes to the third power."
    ) { $0.slopeDivisor = { 1 / $0.deviation } }
    Mistake(
      "deviation-term-divided-twice",
      "the term with the normalized row is divided by the root once too often",
      why: "In terms of x, the root comes to the third power; the normalized row has two of them."
    ) { $0.slopeDivisor = { pow($0.deviation, 2) } }
    Mistake(
      "deviation-term-divided-thrice",
      "the term with the normalized row is divided by the root twice too often",
      why: "In terms of x, the root comes to the third power; the normalized row has two of them."
    ) { $0.slopeDivisor = { pow($0.deviation, 3) } }
  }

  /// What stands where the root belongs, on the way back.
  private static let divisors: [(String, String, @Sendable (NormScope) -> Tensor)] = [
    ("divided-by-variance", "mean of squares + epsilon", { $0.deviation * $0.deviation }),
    ("division-forgotten", "nothing", { $0.x.filled(1) }),
    ("multiplied", "1 / root", { 1 / $0.deviation }),
    ("rooted-twice", "the root of the root", { sqrt($0.deviation) }),
    ("divided-by-cube", "the root's third power", { pow($0.deviation, 3) }),
    ("epsilon-forgotten", "the root without epsilon", { sqrt($0.variance) }),
  ]

  @MistakeList<NormSteps>
  private static var parameterMistakes: [Mistake<NormSteps>] {
    Mistake(
      "gain-gradient-without-normalized",
      "the gain's gradient is the sum of upstream; it multiplies by the normalized row as well",
      why: "Both parameters have one number a column, and the bias's gradient is at hand."
    ) { $0.gainInput = { $0.x.filled(1) } }
    Mistake(
      "gain-gradient-of-x",
      "the gain's gradient multiplies upstream by x; the gain multiplies the normalized row",
      why: "In a linear layer the gradient of a weight multiplies by the layer's input."
    ) { $0.gainInput = { $0.x } }
    Mistake(
      "gain-gradient-divided-twice",
      "the gain's gradient is divided by the root once too often",
      why: "The normalized row is divided already."
    ) { $0.gainInput = { $0.normalized / $0.deviation } }
    Mistake(
      "gain-gradient-of-squares",
      "the gain's gradient has the normalized row squared; the gain multiplies it once",
      why: "The square is at hand."
    ) { $0.gainInput = { $0.normalized * $0.normalized } }
    Mistake(
      "gain-gradient-times-gain",
      "the gain's gradient has the factor gain once too often; it starts from upstream alone",
      why: "upstream * gain has just been computed for x, and y is at hand."
    ) { $0.gainUpstream = { $0 * $1 } }
    Mistake(
      "gain-gradient-over-gain",
      "the gain's gradient is divided by the gain; it starts from upstream alone",
      why: "y / gain gives the normalized row back, but was not y."
    ) { $0.gainUpstream = { $0 / $1 } }
    Mistake(
      "gain-gradient-over-gain-of-row",
      "the gain's gradient has the factor gain[column] / gain[row]; the gain has no part in it",
      why: "y / gain gives the normalized row back, with the right index alone."
    ) { $0.gainUpstream = { $0 * $1 / byRow($1, $0.shape[0]) } }
    Mistake(
      "gain-gradient-without-upstream",
      "the gain's gradient is the sum of the normalized rows; upstream multiplies them",
      why: "The derivative of the output is taken for that of the loss."
    ) { $0.gainUpstream = { upstream, _ in upstream.filled(1) } }
    Mistake.ready(\.gainReturned, "the gain's gradient", .term(), named: "gain-gradient")
  }
}
