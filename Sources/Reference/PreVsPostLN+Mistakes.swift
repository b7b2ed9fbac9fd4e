import Layers
import Tensors

extension PreVsPostLNKey {
  private typealias Steps = PreVsPostLNSteps

  @MistakeList<PreVsPostLNSteps> static var mistakes: [Mistake<PreVsPostLNSteps>] {
    modes
    wirings
    layers
    draws
    seeds
    DenseSteps.mistakes.filter { $0.name == "no-bias" }
      .flatMap { mistake in dense.map { mistake.lifted(to: $0) } }
    DenseSteps.mistakes.map { $0.lifted(toAll: dense) }
    SublayerSteps.normMistakes.filter { !leftOut.contains($0.name) }.lifted(to: \.norm)
  }

  /// Mistakes of a norm that give the right numbers here, or those of another: epsilon is 1e-6, every
  /// gain 1 and every bias 0.
  private static let leftOut: Set<String> = [
    "epsilon-always-1e-06", "epsilon-always-1e-12", "epsilon-squared", "epsilon-rooted",
    "epsilon-inside-and-outside", "bias-negated", "bias-inside-gain",
  ]

  private static let dense: [Place<Steps, DenseSteps>] = [
    Place("of-hidden", "in the layer of width d_ff", \.hidden),
    Place("of-out", "in the layer of width D", \.out),
  ]

  @MistakeList<Steps> private static var modes: [Mistake<Steps>] {
    mode("mode-inverted", "Pre-LN and Post-LN have changed places") { $0 < 0.5 }
    mode("mode-inverted-with-equality", "every mode up to 0.5 is Pre-LN") { $0 <= 0.5 }
    mode("always-pre", "y is x + F(LN(x)) in every mode") { _ in true }
    mode("always-post", "y is LN(x + F(x)) in every mode") { _ in false }
    mode("strictly-above", "a mode of exactly 0.5 gives Post-LN") { $0 > 0.5 }
    mode("only-one-is-pre", "only a mode of exactly 1 gives Pre-LN") { $0 == 1 }
    mode("one-and-more-is-pre", "a mode below 1 gives Post-LN") { $0 >= 1 }
    mode("one-and-more-or-negative-is-pre", "modes from 1, and to -1, are Pre-LN") { Int($0) != 0 }
    mode("above-zero-is-pre", "every mode above 0 gives Pre-LN") { $0 > 0 }
    mode("zero-and-more-is-pre", "every mode from 0 on gives Pre-LN") { $0 >= 0 }
    mode("nonzero-is-pre", "every mode but 0 gives Pre-LN") { $0 != 0 }
    mode("half-to-one-is-pre", "only modes from 0.5 to 1 give Pre-LN") { 0.5...1 ~= $0 }
    mode("below-zero-is-pre", "a mode of -1 gives Pre-LN") { $0.magnitude >= 0.5 }
  }

  private static func mode(
    _ name: String, _ sentence: String, _ isPre: @escaping @Sendable (Double) -> Bool
  ) -> Mistake<PreVsPostLNSteps> {
    Mistake(
      name, "\(sentence); Pre-LN is every mode from 0.5 on, and no other",
      why: "A mode looks like a flag, and each test, `Int(mode)` too, tells flags apart otherwise."
    ) { $0.isPre = isPre }
  }

  @MistakeList<Steps> private static var wirings: [Mistake<Steps>] {
    let words = Wiring.Words(f: "F")
    // The formula of the other mode is a mistake about the mode.
    let inPre = SublayerSteps.wirings(right: .pre, words, except: [.post])
    let inPost = SublayerSteps.wirings(right: .post, words, except: [.pre])
    let pre = Place<PreVsPostLNSteps, SublayerSteps>("in-pre", "in Pre-LN", \.pre)
    let post = Place<PreVsPostLNSteps, SublayerSteps>("in-post", "in Post-LN", \.post)
    inPre.map { $0.lifted(to: pre) }
    inPost.map { $0.lifted(to: post) }
    for other in inBoth { both(other.name, "y is \(other.formula(words))") { $0 = other } }
    both("normalized-first", "LN(x) stands in the place of x") {
      ($0.shortcut, $0.input) = (.normalized(.inner), [.inner])
    }
    both("no-shortcut", "the shortcut is missing") { $0.shortcut = .none }
    // Without the branch its parameters are not there, and most checks have no number.
    SublayerSteps.mistakes.filter { !["branch-skipped", "x-returned"].contains($0.name) }
      .lifted(to: [pre, post])
  }

