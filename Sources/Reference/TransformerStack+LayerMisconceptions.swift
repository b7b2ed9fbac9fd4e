import Problems
import Tensors

/// Beliefs about the layers, brought along from the problem about one of them.
extension TransformerStackKey {
  static let layerMisconceptions: [Misconception] = [
    Misconception(
      "post-of-pre-layers", PostOfPreLayers(),
      belief: "The two stacks differ in the final norm alone.",
      why: "The final norm is what this problem is about.",
      sentence: "these are the numbers of L Pre-LN layers without a final norm; use Post-LN layers"),
    Misconception(
      "pre-of-post-layers", PreOfPostLayers(),
      belief: "A Pre-LN stack is a Post-LN stack with one norm more.",
      why: "The final norm is what this problem is about.",
      sentence: "here the final norm follows Post-LN layers; the layers of this stack are Pre-LN"),
    Misconception(
      "pre-shortcuts-normalized", PreShortcutsNormalized(),
      belief: "A norm in front of a branch stands in front of the shortcut as well.",
      why: "`x = norm(x)` on a line of its own overwrites what the sum still needs.",
      sentence: "here the layers' shortcuts start from normalized tokens; they take x and h as is"),
    Misconception(
      "pre-second-shortcut-normalized", PreSecondShortcutNormalized(),
      belief: "What enters the network enters the sum behind it.",
      why: "`h = norm2(h)` overwrites h.",
      sentence: "here the layers' second shortcut starts from LN_2(h); it takes h as it is"),
    Misconception(
      "post-second-shortcut-from-sum", PostSecondShortcutFromSum(),
      belief: "The second shortcut starts from the sum x + Attention(x), in front of its norm.",
      why: "In Pre-LN it does.",
      sentence:
        "here the second shortcut takes x + Attention(x); in Post-LN it takes the normalized h"),
    Misconception(
      "norm-shared", NormShared(),
      belief: "One norm can serve both sublayers of a layer.",
      why: "At the start of training, with gains of 1 and biases of 0, nothing changes.",
      sentence: "here LN_2 has the parameters of its layer's LN_1; it has its own"),
  ]

  /// Separated by the first case, as the others of this file.
  struct PostOfPreLayers: TransformerStackForms {
    func post(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      run(x, layers, preLayer)
    }
  }

  struct PreOfPostLayers: TransformerStackForms {
    func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      final(run(x, layers, postLayer))
    }
  }

  struct PreShortcutsNormalized: TransformerStackForms {
    func preLayer(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      TransformerLayerKey.PreShortcutsNormalized().pre(x, s)
    }
  }

  struct PreSecondShortcutNormalized: TransformerStackForms {
    func preLayer(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      TransformerLayerKey.PreSecondShortcutNormalized().pre(x, s)
    }
  }

  struct PostSecondShortcutFromSum: TransformerStackForms {
    func postLayer(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      TransformerLayerKey.PostSecondShortcutFromSum().post(x, s)
    }
  }

  struct NormShared: TransformerStackForms {
    func order(_ layers: [TransformerLayerParts]) -> [TransformerLayerParts] {
      layers.map { layer in
        var layer = layer
        layer.norm2 = layer.norm1
        return layer
      }
    }
  }
}
