import Problems
import Tensors

/// Beliefs about the heads.
extension AttentionKey {
  static let headMisconceptions: [Misconception] = [
    Misconception(
      "heads-by-reshape", HeadsByReshape(),
      belief: "Reshaping m x d to heads x m x (d / heads) cuts the columns into heads.",
      why: "The shape is right, and reshaping back undoes it.",
      sentence: "here a head is a block of numbers in memory; a head is a block of columns"),
    Misconception(
      "heads-split-by-reshape", HeadsSplitByReshape(),
      belief: "Reshaping m x d to heads x m x (d / heads) cuts the columns into heads.",
      why: "The shape is right, and no error tells.",
      sentence:
        "here the tokens are cut by reshaping alone, which mixes them; a head is a block of columns"
    ),
    Misconception(
      "heads-joined-by-reshape", HeadsJoinedByReshape(),
      belief: "Reshaping heads x m x (d / heads) to m x d puts the heads side by side.",
      why: "The shape is right, and no error tells.",
      sentence:
        "here the heads are joined by reshaping alone; each row must get its own heads first"),
    Misconception(
      "heads-interleaved", HeadsInterleaved(),
      belief: "Head h has the columns h, h + heads, h + 2 heads, ...",
      why: "m x (d / heads) x heads is as good a shape as m x heads x (d / heads).",
      sentence: "here a head has every heads-th column; it has d / heads columns side by side"),
    Misconception(
      "heads-averaged", HeadsAveraged(),
      belief: "The output is the mean of what the heads give.",
      why: "The mean is how several opinions are usually put together.",
      sentence:
        "here what the heads give is divided by their number; they are only put side by side"),
    Misconception(
      "heads-averaged-and-repeated", HeadsAveragedAndRepeated(),
      belief: "Every head gives the mean of all heads.",
      why: "A mean has d / heads columns, and repeating it makes the shape fit.",
      sentence: "here the mean of the heads is repeated; the heads themselves stand side by side"),
    Misconception(
      "heads-averaged-and-matrix-cut", HeadsAveragedAndMatrixCut(),
      belief: "The mean of the heads meets the first d / heads rows of W_O.",
      why: "A mean has d / heads columns, and cutting W_O makes the shape fit.",
      sentence: "here the mean of the heads meets the first rows of W_O; put the heads side by side"
    ),
    Misconception(
      "heads-ignored", HeadsIgnored(),
      belief: "One softmax over all columns serves all heads.",
      why: "The shapes fit without ever cutting anything.",
      sentence: "these are the numbers of a single head of width d; there are several"),
    Misconception(
      "heads-ignored-but-scaled", HeadsIgnoredButScaled(),
      belief: "The number of heads enters the scale alone.",
      why: "The shapes fit without ever cutting anything.",
      sentence:
        "these are the numbers of a single head of width d, scaled by sqrt(d / heads); cut the columns"
    ),
    Misconception(
      "heads-reversed", HeadsReversed(),
      belief: "The heads are put side by side from the last to the first.",
      why: "Inserting each head at the front of the list reverses their order.",
      sentence: "here the heads stand in reverse order; the first head has the first columns"),
  ]

  /// Separated by two heads and two tokens.
  struct HeadsByReshape: AttentionSteps {
    func split(_ x: Tensor, heads: Int) -> Tensor { x.reshaped([heads, x.shape[0], -1]) }
    func joined(_ heads: Tensor) -> Tensor { heads.reshaped([heads.shape[1], -1]) }
  }

  /// Separated by two heads and two tokens.
  struct HeadsSplitByReshape: AttentionSteps {
    func split(_ x: Tensor, heads: Int) -> Tensor { x.reshaped([heads, x.shape[0], -1]) }
  }

  /// Separated by two heads and two tokens.
  struct HeadsJoinedByReshape: AttentionSteps {
    func joined(_ heads: Tensor) -> Tensor { heads.reshaped([heads.shape[1], -1]) }
  }

  /// Separated by two heads of two columns.
  struct HeadsInterleaved: AttentionSteps {
    func split(_ x: Tensor, heads: Int) -> Tensor {
      x.reshaped([x.shape[0], x.shape[1] / heads, heads]).permuted([2, 0, 1])
    }
    func joined(_ heads: Tensor) -> Tensor {
      heads.permuted([1, 2, 0]).reshaped([heads.shape[1], -1])
    }
  }

  /// Separated by two heads.
  struct HeadsAveraged: AttentionSteps {
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      matmul(joined, w) / Double(heads) + b
    }
  }

  /// Separated by two heads.
  struct HeadsAveragedAndRepeated: AttentionSteps {
    func joined(_ heads: Tensor) -> Tensor {
      concatenate(Array(repeating: heads.mean(axis: 0), count: heads.shape[0]), axis: 1)
    }
  }

  /// Separated by two heads.
  struct HeadsAveragedAndMatrixCut: AttentionSteps {
    func joined(_ heads: Tensor) -> Tensor { heads.mean(axis: 0) }
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      matmul(joined, w[0..<joined.shape[1]]) + b
    }
  }

  /// Separated by two heads.
  struct HeadsIgnored: AttentionSteps {
    func split(_ x: Tensor, heads: Int) -> Tensor { x.reshaped([1, x.shape[0], -1]) }
    func divisor(width: Int, heads: Int) -> Double { sqrt(Double(width)) }
  }

  /// Separated by two heads.
  struct HeadsIgnoredButScaled: AttentionSteps {
    func split(_ x: Tensor, heads: Int) -> Tensor { x.reshaped([1, x.shape[0], -1]) }
  }

  /// Separated by two heads.
  struct HeadsReversed: AttentionSteps {
    func joined(_ heads: Tensor) -> Tensor {
      concatenate((0..<heads.shape[0]).reversed().map { heads[$0] }, axis: 1)
    }
  }
}
