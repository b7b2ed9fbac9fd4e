import Matrices
import Problems

/// Beliefs about the mean, the gain, and which numbers share a root mean square.
extension RMSNormKey {
  static let rowMisconceptions: [Misconception] = [
    Misconception(
      "mean-removed", MeanRemoved(),
      belief: "The mean is subtracted first.",
      why: "That is LayerNorm, and RMSNorm has taken its place in the same layers.",
      sentence: "these are the numbers with the mean removed, as in LayerNorm; RMSNorm keeps it"),
    Misconception(
      "mean-removed-exact-backward", MeanRemovedExactBackward(),
      belief: "The mean is subtracted first, and the backward pass is LayerNorm's.",
      why: "That is LayerNorm, and RMSNorm has taken its place in the same layers.",
      sentence: "these are the numbers with the mean removed, as in LayerNorm; RMSNorm keeps it"),
    Misconception(
      "over-columns", OverColumns(),
      belief: "Each column has a root mean square, over the tokens.",
      why: "It is what axis 0 does in NumPy.",
      sentence: "these are the numbers of normalized columns; each row is normalized by itself"),
    Misconception(
      "over-everything", OverEverything(),
      belief: "The matrix has one root mean square.",
      why: "`(x * x).mean()` without an axis averages all elements.",
      sentence: "here all tokens share one root mean square; each row is normalized by itself"),
    Misconception(
      "gain-plus-one", GainPlusOne(),
      belief: "The factor is 1 + gain.",
      why: "Gemma stores the gain as its distance from 1.",
      sentence: "these are the numbers of the factor 1 + gain; here the factor is the gain itself"),
    Misconception(
      "gain-forgotten", GainForgotten(),
      belief: "A normalized row needs no factor, forward or backward.",
      why: "The gain starts as ones in real models, where leaving it out changes nothing.",
      sentence: "these are the numbers with every gain set to 1; column j is multiplied by gain[j]"),
    Misconception(
      "gain-first", GainFirst(),
      belief: "The gain is applied to x, and the result is normalized.",
      why: "Layers usually end with their nonlinear part.",
      sentence: "these are the numbers of gain * x, normalized; normalizing comes first"),
  ]

  /// Separated by d = 1, where nothing is left of x.
  struct MeanRemoved: RMSNormSteps {
    func center(_ row: [Double]) -> Double { mean(row) }
  }

  /// Separated as the one above, and from it by the gradient of x, which gains a mean term.
  struct MeanRemovedExactBackward: RMSNormSteps {
    func center(_ row: [Double]) -> Double { mean(row) }
    func throughNormalization(_ gradient: [Double], _ row: NormalizedRow) -> [Double] {
      MeanTermAdded().throughNormalization(gradient, row)
    }
  }

  /// Separated by d = 2.
  struct OverColumns: RMSNormSteps {
    var grouping: Grouping { .columns }
  }

  /// Separated by the first case with two tokens.
  struct OverEverything: RMSNormSteps {
    var grouping: Grouping { .everything }
  }

  /// Separated by d = 1.
  struct GainPlusOne: RMSNormSteps {
    func factor(_ gain: Double) -> Double { 1 + gain }
  }

  /// Separated by d = 1, in the output and in the gradient of x.
  ///
  /// Whoever forgets it only in the backward pass is found by it too.
  struct GainForgotten: RMSNormSteps {
    func factor(_ gain: Double) -> Double { 1 }
  }

  /// Separated by d = 1, where epsilon meets 36 in place of 9.
  struct GainFirst: RMSNormContract {
    func forward(_ x: Matrix, gain: [Double], epsilon: Double) -> Matrix {
      Reference().normalized(x * gain, epsilon: epsilon)
    }

    func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
      -> RMSNormGradients
    {
      let inner = Reference().throughNormalization(upstream, x * gain, epsilon: epsilon)
      return RMSNormGradients(x: inner * gain, gain: (inner * x).columnSums)
    }
  }
}
