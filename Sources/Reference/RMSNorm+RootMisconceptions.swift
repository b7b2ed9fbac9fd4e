import Matrices
import Problems

/// Beliefs about the number a row is divided by.
///
/// Some come twice: once with the backward formula of the textbook, filled with their own numbers,
/// and once with the exact derivative of their own forward pass. Both are natural, and the forward
/// pass is the same.
extension RMSNormKey {
  static let rootMisconceptions: [Misconception] = [
    Misconception(
      "epsilon-outside-root", EpsilonOutsideRoot(),
      belief: "Epsilon is added to the root mean square.",
      why: "It guards the division there just as well, and the paper's formula has none.",
      sentence: "these are the numbers of sqrt(mean square) + epsilon; epsilon is under the root"),
    Misconception(
      "epsilon-outside-root-exact-backward", EpsilonOutsideRootExactBackward(),
      belief: "Epsilon is added to the root mean square, in the backward pass too.",
      why: "It guards the division there just as well, and the paper's formula has none.",
      sentence: "these are the numbers of sqrt(mean square) + epsilon; epsilon is under the root"),
    Misconception(
      "epsilon-forgotten", EpsilonForgotten(),
      belief: "The divisor is the root mean square alone.",
      why: "The paper's formula has no epsilon; a row of zeros needs one.",
      sentence: "these are the numbers without epsilon; it is added to the mean square"),
    Misconception(
      "epsilon-as-floor", EpsilonAsFloor(),
      belief: "Epsilon is the least that the divisor can be.",
      why: "Elsewhere it is used so, as in `max(norm, eps)` in front of a division.",
      sentence: "these are the numbers of max(root, epsilon); epsilon is added to the mean square"),
    Misconception(
      "sum-of-squares", SumOfSquares(),
      belief: "Normalizing makes a row a vector of length 1.",
      why: "In linear algebra, to normalize is to divide by the length.",
      sentence: "here the squares are summed, not averaged; the mean square divides by d"),
    Misconception(
      "sum-of-squares-exact-backward", SumOfSquaresExactBackward(),
      belief: "Normalizing makes a row a vector of length 1, in the backward pass too.",
      why: "In linear algebra, to normalize is to divide by the length.",
      sentence: "here the squares are summed, not averaged; the mean square divides by d"),
    Misconception(
      "root-forgotten", RootForgotten(),
      belief: "A row is divided by its mean square.",
      why: "The root is easily lost; where the mean square is near 1, nothing shows it.",
      sentence: "these are the numbers of a division by mean square + epsilon; its root is missing"
    ),
    Misconception(
      "root-forgotten-exact-backward", RootForgottenExactBackward(),
      belief: "A row is divided by its mean square, in the backward pass too.",
      why: "The root is easily lost; where the mean square is near 1, nothing shows it.",
      sentence: "these are the numbers of a division by mean square + epsilon; its root is missing"
    ),
    Misconception(
      "deviation-as-divisor", DeviationAsDivisor(),
      belief: "A row is divided by its standard deviation, and keeps its mean.",
      why: "`x.std()` is at hand, and for a row whose mean is 0 it is the same.",
      sentence: "these are the numbers of x / deviation; here the squares are taken of x itself"),
  ]

  /// Separated by d = 1: 3 + 7 in place of 4.
  struct EpsilonOutsideRoot: RMSNormSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor {
      .ofEpsilonOutsideRoot(row, epsilon: epsilon)
    }
  }

  /// Separated as the one above, and from it by the gradient of x.
  struct EpsilonOutsideRootExactBackward: RMSNormExactSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor {
      .ofEpsilonOutsideRoot(row, epsilon: epsilon)
    }
  }

  /// Separated by d = 1, where it gives the sign of x; it divides 0 by 0 in a row of zeros.
  struct EpsilonForgotten: RMSNormSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor {
      let root = sqrt(meanSquare(row))
      let count = Double(row.count)
      return Divisor(value: root, gradient: row.map { $0 / (count * root) })
    }
  }

  /// Separated by d = 1, whose epsilon is 7.
  struct EpsilonAsFloor: RMSNormSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor {
      Divisor(value: max(sqrt(meanSquare(row)), epsilon), gradient: row.map { _ in 0 })
    }
  }

  /// Separated by d = 2; at d = 1 the sum is the mean.
  struct SumOfSquares: RMSNormSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor {
      .ofSumOfSquares(row, epsilon: epsilon)
    }
  }

  /// Separated as the one above, and from it by the gradient of x.
  struct SumOfSquaresExactBackward: RMSNormExactSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor {
      .ofSumOfSquares(row, epsilon: epsilon)
    }
  }

  /// Separated by d = 1: 16 in place of 4.
  struct RootForgotten: RMSNormSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor { .ofSquares(row, epsilon: epsilon) }
  }

  /// Separated as the one above, and from it by the gradient of x.
  struct RootForgottenExactBackward: RMSNormExactSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor { .ofSquares(row, epsilon: epsilon) }
  }

  /// Separated by d = 1, where the deviation is 0.
  struct DeviationAsDivisor: RMSNormSteps {
    func divisor(_ row: [Double], epsilon: Double) -> Divisor {
      let center = mean(row)
      let centered = row.map { $0 - center }
      let deviation = sqrt(meanSquare(centered) + epsilon)
      let count = Double(row.count)
      return Divisor(value: deviation, gradient: centered.map { $0 / (count * deviation) })
    }
  }
}

extension Divisor {
  fileprivate static func ofEpsilonOutsideRoot(_ row: [Double], epsilon: Double) -> Divisor {
    let root = sqrt(meanSquare(row))
    let count = Double(row.count)
    return Divisor(value: root + epsilon, gradient: row.map { $0 / (count * root) })
  }

  fileprivate static func ofSumOfSquares(_ row: [Double], epsilon: Double) -> Divisor {
    let length = sqrt(dot(row, row) + epsilon)
    return Divisor(value: length, gradient: row.map { $0 / length })
  }

  fileprivate static func ofSquares(_ row: [Double], epsilon: Double) -> Divisor {
    let count = Double(row.count)
    return Divisor(value: meanSquare(row) + epsilon, gradient: row.map { 2 * $0 / count })
  }
}
