import LearnerSupport
import Problems

private typealias Slip = Mistake<DeepNormSteps>
private typealias PowerSlip = Mistake<DepthPower>

/// The constants and the first weights.
extension DeepNormKey {
  @MistakeList<DeepNormSteps> static var mistakes: [Mistake<DeepNormSteps>] {
    numbers
    constants
    counted
    for count in [6.0, 12, 24] {
      Mistake(
        "layers-always-\(Int(count))", "N and M are always \(Int(count)); both are arguments",
        why: "Examples have the number written out.", isReadyMade: true
      ) { $0.counted = { _, _ in (count, count) } }
    }
    DepthPower.mistakes.lifted(to: [
      Place("of-alpha", "for alpha", \DeepNormSteps.alpha),
      Place("of-beta", "for beta", \DeepNormSteps.beta),
    ])
    initial
    layer
  }

  // Each stack is a check of its own, so a mistake need not say in which it is made.

  private static let numbers: [Slip] =
    Slip.family(
      "", "; it is the other way round", why: "Two numbers in two formulas that look alike.")([
      "two-and-eight-swapped: alpha has the factor 8 and beta the factor 2":
        { ($0.alpha.factors.alone, $0.beta.factors.alone) = (8, 2) },
      "three-and-twelve-swapped: alpha has the factor 12 and beta the factor 3":
        { ($0.alpha.factors.decoder, $0.beta.factors.decoder) = (12, 3) },
      "numbers-in-front-swapped: alpha has the factor 0.87 and beta 0.81":
        { ($0.alpha.number, $0.beta.number) = (0.87, 0.81) },
    ])
    + Slip.family(
      "", "; the paper's is another", why: "Well-known code has it, or a line was copied.")([
      "square-roots: these are GLM-130B's constants, with square roots": {
        $0.alpha.exponent = { [.encoder: 1.0 / 16, .decoder: 0.25][$0] ?? 0.5 }
        ($0.beta.exponent, $0.beta.factors.alone) = ($0.alpha.exponent, 2)
      },
      "alpha-with-0.87: alpha has the factor 0.87, which is beta's": { $0.alpha.number = 0.87 },
      "beta-with-0.81: beta has the factor 0.81, which is alpha's": { $0.beta.number = 0.81 },
      "one-by-one-point-one-five: beta has the factor 1 / 1.15, as in torchscale":
        { $0.beta.number = 1 / 1.15 },
    ])

  private static let constants: [Slip] = Slip.family(
    at: \.constants, "", "; each has a factor and an exponent of its own, and alpha comes first",
    why: "The exponents differ in their sign only, and two numbers are easily exchanged.")([
      "beta-reciprocal: beta is 1 / alpha": { alpha, _ in (alpha, 1 / alpha) },
      "alpha-reciprocal: alpha is 1 / beta": { _, beta in (1 / beta, beta) },
      "beta-as-alpha: beta is alpha": { alpha, _ in (alpha, alpha) },
      "constants-swapped: alpha and beta are in each other's place": { ($1, $0) },
    ])

  private static let counted: [Slip] = Slip.family(
    at: \.counted, "", "; N counts the encoder's layers, and M the decoder's",
    why: "Sublayers, stacks, embeddings and last norms can be counted as well, and from 0.")([
      "layers-swapped: N and M have changed places": { ($1, $0) },
      "sublayers-counted: the numbers of layers are doubled": { (2 * $0, 2 * $1) },
      "layers-halved: the numbers of layers are halved": { ($0 / 2, $1 / 2) },
      "all-layers-counted: N and M are both N + M": { ($0 + $1, $0 + $1) },
      "one-layer-more: N and M are one too large": { ($0 + 1, $1 + 1) },
      "one-layer-less: N and M are one too small": { ($0 - 1, $1 - 1) },
      "layers-of-the-example: N is 12 and M is 3, as in the example": { _, _ in (12, 3) },
    ])

