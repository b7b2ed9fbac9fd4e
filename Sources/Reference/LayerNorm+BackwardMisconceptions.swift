import Matrices
import Problems

/// Beliefs about the backward pass; the forward pass is right.
extension LayerNormKey {
  static let backwardMisconceptions: [Misconception] = [
    Misconception(
      "statistics-constant", StatisticsConstant(),
      belief: "Mean and deviation are constants of the row.",
      why: "Then dL/dx is one line: upstream * gain / deviation.",
      sentence: "this is upstream * gain / deviation; mean and deviation depend on x, too"),
    Misconception(
      "deviation-constant", DeviationConstant(),
      belief: "The mean depends on x, the deviation does not.",
      why: "The term with the normalized row is small when d is large.",
      sentence: "this takes the deviation for a constant; it depends on every element of the row"),
    Misconception(
      "mean-term-dropped", MeanTermDropped(),
      belief: "The deviation depends on x, the mean does not.",
      why: "RMSNorm's backward has only this term, and the variance hides the mean.",
      sentence: "this takes the mean for a constant; it depends on every element of the row"),
    Misconception(
      "deviation-term-over-d-minus-1", DeviationTermOverDMinus1(),
      belief: "The derivative of the deviation divides by one less than the count.",
      why: "Statistics courses divide a variance so; the forward pass here does not.",
      sentence: "this divides the deviation's term by d - 1; the variance divides by d"),
    Misconception(
      "sums-for-means-backward", SumsForMeansBackward(),
      belief: "The two terms of the backward are sums over the row.",
      why: "The chain rule sums over everything; the 1 / d of mean and variance gets lost.",
      sentence: "here the terms of mean and deviation are sums; both are means over the row"),
    Misconception(
      "divided-by-variance-backward", DividedByVarianceBackward(),
      belief: "The gradient of x is divided by the variance.",
      why: "A derivative of 1 / s brings an s squared with it.",
      sentence: "this gradient is divided by variance + epsilon; it is divided by the root of that"),
    Misconception(
      "division-forgotten-backward", DivisionForgottenBackward(),
      belief: "The gradient of x needs no division by the deviation.",
      why: "The terms in parentheses are the hard part; the factor in front gets lost.",
      sentence: "this gradient is not divided by the deviation"),
    Misconception(
      "gain-after-normalization-backward", GainAfterNormalizationBackward(),
      belief: "In the backward pass the gain multiplies last.",
      why: "It multiplies last on the way forward.",
      sentence: "here the gain multiplies last; on the way back it comes first, with upstream"),
    Misconception(
      "gain-forgotten-backward", GainForgottenBackward(),
      belief: "The gradient of x starts from upstream, whatever the gain.",
      why: "Derivations of the normalization leave the gain out, and so does their result.",
      sentence: "this gradient misses the gain; on the way back it multiplies upstream first"),
    Misconception(
      "gain-in-parameter-gradients", GainInParameterGradients(),
      belief:
        "The gain's gradient multiplies upstream by y (without its bias); or: the gradients of"
        + " the parameters start from upstream * gain.",
      why: "upstream * gain has just been computed for x, and y is at hand.",
      sentence: "this gradient has the factor gain once too often; it starts from upstream alone"),
    Misconception(
      "gain-gradient-without-normalized", GainGradientWithoutNormalized(),
      belief: "The gain's gradient is the sum of upstream, as the bias's is.",
      why: "Both parameters have one number a column, and the bias's gradient is at hand.",
      sentence: "this is the bias's gradient; the gain's multiplies by the normalized row as well"),
    Misconception(
      "gain-gradient-of-x", GainGradientOfX(),
      belief: "The gain's gradient multiplies upstream by x.",
      why: "In a linear layer the gradient of a weight multiplies by the layer's input.",
      sentence: "this multiplies upstream by x; the gain multiplies the normalized row, not x"),
    Misconception(
      "gain-gradient-of-centered", GainGradientOfCentered(),
      belief: "The gain's gradient multiplies upstream by x - mean.",
      why: "The centered row is at hand; its division by the deviation is one step later.",
      sentence: "this multiplies upstream by x - mean; the gain multiplies the normalized row"),
    Misconception(
      "parameter-gradients-averaged", ParameterGradientsAveraged(),
      belief: "The gradients of gain and bias are means over the tokens.",
      why:
        "A loss is often a mean over the batch; then its upstream has the factor already.",
      sentence: "this gradient is divided by the number of tokens; the tokens' shares are summed"),
    Misconception(
      "parameter-gradients-over-features", ParameterGradientsOverFeatures(),
      belief: "The gradients of gain and bias sum along each row.",
      why: "Everything else in LayerNorm is summed along a row.",
      sentence: "this sums along each row; gain and bias have one gradient for each column"),
    Misconception(
      "upstream-ignored", UpstreamIgnored(),
      belief: "The gradient starts at the output with ones.",
      why: "`y.sum().backward()` starts so, and examples often use it.",
      sentence: "these are the numbers for an upstream gradient of all ones"),
  ]

