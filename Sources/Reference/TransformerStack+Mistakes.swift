import Problems
import Tensors

extension TransformerStackSteps {
  static var mistakes: [Mistake<TransformerStackSteps>] {
    orderMistakes + formMistakes + finalMistakes + layerMistakes
  }

  private static let run = Mistake<TransformerStackSteps>.family(
    "", "; all L are run, each once and in order",
    why: "Papers count from 1, code from 0; a call stands in front of a loop, in it or behind it.")

  /// Which layers are run on what, in both forms.
  @MistakeList<TransformerStackSteps>
  private static var orderMistakes: [Mistake<TransformerStackSteps>] {
    Mistake(
      "pre-and-post-swapped", "Pre-LN and Post-LN have changed places; Pre is LN before the branch",
      why: "\"Pre\" and \"post\" can be said of the norm or of the sum."
    ) { $0.areFormsSwapped = true }
    run([
      "first-layer-for-all: each has the parameters of the first":
        { $0.order = { layers in layers.map { _ in layers[0] } } },
      "last-layer-for-all: each has the parameters of the last":
        { $0.order = { layers in layers.map { _ in layers[layers.count - 1] } } },
      "layer-before-for-each: each has the parameters of the one before, the first its own":
        { $0.order = { Array($0.prefix(1) + $0.dropLast()) } },
      "last-layer-missing: the last layer is left out": { $0.order = { $0.dropLast() } },
      "first-layer-missing: the first layer is left out": { $0.order = { Array($0.dropFirst()) } },
      "layers-reversed: the last layer is run first": { $0.order = { $0.reversed() } },
      "only-first-layer: the first layer alone is run": { $0.order = { Array($0.prefix(1)) } },
      "only-two-layers: the first two layers are run": { $0.order = { Array($0.prefix(2)) } },
      "every-other-layer: every other layer is run, from the first":
        { $0.order = { layers in stride(from: 0, to: layers.count, by: 2).map { layers[$0] } } },
      "layers-twice: the stack is run twice, one run behind the other": { $0.order = { $0 + $0 } },
      "each-layer-twice: each runs twice in a row": { $0.order = { $0.flatMap { [$0, $0] } } },
      "last-layer-twice: the last layer is run twice": { $0.order = { $0 + $0.suffix(1) } },
      "first-layer-twice: the first layer is run twice": { $0.order = { $0.prefix(1) + $0 } },
    ])
    Mistake(
      "default-epsilon", "epsilon is 1e-6 in every norm; it is the one that is handed in",
      why: "`LayerNorm(scale:bias:)` compiles without one, and has 1e-6."
    ) { $0.epsilon = { _ in 1e-6 } }
    Mistake.ready(
      \.epsilon, "epsilon", .constant(1e-5), rest: "it is the one that is handed in",
      named: "every-epsilon")
    for mistake in partMistakes {
      mistake.lifted(toAll: [Place("", "", \TransformerStackSteps.post), Place("", "", \.pre)])
    }
  }

  private static let partMistakes = Mistake<StackPart>.family(
    why: "Everything in a Transformer is added to its input, and names of variables stay.")([
      "input-not-handed-on: the last layer alone counts, and gets x; each gets what was made before":
        { $0.handedOn = { x, _ in x } },
      "shortcut-around-layers: a layer's input is added to its output; its shortcuts are inside":
        { $0.between = { h, y, _, _ in h + y } },
      "input-added-to-each: each layer gets what the one before made plus x":
        { $0.handedOn = { $0 + $1 } },
      "x-returned: the stack returns x itself": { $0.finished = { $0.x } },
    ])

  private static let preFinal = Mistake<TransformerStackSteps>.family(
    "the final norm ", "; it comes once, after the last layer",
    why: "A brace too far down puts it into the loop, and BERT normalizes its embeddings.")
  private static let preLast = Mistake<TransformerStackSteps>.family(
    "the final norm ", "; it takes y, what the last layer made, and comes last",
    why: "Everything in a Transformer is added to its input, and several results are averaged.")
  private static let kinds = Mistake<TransformerStackSteps>.family(
    "these are ",
    why: "One function calls the other or is its copy, and the final norm comes later.")

