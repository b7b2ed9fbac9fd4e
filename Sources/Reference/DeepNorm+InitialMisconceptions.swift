import Problems
import Tensors

/// Beliefs about what beta scales.
extension DeepNormKey {
  static let initialMisconceptions: [Misconception] = [
    Misconception(
      "beta-on-queries-and-keys", BetaOnQueriesAndKeys(),
      belief: "Beta scales every matrix.",
      why: "One loop over all matrices is the shortest code.",
      sentence: "here beta scales W_Q and W_K as well; those two keep their size"),
    Misconception(
      "beta-on-network-only", BetaOnNetworkOnly(),
      belief: "Beta scales the feed-forward network.",
      why: "Most of the weights are there.",
      sentence: "here beta scales W_h and W_f only; it scales W_V and W_O as well"),
    Misconception(
      "beta-on-attention-only", BetaOnAttentionOnly(),
      belief: "Beta scales the attention.",
      why: "The question of which of its matrices hides that there are others.",
      sentence: "here beta scales W_V and W_O only; it scales W_h and W_f as well"),
    Misconception(
      "beta-not-on-values", BetaNotOnValues(),
      belief: "Queries, keys and values are drawn alike.",
      why: "Code often holds the three in one matrix.",
      sentence: "here W_V keeps its size; of the attention's matrices beta scales W_V and W_O"),
    Misconception(
      "beta-on-last-matrices", BetaOnLastMatrices(),
      belief: "Beta scales the last matrix of each branch.",
      why: "GPT-2's scaled initialization does so.",
      sentence: "here beta scales W_O and W_f only; it scales W_V and W_h as well"),
    Misconception(
      "beta-on-biases", BetaOnBiases(),
      belief: "Beta scales a linear map, its bias included.",
      why: "The biases are drawn as 0, where nobody sees the difference.",
      sentence: "here beta scales the biases b_V, b_O, b_h and b_f, too; it scales matrices only"),
    Misconception(
      "beta-forgotten", BetaForgotten(),
      belief: "DeepNorm is alpha.",
      why: "Alpha is the only one of the two that stands in the layer's formula.",
      sentence: "here all parameters keep their size; beta makes four matrices smaller"),
  ]

  /// Separated by the first case, as the others of this file.
  struct BetaOnQueriesAndKeys: DeepNormSteps {
    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      var p = Reference().initialized(parameters, beta: beta)
      (p.wQ, p.wK) = (beta * p.wQ, beta * p.wK)
      return p
    }
  }

  struct BetaOnNetworkOnly: DeepNormSteps {
    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      var p = parameters
      (p.wH, p.wF) = (beta * p.wH, beta * p.wF)
      return p
    }
  }

  struct BetaOnAttentionOnly: DeepNormSteps {
    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      var p = parameters
      (p.wV, p.wO) = (beta * p.wV, beta * p.wO)
      return p
    }
  }

  struct BetaNotOnValues: DeepNormSteps {
    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      var p = Reference().initialized(parameters, beta: beta)
      p.wV = parameters.wV
      return p
    }
  }

  struct BetaOnLastMatrices: DeepNormSteps {
    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      var p = parameters
      (p.wO, p.wF) = (beta * p.wO, beta * p.wF)
      return p
    }
  }

  struct BetaOnBiases: DeepNormSteps {
    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      var p = Reference().initialized(parameters, beta: beta)
      (p.bV, p.bO, p.bH, p.bF) = (beta * p.bV, beta * p.bO, beta * p.bH, beta * p.bF)
      return p
    }
  }

  struct BetaForgotten: DeepNormSteps {
    func initialized(_ parameters: TransformerLayerParameters, beta: Double)
      -> TransformerLayerParameters
    {
      parameters
    }
  }
}
