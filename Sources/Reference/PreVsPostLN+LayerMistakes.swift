import Layers
import Tensors

/// What goes wrong in the branch, and in where its parameters come from.
extension PreVsPostLNKey {
  @MistakeList<PreVsPostLNSteps>
  static var layers: [Mistake<PreVsPostLNSteps>] {
    Mistake(
      "no-relu", "there is no relu between the two Dense layers",
      why: "The rectifier has no parameters and is easily left out."
    ) { $0.activation = { $0 } }
    activations.map { name, activation in
      Mistake(
        name.asName, "\(name) stands between the two Dense layers; relu does",
        why: "Other models have it there.", isReadyMade: true
      ) { $0.activation = activation }
    }
    Mistake(
      "relu-last", "relu comes after the second Dense layer; it belongs between the two",
      why: "Activations often close a layer."
    ) {
      $0.activation = { $0 }
      $0.last = { relu($0) }
    }
    Mistake(
      "relu-first", "relu comes before the first Dense layer; it belongs between the two",
      why: "Activations open a layer in some models."
    ) {
      $0.activation = { $0 }
      $0.first = { relu($0) }
    }
    Mistake(
      "relu-also-last", "relu comes after the second Dense layer, too; it belongs between the two",
      why: "Activations often close a layer."
    ) { $0.last = { relu($0) } }
    Mistake(
      "relu-also-first", "relu comes before the first Dense layer, too; it belongs between the two",
      why: "Activations open a layer in some models."
    ) { $0.first = { relu($0) } }
    widths.map { name, value in
      Mistake(
        "hidden-width-\(name.asName)", "the first Dense layer has the width \(name); it has d_ff",
        why: "Papers set d_ff to 4 D, and code has more than one width at hand.",
        isReadyMade: true
      ) { $0.hiddenWidth = value }
    }
    widths.filter { ["T", "1"].contains($0.key) }.map { name, value in
      Mistake(
        "out-width-\(name.asName)", "the second Dense layer has the width \(name); it has D",
        why: "`x.shape` is [T, D], and one of the two is easily taken for the other.",
        isReadyMade: true
      ) { $0.outWidth = value }
    }
    Mistake(
      "flattened-by-columns", "the output is flattened column by column; it goes row by row",
      why: "It does in Fortran and MATLAB."
    ) { $0.flattened = { $0.transposed.reshaped([$0.count]) } }
    Mistake(
      "rows-reversed", "the tokens come out in the opposite order",
      why: "A loop that inserts at the front turns them around."
    ) { $0.flattened = { y in stack(y.rows.reversed()).reshaped([y.count]) } }
  }

  private static let activations: KeyValuePairs<String, @Sendable (Tensor) -> Tensor> = [
    "GELU": { gelu($0) },
    "GELU by tanh": { gelu($0, .tanh) },
    "silu": { $0 * sigmoid($0) },
    "tanh": { tanh($0) },
    "sigmoid": { sigmoid($0) },
    "softplus": { log(1 + exp($0)) },
    "leaky relu with 0.01": { relu($0) - 0.01 * relu(-$0) },
    "elu": { relu($0) - relu(1 - exp($0)) },
    "relu squared": { relu($0) * relu($0) },
    "the absolute value": { abs($0) },
    "relu of the negated number": { relu(-$0) },
  ]

  private static let widths:
    KeyValuePairs<String, @Sendable (_ tokens: Int, _ width: Int, _ dFF: Int) -> Int> = [
      "D": { _, width, _ in width }, "4 D": { _, width, _ in 4 * width },
      "T": { tokens, _, _ in tokens }, "1": { _, _, _ in 1 },
      "d_ff plus 1": { _, _, dFF in dFF + 1 }, "d_ff less 1": { _, _, dFF in dFF - 1 },
    ]

  private static let dense = [
    Place<PreVsPostLNSteps, DenseSteps>("of-hidden", "in the layer of width d_ff", \.hidden),
    Place<PreVsPostLNSteps, DenseSteps>("of-out", "in the layer of width D", \.out),
  ]

