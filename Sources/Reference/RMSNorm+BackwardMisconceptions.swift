import Matrices
import Problems

/// Beliefs about the backward pass; the forward pass is right.
extension RMSNormKey {
  static let backwardMisconceptions: [Misconception] = [
    Misconception(
      "layer-norm-backward", MeanTermAdded(),
      belief: "The backward pass is LayerNorm's, with the other normalized row.",
      why: "LayerNorm's backward is known, and the two functions look alike.",
      sentence:
        "this subtracts the mean of the gradient, as LayerNorm's backward does; no mean was "
        + "removed here"),
    Misconception(
      "root-constant", RootConstant(),
      belief: "The root mean square is a constant of the row.",
      why: "Then dL/dx is one line: upstream * gain / root.",
      sentence: "this is upstream * gain / root; the root depends on every element of the row"),
    Misconception(
      "sum-for-mean-backward", SumForMeanBackward(),
      belief: "The root's term of the backward is a sum over the row.",
      why: "The chain rule sums over everything; the 1 / d of the mean square gets lost.",
      sentence: "here the root's term is a sum over the row; it is a mean over the d numbers"),
    Misconception(
      "divided-by-square-backward", DividedBySquareBackward(),
      belief: "The gradient of x is divided by the mean square.",
      why: "A derivative of 1 / r brings an r squared with it.",
      sentence: "this gradient is divided by mean square + epsilon; it is divided by the root of it"
    ),
    Misconception(
      "division-forgotten-backward", DivisionForgottenBackward(),
      belief: "The gradient of x needs no division by the root.",
      why: "The terms in parentheses are the hard part; the factor in front gets lost.",
      sentence: "this gradient is not divided by the root"),
    Misconception(
      "gain-forgotten-backward", GainForgottenBackward(),
      belief: "The gradient of x starts from upstream, whatever the gain.",
      why: "Derivations of the normalization leave the gain out, and so does their result.",
      sentence: "this gradient misses the gain; on the way back it multiplies upstream first"),
    Misconception(
      "gain-last-backward", GainLastBackward(),
      belief: "In the backward pass the gain multiplies last.",
      why: "It multiplies last on the way forward.",
      sentence: "here the gain multiplies last; on the way back it comes first, with upstream"),
    Misconception(
      "gain-in-gain-gradient", GainInGainGradient(),
      belief: "The gain's gradient multiplies upstream by y; or: it starts from upstream * gain.",
      why: "upstream * gain has just been computed for x, and y is at hand.",
      sentence: "this gradient has the factor gain once too often; it starts from upstream alone"),
    Misconception(
      "gain-gradient-without-normalized", GainGradientWithoutNormalized(),
      belief: "The gain's gradient is the sum of upstream.",
      why: "That is what the gradient of a bias is.",
      sentence: "this is the sum of upstream; the gain's gradient multiplies by the normalized row"),
    Misconception(
      "gain-gradient-of-x", GainGradientOfX(),
      belief: "The gain's gradient multiplies upstream by x.",
      why: "In a linear layer the gradient of a weight multiplies by the layer's input.",
      sentence: "this multiplies upstream by x; the gain multiplies the normalized row, not x"),
    Misconception(
      "gain-gradient-averaged", GainGradientAveraged(),
      belief: "The gain's gradient is a mean over the tokens.",
      why:
        "A loss is often a mean over the batch; then its upstream has the factor already.",
      sentence: "this gradient is divided by the number of tokens; the tokens' shares are summed"),
    Misconception(
      "gain-gradient-over-features", GainGradientOverFeatures(),
      belief: "The gain's gradient sums along each row.",
      why: "The mean square is taken along a row.",
      sentence: "this sums along each row; the gain has one gradient for each column"),
    Misconception(
      "upstream-ignored", UpstreamIgnored(),
      belief: "The gradient starts at the output with ones.",
      why: "`y.sum().backward()` starts so, and examples often use it.",
      sentence: "these are the numbers for an upstream gradient of all ones"),
  ]

  /// Separated by d = 1, where the mean of the gradient is all of it.
  struct MeanTermAdded: RMSNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      let level = mean(gradient)
      return Reference().throughNormalization(gradient, row)
        .map { $0 - level / row.divisor.value }
    }
  }

  /// Separated by d = 1; a row of zeros does not show it.
  struct RootConstant: RMSNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      gradient.map { $0 / row.divisor.value }
    }
  }

  /// Separated by d = 2; at d = 1 a sum is a mean.
  struct SumForMeanBackward: RMSNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      let slope = dot(gradient, row.values)
      return zip(gradient, row.values).map { ($0 - $1 * slope) / row.divisor.value }
    }
  }

  /// Separated by d = 1, whose root is 4.
  struct DividedBySquareBackward: RMSNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      Reference().throughNormalization(gradient, row).map { $0 / row.divisor.value }
    }
  }

  /// Separated by d = 1, whose root is 4.
  struct DivisionForgottenBackward: RMSNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      Reference().throughNormalization(gradient, row).map { $0 * row.divisor.value }
    }
  }

  /// Separated by d = 1, whose gain is 2.
  struct GainForgottenBackward: RMSNormSteps {
    func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix {
      throughNormalization(upstream, x, epsilon: epsilon)
    }
  }

  /// Separated by d = 2, whose two gains differ.
  struct GainLastBackward: RMSNormSteps {
    func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix {
      throughNormalization(upstream, x, epsilon: epsilon) * gain
    }
  }

  /// Separated by d = 1, whose gain is 2.
  struct GainInGainGradient: RMSNormSteps {
    func gainUpstream(_ upstream: Matrix, gain: [Double]) -> Matrix { upstream * gain }
  }

  /// Separated by d = 1, where the normalized number is 0.75.
  struct GainGradientWithoutNormalized: RMSNormSteps {
    func gainInput(normalized: Matrix, x: Matrix) -> Matrix { x.map { _ in 1 } }
  }

  /// Separated by d = 1, whose root is 4.
  struct GainGradientOfX: RMSNormSteps {
    func gainInput(normalized: Matrix, x: Matrix) -> Matrix { x }
  }

  /// Separated by the first case with two tokens.
  struct GainGradientAveraged: RMSNormSteps {
    func collected(_ gradient: Matrix) -> [Double] {
      gradient.columnSums.map { $0 / Double(gradient.rows) }
    }
  }

  /// Separated by d = 2 in the shape, and in numbers where m = d.
  struct GainGradientOverFeatures: RMSNormSteps {
    func collected(_ gradient: Matrix) -> [Double] { gradient.rowSums }
  }

  /// Separated by d = 1.
  struct UpstreamIgnored: RMSNormSteps {
    func received(_ upstream: Matrix) -> Matrix { upstream.map { _ in 1 } }
  }
}