  @MistakeList<DeepNormSteps> private static var initial: [Mistake<DeepNormSteps>] {
    toggled
    for name in DeepNormSteps.names {
      let isScaled = DeepNormSteps.scaled.contains(name)
      Slip.family(
        at: \.toggled, "", "; \(scaledOnes)", why: "A name more or less in a list is not seen.")([
          isScaled
            ? "beta-not-on-\(name.asName): \(name) keeps its size"
            : "beta-on-\(name.asName): beta scales \(name), too": name
        ])
    }
    for name in DeepNormSteps.scaled {
      Slip.family("", "; multiply by it once", why: "A line is copied, or a sign is lost.")([
        "beta-twice-on-\(name.asName): \(name) is multiplied by beta twice": { $0.power[name] = 2 },
        "beta-under-\(name.asName): \(name) is divided by beta": { $0.power[name] = -1 },
      ])
    }
    copied
    Mistake.ready(
      \.multiplier, "beta in the first weights", .factor() + .constant(0.5, 0.87),
      named: "first-beta", except: ["forgotten"])
    Slip.family(
      at: \.multiplier, "", "; by beta itself", why: "Beta is taken for a distance from 1.")([
        "first-beta-plus-one: the weights are multiplied by 1 + beta": { 1 + $0 },
        "first-beta-taken-off: the weights are multiplied by 1 - beta": { 1 - $0 },
      ])
  }

  private static let scaledOnes = "it scales the matrices W_V, W_O, W_h and W_f"

  private static let toggled: [Slip] = Slip.family(
    at: \.toggled, "", "; \(scaledOnes)",
    why: "One loop over all, or over what is most, is the shortest code.")([
      "beta-on-queries-and-keys: beta scales W_Q and W_K, too": "W_Q W_K",
      "beta-on-network-only: beta scales W_h and W_f only": "W_V W_O",
      "beta-on-attention-only: beta scales W_V and W_O only": "W_h W_f",
      "beta-on-last-matrices: beta scales W_O and W_f only": "W_V W_h",
      "beta-on-first-matrices: beta scales W_V and W_h only": "W_O W_f",
      "beta-on-biases: beta scales their biases, too": "b_V b_O b_h b_f",
      "beta-on-all-biases: beta scales all maps' biases, too": "b_Q b_K b_V b_O b_h b_f",
      "beta-on-attention-biases: beta scales the attention's biases, too": "b_Q b_K b_V b_O",
      "beta-on-network-biases: beta scales b_h and b_f, too": "b_h b_f",
      "beta-on-value-biases: beta scales b_V and b_O, too": "b_V b_O",
      "beta-on-gains: beta scales gain_1 and gain_2, too": "gain_1 gain_2",
      "beta-on-norms: beta scales the norms' parameters, too": "gain_1 gain_2 bias_1 bias_2",
      "beta-on-queries-not-values: beta scales W_Q and W_K for W_V and W_O": "W_Q W_K W_V W_O",
      "beta-on-keys-not-values: beta scales W_K in the place of W_V": "W_K W_V",
      "beta-forgotten: all parameters keep their size, without beta": "W_V W_O W_h W_f",
    ])

  private static let copied: [Slip] =
    Slip.family(
      "", "; each is multiplied by beta once", why: "A copied line keeps one of its names.")([
      "output-matrix-of-values: W_O is made of W_V": { $0.source["W_O"] = "W_V" },
      "output-matrix-of-scaled-values: W_O is W_V times beta twice":
        { ($0.source["W_O"], $0.power["W_O"]) = ("W_V", 2) },
      "value-matrix-of-output: W_V is made of W_O": { $0.source["W_V"] = "W_O" },
    ])
}

extension DepthPower {
  /// What goes wrong with alpha, with beta, or with both.
  @MistakeList<DepthPower> static var mistakes: [Mistake<DepthPower>] {
    rows
    powers
    combinations
    for (name, words, exponent) in exponents {
      Mistake(
        "exponent-\(name)", "the exponent is \(words) or -\(words)",
        why: "Roots of roots are easily miscounted.", isReadyMade: true
      ) { $0.exponent = { _ in exponent } }
    }
    for number in [1.0, 2, 3, 4, 6, 8, 12, 16] {
      Mistake(
        "number-always-\(Int(number))", "the number in the power is always \(Int(number))",
        why: "A line was copied, and one number in it stayed.", isReadyMade: true
      ) { $0.factors = (number, number, number) }
    }
    for (name, formula, layers) in formulas {
      Mistake(
        "layers-\(name)", "\(formula) is in the power, besides its number",
        why: "Which layers count is different in each line.", isReadyMade: true
      ) { $0.layers = layers }
    }
  }

