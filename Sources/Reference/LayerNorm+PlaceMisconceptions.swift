import Matrices
import Problems

/// Beliefs about the mean, and about which numbers share it.
extension LayerNormKey {
  static let placeMisconceptions: [Misconception] = [
    Misconception(
      "mean-kept", MeanKept(),
      belief: "A row is divided by the root of the mean of its squares.",
      why: "That is RMSNorm, which looks like LayerNorm without its first step.",
      sentence: "these are the numbers with the mean left in, as in RMSNorm; LayerNorm removes it"),
    Misconception(
      "mean-kept-exact-backward", MeanKeptExactBackward(),
      belief: "A row is divided by the root of the mean of its squares, in the backward pass too.",
      why: "That is RMSNorm, which looks like LayerNorm without its first step.",
      sentence: "these are the numbers with the mean left in, as in RMSNorm; LayerNorm removes it"),
    Misconception(
      "mean-kept-in-numerator", MeanKeptInNumerator(),
      belief: "A row is divided by its standard deviation.",
      why: "The mean is gone inside the variance, so it seems to be done with.",
      sentence: "these are the numbers of x / deviation; the mean has to be subtracted above, too"),
    Misconception(
      "squares-about-zero", SquaresAboutZero(),
      belief: "The variance is the mean of the squares of the row.",
      why: "For a row whose mean is 0 it is.",
      sentence: "here the variance is the mean of x squared; the mean comes off before squaring"),
    Misconception(
      "over-columns", OverColumns(),
      belief: "Each column has a mean and a deviation, over the tokens.",
      why: "It is what BatchNorm does, and what axis 0 does in NumPy.",
      sentence: "these are the numbers of normalized columns; each row is normalized by itself"),
    Misconception(
      "over-everything", OverEverything(),
      belief: "The matrix has one mean and one deviation.",
      why: "`x.mean()` without an axis averages all elements.",
      sentence: "here all tokens share one mean and deviation; each row is normalized by itself"),
  ]

  /// Separated by d = 1, where the output should be the bias.
  struct MeanKept: LayerNormSteps {
    func center(_ row: [Double]) -> Double { 0 }
  }

  /// Separated as the one above, and from it by the gradient of x, which loses its mean term.
  struct MeanKeptExactBackward: LayerNormSteps {
    func center(_ row: [Double]) -> Double { 0 }
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      MeanTermDropped().throughNormalization(gradient, row)
    }
  }

  /// Separated by d = 1, where it divides 3 by the root of epsilon.
  struct MeanKeptInNumerator: LayerNormSteps {
    func numerator(row: [Double], centered: [Double]) -> [Double] { row }
  }

  /// Separated by d = 2; at d = 1 the numerator is 0.
  struct SquaresAboutZero: LayerNormSteps {
    func center(_ row: [Double]) -> Double { 0 }
    func numerator(row: [Double], centered: [Double]) -> [Double] {
      let center = mean(row)
      return row.map { $0 - center }
    }
  }

  /// Separated by d = 2: a column of one token is its own mean, so that nothing but the bias is left.
  struct OverColumns: LayerNormSteps {
    var grouping: Grouping { .columns }
  }

  /// Separated by the first case with two tokens.
  struct OverEverything: LayerNormSteps {
    var grouping: Grouping { .everything }
  }
}
