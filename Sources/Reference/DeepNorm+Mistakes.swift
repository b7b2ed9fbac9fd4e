import LearnerSupport
import Problems

/// The constants and the first weights.
extension DeepNormKey {
  @MistakeList<DeepNormSteps>
  static var mistakes: [Mistake<DeepNormSteps>] {
    constants
    DepthPower.mistakes.lifted(to: [
      Place("of-alpha", "for alpha", \DeepNormSteps.alpha),
      Place("of-beta", "for beta", \DeepNormSteps.beta),
    ])
    initial
    layer
  }

  /// Each stack is a check of its own, so a mistake need not say in which it is made.
  @MistakeList<DeepNormSteps>
  private static var constants: [Mistake<DeepNormSteps>] {
    Mistake(
      "two-and-eight-swapped",
      "alpha has the factor 8 and beta the factor 2; it is the other way round",
      why: "Two numbers in two formulas that look alike."
    ) {
      $0.alpha.factor = { [.encoder: 1, .decoder: 3][$0] ?? 8 }
      $0.beta.factor = { [.encoder: 1, .decoder: 12][$0] ?? 2 }
    }
    Mistake(
      "three-and-twelve-swapped",
      "alpha has the factor 12 and beta the factor 3; it is the other way round",
      why: "Two numbers in two formulas that look alike."
    ) {
      $0.alpha.factor = { [.encoder: 1, .decoder: 12][$0] ?? 2 }
      $0.beta.factor = { [.encoder: 1, .decoder: 3][$0] ?? 8 }
    }
    Mistake(
      "square-roots",
      "these are GLM-130B's constants, with square roots; the paper has fourth roots",
      why: "GLM-130B, a well-known model with DeepNorm, has (2 N)^(1/2) and (2 N)^(-1/2)."
    ) {
      $0.alpha.exponent = { [.encoder: 1.0 / 16, .decoder: 0.25][$0] ?? 0.5 }
      $0.beta.exponent = $0.alpha.exponent
      $0.beta.factor = { [.encoder: 1, .decoder: 12][$0] ?? 2 }
    }
    Mistake(
      "numbers-in-front-swapped",
      "alpha has the factor 0.87 and beta 0.81; it is the other way round",
      why: "Two numbers in two formulas that look alike."
    ) {
      $0.alpha.outer = { $0 == .encoder ? 0.87 : 1 }
      $0.beta.outer = { $0 == .encoder ? 0.81 : 1 }
    }
    Mistake(
      "alpha-with-0.87", "alpha has the factor 0.87, which is beta's; its own is 0.81",
      why: "A line was copied, and one number in it stayed."
    ) { $0.alpha.outer = { $0 == .encoder ? 0.87 : 1 } }
    Mistake(
      "beta-with-0.81", "beta has the factor 0.81, which is alpha's; its own is 0.87",
      why: "A line was copied, and one number in it stayed."
    ) { $0.beta.outer = { $0 == .encoder ? 0.81 : 1 } }
    Mistake(
      "one-by-one-point-one-five",
      "beta has the factor 1 / 1.15, as in torchscale; use the paper's 0.87",
      why: "So it has in the authors' code; 1 / 1.15 is 0.8696."
    ) { $0.beta.outer = { $0 == .encoder ? 1 / 1.15 : 1 } }
    Mistake(
      "beta-reciprocal", "beta is 1 / alpha; it has a factor of its own",
      why: "The exponents differ in their sign only."
    ) { $0.constants = { alpha, _ in (alpha, 1 / alpha) } }
    Mistake(
      "alpha-reciprocal", "alpha is 1 / beta; it has a factor of its own",
      why: "The exponents differ in their sign only."
    ) { $0.constants = { _, beta in (1 / beta, beta) } }
    Mistake(
      "beta-as-alpha", "beta is alpha; it has a factor and an exponent of its own",
      why: "A line was copied."
    ) { $0.constants = { alpha, _ in (alpha, alpha) } }
    Mistake(
      "constants-swapped", "alpha and beta are in each other's place",
      why: "Two numbers of one type are easily returned in the wrong order."
    ) { $0.constants = { ($1, $0) } }
    Mistake(
      "layers-swapped", "N and M have changed places; N counts the encoder's layers",
      why: "Two whole numbers side by side, with no unit to tell them apart."
    ) { $0.counted = { ($1, $0) } }
    Mistake(
      "sublayers-counted", "the numbers of layers are doubled; N and M count layers, not sublayers",
      why: "DeepNorm is applied to sublayers, and 1,000 layers are 2,500 of them."
    ) { $0.counted = { (2 * $0, 2 * $1) } }
    Mistake(
      "layers-halved", "the numbers of layers are halved; N and M count layers",
      why: "An encoder and a decoder layer were counted as one."
    ) { $0.counted = { ($0 / 2, $1 / 2) } }
    Mistake(
      "all-layers-counted", "N and M are both N + M; each counts its own stack",
      why: "The depth of a model is the sum of both."
    ) { $0.counted = { ($0 + $1, $0 + $1) } }
    Mistake(
      "one-layer-more", "N and M are one too large", why: "An embedding or a last norm was counted."
    ) { $0.counted = { ($0 + 1, $1 + 1) } }
    Mistake(
      "one-layer-less", "N and M are one too small",
      why: "Counting starts at 0 here and at 1 there."
    ) { $0.counted = { ($0 - 1, $1 - 1) } }
    Mistake(
      "layers-of-the-example", "N is 12 and M is 3, as in the worked example; both are arguments",
      why: "Examples have the numbers written out."
    ) { $0.counted = { _, _ in (12, 3) } }
    [6.0, 12, 24].map { count in
      Mistake(
        "layers-always-\(Int(count))", "N and M are always \(Int(count)); both are arguments",
        why: "Examples have the numbers written out.", isReadyMade: true
      ) { $0.counted = { _, _ in (count, count) } }
    }
  }

