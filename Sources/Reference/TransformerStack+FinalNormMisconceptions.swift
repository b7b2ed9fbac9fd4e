import Layers
import Problems
import Tensors

/// Beliefs about the final norm, wrong in the checks of one form only.
extension TransformerStackKey {
  static let finalNormMisconceptions: [Misconception] = [
    Misconception(
      "post-with-final-norm", PostWithFinalNorm(),
      belief: "Every stack ends with a final norm.",
      why:
        "Its parameters are arguments here, too, and with gain 1 and bias 0 no number changes.",
      sentence: "here a final norm follows the last Post-LN layer, which ends with a norm already"),
    Misconception(
      "pre-without-final-norm", PreWithoutFinalNorm(),
      belief: "A Pre-LN stack is its layers and nothing else.",
      why: "A Post-LN stack is, and the shapes are right.",
      sentence: "these are the numbers without the final norm; a Pre-LN stack ends with it"),
    Misconception(
      "pre-final-norm-in-loop", PreFinalNormInLoop(),
      belief: "The final norm follows every layer.",
      why: "One closing brace too far down puts it into the loop.",
      sentence: "here the final norm follows every layer; it comes once, after the last"),
    Misconception(
      "pre-final-norm-first", PreFinalNormFirst(),
      belief: "The extra norm of a Pre-LN stack comes in front of its layers.",
      why: "BERT normalizes its embeddings, and \"pre\" means before.",
      sentence: "here the final norm is applied to x, in front of the layers; it comes last"),
    Misconception(
      "pre-final-norm-of-last-layer", PreFinalNormOfLastLayer(),
      belief: "The final norm is the last layer's second norm, used once more.",
      why: "In a Post-LN stack that is the norm which comes last.",
      sentence: "here the final norm has gain_2 and bias_2 of the last layer; it has its own"),
    Misconception(
      "pre-final-norm-plain", PreFinalNormPlain(),
      belief: "The final norm only brings mean and deviation to 0 and 1.",
      why: "What follows it could learn the same gain and bias.",
      sentence: "here the final norm has a gain of 1 and a bias of 0; use final_gain and final_bias"
    ),
    Misconception(
      "pre-final-norm-of-branches", PreFinalNormOfBranches(),
      belief: "The final norm takes what the layers added to x.",
      why: "The layers' work is what they added.",
      sentence: "here the final norm takes the stream less x; it takes the whole stream"),
  ]

  /// Separated by the first case, as the others of this file unless they say otherwise.
  struct PostWithFinalNorm: TransformerStackForms {
    func post(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      final(run(x, layers, postLayer))
    }
  }

  struct PreWithoutFinalNorm: TransformerStackForms {
    func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      run(x, layers, preLayer)
    }
  }

  /// Separated by two layers.
  struct PreFinalNormInLoop: TransformerStackForms {
    func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      run(x, layers) { final(preLayer($0, $1)) }
    }
  }

  struct PreFinalNormFirst: TransformerStackForms {
    func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      run(final(x), layers, preLayer)
    }
  }

  struct PreFinalNormOfLastLayer: TransformerStackForms {
    func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      layers[layers.count - 1].norm2(run(x, layers, preLayer))
    }
  }

  struct PreFinalNormPlain: TransformerStackForms {
    func preNorm(
      _ x: Tensor, layers: [TransformerLayerParameters], finalGain: Tensor, finalBias: Tensor,
      heads: Int, epsilon: Double
    ) -> Tensor {
      Reference().preNorm(
        x, layers: layers, finalGain: Tensor(shape: finalGain.shape, repeating: 1),
        finalBias: Tensor(shape: finalBias.shape), heads: heads, epsilon: epsilon)
    }
  }

  struct PreFinalNormOfBranches: TransformerStackForms {
    func pre(_ x: Tensor, _ layers: [TransformerLayerParts], _ final: TokenMap) -> Tensor {
      final(run(x, layers, preLayer) - x)
    }
  }
}
