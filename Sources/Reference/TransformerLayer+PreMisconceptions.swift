import Problems
import Tensors

/// Beliefs about the Pre-LN layer, wrong in its checks only.
extension TransformerLayerKey {
  static let preMisconceptions: [Misconception] = [
    Misconception(
      "pre-shortcuts-normalized", PreShortcutsNormalized(),
      belief: "A norm in front of a branch stands in front of the shortcut as well.",
      why: "`x = norm(x)` on a line of its own overwrites what the sum still needs.",
      sentence: "here both shortcuts start from normalized tokens; they take x and h as they are"),
    Misconception(
      "pre-first-shortcut-normalized", PreFirstShortcutNormalized(),
      belief: "What enters the attention enters the sum behind it.",
      why: "`x = norm1(x)` at the top of the function overwrites x.",
      sentence: "here the first shortcut starts from LN_1(x); it takes x as it came in"),
    Misconception(
      "pre-second-shortcut-normalized", PreSecondShortcutNormalized(),
      belief: "What enters the network enters the sum behind it.",
      why: "`h = norm2(h)` overwrites h, and a test of the attention alone still passes.",
      sentence: "here the second shortcut starts from LN_2(h); it takes h as it is"),
    Misconception(
      "pre-second-shortcut-from-x", PreSecondShortcutFromX(),
      belief: "Both shortcuts start from the layer's input.",
      why: "A paper prints x + MLP(LN(x + Attn(LN(x)))) for the usual layer.",
      sentence: "these are the numbers of x + FFN(LN_2(h)); the second shortcut starts from h"),
    Misconception(
      "pre-parallel", PreParallel(),
      belief: "Both branches start from the layer's input.",
      why: "PaLM and GPT-J do so, and it is called a pre-norm layer, too.",
      sentence:
        "these are the numbers of x + Attention(LN_1(x)) + FFN(LN_2(x)); the network gets LN_2(h)"),
    Misconception(
      "pre-without-first-norm", PreWithoutFirstNorm(),
      belief: "A layer's input is normalized already.",
      why: "In Post-LN it is: the layer before ended with a norm.",
      sentence: "here the attention gets x itself; in Pre-LN it gets LN_1(x)"),
    Misconception(
      "pre-without-second-norm", PreWithoutSecondNorm(),
      belief: "A Pre-LN layer has one norm, at its start.",
      why: "\"Pre\" sounds like the start of the layer.",
      sentence: "these are the numbers of h + FFN(h); in Pre-LN the network gets LN_2(h)"),
    Misconception(
      "pre-on-branches", PreOnBranches(),
      belief: "Pre-LN normalizes each branch before it is added.",
      why: "\"Before the sum\" is before, too, and the shortcuts are as clean.",
      sentence:
        "here LN takes what a branch returns, as in x + LN_1(Attention(x)); in Pre-LN, what it gets"
    ),
    Misconception(
      "pre-with-norm-at-end", PreWithNormAtEnd(),
      belief: "The attention's norm comes first and the network's norm last.",
      why: "A layer that begins and ends with a norm looks tidy.",
      sentence: "these are the numbers of LN_2(h + FFN(h)); in Pre-LN, LN_2 is inside of FFN(...)"),
    Misconception(
      "pre-queries-only", PreQueriesOnly(),
      belief: "The norm is for the queries; keys and values come from x itself.",
      why: "An attention called with one normalized argument of three still runs.",
      sentence: "here keys and values come from x itself; queries, keys and values take LN_1(x)"),
  ]

  /// Separated by the first case, as the others of this file but the last.
  struct PreShortcutsNormalized: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let x = s.norm1(x)
      let h = s.norm2(x + s.attention(x))
      return h + s.feedForward(h)
    }
  }

  struct PreFirstShortcutNormalized: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let x = s.norm1(x)
      let h = x + s.attention(x)
      return h + s.feedForward(s.norm2(h))
    }
  }

  struct PreSecondShortcutNormalized: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = s.norm2(x + s.attention(s.norm1(x)))
      return h + s.feedForward(h)
    }
  }

  struct PreSecondShortcutFromX: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      x + s.feedForward(s.norm2(x + s.attention(s.norm1(x))))
    }
  }

  struct PreParallel: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      x + s.attention(s.norm1(x)) + s.feedForward(s.norm2(x))
    }
  }

  struct PreWithoutFirstNorm: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = x + s.attention(x)
      return h + s.feedForward(s.norm2(h))
    }
  }

  struct PreWithoutSecondNorm: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = x + s.attention(s.norm1(x))
      return h + s.feedForward(h)
    }
  }

  struct PreOnBranches: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = x + s.norm1(s.attention(x))
      return h + s.norm2(s.feedForward(h))
    }
  }

  struct PreWithNormAtEnd: TransformerLayerForms {
    func pre(_ x: Tensor, _ s: TransformerLayerParts) -> Tensor {
      let h = x + s.attention(s.norm1(x))
      return s.norm2(h + s.feedForward(h))
    }
  }

  /// Keys and values without the norm; separated by the first case through the values.
  struct PreQueriesOnly: TransformerLayerForms {
    func preNorm(
      _ x: Tensor, parameters p: TransformerLayerParameters, heads: Int, epsilon: Double
    ) -> Tensor {
      let s = parts(p, heads: heads, epsilon: epsilon)
      func split(_ x: Tensor) -> Tensor {
        x.reshaped([x.shape[0], heads, -1]).permuted([1, 0, 2])
      }
      let q = split(matmul(s.norm1(x), p.wQ) + p.bQ)
      let k = split(matmul(x, p.wK) + p.bK)
      let v = split(matmul(x, p.wV) + p.bV)
      let scores = matmul(q, k.transposed) / sqrt(Double(x.shape[1] / heads))
      let gathered = matmul(softmax(scores, axis: -1), v).permuted([1, 0, 2])
      let h = x + matmul(gathered.reshaped(x.shape), p.wO) + p.bO
      return h + s.feedForward(s.norm2(h))
    }
  }
}
