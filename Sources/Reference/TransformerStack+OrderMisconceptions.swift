import Problems
import Tensors

/// Beliefs about which layers are run on what; who holds one in a single form is found too.
extension TransformerStackKey {
  static let orderMisconceptions: [Misconception] = [
    Misconception(
      "pre-and-post-swapped", PreAndPostSwapped(),
      belief: "Pre-LN is the stack whose norms take the sums.",
      why: "\"Pre\" and \"post\" can be said of the norm or of the sum.",
      sentence:
        "here Pre-LN and Post-LN have changed places; the name says where LN stands to the branch"),
    Misconception(
      "first-layer-for-all", FirstLayerForAll(),
      belief: "All layers share the parameters of the first one.",
      why: "`layers[0]` in a loop, or a layer made once in front of it, runs L times.",
      sentence: "here every layer has the parameters of the first; each has its own, layers[l]"),
    Misconception(
      "last-layer-for-all", LastLayerForAll(),
      belief: "The loop that makes the layers keeps all of them.",
      why: "A variable that is overwritten in one loop still holds the last in the next.",
      sentence: "here every layer has the parameters of the last; each has its own, layers[l]"),
    Misconception(
      "last-layer-missing", LastLayerMissing(),
      belief: "A stack of L layers is run by a loop that ends before the last.",
      why: "`0..<(count - 1)`, a count less one, looks careful.",
      sentence: "these are the numbers without the last layer; all L are run"),
    Misconception(
      "first-layer-missing", FirstLayerMissing(),
      belief: "Layers count from 1.",
      why: "Papers do, and `1..<count` runs without an error.",
      sentence: "these are the numbers without the first layer, layers[0]; all L are run"),
    Misconception(
      "layers-reversed", LayersReversed(),
      belief: "The last layer of the list is run first.",
      why: "A product of matrices is applied from the right.",
      sentence: "here the layers are run from the last to the first; the first is run first"),
    Misconception(
      "input-not-handed-on", InputNotHandedOn(),
      belief: "Every layer gets x.",
      why: "`y = layer(x)` in a loop: the name of the input never changes.",
      sentence:
        "these are the numbers of the last layer on x alone; each gets what the one before gave"
    ),
    Misconception(
      "shortcut-around-layers", ShortcutAroundLayers(),
      belief: "A layer is a branch, too, and is added to its input.",
      why: "Everything in a Transformer seems to be added to its input.",
      sentence: "here a layer's input is added to its output; its two shortcuts are inside of it"),
    Misconception(
      "default-epsilon", DefaultEpsilon(),
      belief: "The layer's own epsilon will do.",
      why: "`LayerNorm(scale:bias:)` compiles without one, and has 1e-6.",
      sentence: "these are the numbers of an epsilon of 1e-6; hand yours on to every norm"),
  ]

  /// Separated by the first case.
  struct PreAndPostSwapped: TransformerStackForms {
    func post(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      Reference().pre(x, layers, final)
    }
    func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      Reference().post(x, layers, final)
    }
  }

  /// Separated by two layers.
  struct FirstLayerForAll: TransformerStackForms {
    func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts] {
      layers.map { _ in layers[0] }
    }
  }

  /// Separated by two layers.
  struct LastLayerForAll: TransformerStackForms {
    func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts] {
      layers.map { _ in layers[layers.count - 1] }
    }
  }

  /// Separated by the first case.
  struct LastLayerMissing: TransformerStackForms {
    func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts] { layers.dropLast() }
  }

  /// Separated by the first case, and from the one above by two layers.
  struct FirstLayerMissing: TransformerStackForms {
    func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts] {
      Array(layers.dropFirst())
    }
  }

  /// Separated by two layers.
  struct LayersReversed: TransformerStackForms {
    func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts] { layers.reversed() }
  }

  /// Separated by two layers.
  struct InputNotHandedOn: TransformerStackForms {
    func run(_ x: Tensor, _ layers: [TransformerLayerParts], _ layer: LayerMap) -> Tensor {
      layers.last.map { layer(x, $0) } ?? x
    }
  }

  /// Separated by the first case.
  struct ShortcutAroundLayers: TransformerStackForms {
    func run(_ x: Tensor, _ layers: [TransformerLayerParts], _ layer: LayerMap) -> Tensor {
      layers.reduce(x) { $0 + layer($0, $1) }
    }
  }

  /// Separated by the large epsilons.
  struct DefaultEpsilon: TransformerStackForms {
    func used(_ epsilon: Double) -> Double { 1e-6 }
  }
}
