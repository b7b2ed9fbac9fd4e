import Problems
import Tensors

extension TransformerStackSteps {
  @MistakeList<TransformerStackSteps>
  static var mistakes: [Mistake<TransformerStackSteps>] {
    orderMistakes
    preMistakes
    postMistakes
    finalMistakes
    layerMistakes
  }

  /// Which layers are run on what, in both forms.
  @MistakeList<TransformerStackSteps>
  private static var orderMistakes: [Mistake<TransformerStackSteps>] {
    Mistake(
      "pre-and-post-swapped",
      "Pre-LN and Post-LN are in each other's place; the name says where LN stands to the branch",
      why: "\"Pre\" and \"post\" can be said of the norm or of the sum."
    ) { $0.areFormsSwapped = true }
    Mistake(
      "first-layer-for-all",
      "every layer has the parameters of the first; each has its own, layers[l]",
      why: "`layers[0]` in a loop, or a layer made once in front of it, runs L times."
    ) { $0.order = { layers in layers.map { _ in layers[0] } } }
    Mistake(
      "last-layer-for-all",
      "every layer has the parameters of the last; each has its own, layers[l]",
      why: "A variable that is overwritten in one loop still holds the last in the next."
    ) { $0.order = { layers in layers.map { _ in layers[layers.count - 1] } } }
    Mistake(
      "last-layer-missing", "the last layer is left out; all L are run",
      why: "`0..<(count - 1)`, a count less one, looks careful."
    ) { $0.order = { $0.dropLast() } }
    Mistake(
      "first-layer-missing", "the first layer, layers[0], is left out; all L are run",
      why: "Papers count from 1, and `1..<count` runs without an error."
    ) { $0.order = { Array($0.dropFirst()) } }
    Mistake(
      "layers-reversed", "the layers are run from the last to the first; the first is run first",
      why: "A product of matrices is applied from the right."
    ) { $0.order = { $0.reversed() } }
    Mistake(
      "only-first-layer", "the first layer alone is run; all L are",
      why: "A return stands inside of the loop."
    ) { $0.order = { Array($0.prefix(1)) } }
    Mistake(
      "only-two-layers", "the first two layers are run; all L are",
      why: "The drawing has two layers."
    ) { $0.order = { Array($0.prefix(2)) } }
    Mistake(
      "every-other-layer", "every other layer is run, from the first; all L are",
      why: "Two layers are run in a round of the loop, or a stride is 2."
    ) { $0.order = { layers in stride(from: 0, to: layers.count, by: 2).map { layers[$0] } } }
    Mistake(
      "layers-twice", "the stack is run twice, one run behind the other; once is enough",
      why: "Two loops over the layers stand one below the other."
    ) { $0.order = { $0 + $0 } }
    Mistake(
      "each-layer-twice", "each layer is run twice in a row; once is enough",
      why: "A call was copied instead of moved."
    ) { $0.order = { $0.flatMap { [$0, $0] } } }
    Mistake(
      "last-layer-twice", "the last layer is run twice; once is enough",
      why: "A call behind the loop repeats its last round."
    ) { $0.order = { $0 + $0.suffix(1) } }
    Mistake(
      "first-layer-twice", "the first layer is run twice; once is enough",
      why: "A call in front of the loop anticipates its first round."
    ) { $0.order = { $0.prefix(1) + $0 } }
    Mistake(
      "layer-before-for-each",
      "each layer has the parameters of the one before, the first its own",
      why: "The index is one too small, and the first is mended alone."
    ) { $0.order = { Array($0.prefix(1) + $0.dropLast()) } }
    Mistake(
      "default-epsilon", "epsilon is 1e-6 in every norm; it is the one that is handed in",
      why: "`LayerNorm(scale:bias:)` compiles without one, and has 1e-6."
    ) { $0.epsilon = { _ in 1e-6 } }
    Mistake.ready(
      \.epsilon, "epsilon", .constant(1e-5), rest: "it is the one that is handed in",
      named: "every-epsilon")
    inBoth(
      "input-not-handed-on",
      "the last layer alone counts, and gets x; each gets what the one before made",
      why: "`y = layer(x)` in a loop: the name of the input never changes."
    ) { $0.handedOn = { x, _ in x } }
    inBoth(
      "shortcut-around-layers", "a layer's input is added to its output; its shortcuts are inside",
      why: "Everything in a Transformer seems to be added to its input."
    ) { $0.between = { h, y, _, _ in h + y } }
    inBoth(
      "input-added-to-each", "each layer gets what the one before made plus x",
      why: "Everything in a Transformer seems to be added to its input."
    ) { $0.handedOn = { $0 + $1 } }
    inBoth(
      "x-returned", "the stack returns x itself", why: "The wrong variable is returned."
    ) { $0.finished = { $0.x } }
  }

