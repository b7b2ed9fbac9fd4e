import Matrices
import Problems

/// Beliefs about the Jacobian of a norm.
extension ResidualJacobianKey {
  static let normMisconceptions: [Misconception] = [
    Misconception(
      "gain-on-the-right", GainOnTheRight(),
      belief: "The gain scales the columns; or: J[i, j] is dy_j / dx_i.",
      why: "`matrix * gain` scales columns, and some books write the transpose.",
      sentence: "this is the transpose: gain[i] scales row i, and J[i, j] is dy_i / dx_j"),
    Misconception(
      "gain-forgotten", GainForgotten(),
      belief: "The gain comes after the norm and is no part of its Jacobian.",
      why: "Papers derive the Jacobian for a gain of 1.",
      sentence: "these are the numbers with every gain set to 1; row i is multiplied by gain[i]"),
    Misconception(
      "statistics-constant", StatisticsConstant(),
      belief: "Mean and deviation are constants of the token.",
      why: "Then the Jacobian is diagonal: gain / deviation.",
      sentence: "this is gain / deviation on the diagonal; mean and deviation depend on x, too"),
    Misconception(
      "mean-term-dropped", MeanTermDropped(),
      belief: "The deviation depends on x, the mean does not.",
      why: "RMSNorm's Jacobian has only this term.",
      sentence: "this takes the mean for a constant; it depends on every element of x"),
    Misconception(
      "deviation-term-dropped", DeviationTermDropped(),
      belief: "The mean depends on x, the deviation does not.",
      why: "When d is large the term hardly shows.",
      sentence: "this takes the deviation for a constant; it depends on every element of x"),
    Misconception(
      "outer-product-not-averaged", OuterProductNotAveraged(),
      belief: "The deviation's term is the product of the normalized numbers.",
      why: "A projection is written so for a vector of length 1; this one's is not 1.",
      sentence: "here the product of the normalized numbers is not divided by d"),
    Misconception(
      "epsilon-outside-root", EpsilonOutsideRoot(),
      belief: "Epsilon is added to the standard deviation.",
      why: "It guards a division there just as well.",
      sentence: "these are the numbers of sqrt(variance) + epsilon; epsilon belongs under the root"),
    Misconception(
      "epsilon-forgotten", EpsilonForgotten(),
      belief: "The deviation is the root of the variance alone.",
      why: "Papers leave epsilon out; a constant token needs it.",
      sentence: "these are the numbers without epsilon; it is added to the variance"),
    Misconception(
      "variance-over-d-minus-1", VarianceOverDMinus1(),
      belief: "A variance divides by one less than the count.",
      why: "Statistics courses do, and so does `torch.var` by default.",
      sentence: "these are the numbers of a variance divided by d - 1; LayerNorm divides by d"),
    Misconception(
      "divided-by-variance", DividedByVariance(),
      belief: "The Jacobian is divided by the variance.",
      why: "The derivative of 1 / s brings an s squared with it.",
      sentence: "this is divided by the deviation once too often"),
  ]

  /// Separated by the first case with d = 2.
  struct GainOnTheRight: ResidualJacobianSteps {
    func scaled(_ matrix: Matrix, by gain: [Double]) -> Matrix { matrix * gain }
  }

  /// Separated by the first case with d = 2; at d = 1 the Jacobian is 0.
  struct GainForgotten: ResidualJacobianSteps {
    func scaled(_ matrix: Matrix, by gain: [Double]) -> Matrix { matrix }
  }

  /// Separated by the first case.
  struct StatisticsConstant: ResidualJacobianSteps {
    func inner(_ normalized: [Double]) -> Matrix { .identity(normalized.count) }
  }

  /// Separated by the first case.
  struct MeanTermDropped: ResidualJacobianSteps {
    func inner(_ normalized: [Double]) -> Matrix {
      .identity(normalized.count) - outer(normalized, normalized) / Double(normalized.count)
    }
  }

  /// Separated by the first case with d = 2; at d = 1 and in a constant token the term is 0.
  struct DeviationTermDropped: ResidualJacobianSteps {
    func inner(_ normalized: [Double]) -> Matrix {
      .identity(normalized.count) - 1 / Double(normalized.count)
    }
  }

  /// Separated by the first case with d = 2.
  struct OuterProductNotAveraged: ResidualJacobianSteps {
    func inner(_ normalized: [Double]) -> Matrix {
      .identity(normalized.count) - outer(normalized, normalized) - 1 / Double(normalized.count)
    }
  }

  /// Separated by the large epsilon.
  struct EpsilonOutsideRoot: ResidualJacobianSteps {
    func deviation(_ centered: [Double], epsilon: Double) -> Double {
      sqrt(meanSquare(centered)) + epsilon
    }
  }

  /// Separated by the first case, where it divides 0 by 0, and by the large epsilon.
  struct EpsilonForgotten: ResidualJacobianSteps {
    func deviation(_ centered: [Double], epsilon: Double) -> Double { sqrt(meanSquare(centered)) }
  }

  /// Separated by the first case, where it divides 0 by 0, and by d = 2.
  struct VarianceOverDMinus1: ResidualJacobianSteps {
    func deviation(_ centered: [Double], epsilon: Double) -> Double {
      sqrt(dot(centered, centered) / Double(centered.count - 1) + epsilon)
    }
  }

  /// Separated by the first case with d = 2, whose deviation is 2.5.
  struct DividedByVariance: ResidualJacobianSteps {
    func layerNormJacobian(_ x: [Double], gain: [Double], epsilon: Double) -> Matrix {
      let center = mean(x)
      let deviation = deviation(x.map { $0 - center }, epsilon: epsilon)
      return Reference().layerNormJacobian(x, gain: gain, epsilon: epsilon) / deviation
    }
  }
}