  /// Separated by d = 1, where no gradient should reach x.
  struct StatisticsConstant: LayerNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      gradient.map { $0 / row.divisor.value }
    }
  }

  /// Separated by d = 2; at d = 1 and in a constant row the term is 0.
  struct DeviationConstant: LayerNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      let level = mean(gradient)
      return gradient.map { ($0 - level) / row.divisor.value }
    }
  }

  /// Separated by d = 1, where no gradient should reach x.
  struct MeanTermDropped: LayerNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      let slope = mean(zip(gradient, row.values).map { $0 * $1 })
      return zip(gradient, row.values).map { ($0 - $1 * slope) / row.divisor.value }
    }
  }

  /// Separated by d = 1, where it divides 0 by 0, and then by d = 2.
  struct DeviationTermOverDMinus1: LayerNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      let level = mean(gradient)
      let slope = dot(gradient, row.values) / Double(gradient.count - 1)
      return zip(gradient, row.values).map { ($0 - level - $1 * slope) / row.divisor.value }
    }
  }

  /// Separated by d = 2; at d = 1 a sum is a mean.
  struct SumsForMeansBackward: LayerNormSteps {
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      let level = sum(gradient)
      let slope = dot(gradient, row.values)
      return zip(gradient, row.values).map { ($0 - level - $1 * slope) / row.divisor.value }
    }
  }

  /// Separated by d = 2, whose deviation is 1.6.
  struct DividedByVarianceBackward: LayerNormSteps {
    func backwardDivisor(_ row: NormalizedRow) -> Double { row.divisor.value * row.divisor.value }
  }

  /// Separated by d = 2, whose deviation is 1.6.
  struct DivisionForgottenBackward: LayerNormSteps {
    func backwardDivisor(_ row: NormalizedRow) -> Double { 1 }
  }

  /// Separated by d = 2, whose two gains differ.
  struct GainAfterNormalizationBackward: LayerNormSteps {
    func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix {
      throughNormalization(upstream, x, epsilon: epsilon) * gain
    }
  }

  /// Separated by d = 1 in the gradient of the bias, by d = 2 in that of the gain.
  struct GainInParameterGradients: LayerNormSteps {
    func parameterUpstream(_ upstream: Matrix, gain: [Double]) -> Matrix { upstream * gain }
  }

  /// Separated by d = 2, whose gains are 2 and -0.5.
  struct GainForgottenBackward: LayerNormSteps {
    func inputGradient(_ upstream: Matrix, gain: [Double], _ x: Matrix, epsilon: Double) -> Matrix {
      throughNormalization(upstream, x, epsilon: epsilon)
    }
  }

  /// Separated by d = 1, where the normalized row is 0.
  struct GainGradientWithoutNormalized: LayerNormSteps {
    func gainInput(normalized: Matrix, x: Matrix) -> Matrix { normalized.map { _ in 1 } }
  }

  /// Separated by d = 1, where the normalized number is 0.
  struct GainGradientOfX: LayerNormSteps {
    func gainInput(normalized: Matrix, x: Matrix) -> Matrix { x }
  }

  /// Separated by d = 2, whose deviation is 1.6.
  struct GainGradientOfCentered: LayerNormSteps {
    func gainInput(normalized: Matrix, x: Matrix) -> Matrix {
      Matrix(
        x.rowArrays.map { row in
          let center = mean(row)
          return row.map { $0 - center }
        })
    }
  }

  /// Separated by the first case with two tokens.
  struct ParameterGradientsAveraged: LayerNormSteps {
    func collected(_ gradient: Matrix) -> [Double] {
      gradient.columnSums.map { $0 / Double(gradient.rows) }
    }
  }

  /// Separated by d = 2 in the shape, and in numbers where m = d.
  struct ParameterGradientsOverFeatures: LayerNormSteps {
    func collected(_ gradient: Matrix) -> [Double] { gradient.rowSums }
  }

  /// Separated by d = 1, in the gradient of the bias.
  struct UpstreamIgnored: LayerNormSteps {
    func received(_ upstream: Matrix) -> Matrix { upstream.map { _ in 1 } }
  }
}
