import Problems
import Tensors

/// Beliefs about the four linear maps.
extension AttentionKey {
  static let projectionMisconceptions: [Misconception] = [
    Misconception(
      "output-projection-forgotten", OutputProjectionForgotten(),
      belief: "The heads side by side are the output.",
      why: "They have the shape of the output already.",
      sentence: "these are the heads side by side; the output is that times W_O, plus b_O"),
    Misconception(
      "biases-dropped", BiasesDropped(),
      belief: "The four maps are matrix products.",
      why: "The paper writes them without biases.",
      sentence: "these are the numbers without any bias; there are b_Q, b_K, b_V and b_O"),
    Misconception(
      "input-biases-dropped", InputBiasesDropped(),
      belief: "Queries, keys and values have no bias.",
      why: "The paper writes them without biases.",
      sentence: "these are the numbers without b_Q, b_K and b_V"),
    Misconception(
      "query-bias-dropped", QueryBiasDropped(),
      belief: "The queries have no bias.",
      why: "Since b_K drops out of the softmax, b_Q seems to do so as well.",
      sentence: "these are the numbers without b_Q"),
    Misconception(
      "value-bias-dropped", ValueBiasDropped(),
      belief: "The values have no bias.",
      why: "One of four similar lines is easily left unfinished.",
      sentence: "these are the numbers without b_V"),
    Misconception(
      "output-bias-dropped", OutputBiasDropped(),
      belief: "The output is the heads times W_O.",
      why: "Concatenating and multiplying feels like the last step.",
      sentence: "these are the numbers without b_O"),
    Misconception(
      "output-bias-for-each-head", OutputBiasForEachHead(),
      belief: "Each head's share of the output carries the bias.",
      why: "Summed head by head, the bias is easily written inside the loop.",
      sentence: "here b_O is added once for each head; it is added once"),
    Misconception(
      "weights-transposed", WeightsTransposed(),
      belief: "The maps are x W^T + b.",
      why: "PyTorch's linear layer stores its weight that way.",
      sentence: "these are the numbers of x W^T for all four matrices; here it is x W"),
    Misconception(
      "input-weights-transposed", InputWeightsTransposed(),
      belief: "The maps to queries, keys and values are x W^T + b.",
      why: "PyTorch's linear layer stores its weight that way.",
      sentence: "these are the numbers of x W^T for W_Q, W_K and W_V; here it is x W"),
    Misconception(
      "output-weight-transposed", OutputWeightTransposed(),
      belief: "The output is the heads times W_O^T.",
      why: "PyTorch's linear layer stores its weight that way.",
      sentence: "here the heads are multiplied by W_O transposed; it is W_O itself"),
    Misconception(
      "shortcut-added", ShortcutAdded(),
      belief: "The output of attention is x plus what the heads give.",
      why: "Every Transformer adds x around its attention.",
      sentence: "these are the numbers with x added; the residual connection is not part of this"),
  ]

  /// Separated by one token.
  struct OutputProjectionForgotten: AttentionSteps {
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor { joined }
  }

  /// Separated by one token.
  struct BiasesDropped: AttentionSteps {
    func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor {
      matmul(x, w)
    }
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      matmul(joined, w)
    }
  }

  /// Separated by one token; from a missing `b_V` alone by two.
  struct InputBiasesDropped: AttentionSteps {
    func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor {
      matmul(x, w)
    }
  }

  /// Separated by two tokens; a missing `b_K` changes nothing and is no mistake.
  struct QueryBiasDropped: AttentionSteps {
    func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor {
      role == .query ? matmul(x, w) : matmul(x, w) + b
    }
  }

  /// Separated by one token.
  struct ValueBiasDropped: AttentionSteps {
    func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor {
      role == .value ? matmul(x, w) : matmul(x, w) + b
    }
  }

  /// Separated by one token.
  struct OutputBiasDropped: AttentionSteps {
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      matmul(joined, w)
    }
  }

  /// Separated by two heads.
  struct OutputBiasForEachHead: AttentionSteps {
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      matmul(joined, w) + b * Double(heads)
    }
  }

  /// Separated by one token.
  struct WeightsTransposed: AttentionSteps {
    func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor {
      matmul(x, w.transposed) + b
    }
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      matmul(joined, w.transposed) + b
    }
  }

  /// Separated by one token.
  struct InputWeightsTransposed: AttentionSteps {
    func projected(_ x: Tensor, _ w: Tensor, _ b: Tensor, as role: AttentionRole) -> Tensor {
      matmul(x, w.transposed) + b
    }
  }

  /// Separated by one token.
  struct OutputWeightTransposed: AttentionSteps {
    func output(_ joined: Tensor, _ w: Tensor, _ b: Tensor, heads: Int) -> Tensor {
      matmul(joined, w.transposed) + b
    }
  }

  /// Separated by one token.
  struct ShortcutAdded: AttentionSteps {
    func finished(_ y: Tensor, x: Tensor) -> Tensor { x + y }
  }
}
