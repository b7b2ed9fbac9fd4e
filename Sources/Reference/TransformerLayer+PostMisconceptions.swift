import Problems
import Tensors

/// Beliefs about the Post-LN layer, wrong in its checks only.
extension TransformerLayerKey {
  static let postMisconceptions: [Misconception] = [
    Misconception(
      "post-second-shortcut-from-sum", PostSecondShortcutFromSum(),
      belief: "The second shortcut starts from the sum x + Attention(x), in front of its norm.",
      why: "In Pre-LN it does, and a library once had it so in Post-LN.",
      sentence:
        "here the second shortcut takes x + Attention(x); in Post-LN it takes the normalized h"),
    Misconception(
      "post-second-shortcut-from-x", PostSecondShortcutFromX(),
      belief: "Both shortcuts start from the layer's input.",
      why: "A layer is often drawn as one block with one shortcut around it.",
      sentence: "these are the numbers of LN_2(x + FFN(h)); the second shortcut starts from h"),
    Misconception(
      "post-on-branches", PostOnBranches(),
      belief: "Post-LN normalizes what comes out of each branch.",
      why: "The norm does come after the branch, and some papers call this post-norm.",
      sentence:
        "here LN takes the branch alone, as in x + LN_1(Attention(x)); in Post-LN it takes the sum"),
    Misconception(
      "post-without-first-norm", PostWithoutFirstNorm(),
      belief: "A Post-LN layer has one norm, at its end.",
      why: "\"Post\" sounds like the end of the layer.",
      sentence: "here h is x + Attention(x), without a norm; in Post-LN h is LN_1 of that sum"),
    Misconception(
      "post-without-second-norm", PostWithoutSecondNorm(),
      belief: "The norm follows the attention only.",
      why: "The last line, h + FFN(h), is that of Pre-LN with one word missing.",
      sentence: "these are the numbers of h + FFN(h); a Post-LN layer ends with LN_2"),
    Misconception(
      "post-with-normalized-branches", PostWithNormalizedBranches(),
      belief: "Branches always get normalized tokens; Post-LN normalizes the sums as well.",
      why: "Normalizing what a branch sees is never wrong elsewhere.",
      sentence:
        "here the branches get LN_1(x) and LN_2(h); in Post-LN they get x and h as they are"),
  ]

  /// Separated by the first case, as the others of this file.
  struct PostSecondShortcutFromSum: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let sum = x + s.attention(x)
      return s.norm2(sum + s.feedForward(s.norm1(sum)))
    }
  }

  struct PostSecondShortcutFromX: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      s.norm2(x + s.feedForward(s.norm1(x + s.attention(x))))
    }
  }

  struct PostOnBranches: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = x + s.norm1(s.attention(x))
      return h + s.norm2(s.feedForward(h))
    }
  }

  struct PostWithoutFirstNorm: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = x + s.attention(x)
      return s.norm2(h + s.feedForward(h))
    }
  }

  struct PostWithoutSecondNorm: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = s.norm1(x + s.attention(x))
      return h + s.feedForward(h)
    }
  }

  struct PostWithNormalizedBranches: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = s.norm1(x + s.attention(s.norm1(x)))
      return s.norm2(h + s.feedForward(s.norm2(h)))
    }
  }
}
