import LearnerSupport
import Tensors

/// The layer.
extension DeepNormKey {
  private static let sublayers = [
    Place<DeepNormSteps, SublayerSteps>("in-attention", "in the attention's sublayer", \.first),
    Place<DeepNormSteps, SublayerSteps>("in-network", "in the network's sublayer", \.second),
  ]
  private static let norms = [
    Place<DeepNormSteps, LayerNormSteps>("in-norm-1", "in LN_1", \.norm1.norm),
    Place<DeepNormSteps, LayerNormSteps>("in-norm-2", "in LN_2", \.norm2.norm),
  ]

  @MistakeList<DeepNormSteps>
  static var layer: [Mistake<DeepNormSteps>] {
    SublayerSteps.alphaMistakes.lifted(to: sublayers)
    alphas.lifted(to: sublayers)
    SublayerSteps.mistakes.map { $0.lifted(toAll: sublayers) }
    // Without the first sublayer the second starts from x, which `streams` tells better.
    SublayerSteps.mistakes.filter { $0.name != "input-returned" }.map { $0.lifted(to: sublayers[0]) }
    SublayerSteps.mistakes.map { $0.lifted(to: sublayers[1]) }
    SublayerSteps.wirings(right: .post, Wiring.Words(weight: "alpha "), except: []).lifted(
      to: sublayers)
    streams
    normMistakes
    parts
  }

  /// More that goes wrong with alpha, and with what beta is not for.
  @MistakeList<SublayerSteps>
  private static var alphas: [Mistake<SublayerSteps>] {
    Mistake(
      "branch-over-root-2-alpha", "the branch is multiplied by 1 / (sqrt(2) alpha), a beta",
      why: "A model that is one stack has this beta beside its alpha."
    ) { $0.branchWeight = { 1 / (sqrt(2) * $0) } }
    Mistake(
      "branch-times-beta-of-one-layer", "the branch is multiplied by 8^(-1/4); it has no factor",
      why: "That is the beta of a single layer."
    ) { $0.branchWeight = { _ in pow(8, -0.25) } }
    Mistake(
      "alpha-on-both-and-output", "alpha multiplies y once more; it belongs to the shortcut only",
      why: "The next layer's shortcut is the same tensor."
    ) { $0.outputWeight = { $0 } }
    [6, 12].map { layers in
      Mistake(
        "alpha-of-\(layers)-layers", "alpha is (2 N)^(1/4) for N = \(layers); it is an argument",
        why: "Examples have the number written out.", isReadyMade: true
      ) { $0.shortcutWeight = { _ in pow(2 * Double(layers), 0.25) } }
    }
    Mistake(
      "shortcut-without-gradient", "no gradient comes back through the shortcut",
      why: "A tensor made of plain numbers, or a detached one, has the right numbers."
    ) { $0.shortcutTerm = { $0.detached + $0 * 0 } }
    Mistake(
      "branch-without-gradient", "no gradient comes back through the branch",
      why: "A tensor made of plain numbers, or a detached one, has the right numbers."
    ) { $0.branchTerm = { $0.detached + $0 * 0 } }
    Mistake(
      "output-without-gradient", "no gradient comes back through the sublayer",
      why: "A tensor made of plain numbers, or a detached one, has the right numbers."
    ) { $0.returned = { y, _ in y.detached + y * 0 } }
  }

  /// Which stream goes where.
  @MistakeList<DeepNormSteps>
  private static var streams: [Mistake<DeepNormSteps>] {
    Mistake(
      "second-shortcut-from-sum",
      "the second shortcut takes alpha x + Attention(x); it takes the normalized h",
      why: "In Pre-LN it starts from a sum."
    ) { $0.secondShortcut = { $0.sum } }
    Mistake(
      "second-shortcut-from-x", "the second shortcut takes x; it takes h",
      why: "A variable keeps its name where its meaning has changed."
    ) { $0.secondShortcut = { $0.x } }
    Mistake(
      "network-gets-x", "the network gets x; it gets h",
      why: "A variable keeps its name where its meaning has changed."
    ) { $0.networkInput = { $0.x } }
    Mistake(
      "network-gets-sum", "the network gets alpha x + Attention(x); it gets the normalized h",
      why: "The norm was meant for the shortcut alone."
    ) { $0.networkInput = { $0.sum } }
    Mistake(
      "second-sublayer-from-x", "the second sublayer starts from x, as if there were no attention; it starts from h",
      why: "A variable keeps its name where its meaning has changed."
    ) { ($0.secondShortcut, $0.networkInput) = ({ $0.x }, { $0.x }) }
    Mistake(
      "second-sublayer-from-sum",
      "the second sublayer starts from alpha x + Attention(x); it starts from the normalized h",
      why: "A norm at the end of the layer seems to be enough."
    ) { ($0.secondShortcut, $0.networkInput) = ({ $0.sum }, { $0.sum }) }
    Mistake(
      "network-first", "the network comes first and the attention second; it is the other way",
      why: "Both are sublayers of one form."
    ) { $0.networkComesFirst = true }
    Mistake(
      "beta-in-forward", "W_V, W_O, W_h and W_f are multiplied by 1 / (sqrt(2) alpha) in the layer",
      why: "A model that is one stack has this beta beside its alpha."
    ) { $0.used = { $0.initialized($1, beta: 1 / (sqrt(2) * $2)) } }
    Mistake(
      "alpha-in-parameters", "W_V, W_O, W_h and W_f are multiplied by alpha in the layer",
      why: "Both constants are taken for factors of weights."
    ) { $0.used = { $0.initialized($1, beta: $2) } }
  }