  /// What goes wrong with the final norm of Pre-LN and around it, and in Post-LN, which has none.
  @MistakeList<TransformerStackSteps>
  private static var formMistakes: [Mistake<TransformerStackSteps>] {
    preFinal([
      "pre-without-final-norm: is missing": { $0.pre.finished = { $0.y } },
      "pre-final-norm-in-loop: follows every layer":
        { ($0.pre.between, $0.pre.finished) = ({ _, y, _, norm in norm(y) }, { $0.y }) },
      "pre-final-norm-in-loop-too: follows every layer, and the last one twice":
        { $0.pre.between = { _, y, _, norm in norm(y) } },
      "pre-final-norm-between-layers: stands between the layers and not after the last": {
        $0.pre.between = { _, y, isLast, norm in isLast ? y : norm(y) }
        $0.pre.finished = { $0.y }
      },
      "pre-final-norm-first: is applied to x, in front of the layers":
        { ($0.pre.entering, $0.pre.finished) = ({ $1($0) }, { $0.y }) },
      "pre-final-norm-first-too: is applied to x, too": { $0.pre.entering = { $1($0) } },
      "pre-final-norm-in-front-of-each: is applied to what each layer gets": {
        $0.pre.entering = { $1($0) }
        $0.pre.between = { _, y, isLast, norm in isLast ? y : norm(y) }
        $0.pre.finished = { $0.y }
      },
      "pre-final-norm-twice: is applied twice": { $0.pre.finished = { $0.norm($0.norm($0.y)) } },
    ])
    preLast([
      "pre-final-norm-of-branches: takes y - x": { $0.pre.finished = { $0.norm($0.y - $0.x) } },
      "pre-final-norm-with-x: takes y + x": { $0.pre.finished = { $0.norm($0.y + $0.x) } },
      "pre-x-added-last: has x added to it": { $0.pre.finished = { $0.x + $0.norm($0.y) } },
      "pre-final-norm-added: is added to y": { $0.pre.finished = { $0.y + $0.norm($0.y) } },
      "pre-mean-of-layers: takes the mean over the layers":
        { $0.pre.finished = { $0.norm($0.total / Double($0.outputs.count)) } },
      "pre-sum-of-layers: takes the sum over the layers":
        { $0.pre.finished = { $0.norm($0.total) } },
    ])
    kinds([
      "pre-of-post-layers: Post-LN layers before the final norm; those of this stack are Pre-LN":
        { $0.pre.isPre = false },
      "pre-is-post: L Post-LN layers without a final norm; this stack is Pre-LN":
        { $0.pre = $0.post },
    ])
    Mistake.family(
      "", "; each Post-LN layer ends with its own norm", why: "It is an argument, too.")([
        "post-with-final-norm: a final norm follows the last layer":
          { $0.post.finished = { $0.norm($0.y) } },
        "post-final-norm-in-loop: a final norm follows every layer":
          { $0.post.between = { _, y, _, norm in norm(y) } },
        "post-final-norm-first: the final norm is applied to x": { $0.post.entering = { $1($0) } },
        "post-x-added-last: x is added behind the last layer":
          { $0.post.finished = { $0.x + $0.y } },
      ])
    kinds([
      "post-of-pre-layers: L Pre-LN layers without a final norm; use Post-LN layers":
        { $0.post.isPre = true },
      "post-is-pre: L Pre-LN layers with the final norm; this stack is Post-LN":
        { $0.post = $0.pre },
    ])
  }

  /// What goes wrong in the final norm itself.
  @MistakeList<TransformerStackSteps>
  private static var finalMistakes: [Mistake<TransformerStackSteps>] {
    Mistake.family("the final norm has ", "; it has its own", why: "Other norms are in scope.")([
      "pre-final-norm-of-last-layer: gain_2 and bias_2 of the last layer":
        { ($0.final.gain, $0.final.bias) = ({ $0.last.gain2 }, { $0.last.bias2 }) },
      "final-norm-of-last-attention: gain_1 and bias_1 of the last layer":
        { ($0.final.gain, $0.final.bias) = ({ $0.last.gain1 }, { $0.last.bias1 }) },
      "final-norm-of-first-layer: gain_1 and bias_1 of the first layer":
        { ($0.final.gain, $0.final.bias) = ({ $0.layers[0].gain1 }, { $0.layers[0].bias1 }) },
    ])
    let final = Place("of-final", "in the final norm", \TransformerStackSteps.final)
    LayerNormPart.parameterMistakes.map { $0.lifted(to: final) }
      .renamed(["norm-plain-of-final": "pre-final-norm-plain"])
    LayerNormPart.rowMistakes.map { $0.lifted(to: final) }
  }

  /// What goes wrong in the layers: in all of them, or in the first or the last alone.
  private static var layerMistakes: [Mistake<TransformerStackSteps>] {
    let left: Set = ["pre-and-post-swapped", "as-post-in-pre", "as-pre-in-post"]
    let all = TransformerLayerSteps.stackMistakes.filter { !left.contains($0.name) }
      .renamed(["default-epsilon": "default-epsilon-of-layers"]).lifted(to: \Self.layer)
    let one = TransformerLayerSteps.formMistakes.filter { apart.contains($0.name) }
    return all.asReadyMade()
      + one.map { $0.handed(to: \.firstLayer, "in the first layer alone, ", "first-layer") }
      + one.map { $0.handed(to: \.lastLayer, "in the last layer alone, ", "last-layer") }
  }

  /// What happens in a single layer.
  private static let apart: Set = [
    "pre-without-first-norm", "pre-without-second-norm", "input-unnormalized-in-pre",
    "pre-first-shortcut-normalized", "pre-with-norm-at-end", "as-post-in-pre",
    "post-without-first-norm", "post-without-second-norm", "norm-forgotten-in-post",
    "as-pre-in-post",
  ]
}
