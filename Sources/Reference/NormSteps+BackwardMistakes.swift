import Tensors

/// What goes wrong in any norm over rows with a gain, LayerNorm or RMSNorm, on the way back.
extension NormSteps {
  /// All that goes wrong in any norm.
  @MistakeList<NormSteps> static var mistakes: [Mistake<NormSteps>] {
    forwardMistakes
    outputMistakes
    upstreamMistakes
    slopeMistakes
    divisionMistakes
    parameterMistakes
  }

  /// 1 in the place of a divisor or a factor; and no term.
  private static let one: @Sendable (NormScope) -> Tensor = { $0.x.filled(1) }
  private static let none: @Sendable (Tensor) -> Tensor = { $0 * 0 }

  @MistakeList<NormSteps> private static var upstreamMistakes: [Mistake<NormSteps>] {
    Mistake(
      "upstream-ignored", "the gradient starts from all ones; it starts from upstream",
      why: "`y.sum().backward()` starts so, and examples often use it."
    ) { $0.received = { $0.filled(1) } }
    Mistake(
      "upstream-over-tokens", "upstream is divided by the number of tokens; it is used as it is",
      why: "A loss is often a mean; then its upstream has the factor already.", isReadyMade: true
    ) { $0.received = { $0 / Double($0.shape[0]) } }
    Mistake.ready(\.received, "upstream", .term(), rest: "it is used as it is", except: ["dropped"])
    Mistake.family(
      "on the way back ", "; there it comes first, with upstream",
      why: "The gain multiplies last on the way forward; derivations leave it out.")([
        "gain-after-normalization-backward: the gain multiplies last":
          { ($0.gainFirst, $0.gainLast) = ({ upstream, _ in upstream }, { $0 * $1 }) },
        "gain-twice-backward: the gain multiplies first and last": { $0.gainLast = { $0 * $1 } },
        "gain-forgotten-backward: the gain is left out": { $0.factorBackward = { $0.filled(1) } },
      ])
    Mistake(
      "gradient-only-backward",
      "the gradient of x is upstream * gain; the norm's own derivative is missing",
      why: "The gain is what one sees in the last line of the forward pass."
    ) { ($0.meanTerm, $0.slopeTerm, $0.mainDivisor) = (none, none, one) }
    Mistake.family(
      "", "; it is taken at x", why: "A row that was normalized in place is x no more.",
      isReadyMade: true)([
        "normalized-first-backward: the gradient is that at the normalized numbers":
          { $0.revisited = { _, again in again() } },
        "divisor-of-normalized-backward: the divisor is that of the normalized row":
          { $0.revisited = { $0.divided(as: $1()) } },
      ])
    Mistake.ready(\.returned, "the gradient of x", .term())
    Mistake.family(
      "the gradient of x is ", "; each token's comes back through the norm",
      why: "A shortcut gives upstream back; a loss is often a mean.", isReadyMade: true)([
        "upstream-returned: upstream": { $0.returned = { $2 } },
        "input-gradient-over-tokens: divided by the number of tokens":
          { $0.returned = { dx, x, _ in dx / Double(x.shape[0]) } },
      ])
  }

  @MistakeList<NormSteps> private static var slopeMistakes: [Mistake<NormSteps>] {
    Mistake(
      "deviation-constant",
      "the divisor is taken for a constant; it depends on every number of the row",
      why: "The term with the normalized row is small when d is large."
    ) { $0.slopeTerm = none }
    Mistake.ready(
      \.slopeTerm, "the term with the normalized row", .term(), rest: "it is subtracted once",
      named: "deviation-term", except: ["dropped"])
    Mistake(
      "deviation-term-over-d-minus-1",
      "the mean in the term with the normalized row is divided by d - 1; it is divided by d",
      why: "Statistics courses divide a variance so."
    ) { $0.slopeReduced = .overOneLess }
    Mistake.reductions(
      \.slopeReduced, "the mean in the term with the normalized row", named: "deviation-term",
      except: [.overOneLess])
    Mistake.family(
      "with g = upstream * gain, the last term is made of ",
      "; it is the normalized row * mean(g * normalized row)", why: "A part of it is at hand.",
      isReadyMade: true)([
        "deviation-term-without-normalized: mean(g * normalized row)": { $0.slopeFactor = one },
        "deviation-term-mean-of-gradient: normalized row * mean(g)": { $0.slopeInput = one },
        "deviation-term-of-upstream: upstream for g": { $0.slopeOperand = { $0.upstream } },
        "deviation-term-unreduced: g * normalized row^2": {
          ($0.slopeOperand, $0.slopeInput) = (one, one)
          $0.slopeFactor = { $0.normalized * $0.normalized * $0.gradient }
        },
      ])
  }

  @MistakeList<NormSteps> private static var divisionMistakes: [Mistake<NormSteps>] {
    for (name, words, value) in divisors {
      Mistake(
        "\(name)-backward", "the gradient is divided by \(words); it is divided by the root",
        why: "A derivative of 1 / s brings an s squared with it, and a factor in front gets lost.",
        isReadyMade: name != "divided-by-variance"
      ) { ($0.mainDivisor, $0.meanDivisor, $0.slopeDivisor) = (value, value, value) }
    }
    Mistake.family(
      "the first term is upstream * gain; here ", "; the others are subtracted from it",
      why: "The corrections are harder.", isReadyMade: true)([
        "main-term-of-upstream: it misses the gain": { $0.mainOperand = { $0.upstream } },
        "main-term-dropped: it is left out": { $0.mainOperand = { $0.gradient * 0 } },
      ])
    Mistake(
      "first-term-undivided", "upstream * gain is not divided by the root; all terms are",
      why: "The factor in front belongs to all terms, and was written to some."
    ) { $0.mainDivisor = one }
    Mistake.formulas(
      \.slopeDivisor, "deviation-term", "the term with the normalized row is divided by the root",
      right: "divided as the others are",
      why: "In terms of x, the root comes to the third power; the normalized row has two of them.")(
        [
          "undivided: once too little, as with x for the row": one,
          "undivided-twice: twice too little, as with x for the row": { 1 / $0.deviation },
          "divided-twice: once too often": { pow($0.deviation, 2) },
          "divided-thrice: twice too often": { pow($0.deviation, 3) },
        ])
  }

