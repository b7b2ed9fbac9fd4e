import Matrices
import Problems

/// Beliefs about the number a row is divided by.
///
/// Some come twice: once with the backward formula of the textbook, filled with their own numbers,
/// and once with the exact derivative of their own forward pass. Both are natural, and the forward
/// pass is the same.
extension LayerNormKey {
  static let statisticsMisconceptions: [Misconception] = [
    Misconception(
      "variance-over-d-minus-1", VarianceOverDMinus1(),
      belief: "A variance divides by one less than the count.",
      why: "Statistics courses do, and so does `torch.var` by default.",
      sentence: "these are the numbers of a variance divided by d - 1; LayerNorm divides by d"),
    Misconception(
      "variance-over-d-minus-1-exact-backward",
      VarianceOverDMinus1ExactBackward(),
      belief: "A variance divides by one less than the count, in the backward pass too.",
      why: "Statistics courses do, and so does `torch.var` by default.",
      sentence: "these are the numbers of a variance divided by d - 1; LayerNorm divides by d"),
    Misconception(
      "epsilon-outside-root", EpsilonOutsideRoot(),
      belief: "Epsilon is added to the standard deviation.",
      why: "It guards a division there just as well, and some well-known code does it.",
      sentence: "these are the numbers of sqrt(variance) + epsilon; epsilon belongs under the root"),
    Misconception(
      "epsilon-outside-root-exact-backward", EpsilonOutsideRootExactBackward(),
      belief: "Epsilon is added to the standard deviation, in the backward pass too.",
      why: "It guards a division there just as well, and some well-known code does it.",
      sentence: "these are the numbers of sqrt(variance) + epsilon; epsilon belongs under the root"),
    Misconception(
      "epsilon-forgotten", EpsilonForgotten(),
      belief: "The deviation is the root of the variance alone.",
      why: "Epsilon is so small that it seems to be a detail; a constant row needs it.",
      sentence: "these are the numbers without epsilon; it is added to the variance"),
    Misconception(
      "epsilon-as-floor", EpsilonAsFloor(),
      belief: "Epsilon is the least that the deviation can be.",
      why: "Elsewhere it is used so, as in `max(norm, eps)` in front of a division.",
      sentence: "these are the numbers of max(deviation, epsilon); epsilon is added to the variance"
    ),
    Misconception(
      "divided-by-variance", DividedByVariance(),
      belief: "A row is divided by its variance.",
      why: "The root is easily lost; where the variance is near 1, nothing shows it.",
      sentence: "these are the numbers of a division by variance + epsilon; its root is missing"),
    Misconception(
      "divided-by-variance-exact-backward", DividedByVarianceExactBackward(),
      belief: "A row is divided by its variance, in the backward pass too.",
      why: "The root is easily lost; where the variance is near 1, nothing shows it.",
      sentence: "these are the numbers of a division by variance + epsilon; its root is missing"),
    Misconception(
      "sum-of-squares", SumOfSquares(),
      belief: "Normalizing makes a row a vector of length 1.",
      why: "In linear algebra, to normalize is to divide by the length.",
      sentence: "here the squares are summed, not averaged; the variance is a mean over d numbers"),
    Misconception(
      "sum-of-squares-exact-backward", SumOfSquaresExactBackward(),
      belief: "Normalizing makes a row a vector of length 1, in the backward pass too.",
      why: "In linear algebra, to normalize is to divide by the length.",
      sentence: "here the squares are summed, not averaged; the variance is a mean over d numbers"),
  ]

  /// Separated by d = 1, where it divides 0 by 0, and then by d = 2.
  struct VarianceOverDMinus1: LayerNormSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofVarianceOverDMinus1(centered, epsilon: epsilon)
    }
  }

  /// Separated as the one above, and from it by the gradient of x at d = 2.
  struct VarianceOverDMinus1ExactBackward: LayerNormExactSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofVarianceOverDMinus1(centered, epsilon: epsilon)
    }
  }

  /// Separated by the large epsilon; for a deviation near 1 and the usual epsilon, hardly at all.
  struct EpsilonOutsideRoot: LayerNormSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofEpsilonOutsideRoot(centered, epsilon: epsilon)
    }
  }

  /// Separated as the one above, and from it by the gradient of x.
  struct EpsilonOutsideRootExactBackward: LayerNormExactSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofEpsilonOutsideRoot(centered, epsilon: epsilon)
    }
  }

  /// Separated by d = 1 and by the constant row, where it divides 0 by 0.
  ///
  /// Whoever forgets it only in the backward pass is found by it too.
  struct EpsilonForgotten: LayerNormSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      let deviation = sqrt(meanSquare(centered))
      let count = Double(centered.count)
      return Divisor(value: deviation, gradient: centered.map { $0 / (count * deviation) })
    }
  }

  /// Separated by the large epsilon.
  struct EpsilonAsFloor: LayerNormSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      Divisor(
        value: max(sqrt(meanSquare(centered)), epsilon), gradient: centered.map { _ in 0 })
    }
  }

  /// Separated by d = 2.
  struct DividedByVariance: LayerNormSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofVariance(centered, epsilon: epsilon)
    }
  }

  /// Separated as the one above, and from it by the gradient of x.
  struct DividedByVarianceExactBackward: LayerNormExactSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofVariance(centered, epsilon: epsilon)
    }
  }

  /// Separated by d = 2; at d = 1 the sum is the mean.
  struct SumOfSquares: LayerNormSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofSumOfSquares(centered, epsilon: epsilon)
    }
  }

  /// Separated as the one above, and from it by the gradient of x.
  struct SumOfSquaresExactBackward: LayerNormExactSteps {
    func divisor(_ centered: [Double], epsilon: Double) -> Divisor {
      .ofSumOfSquares(centered, epsilon: epsilon)
    }
  }
}

extension Divisor {
  fileprivate static func ofVarianceOverDMinus1(_ c: [Double], epsilon: Double) -> Divisor {
    let freedom = Double(c.count - 1)
    let value = sqrt(dot(c, c) / freedom + epsilon)
    return Divisor(value: value, gradient: c.map { $0 / (freedom * value) })
  }

  fileprivate static func ofEpsilonOutsideRoot(_ c: [Double], epsilon: Double) -> Divisor {
    let deviation = sqrt(meanSquare(c))
    let count = Double(c.count)
    return Divisor(value: deviation + epsilon, gradient: c.map { $0 / (count * deviation) })
  }

  fileprivate static func ofVariance(_ c: [Double], epsilon: Double) -> Divisor {
    let count = Double(c.count)
    return Divisor(value: meanSquare(c) + epsilon, gradient: c.map { 2 * $0 / count })
  }

  fileprivate static func ofSumOfSquares(_ c: [Double], epsilon: Double) -> Divisor {
    let length = sqrt(dot(c, c) + epsilon)
    return Divisor(value: length, gradient: c.map { $0 / length })
  }
}