  private static func inBoth(
    _ name: String, _ sentence: String, why: String,
    _ change: @escaping @Sendable (inout StackPart) -> Void
  ) -> Mistake<TransformerStackSteps> {
    Mistake(name, sentence, why: why) {
      change(&$0.post)
      change(&$0.pre)
    }
  }

  /// What goes wrong with the final norm of Pre-LN and around it.
  @MistakeList<TransformerStackSteps>
  private static var preMistakes: [Mistake<TransformerStackSteps>] {
    Mistake(
      "pre-without-final-norm", "there is no final norm; a Pre-LN stack ends with it",
      why: "A Post-LN stack has none, and the shapes are right."
    ) { $0.pre.finished = { $0.y } }
    Mistake(
      "pre-final-norm-in-loop", "the final norm follows every layer; it comes once, after the last",
      why: "One closing brace too far down puts it into the loop."
    ) {
      $0.pre.between = { _, y, _, norm in norm(y) }
      $0.pre.finished = { $0.y }
    }
    Mistake(
      "pre-final-norm-in-loop-too", "the final norm follows every layer, and the last one twice",
      why: "It is in the loop and behind it."
    ) { $0.pre.between = { _, y, _, norm in norm(y) } }
    Mistake(
      "pre-final-norm-between-layers",
      "the final norm stands between the layers and not after the last, where it belongs",
      why: "The loop skips it in the last round."
    ) {
      $0.pre.between = { _, y, isLast, norm in isLast ? y : norm(y) }
      $0.pre.finished = { $0.y }
    }
    Mistake(
      "pre-final-norm-first",
      "the final norm is applied to x, in front of the layers; it comes last",
      why: "BERT normalizes its embeddings, and \"pre\" means before."
    ) {
      $0.pre.entering = { $1($0) }
      $0.pre.finished = { $0.y }
    }
    Mistake(
      "pre-final-norm-first-too", "the final norm is applied to x, too, in front of the layers",
      why: "BERT normalizes its embeddings."
    ) { $0.pre.entering = { $1($0) } }
    Mistake(
      "pre-final-norm-in-front-of-each",
      "the final norm is applied to what each layer gets, and not after the last, where it belongs",
      why: "The norm is written into the loop, in front of the layer."
    ) {
      $0.pre.entering = { $1($0) }
      $0.pre.between = { _, y, isLast, norm in isLast ? y : norm(y) }
      $0.pre.finished = { $0.y }
    }
    Mistake(
      "pre-final-norm-of-branches", "the final norm takes the stream less x; it takes the whole",
      why: "The layers' work is what they added."
    ) { $0.pre.finished = { $0.norm($0.y - $0.x) } }
    Mistake(
      "pre-final-norm-with-x",
      "x is added in front of the final norm; it takes the stream as it is",
      why: "Everything in a Transformer seems to be added to its input."
    ) { $0.pre.finished = { $0.norm($0.y + $0.x) } }
    Mistake(
      "pre-x-added-last", "x is added behind the final norm, which comes last",
      why: "Everything in a Transformer seems to be added to its input."
    ) { $0.pre.finished = { $0.x + $0.norm($0.y) } }
    Mistake(
      "pre-final-norm-added", "the final norm's output is added to the stream; it replaces it",
      why: "Everything in a Transformer seems to be added to its input."
    ) { $0.pre.finished = { $0.y + $0.norm($0.y) } }
    Mistake(
      "pre-final-norm-twice", "the final norm is applied twice; once is enough",
      why: "It was there already, one line before."
    ) { $0.pre.finished = { $0.norm($0.norm($0.y)) } }
    Mistake(
      "pre-mean-of-layers", "the final norm takes the mean of what the layers made",
      why: "Several results are usually averaged."
    ) {
      $0.pre.finished = {
        $0.norm($0.outputs.dropFirst().reduce($0.outputs[0], +) / Double($0.outputs.count))
      }
    }
    Mistake(
      "pre-sum-of-layers", "the final norm takes the sum of what the layers made",
      why: "`+=` stands in the loop where `=` belongs."
    ) { $0.pre.finished = { $0.norm($0.outputs.dropFirst().reduce($0.outputs[0], +)) } }
    Mistake(
      "pre-of-post-layers", "the final norm follows Post-LN layers; those of this stack are Pre-LN",
      why: "The final norm is what this problem is about."
    ) { $0.pre.isPre = false }
    Mistake(
      "pre-is-post", "these are L Post-LN layers without a final norm; this stack is Pre-LN",
      why: "One function calls the other, or is a copy of it."
    ) { $0.pre = $0.post }
  }