  /// What stands where the root belongs, on the way back.
  private static let divisors: [(String, String, @Sendable (NormScope) -> Tensor)] = [
    ("divided-by-variance", "mean of squares + epsilon", { $0.deviation * $0.deviation }),
    ("division-forgotten", "nothing", one),
    ("multiplied", "1 / root", { 1 / $0.deviation }),
    ("rooted-twice", "the root of the root", { sqrt($0.deviation) }),
    ("divided-by-cube", "the root's third power", { pow($0.deviation, 3) }),
    ("epsilon-forgotten", "the root without epsilon", { sqrt($0.variance) }),
  ]

  /// What stands for both means, on the way back.
  private static let reductions: [(String, String, Reduction)] = [
    ("sums-for-means", "sums", .sum), ("terms-over-tokens", "taken over the tokens", .acrossRows),
    ("terms-over-d-minus-1", "divided by d - 1", .overOneLess),
  ]

  @MistakeList<NormSteps> private static var parameterMistakes: [Mistake<NormSteps>] {
    Mistake.formulas(
      \.gainInput, "gain-gradient", "the gain's gradient multiplies upstream by",
      right: "the normalized row", why: "What it multiplies by is at hand.", isReadyMade: false)([
        "without-normalized: 1": one,
        "of-x: x": { $0.x },
        "divided-twice: the normalized row, divided by the root": { $0.normalized / $0.deviation },
        "of-squares: the square of the normalized row": { $0.normalized * $0.normalized },
      ])
    Mistake.formulas(
      \.gainUpstream, "gain-gradient", "the gain's gradient starts from", right: "upstream alone",
      why: "upstream * gain and y are at hand.", isReadyMade: false)([
        "times-gain: upstream * gain": { $0 * $1 },
        "over-gain: upstream / gain": { $0 / $1 },
        "over-gain-of-row: upstream * gain[j] / gain[i]": { $0 * $1 / byRow($1, $0.shape[0]) },
        "without-upstream: 1": { upstream, _ in upstream.filled(1) },
      ])
    Mistake.ready(\.gainReturned, "the gain's gradient", .term(), named: "gain-gradient")
  }

  /// What goes wrong in a norm that removes the mean.
  @MistakeList<NormSteps> static var meanMistakes: [Mistake<NormSteps>] {
    centerMistakes
    Mistake.family(
      "", "; both depend on every number of the row", why: "Then the gradient is one line.")([
        "statistics-constant: mean and deviation are taken for constants":
          { ($0.meanTerm, $0.slopeTerm) = (none, none) },
        "mean-term-dropped: the mean is taken for a constant": { $0.meanTerm = none },
      ])
    for (name, words, reduction) in reductions {
      Mistake(
        "\(name)-backward",
        "the terms of mean and deviation are \(words); both are means over the row",
        why: "They are alike, and what is believed of one is believed of the other.",
        isReadyMade: reduction != .sum
      ) { ($0.meanReduced, $0.slopeReduced) = (reduction, reduction) }
    }
    Mistake.family(
      "the terms of mean and deviation ", "; both are means of upstream * gain, subtracted",
      why: "The gain was thought to be done with; minus signs get lost.", isReadyMade: true)([
        "terms-of-upstream-backward: average upstream":
          { ($0.meanOperand, $0.slopeOperand) = ({ $0.upstream }, { $0.upstream }) },
        "terms-added-backward: add": { ($0.meanTerm, $0.slopeTerm) = ({ -1 * $0 }, { -1 * $0 }) },
      ])
    Mistake.ready(
      \.meanTerm, "the mean's term", .term(), rest: "it is subtracted once", except: ["dropped"])
    Mistake.reductions(\.meanReduced, "the mean's term")
    Mistake.operands(
      \.meanOperand, "mean-term-from", "the mean's term is taken of", right: "upstream * gain")([
        "upstream": { $0.upstream },
        "upstream * gain * normalized": { $0.gradient * $0.normalized },
      ])
    Mistake.family(
      "", "; all terms are", why: "A pair of parentheses is missing.", isReadyMade: true)([
        "mean-term-undivided: the mean's term is not divided by the root": { $0.meanDivisor = one },
        "only-first-term-divided: only upstream * gain is divided by the root":
          { ($0.meanDivisor, $0.slopeDivisor) = (one, one) },
        "only-last-term-divided: only the last term is divided by the root":
          { ($0.mainDivisor, $0.meanDivisor) = (one, one) },
      ])
    Mistake.operands(
      \.slopeFactor, "slope-times", "the deviation's term is multiplied by",
      right: "the normalized row")(["x": { $0.x }])
    Mistake.operands(
      \.slopeInput, "slope-of", "the deviation's term averages the gradient times",
      right: "the normalized row")(["x": { $0.x }])
  }
}
