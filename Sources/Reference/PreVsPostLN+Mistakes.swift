import Layers
import Tensors

extension PreVsPostLNKey {
  private typealias Steps = PreVsPostLNSteps

  @MistakeList<PreVsPostLNSteps>
  static var mistakes: [Mistake<PreVsPostLNSteps>] {
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

  private static let dense = [
    Place<PreVsPostLNSteps, DenseSteps>("of-hidden", "in the layer of width d_ff", \.hidden),
    Place<PreVsPostLNSteps, DenseSteps>("of-out", "in the layer of width D", \.out),
  ]

  @MistakeList<PreVsPostLNSteps>
  private static var modes: [Mistake<PreVsPostLNSteps>] {
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

  @MistakeList<PreVsPostLNSteps>
  private static var wirings: [Mistake<PreVsPostLNSteps>] {
    let words = Wiring.Words(f: "F")
    // The formula of the other mode is a mistake about the mode.
    let inPre = SublayerSteps.wirings(right: .pre, words, except: [.post])
    let inPost = SublayerSteps.wirings(right: .post, words, except: [.pre])
    let pre = Place<PreVsPostLNSteps, SublayerSteps>("in-pre", "in Pre-LN", \.pre)
    let post = Place<PreVsPostLNSteps, SublayerSteps>("in-post", "in Post-LN", \.post)
    inPre.map { $0.lifted(to: pre) }
    inPost.map { $0.lifted(to: post) }
    for other in inBoth { both(other.name, "y is \(other.formula(words))", other, other) }
    both(
      "normalized-first", "LN(x) stands in the place of x",
      Wiring(shortcut: .normalized(.inner), input: [.inner]),
      Wiring(shortcut: .normalized(.inner), input: [.inner], sum: [.inner]))
    both(
      "no-shortcut", "the shortcut is missing", Wiring(shortcut: .none, input: [.inner]),
      Wiring(shortcut: .none, sum: [.inner]))
    // Without the branch its parameters are not there, and most checks have no number.
    SublayerSteps.mistakes.filter { !["branch-skipped", "x-returned"].contains($0.name) }
      .lifted(to: [pre, post])
  }

  private static let inBoth = [
    Wiring(), Wiring(output: [.inner]), Wiring(input: [.inner], sum: [.inner]),
    Wiring(input: [.inner], output: [.inner]), Wiring(shortcut: .normalized(.inner)),
  ]

  private static func both(
    _ name: String, _ words: String, _ pre: Wiring, _ post: Wiring
  ) -> Mistake<PreVsPostLNSteps> {
    Mistake(
      name, "\(words) in both modes; y is x + F(LN(x)) or LN(x + F(x))", why: Wiring.why,
      isReadyMade: true
    ) { ($0.pre.wiring, $0.post.wiring) = (pre, post) }
  }

  @MistakeList<PreVsPostLNSteps>
  private static var layers: [Mistake<PreVsPostLNSteps>] {
    Mistake<Steps>.alike(
      why: "It has no parameters, and other models have it elsewhere.",
      rest: " Dense layer; it belongs between the two",
      [
        "no-relu: relu is missing in front of the second": { $0.activation = { $0 } },
        "relu-last: relu comes after the second":
          { ($0.activation, $0.last) = ({ $0 }, { relu($0) }) },
        "relu-first: relu comes before the first":
          { ($0.activation, $0.first) = ({ $0 }, { relu($0) }) },
        "relu-also-last: relu comes once more after the second": { $0.last = { relu($0) } },
        "relu-also-first: relu comes once more before the first": { $0.first = { relu($0) } },
      ])
    for (name, activation) in activations {
      Mistake(
        name.asName, "\(name) stands between the two Dense layers; relu does",
        why: "Other models have it there.", isReadyMade: true
      ) { $0.activation = activation }
    }
    for (name, value) in widths {
      width("hidden-width-\(name.asName)", "the first", name, "d_ff") { $0.hiddenWidth = value }
    }
    for (name, value) in widths where ["T", "1"].contains(name) {
      width("out-width-\(name.asName)", "the second", name, "D") { $0.outWidth = value }
    }
    Mistake<Steps>.alike(
      why: "Fortran and MATLAB do, and loops go either way.",
      [
        "flattened-by-columns: the output is flattened column by column; it goes row by row":
          { $0.flattened = { $0.transposed.reshaped([$0.count]) } },
        "rows-reversed: the tokens come out in the opposite order":
          {
            $0.flattened = { y in
              stack((0..<y.shape[0]).reversed().map { y[$0] }).reshaped([y.count])
            }
          },
      ])
  }

  private static let activations: KeyValuePairs<String, @Sendable (Tensor) -> Tensor> = [
    "GELU": { gelu($0) }, "GELU by tanh": { gelu($0, .tanh) },
    "silu": { $0 * sigmoid($0) }, "tanh": { tanh($0) }, "sigmoid": { sigmoid($0) },
    "softplus": { log(1 + exp($0)) }, "leaky relu with 0.01": { relu($0) - 0.01 * relu(-$0) },
    "elu": { relu($0) - relu(1 - exp($0)) }, "relu squared": { relu($0) * relu($0) },
    "the absolute value": { abs($0) }, "relu of the negated number": { relu(-$0) },
  ]

  private static func sigmoid(_ x: Tensor) -> Tensor { 1 / (1 + exp(-x)) }

  private static let widths:
    KeyValuePairs<String, @Sendable (_ tokens: Int, _ width: Int, _ dFF: Int) -> Int> = [
      "D": { _, width, _ in width }, "4 D": { _, width, _ in 4 * width },
      "T": { tokens, _, _ in tokens }, "1": { _, _, _ in 1 },
      "d_ff plus 1": { _, _, dFF in dFF + 1 }, "d_ff less 1": { _, _, dFF in dFF - 1 },
    ]

  private static func width(
    _ name: String, _ layer: String, _ words: String, _ right: String,
    _ change: @escaping @Sendable (inout PreVsPostLNSteps) -> Void
  ) -> Mistake<PreVsPostLNSteps> {
    Mistake(
      name, "\(layer) Dense layer has the width \(words); it has \(right)",
      why: "Papers set d_ff to 4 D, and code has more than one width at hand.",
      isReadyMade: true, change)
  }

  private static let draws = Mistake<Steps>.alike(
    why: "What is drawn depends on a layer's name and scope, and so on the order of making.",
    [
      "outer-layer-first: Dense(D) has the name Dense_0 and Dense(d_ff) Dense_1; d_ff's comes first":
        { $0.denseNames = { _ in ("Dense_1", "Dense_0") } },
      "branch-for-each-mode: Post-LN has Dense_2 and Dense_3; one pair of layers serves both modes":
        { $0.denseNames = { $0 ? ("Dense_0", "Dense_1") : ("Dense_2", "Dense_3") } },
      "branch-for-each-mode-post-first: Pre-LN has Dense_2 and Dense_3; one pair serves both modes":
        { $0.denseNames = { $0 ? ("Dense_2", "Dense_3") : ("Dense_0", "Dense_1") } },
      "norm-for-each-place: Post-LN has a norm of its own, LayerNorm_1; LayerNorm_0 serves both":
        { $0.normName = { $0 ? "LayerNorm_0" : "LayerNorm_1" } },
      "norm-for-each-place-post-first: Pre-LN has the norm LayerNorm_1; LayerNorm_0 serves both":
        { $0.normName = { $0 ? "LayerNorm_1" : "LayerNorm_0" } },
      "named-dense-1-dense-2: the Dense layers are Dense_1 and Dense_2; they are Dense_0 and Dense_1":
        { $0.denseNames = { _ in ("Dense_1", "Dense_2") } },
      "named-hidden-out: the Dense layers are hidden and out; they are Dense_0 and Dense_1":
        { $0.denseNames = { _ in ("hidden", "out") } },
      "within-feedforward-0: the Dense layers are drawn within FeedForward_0; they stand outermost":
        { $0.branchScope = { $0.layer("FeedForward_0", named: "FeedForward_0") } },
      "scopes-of-their-own: both Dense layers are drawn as Dense_0; the second one is Dense_1":
        {
          $0.outScope = { ParameterScope(seed: $1) }
          $0.denseNames = { _ in ("Dense_0", "Dense_0") }
        },
      "third-dense: a Dense layer and a relu more stand in front of the last; there are two layers":
        {
          $0.middle = {
            relu(DenseSteps()($1, $0.layer("Dense", named: "Dense_2"), features: $1.shape[1]))
          }
        },
    ])

  @MistakeList<PreVsPostLNSteps>
  private static var seeds: [Mistake<PreVsPostLNSteps>] {
    seed("seed-ignored", "the parameters are those of seed 0") { _ in 0 }
    seed("seed-plus-one", "the parameters are those of seed + 1") { $0 &+ 1 }
    seed("seed-minus-one", "the parameters are those of seed - 1") { $0 &- 1 }
    seed("seed-without-sign", "a negative seed lost its sign") { Int($0.magnitude) }
    seed("seed-from-0", "a negative seed counts as 0") { max($0, 0) }
    seed("seed-cut-to-31-bits", "only 31 bits of the seed count") { $0 & 0x7FFF_FFFF }
    seed("seed-cut-to-16-bits", "only 16 bits of the seed count") { $0 & 0xFFFF }
    seed("seed-mod-2-31-minus-1", "the seed is taken modulo 2^31 - 1") { $0 % 0x7FFF_FFFF }
    Mistake.ready(
      \.seed, "the seed", .constant(42, 1, 123, 1234, 2024), rest: "it is an argument")
  }

  private static func seed(
    _ name: String, _ sentence: String, _ seed: @escaping @Sendable (Int) -> Int
  ) -> Mistake<PreVsPostLNSteps> {
    Mistake(
      name, "\(sentence); the argument `seed` is handed on as it is",
      why: "`PRNGKey(0)` stands in most examples, and other generators take other seeds."
    ) { $0.seed = seed }
  }
}

extension DenseSteps {
  /// What goes wrong in a Dense layer drawn as in Flax.
  @MistakeList<DenseSteps>
  static var mistakes: [Mistake<DenseSteps>] {
    drawn("xavier-uniform", "is Xavier-uniform") { _ in .xavierUniform }
    drawn("xavier-normal", "is Xavier-normal") { _ in .xavierNormal }
    drawn("embedding", "is drawn as an embedding") { _ in .embedding }
    drawn("standard-normal", "is standard normal") { _ in .normal() }
    drawn("normal-0-02", "has a deviation of 0.02") { _ in .normal(standardDeviation: 0.02) }
    drawn("zeros", "is all zeros") { _ in .zeros }
    drawn("ones", "is all ones") { _ in .ones }
    drawn("normal", "is normal of variance 1 / inputs, not cut off") {
      .normal(standardDeviation: (1 / Double($0[0])).squareRoot())
    }
    scaled("he", "has the variance 2 / inputs") { _ in 2.0.squareRoot() }
    // The deviation of the cut-off normal, which is divided out.
    scaled("deviation-uncorrected", "is 0.8796 of what it is") { _ in 0.879_625_661_034_239_8 }
    scaled("fan-out", "has the variance 1 / features") {
      (Double($0[0]) / Double($0[1])).squareRoot()
    }
    kernel("transposed", "is drawn as [features, inputs] and transposed") {
      $0.parameter("kernel", number: 1, shape: $1.reversed(), .lecunNormal).transposed
    }
    kernel("second", "is drawn as the layer's second parameter") {
      $0.parameter("kernel", number: 2, shape: $1, .lecunNormal)
    }
    Mistake<DenseSteps>.alike(
      why: "PyTorch draws biases, and zeros change no output.", rest: "; it starts as zeros",
      [
        "no-bias: the layer has no bias": { $0.bias = { _, _ in nil } },
        "bias-of-ones: the bias starts as ones":
          { $0.bias = { $0.parameter("bias", number: 2, shape: [$1[1]], .ones) } },
        "bias-drawn: the bias is drawn normal":
          { $0.bias = { $0.parameter("bias", number: 2, shape: [$1[1]], .normal()) } },
      ])
  }

  private static func kernel(
    _ name: String, _ words: String,
    _ draw: @escaping @Sendable (ParameterScope, _ shape: [Int]) -> Tensor
  ) -> Mistake<DenseSteps> {
    Mistake(
      "kernel-\(name)", "the kernel \(words); it is LeCun-normal, [inputs, features], and first",
      why: "There are as many rules as frameworks.", isReadyMade: true
    ) { $0.kernel = draw }
  }

  private static func drawn(
    _ name: String, _ words: String, _ initializer: @escaping @Sendable ([Int]) -> Initializer
  ) -> Mistake<DenseSteps> {
    kernel(name, words) { $0.parameter("kernel", number: 1, shape: $1, initializer($1)) }
  }

  private static func scaled(
    _ name: String, _ words: String, by factor: @escaping @Sendable ([Int]) -> Double
  ) -> Mistake<DenseSteps> {
    kernel(name, words) {
      factor($1) * $0.parameter("kernel", number: 1, shape: $1, .lecunNormal)
    }
  }
}
