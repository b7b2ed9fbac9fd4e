import Problems
import Tensors

/// Beliefs about the order of things, which show in both forms; who holds one in a single form is
/// found too.
extension TransformerLayerKey {
  static let generalMisconceptions: [Misconception] = [
    Misconception(
      "pre-and-post-swapped", PreAndPostSwapped(),
      belief: "Pre-LN is the layer whose norms take the sums.",
      why: "\"Pre\" and \"post\" can be said of the norm or of the sum.",
      sentence:
        "here Pre-LN and Post-LN have changed places; the name says where LN stands to the branch"),
    Misconception(
      "network-first", NetworkFirst(),
      belief: "The feed-forward network comes first, the attention second.",
      why: "The formulas are alike, and nothing stops who swaps the branches.",
      sentence:
        "here the network comes first, in LN_1, and the attention second; it is the other way"),
    Misconception(
      "shortcuts-overwritten", ShortcutsOverwritten(),
      belief: "After x = f(x), the variable x still holds what it held before.",
      why: "Code with one variable, `x = attention(x)` and then `x + x`, reads well.",
      sentence: "here each branch is added to itself; one of the two terms is what entered it"),
    Misconception(
      "shortcuts-forgotten", ShortcutsForgotten(),
      belief: "Norms and branches in the right order are the whole layer.",
      why: "The question is where the norms go, and the sums seem to be given.",
      sentence: "these are the numbers without the two shortcuts; each branch is added to its input"
    ),
    Misconception(
      "first-shortcut-forgotten", FirstShortcutForgotten(),
      belief: "The sum behind the network is the layer's shortcut.",
      why: "Of two sums that look alike one is easily lost.",
      sentence: "here nothing is added to what the attention returns; its shortcut starts from x"),
    Misconception(
      "second-shortcut-forgotten", SecondShortcutForgotten(),
      belief: "The sum behind the attention is the layer's shortcut.",
      why: "Of two sums that look alike one is easily lost.",
      sentence: "here nothing is added to what the network returns; its shortcut starts from h"),
  ]

  /// Separated by the first case, as the others of this file.
  struct PreAndPostSwapped: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor { Reference().pre(x, s) }
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor { Reference().post(x, s) }
  }

  struct NetworkFirst: TransformerLayerForms {
    func parts(_ p: TransformerLayerParameters, heads: Int, epsilon: Double)
      -> TransformerLayerParts
    {
      var s = TransformerLayerParts(p, heads: heads, epsilon: epsilon)
      swap(&s.attention, &s.feedForward)
      return s
    }
  }

  struct ShortcutsOverwritten: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let a = s.attention(x)
      let b = s.feedForward(s.norm1(a + a))
      return s.norm2(b + b)
    }
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let a = s.attention(s.norm1(x))
      let b = s.feedForward(s.norm2(a + a))
      return b + b
    }
  }

  struct ShortcutsForgotten: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      s.norm2(s.feedForward(s.norm1(s.attention(x))))
    }
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      s.feedForward(s.norm2(s.attention(s.norm1(x))))
    }
  }

  struct FirstShortcutForgotten: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = s.norm1(s.attention(x))
      return s.norm2(h + s.feedForward(h))
    }
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = s.attention(s.norm1(x))
      return h + s.feedForward(s.norm2(h))
    }
  }

  struct SecondShortcutForgotten: TransformerLayerForms {
    func post(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      s.norm2(s.feedForward(s.norm1(x + s.attention(x))))
    }
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      s.feedForward(s.norm2(x + s.attention(s.norm1(x))))
    }
  }
}