  /// What goes wrong in Post-LN, where no final norm belongs.
  @MistakeList<TransformerStackSteps>
  private static var postMistakes: [Mistake<TransformerStackSteps>] {
    Mistake(
      "post-with-final-norm",
      "a final norm follows the last Post-LN layer, which ends with a norm already",
      why: "Its parameters are arguments here, too, and with gain 1 and bias 0 no number changes."
    ) { $0.post.finished = { $0.norm($0.y) } }
    Mistake(
      "post-final-norm-in-loop",
      "a final norm follows every Post-LN layer, which ends with its own",
      why: "Its parameters are arguments here, too."
    ) { $0.post.between = { _, y, _, norm in norm(y) } }
    Mistake(
      "post-final-norm-first", "the final norm is applied to x, in front of the Post-LN layers",
      why: "BERT normalizes its embeddings."
    ) { $0.post.entering = { $1($0) } }
    Mistake(
      "post-of-pre-layers", "these are L Pre-LN layers without a final norm; use Post-LN layers",
      why: "The final norm is what this problem is about."
    ) { $0.post.isPre = true }
    Mistake(
      "post-is-pre", "these are L Pre-LN layers with the final norm; this stack is Post-LN",
      why: "One function calls the other, or is a copy of it."
    ) { $0.post = $0.pre }
    Mistake(
      "post-x-added-last", "x is added behind the last Post-LN layer",
      why: "Everything in a Transformer seems to be added to its input."
    ) { $0.post.finished = { $0.x + $0.y } }
  }

  /// What goes wrong in the final norm itself.
  @MistakeList<TransformerStackSteps>
  private static var finalMistakes: [Mistake<TransformerStackSteps>] {
    Mistake(
      "pre-final-norm-of-last-layer",
      "the final norm has gain_2 and bias_2 of the last layer; it has its own",
      why: "In a Post-LN stack that is the norm which comes last."
    ) {
      $0.final.gain = { $0.layers[$0.layers.count - 1].gain2 }
      $0.final.bias = { $0.layers[$0.layers.count - 1].bias2 }
    }
    Mistake(
      "final-norm-of-last-attention",
      "the final norm has gain_1 and bias_1 of the last layer; it has its own",
      why: "The name of the last norm is still in scope."
    ) {
      $0.final.gain = { $0.layers[$0.layers.count - 1].gain1 }
      $0.final.bias = { $0.layers[$0.layers.count - 1].bias1 }
    }
    Mistake(
      "final-norm-of-first-layer",
      "the final norm has gain_1 and bias_1 of the first layer; it has its own",
      why: "A norm that is made in front of the loop is at hand behind it."
    ) {
      $0.final.gain = { $0.layers[0].gain1 }
      $0.final.bias = { $0.layers[0].bias1 }
    }
    let final: StepPath<TransformerStackSteps, LayerNormPart<FinalParameters>> = \.final
    LayerNormPart<FinalParameters>.parameterMistakes.map {
      $0.lifted(to: Place("of-final", "in the final norm", final))
    }.renamed(["norm-plain-of-final": "pre-final-norm-plain"])
    LayerNormPart<FinalParameters>.rowMistakes.map {
      $0.lifted(to: Place("of-final", "in the final norm", final))
    }
  }

  /// What goes wrong in the layers: in all of them, or in the first or the last alone.
  private static var layerMistakes: [Mistake<TransformerStackSteps>] {
    let layer: StepPath<TransformerStackSteps, TransformerLayerSteps> = \.layer
    let left: Set<String> = ["pre-and-post-swapped", "as-post-in-pre", "as-pre-in-post"]
    let all = TransformerLayerSteps.stackMistakes.filter { !left.contains($0.name) }
      .renamed(["default-epsilon": "default-epsilon-of-layers"]).lifted(to: layer)
    return all.asReadyMade() + inOneLayer(\.firstLayer, "first") + inOneLayer(\.lastLayer, "last")
  }

  private static func inOneLayer(
    _ path: StepPath<TransformerStackSteps, ((inout TransformerLayerSteps) -> Void)?>,
    _ layer: String
  ) -> [Mistake<TransformerStackSteps>] {
    TransformerLayerSteps.formMistakes.filter { apart.contains($0.name) }.map { mistake in
      Mistake(
        "\(mistake.name)-in-\(layer)-layer", "in the \(layer) layer alone, \(mistake.sentence)",
        why: "One of several layers is treated apart.", isReadyMade: true
      ) { [change = mistake.change] in $0[keyPath: path] = change }
    }
  }

  /// What happens in a single layer.
  private static let apart: Set<String> = [
    "pre-without-first-norm", "pre-without-second-norm", "input-unnormalized-in-pre",
    "pre-first-shortcut-normalized", "pre-with-norm-at-end", "as-post-in-pre",
    "post-without-first-norm", "post-without-second-norm", "norm-forgotten-in-post",
    "as-pre-in-post",
  ]
}