  private static let rows: [PowerSlip] = PowerSlip.family(
    at: \.row, "", "; each stack has a line of its own", why: "Names of lines are easily mixed up.")(
      [
        "as-if-alone: it is as in a model that is this stack alone":
          { [.encoder: .encoderOnly, .decoder: .decoderOnly][$0] ?? $0 },
        "decoder-only-of-both: a decoder alone has the 3 and the 12 of a model with both":
          { $0 == .decoderOnly ? .decoder : $0 },
        "encoder-only-of-both: an encoder alone has the line of one beside a decoder":
          { $0 == .encoderOnly ? .encoder : $0 },
        "encoder-and-decoder-swapped: the lines of encoder and decoder have changed places":
          { [.encoder: .decoder, .decoder: .encoder][$0] ?? $0 },
      ])

  private static let powers: [PowerSlip] =
    PowerSlip.family(why: "0.81 and 0.87 look like fitted numbers, and a minus is easily lost.")([
      "factors-forgotten: 0.81 or 0.87, in front of the power, is left out": { $0.number = 1 },
      "divided-by-factor: the power is divided by 0.81 or 0.87; multiply":
        { $0.number = 1 / $0.number },
      "sign: the exponent has the wrong sign; only beta has a minus": { $0.sign = -$0.sign },
      "exponent-zero: the exponent is 0, which makes the power 1": { $0.exponent = { _ in 0 } },
    ])

  private static let combinations: [PowerSlip] = PowerSlip.family(
    at: \.combined, "", "; 0.81 or 0.87 stands in front, and all else is in the power",
    why: "A bracket closes one step too early, or a star is missing in `**`.")([
      "factor-under-root: 0.81 or 0.87 is in the power": { pow($0 * $1 * $2, $3) },
      "number-in-front: the number of the power stands in front": { $0 * $1 * pow($2, $3) },
      "layers-behind: only the number has the exponent": { $0 * pow($1, $3) * $2 },
      "layers-below: the number is divided by the layers": { $0 * pow($1 / $2, $3) },
      "exponent-multiplied: the exponent is a factor": { $0 * $1 * $2 * $3 },
    ])

  private static let exponents = [
    ("half", "1/2", 0.5), ("one", "1", 1), ("third", "1/3", 1.0 / 3), ("quarter", "1/4", 0.25),
    ("fifth", "1/5", 0.2), ("eighth", "1/8", 0.125), ("sixteenth", "1/16", 1.0 / 16),
  ]

  private static func right(_ stack: DeepNormStack, _ n: Double, _ m: Double) -> Double {
    DeepNormSteps().alpha.layers(stack, n, m)
  }

  private static let formulas:
    [(String, String, @Sendable (DeepNormStack, _ n: Double, _ m: Double) -> Double)] = [
      ("product", "N M", { $1 * $2 }), ("sum", "N + M", { $1 + $2 }),
      ("mean", "(N + M) / 2", { ($1 + $2) / 2 }),
      ("larger", "the larger of N and M", { max($1, $2) }),
      ("n4-m", "N^4 M", { pow($1, 4) * $2 }), ("n-m4", "N M^4", { $1 * pow($2, 4) }),
      ("n4-m4", "(N M)^4", { pow($1 * $2, 4) }), ("n4", "N^4 alone", { _, n, _ in pow(n, 4) }),
      ("n4-plus-m", "N^4 + M", { pow($1, 4) + $2 }), ("n3-m", "N^3 M", { pow($1, 3) * $2 }),
      ("n2-m", "N^2 M", { $1 * $1 * $2 }), ("n5-m", "N^5 M", { pow($1, 5) * $2 }),
      ("n", "N alone", { $0 == .encoder ? $1 : right($0, $1, $2) }),
      ("m", "M alone", { $0 == .encoder ? $2 : right($0, $1, $2) }),
    ]
}