  @MistakeList<DeepNormSteps>
  private static var initial: [Mistake<DeepNormSteps>] {
    beta(
      "beta-on-queries-and-keys", "beta scales W_Q and W_K as well; those two keep their size",
      ["W_Q", "W_K"], "One loop over all matrices is the shortest code.")
    beta(
      "beta-on-network-only", "beta scales W_h and W_f only; it scales W_V and W_O as well",
      ["W_V", "W_O"], to: 0, "Most of the weights are there.")
    beta(
      "beta-on-attention-only", "beta scales W_V and W_O only; it scales W_h and W_f as well",
      ["W_h", "W_f"], to: 0, "Which of the attention's matrices hides that there are others.")
    beta(
      "beta-not-on-values", "W_V keeps its size; of the attention beta scales W_V and W_O",
      ["W_V"], to: 0, "Code often holds queries, keys and values in one matrix.")
    beta(
      "beta-on-last-matrices", "beta scales W_O and W_f only; it scales W_V and W_h as well",
      ["W_V", "W_h"], to: 0, "GPT-2's scaled initialization does so.")
    beta(
      "beta-on-first-matrices", "beta scales W_V and W_h only; it scales W_O and W_f as well",
      ["W_O", "W_f"], to: 0, "The first matrix of a branch is drawn first.")
    beta(
      "beta-on-biases",
      "beta scales the biases b_V, b_O, b_h and b_f, too; it scales matrices only",
      ["b_V", "b_O", "b_h", "b_f"], "The biases are drawn as 0, where nobody sees the difference.")
    beta(
      "beta-on-all-biases", "beta scales the biases of all maps, too; it scales matrices only",
      ["b_Q", "b_K", "b_V", "b_O", "b_h", "b_f"], "A loop runs over everything that a map has.")
    beta(
      "beta-on-attention-biases", "beta scales b_Q, b_K, b_V and b_O, too; it scales matrices only",
      ["b_Q", "b_K", "b_V", "b_O"], "A loop runs over everything that the attention has.")
    beta(
      "beta-on-network-biases", "beta scales b_h and b_f, too; it scales matrices only",
      ["b_h", "b_f"], "A loop runs over everything that the network has.")
    beta(
      "beta-on-value-biases", "beta scales b_V and b_O, too; it scales matrices only",
      ["b_V", "b_O"], "A linear map is taken for one thing, its bias included.")
    beta(
      "beta-on-gains", "beta scales gain_1 and gain_2, too; they keep their size",
      ["gain_1", "gain_2"], "A gain is a factor, too.")
    beta(
      "beta-on-norms", "beta scales gains and biases of the norms, too; they keep their size",
      ["gain_1", "gain_2", "bias_1", "bias_2"], "A loop runs over all parameters.")
    beta(
      "beta-on-queries-not-values", "beta scales W_Q and W_K in the place of W_V and W_O",
      ["W_Q", "W_K"], "Queries and keys come first in every list.", ["W_V", "W_O"])
    beta(
      "beta-on-keys-not-values", "beta scales W_K in the place of W_V", ["W_K"],
      "Keys and values stand side by side in every list.", ["W_V"])
    beta(
      "beta-forgotten", "all parameters keep their size; beta makes four matrices smaller",
      DeepNormSteps.scaled, to: 0, "Alpha is the only one of the two in the layer's formula.")
    DeepNormSteps.fields.flatMap { single($0.0) }
    Mistake(
      "output-matrix-of-values", "W_O is made of W_V; it is multiplied by beta itself",
      why: "A line was copied, and one name in it stayed."
    ) { $0.source["W_O"] = "W_V" }
    Mistake(
      "output-matrix-of-scaled-values", "W_O is W_V times beta twice; it is W_O times beta",
      why: "A line was copied, and one name in it stayed."
    ) { ($0.source["W_O"], $0.power["W_O"]) = ("W_V", 2) }
    Mistake(
      "value-matrix-of-output", "W_V is made of W_O; it is multiplied by beta itself",
      why: "A line was copied, and one name in it stayed."
    ) { $0.source["W_V"] = "W_O" }
    Mistake.ready(
      \.multiplier, "beta in the first weights", .factor() + .constant(0.5, 0.87),
      named: "first-beta", except: ["forgotten"])
    Mistake(
      "first-beta-plus-one", "the weights are multiplied by 1 + beta; by beta itself",
      why: "A gain is sometimes stored as its distance from 1."
    ) { $0.multiplier = { 1 + $0 } }
    Mistake(
      "first-beta-taken-off", "the weights are multiplied by 1 - beta; by beta itself",
      why: "Beta is taken for what is lost."
    ) { $0.multiplier = { 1 - $0 } }
  }