  private static let inBoth = [
    Wiring(), Wiring(output: [.inner]), Wiring(input: [.inner], sum: [.inner]),
    Wiring(input: [.inner], output: [.inner]), Wiring(shortcut: .normalized(.inner)),
  ]

  private static func both(
    _ name: String, _ words: String, _ change: @escaping @Sendable (inout Wiring) -> Void
  ) -> Mistake<PreVsPostLNSteps> {
    Mistake(
      name, "\(words) in both modes; y is x + F(LN(x)) or LN(x + F(x))", why: Wiring.why,
      isReadyMade: true
    ) {
      ($0.pre.wiring, $0.post.wiring) = (Wiring.pre.changed(change), Wiring.post.changed(change))
    }
  }

  @MistakeList<Steps> private static var layers: [Mistake<Steps>] {
    Mistake<Steps>.family(
      "", " Dense layer; it belongs between the two",
      why: "It has no parameters, and other models have it elsewhere.")([
        "no-relu: relu is missing in front of the second": { $0.activation = { $0 } },
        "relu-last: relu follows the second": { ($0.activation, $0.last) = ({ $0 }, { relu($0) }) },
        "relu-first: relu comes before the first":
          { ($0.activation, $0.first) = ({ $0 }, { relu($0) }) },
        "relu-also-last: relu comes once more after the second": { $0.last = { relu($0) } },
        "relu-also-first: relu comes once more before the first": { $0.first = { relu($0) } },
      ])
    Mistake.operands(
      \.activation, "activation", "between the two Dense layers stands", right: "relu")([
        "GELU": { gelu($0) }, "GELU by tanh": { gelu($0, .tanh) },
        "silu": { $0 * sigmoid($0) }, "tanh": { tanh($0) }, "sigmoid": { sigmoid($0) },
        "softplus": { log(1 + exp($0)) }, "leaky relu with 0.01": { relu($0) - 0.01 * relu(-$0) },
        "elu": { relu($0) - relu(1 - exp($0)) }, "relu squared": { relu($0) * relu($0) },
        "the absolute value": { abs($0) }, "relu of the negated number": { relu(-$0) },
      ])
    Mistake.formulas(
      \.hiddenWidth, "hidden-width", "the width of the first Dense layer is", right: "d_ff",
      why: "Papers set d_ff to 4 D, and code has more than one width at hand.")([
        "d: D": { _, width, _ in width }, "4-d: 4 D": { _, width, _ in 4 * width },
        "t: T": { tokens, _, _ in tokens }, "1: 1": { _, _, _ in 1 },
        "d-ff-plus-1: d_ff + 1": { $2 + 1 }, "d-ff-less-1: d_ff - 1": { $2 - 1 },
      ])
    Mistake.formulas(
      \.outWidth, "out-width", "the width of the second Dense layer is", right: "D",
      why: "`x.shape` is [T, D], and one of the two is easily taken for the other.")([
        "t: T": { tokens, _, _ in tokens }, "1: 1": { _, _, _ in 1 },
      ])
    Mistake(
      "flattened-by-columns", "the output is flattened column by column; it goes row by row",
      why: "It does in Fortran and MATLAB."
    ) { $0.flattened = { $0.transposed.reshaped([$0.count]) } }
  }

  private static func sigmoid(_ x: Tensor) -> Tensor { 1 / (1 + exp(-x)) }

  private static let draws = Mistake<Steps>.family(
    "", "; both modes have Dense_0 of width d_ff, Dense_1 of width D, and LayerNorm_0",
    why: "What is drawn depends on a layer's name and scope, and so on the order of making.")([
      "outer-layer-first: Dense(D) was made first": { $0.dense = { _ in (1, 0) } },
      "branch-for-each-mode: Post-LN has Dense_2 and 3": { $0.dense = { $0 ? (0, 1) : (2, 3) } },
      "branch-for-each-mode-post-first: Pre-LN has Dense_2 and 3":
        { $0.dense = { $0 ? (2, 3) : (0, 1) } },
      "norm-for-each-place: Post-LN has LayerNorm_1": { $0.normNumber = { $0 ? 0 : 1 } },
      "norm-for-each-place-post-first: Pre-LN has LayerNorm_1": { $0.normNumber = { $0 ? 1 : 0 } },
      "named-dense-1-dense-2: there are Dense_1 and Dense_2": { $0.dense = { _ in (1, 2) } },
      "within-feedforward-0: the Dense layers stand within FeedForward_0":
        { $0.branchScope = { $0.layer("FeedForward_0", named: "FeedForward_0") } },
      "scopes-of-their-own: both Dense layers are drawn as Dense_0":
        { ($0.dense, $0.outScope) = ({ _ in (0, 0) }, { ParameterScope(seed: $1) }) },
    ])