  @MistakeList<PreVsPostLNSteps>
  static var draws: [Mistake<PreVsPostLNSteps>] {
    Mistake(
      "outer-layer-first",
      "Dense(D) was made before Dense(d_ff) and took the name Dense_0; d_ff's comes first",
      why: "`Dense(D)(relu(Dense(d_ff)(h)))` is one line, and makes the outer layer first."
    ) { $0.denseNames = { _ in ("Dense_1", "Dense_0") } }
    Mistake(
      "branch-for-each-mode",
      "Post-LN has Dense layers of its own, Dense_2 and Dense_3; one pair serves both modes",
      why: "Two models are written side by side, and the mode chooses one of them."
    ) { $0.denseNames = { $0 ? ("Dense_0", "Dense_1") : ("Dense_2", "Dense_3") } }
    Mistake(
      "branch-for-each-mode-post-first",
      "Pre-LN has Dense layers of its own, Dense_2 and Dense_3; one pair serves both modes",
      why: "Two models are written side by side, and the mode chooses one of them."
    ) { $0.denseNames = { $0 ? ("Dense_2", "Dense_3") : ("Dense_0", "Dense_1") } }
    Mistake(
      "norm-for-each-place",
      "Post-LN has a norm of its own, LayerNorm_1; one norm, LayerNorm_0, serves both",
      why: "The norm stands in two places of the code, so two objects are made."
    ) { $0.normName = { $0 ? "LayerNorm_0" : "LayerNorm_1" } }
    Mistake(
      "norm-for-each-place-post-first",
      "Pre-LN has a norm of its own, LayerNorm_1; one norm, LayerNorm_0, serves both",
      why: "The norm stands in two places of the code, so two objects are made."
    ) { $0.normName = { $0 ? "LayerNorm_1" : "LayerNorm_0" } }
    names.map { hidden, out in
      Mistake(
        "named-\(hidden)-\(out)".lowercased().replacing("_", with: "-"),
        "the Dense layers are drawn as \(hidden) and \(out); they are Dense_0 and Dense_1",
        why: "What is drawn depends on the layer's name, which looks like a mere label.",
        isReadyMade: true
      ) { $0.denseNames = { _ in (hidden, out) } }
    }
    scopes.map { name in
      Mistake(
        "within-\(name)".lowercased().replacing("_", with: "-"),
        "the Dense layers are drawn within \(name), as \(name)/Dense_0; they stand outermost",
        why: "A module of its own for the branch adds its name to those of the layers.",
        isReadyMade: true
      ) { $0.branchScope = { $0.layer(name, named: name) } }
    }
    Mistake(
      "scopes-of-their-own", "both Dense layers are drawn as Dense_0; the second one is Dense_1",
      why: "A scope for each layer starts counting anew."
    ) {
      $0.outScope = { ParameterScope(seed: $1) }
      $0.denseNames = { _ in ("Dense_0", "Dense_0") }
    }
    Mistake(
      "third-dense",
      "a Dense layer and a relu more stand in front of the last; there are two layers",
      why: "Networks of three layers are as common."
    ) {
      $0.middle = {
        relu(DenseSteps()($1, $0.layer("Dense", named: "Dense_2"), features: $1.shape[1]))
      }
    }
    seeds
    DenseSteps.mistakes.filter { $0.name == "no-bias" }
      .flatMap { mistake in dense.map { mistake.lifted(to: $0) } }
    DenseSteps.mistakes.map { $0.lifted(toAll: dense) }
  }

  private static let names: KeyValuePairs = [
    "Dense_1": "Dense_2", "hidden": "out",
  ]

  private static let scopes = ["FeedForward_0"]

  @MistakeList<PreVsPostLNSteps>
  private static var seeds: [Mistake<PreVsPostLNSteps>] {
    Mistake(
      "seed-ignored", "the parameters are those of seed 0; they are drawn from the argument `seed`",
      why: "`PRNGKey(0)` stands in most examples."
    ) { $0.seed = { _ in 0 } }
    Mistake(
      "seed-plus-one", "the parameters are those of seed + 1; they are drawn from the seed itself",
      why: "Keys are split before they are used, and seed + 1 looks like a fresh one."
    ) { $0.seed = { $0 &+ 1 } }
    Mistake(
      "seed-minus-one", "the parameters are those of seed - 1; they are drawn from the seed itself",
      why: "Counting starts at 0 here and at 1 there."
    ) { $0.seed = { $0 &- 1 } }
    Mistake(
      "seed-without-sign", "a negative seed lost its sign; seeds are handed on as they are",
      why: "Other generators take no negative seeds."
    ) { $0.seed = { Int($0.magnitude) } }
    Mistake(
      "seed-from-0", "a negative seed counts as 0; seeds are handed on as they are",
      why: "Other generators take no negative seeds."
    ) { $0.seed = { max($0, 0) } }
    Mistake(
      "seed-cut-to-31-bits", "only 31 bits of the seed count; seeds are handed on as they are",
      why: "NumPy's old generators took a remainder to keep seeds in range."
    ) { $0.seed = { $0 & 0x7FFF_FFFF } }
    Mistake(
      "seed-cut-to-16-bits", "only 16 bits of the seed count; seeds are handed on as they are",
      why: "Some generators take a short seed."
    ) { $0.seed = { $0 & 0xFFFF } }
    Mistake(
      "seed-mod-2-31-minus-1", "the seed's remainder by 2^31 - 1 is used; it is handed on as it is",
      why: "A classical generator counts modulo that prime."
    ) { $0.seed = { $0 % 0x7FFF_FFFF } }
    Mistake.ready(
      \.seed, "the seed", .constant(42, 1, 123, 1234, 2024), rest: "it is an argument")
  }
}