  @MistakeList<DeepNormSteps>
  private static var normMistakes: [Mistake<DeepNormSteps>] {
    Mistake(
      "norm-shared", "LN_2 has the parameters of LN_1; it has its own, gain_2 and bias_2",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes."
    ) { ($0.norm2.gain, $0.norm2.bias) = ({ $0.gain }, { $0.bias }) }
    Mistake(
      "second-norm-shared", "LN_1 has the parameters of LN_2; it has its own, gain_1 and bias_1",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes."
    ) { ($0.norm1.gain, $0.norm1.bias) = ({ $0.gainOut }, { $0.biasOut }) }
    Mistake(
      "norms-swapped", "LN_1 and LN_2 have each other's parameters",
      why: "Two norms of one shape are easily called in the wrong order."
    ) {
      ($0.norm1.gain, $0.norm1.bias) = ({ $0.gainOut }, { $0.biasOut })
      ($0.norm2.gain, $0.norm2.bias) = ({ $0.gain }, { $0.bias })
    }
    Mistake.operands(
      \.norm1.gain, "gain-1", "LN_1 has the gain", right: "gain_1",
      ["bias_1": { $0.bias }, "gain_2": { $0.gainOut }])
    Mistake.operands(
      \.norm1.bias, "bias-1", "LN_1 has the bias", right: "bias_1",
      ["gain_1": { $0.gain }, "bias_2": { $0.biasOut }])
    Mistake.operands(
      \.norm2.gain, "gain-2", "LN_2 has the gain", right: "gain_2",
      ["bias_2": { $0.biasOut }, "gain_1": { $0.gain }])
    Mistake.operands(
      \.norm2.bias, "bias-2", "LN_2 has the bias", right: "bias_2",
      ["gain_2": { $0.gainOut }, "bias_1": { $0.bias }])
    LayerNormKey.forwardMistakes.map { $0.lifted(toAll: norms) }
    LayerNormKey.forwardMistakes.filter { one.contains($0.name) || $0.name.hasPrefix("epsilon-always") }
      .flatMap { mistake in norms.map { mistake.lifted(to: $0) } }
  }

  /// What is likely in one norm alone.
  private static let one: Set = [
    "gain-forgotten", "bias-forgotten", "gain-and-bias-swapped", "epsilon-forgotten",
    "epsilon-outside-root",
  ]

  @MistakeList<DeepNormSteps>
  private static var parts: [Mistake<DeepNormSteps>] {
    AttentionSteps.mistakes.filter { attention.contains($0.name) }.lifted(to: \.attention)
    AttentionSteps.parameterMistakes.lifted(to: \.attention)
    Mistake(
      "relu-forgotten", "the network has no rectifier; ReLU stands between its two maps",
      why: "Without it the shapes are the same."
    ) { $0.network.rectified = { $0 } }
    Mistake(
      "gelu", "the network's rectifier is GELU; it is ReLU here", why: "BERT and GPT have it."
    ) {
      $0.network.rectified = { z in
        z * 0.5 * (1 + tanh((2 / Double.pi).squareRoot() * (z + 0.044715 * z * z * z)))
      }
    }
    Mistake(
      "relu-last", "ReLU is taken of what the network returns; it stands between its two maps",
      why: "A rectifier behind each map is usual elsewhere."
    ) {
      $0.network.rectified = { $0 }
      $0.network.output.returned = { relu($0) }
    }
    AffineSteps.biasMistakes.filter { $0.name == "bias-dropped" }.flatMap { mistake in
      [
        mistake.lifted(to: Place("of-hidden", "in the hidden map", \DeepNormSteps.network.hidden)),
        mistake.lifted(to: Place("of-network", "in the network's last map", \.network.output)),
      ]
    }
  }

  private static let attention: Set = [
    "queries-and-keys-swapped", "keys-and-values-swapped", "queries-and-values-swapped",
    "heads-ignored", "heads-ignored-but-scaled", "heads-of-one-column", "heads-and-width-swapped",
    "heads-always-two", "always-causal", "no-scale", "scale-of-whole-width", "biases-dropped",
    "weights-transposed", "softmax-over-queries", "output-bias-for-each-head",
    "weight-transposed-of-output", "bias-dropped-of-output", "bias-dropped-of-values",
    "map-forgotten-of-output",
  ]
}