  /// One parameter multiplied by another power of beta.
  private static func single(_ name: String) -> [Mistake<DeepNormSteps>] {
    guard DeepNormSteps.scaled.contains(name) else {
      return [
        beta(
          "beta-on-\(name.asName)", "beta scales \(name), which keeps its size", [name],
          "One name more in a list is not seen.")
      ]
    }
    return [
      beta(
        "beta-not-on-\(name.asName)", "\(name) keeps its size; beta scales it", [name], to: 0,
        "One name less in a list is not seen."),
      beta(
        "beta-twice-on-\(name.asName)", "\(name) is multiplied by beta twice; once is enough",
        [name], to: 2, "A line was copied, and one name in it stayed."),
      beta(
        "beta-under-\(name.asName)", "\(name) is divided by beta; it is multiplied by it",
        [name], to: -1, "One sign is easily lost."),
    ].filter { $0.name != "beta-not-on-w-v" }
  }

  /// Some parameters multiplied by another power of beta.
  private static func beta(
    _ name: String, _ sentence: String, _ fields: [String], to power: Double = 1, _ why: String,
    _ kept: [String] = []
  ) -> Mistake<DeepNormSteps> {
    Mistake(name, sentence, why: why) { steps in
      for field in fields { steps.power[field] = power }
      for field in kept { steps.power[field] = 0 }
    }
  }
}