extension DenseSteps {
  /// What goes wrong in a Dense layer drawn as in Flax.
  @MistakeList<DenseSteps>
  static var mistakes: [Mistake<DenseSteps>] {
    drawn("xavier-uniform", "Xavier-uniform", .xavierUniform)
    drawn("xavier-normal", "Xavier-normal", .xavierNormal)
    drawn("embedding", "as an embedding", .embedding)
    drawn("standard-normal", "from the standard normal", .normal())
    drawn("normal-0-02", "normal with a deviation of 0.02", .normal(standardDeviation: 0.02))
    drawn("zeros", "as zeros", .zeros)
    drawn("ones", "as ones", .ones)
    Mistake(
      "kernel-normal", "the kernel is normal of variance 1 / inputs; it is cut off at 2 deviations",
      why: "LeCun's rule speaks of the variance only."
    ) {
      $0.kernel = {
        $0.parameter(
          "kernel", number: 1, shape: $1,
          .normal(standardDeviation: (1 / Double($1[0])).squareRoot()))
      }
    }
    Mistake(
      "kernel-he", "the kernel has the variance 2 / inputs; it has 1 / inputs",
      why: "He's rule for relu has the 2."
    ) { $0.kernel = { scaled($0, $1, by: 2.0.squareRoot()) } }
    Mistake(
      "kernel-deviation-uncorrected",
      "the kernel is 0.8796 of what it is: the deviation of the cut-off normal is divided out",
      why: "The normal cut off at 2 deviations has less than 1 to begin with."
    ) { $0.kernel = { scaled($0, $1, by: 0.879_625_661_034_239_8) } }
    Mistake(
      "kernel-fan-out", "the kernel has the variance 1 / features; it has 1 / inputs",
      why: "Fan-in and fan-out get mixed up when the kernel is stored the other way around."
    ) { $0.kernel = { scaled($0, $1, by: (Double($1[0]) / Double($1[1])).squareRoot()) } }
    Mistake(
      "kernel-transposed", "the kernel is drawn as [features, inputs] and transposed",
      why: "PyTorch stores it so."
    ) {
      $0.kernel = {
        $0.parameter("kernel", number: 1, shape: $1.reversed(), .lecunNormal).transposed
      }
    }
    Mistake(
      "kernel-second", "the kernel is drawn as the layer's second parameter; it is the first",
      why: "The draw depends on the order in which a layer makes its parameters."
    ) { $0.kernel = { $0.parameter("kernel", number: 2, shape: $1, .lecunNormal) } }
    Mistake(
      "no-bias", "the layer has no bias",
      why: "A bias starts as zeros, where leaving it out changes no output."
    ) { $0.bias = { _, _ in nil } }
    Mistake(
      "bias-of-ones", "the bias starts as ones; it starts as zeros",
      why: "The norm's scale does."
    ) { $0.bias = { $0.parameter("bias", number: 2, shape: [$1[1]], .ones) } }
    Mistake(
      "bias-drawn", "the bias is drawn normal; it starts as zeros",
      why: "PyTorch draws biases, too."
    ) { $0.bias = { $0.parameter("bias", number: 2, shape: [$1[1]], .normal()) } }
  }

  private static func drawn(_ name: String, _ words: String, _ initializer: Initializer)
    -> Mistake<DenseSteps>
  {
    Mistake(
      "kernel-\(name)", "the kernel is drawn \(words); it is drawn LeCun-normal",
      why: "There are as many rules as frameworks.", isReadyMade: true
    ) { $0.kernel = { $0.parameter("kernel", number: 1, shape: $1, initializer) } }
  }

  private static func scaled(_ scope: ParameterScope, _ shape: [Int], by factor: Double) -> Tensor {
    factor * scope.parameter("kernel", number: 1, shape: shape, .lecunNormal)
  }
}

private func sigmoid(_ x: Tensor) -> Tensor { 1 / (1 + exp(-x)) }

extension Tensor {
  /// The rows one by one.
  fileprivate var rows: [Tensor] { (0..<shape[0]).map { self[$0] } }
}