  @MistakeList<Steps> private static var seeds: [Mistake<Steps>] {
    Mistake.formulas(
      \.seed, "seed", "the seed is", right: "handed on as it is",
      why: "`PRNGKey(0)` stands in most examples, and other generators take other seeds.",
      isReadyMade: false)([
        "ignored: 0": { _ in 0 }, "plus-one: seed + 1": { $0 &+ 1 },
        "minus-one: seed - 1": { $0 &- 1 }, "without-sign: without its sign": { Int($0.magnitude) },
        "from-0: 0 where it is negative": { max($0, 0) },
        "cut-to-31-bits: cut to 31 bits": { $0 & 0x7FFF_FFFF },
        "cut-to-16-bits: cut to 16 bits": { $0 & 0xFFFF },
        "mod-2-31-minus-1: taken modulo 2^31 - 1": { $0 % 0x7FFF_FFFF },
      ])
    Mistake.ready(
      \.seed, "the seed", .constant(42, 1, 123, 1234, 2024), rest: "it is an argument")
  }
}

extension DenseSteps {
  /// What goes wrong in a Dense layer drawn as in Flax.
  @MistakeList<DenseSteps> static var mistakes: [Mistake<DenseSteps>] {
    Mistake.formulas(
      \.kernel, "kernel", "the kernel", right: "LeCun-normal, [inputs, features], and drawn first",
      why: "There are as many rules as frameworks.")([
        "xavier-uniform: is Xavier-uniform": { draw($0, $1, .xavierUniform) },
        "xavier-normal: is Xavier-normal": { draw($0, $1, .xavierNormal) },
        "embedding: is drawn as an embedding": { draw($0, $1, .embedding) },
        "standard-normal: is standard normal": { draw($0, $1, .normal()) },
        "normal-0-02: has a deviation of 0.02": { draw($0, $1, .normal(standardDeviation: 0.02)) },
        "zeros: is all zeros": { draw($0, $1, .zeros) },
        "ones: is all ones": { draw($0, $1, .ones) },
        "normal: is normal of variance 1 / inputs, not cut off":
          { draw($0, $1, .normal(standardDeviation: (1 / Double($1[0])).squareRoot())) },
        "he: has the variance 2 / inputs": { 2.0.squareRoot() * draw($0, $1) },
        // The deviation of the cut-off normal, which is divided out.
        "deviation-uncorrected: is 0.8796 of what it is":
          { 0.879_625_661_034_239_8 * draw($0, $1) },
        "fan-out: has the variance 1 / features":
          { (Double($1[0]) / Double($1[1])).squareRoot() * draw($0, $1) },
        "transposed: is [features, inputs], transposed": { draw($0, $1.reversed()).transposed },
        "second: is drawn as the second parameter": { draw($0, $1, number: 2) },
      ])
    Mistake<DenseSteps>.family(
      "", "; it starts as zeros", why: "PyTorch draws biases, and zeros change no output.")([
        "no-bias: the layer has no bias": { $0.bias = { _, _ in nil } },
        "bias-of-ones: the bias starts as ones":
          { $0.bias = { $0.parameter("bias", number: 2, shape: [$1[1]], .ones) } },
        "bias-drawn: the bias is drawn normal":
          { $0.bias = { $0.parameter("bias", number: 2, shape: [$1[1]], .normal()) } },
      ])
  }

  private static func draw(
    _ scope: ParameterScope, _ shape: [Int], _ initializer: Initializer = .lecunNormal,
    number: Int = 1
  ) -> Tensor { scope.parameter("kernel", number: number, shape: shape, initializer) }
}