extension DepthPower {
  /// What goes wrong with alpha, with beta, or with both.
  @MistakeList<DepthPower>
  static var mistakes: [Mistake<DepthPower>] {
    Mistake(
      "as-if-alone", "it is as in a model that is this stack alone; here there are both",
      why: "The paper's two simple formulas are the ones that people remember."
    ) { $0.row = { [.encoder: .encoderOnly, .decoder: .decoderOnly][$0] ?? $0 } }
    Mistake(
      "decoder-only-of-both", "a decoder alone has the 3 and the 12 of a model with both",
      why: "The paper's decoder beside an encoder has them."
    ) { $0.row = { $0 == .decoderOnly ? .decoder : $0 } }
    Mistake(
      "encoder-only-of-both", "an encoder alone has the line of one beside a decoder",
      why: "Both are called encoder."
    ) { $0.row = { $0 == .encoderOnly ? .encoder : $0 } }
    Mistake(
      "encoder-and-decoder-swapped", "the lines of encoder and decoder have changed places",
      why: "Two lines of a table are easily mixed up."
    ) { $0.row = { [.encoder: .decoder, .decoder: .encoder][$0] ?? $0 } }
    Mistake(
      "factors-forgotten", "the number in front of the power, 0.81 or 0.87, is left out",
      why: "0.81 and 0.87 look like numbers somebody fitted."
    ) { $0.outer = { _ in 1 } }
    Mistake(
      "divided-by-factor", "the power is divided by 0.81 or 0.87; it is multiplied by it",
      why: "A number below 1 is taken for a divisor."
    ) {
      let outer = $0.outer
      $0.outer = { 1 / outer($0) }
    }
    Mistake(
      "factor-under-root", "0.81 or 0.87 is in the power; it stands in front of it",
      why: "In the other lines all numbers are in the power."
    ) { $0.combined = { pow($0 * $1 * $2, $3) } }
    Mistake(
      "number-in-front", "the number of the power stands in front of it; it is in the power",
      why: "A bracket closes one step too early."
    ) { $0.combined = { $0 * $1 * pow($2, $3) } }
    Mistake(
      "layers-behind", "only the number has the exponent; the layers have it as well",
      why: "A bracket closes one step too early."
    ) { $0.combined = { $0 * pow($1, $3) * $2 } }
    Mistake(
      "layers-below", "the number is divided by the layers; it is multiplied by them",
      why: "A bracket closes one step too early.", isReadyMade: true
    ) { $0.combined = { $0 * pow($1 / $2, $3) } }
    Mistake(
      "exponent-multiplied", "the exponent is a factor; it is an exponent",
      why: "One star is missing in `**`."
    ) { $0.combined = { $0 * $1 * $2 * $3 } }
    Mistake(
      "sign", "the exponent has the wrong sign; alpha grows with depth and beta falls",
      why: "A minus in an exponent is easily lost."
    ) { $0.sign = -$0.sign }
    exponents.map { name, words, exponent in
      Mistake(
        "exponent-\(name)", "the exponent is \(words)",
        why: "Roots of roots are easily miscounted, and 1 / 4 of whole numbers is 0.",
        isReadyMade: name != "zero"
      ) { $0.exponent = { _ in exponent } }
    }
    Mistake.ready(
      \.factor, "the number in the power", .constant(1.0, 2, 3, 4, 6, 8, 12, 16),
      named: "number")
    formulas.map { name, formula, layers in
      Mistake(
        "layers-\(name)", "\(formula) is in the power, besides its number",
        why: "Which layers count is different in each line.", isReadyMade: true
      ) { $0.layers = layers }
    }
  }

  private static func right(_ stack: DeepNormStack, _ n: Double, _ m: Double) -> Double {
    DeepNormSteps().alpha.layers(stack, n, m)
  }

  private static let exponents: [(String, String, Double)] = [
    ("zero", "0, which makes the power 1", 0), ("half", "1/2 or -1/2", 0.5), ("one", "1 or -1", 1),
    ("third", "1/3 or -1/3", 1.0 / 3), ("quarter", "1/4 or -1/4", 0.25),
    ("fifth", "1/5 or -1/5", 0.2), ("eighth", "1/8 or -1/8", 0.125),
    ("sixteenth", "1/16 or -1/16", 1.0 / 16),
  ]

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
