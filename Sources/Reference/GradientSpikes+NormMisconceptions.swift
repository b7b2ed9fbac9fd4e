import Matrices
import Problems

/// Beliefs about the global norm; what is clipped follows it.
extension GradientSpikesKey {
  static let normMisconceptions: [Misconception] = [
    Misconception(
      "sum-of-norms", SumOfNorms(),
      belief: "The norm of the whole is the sum of the norms of its parts.",
      why: "Each parameter has a norm, and a total is a sum.",
      sentence:
        "this is the sum of the matrices' norms; add their squares, and take the root at the "
        + "end"),
    Misconception(
      "mean-of-norms", MeanOfNorms(),
      belief: "The norm of the whole is the mean of the norms of its parts.",
      why: "Plots of training often average over parameters.",
      sentence:
        "this is the mean of the matrices' norms; add their squares, and take the root at the "
        + "end"),
    Misconception(
      "largest-norm", LargestNorm(),
      belief: "The largest of the matrices' norms is what counts.",
      why: "It is the one that explodes.",
      sentence: "this is the largest of the matrices' norms; the global norm takes all matrices "
        + "together"),
    Misconception(
      "root-forgotten", RootForgotten(),
      belief: "The norm is the sum of the squares.",
      why: "It is the part that takes a loop, and the root comes after it.",
      sentence: "this is the sum of the squares; the norm is its root"),
    Misconception(
      "root-mean-square", RootMeanSquare(),
      belief: "The squares are averaged.",
      why: "RMSNorm and the size of activations do so.",
      sentence: "this is the root of the mean of the squares; a norm takes their sum"),
    Misconception(
      "sum-of-sizes", SumOfSizes(),
      belief: "The norm is the sum of the absolute values.",
      why: "It is a norm, too, and needs no squares.",
      sentence: "this is the sum of the absolute values; here the squares are added, then the root "
        + "taken"),
  ]

  /// Separated by the first case: 19 in place of 13.
  struct SumOfNorms: GradientSpikesSteps {
    func globalNorm(_ gradients: [Matrix]) -> Double { sum(norms(gradients)) }
  }

  /// Separated by the first case.
  struct MeanOfNorms: GradientSpikesSteps {
    func globalNorm(_ gradients: [Matrix]) -> Double { mean(norms(gradients)) }
  }

  /// Separated by the first case: 12 in place of 13.
  struct LargestNorm: GradientSpikesSteps {
    func globalNorm(_ gradients: [Matrix]) -> Double { norms(gradients).max() ?? 0 }
  }

  /// Separated by the first case: 169 in place of 13.
  struct RootForgotten: GradientSpikesSteps {
    func globalNorm(_ gradients: [Matrix]) -> Double {
      let norm = Reference().globalNorm(gradients)
      return norm * norm
    }
  }

  /// Separated by the first case.
  struct RootMeanSquare: GradientSpikesSteps {
    func globalNorm(_ gradients: [Matrix]) -> Double {
      sqrt(meanSquare(gradients.flatMap(\.elements)))
    }
  }

  /// Separated by the first case from the norm, and by matrices of several numbers from the sum of
  /// norms.
  struct SumOfSizes: GradientSpikesSteps {
    func globalNorm(_ gradients: [Matrix]) -> Double {
      sum(gradients.flatMap(\.elements).map { abs($0) })
    }
  }

  private static func norms(_ gradients: [Matrix]) -> [Double] {
    gradients.map { Reference().globalNorm([$0]) }
  }
}
