import LearnerSupport
import Matrices
import Problems

/// Beliefs about the norms of gradients.
extension DepthProfileKey {
  static let gradientMisconceptions: [Misconception] = [
    Misconception(
      "mean-of-norms", MeanOfNorms(),
      belief: "The norm of a batch's gradient is the mean of the examples' norms.",
      why: "Mean and norm look as if they could change places.",
      sentence: "this is the mean of the examples' norms; take the norm of their mean"),
    Misconception(
      "root-mean-square-of-norms", RootMeanSquareOfNorms(),
      belief: "Squares are averaged over the batch, and the root is taken last.",
      why: "It is the way from a sum of squares to a mean of squares.",
      sentence: "this is the root of the mean of the squared norms; take the norm of the mean"),
    Misconception(
      "norm-of-sum", NormOfSum(),
      belief: "The gradient of a batch is the sum of its examples' gradients.",
      why: "For a loss that is summed over the batch it is.",
      sentence: "this is the norm of the summed gradients; divide by the number of examples"),
    Misconception(
      "squared-norm", SquaredNorm(),
      belief: "The norm is the sum of the squares.",
      why: "The root comes last, and the sum looks finished.",
      sentence: "this is the sum of the squares; the norm is its root"),
    Misconception(
      "root-mean-square-gradient", RootMeanSquareGradient(),
      belief: "The size of a gradient is its root mean square.",
      why: "That is the size of the stream here, and it does not grow with the matrix.",
      sentence: "this is the root mean square of the elements; the norm does not divide by them"),
    Misconception(
      "sum-of-absolute-values", SumOfAbsoluteValues(),
      belief: "The norm is the sum of the absolute values.",
      why: "It is a norm, too.",
      sentence: "this is the sum of the absolute values; the Frobenius norm has squares and a root"),
    Misconception(
      "norms-added", NormsAdded(),
      belief: "The norm of two matrices together is the sum of their norms.",
      why: "Their squares do add up.",
      sentence: "here the norms of both matrices are added; add their squares, then take the root"),
    Misconception(
      "norms-averaged", NormsAveraged(),
      belief: "A layer's norm is the mean of its matrices' norms.",
      why: "One number for two; a mean seems natural.",
      sentence: "this is the mean of both norms; take all elements of both as one vector"),
    Misconception(
      "first-matrix-only", FirstMatrixOnly(),
      belief: "The first matrix stands for its layer.",
      why: "Plots often show one of the two.",
      sentence: "this is the norm of dW_1 alone; dW_2 belongs to it"),
    Misconception(
      "second-matrix-only", SecondMatrixOnly(),
      belief: "The second matrix stands for its layer.",
      why: "It is the one that the theorem is about.",
      sentence: "this is the norm of dW_2 alone; dW_1 belongs to it"),
    Misconception(
      "last-layer-first", LastLayerFirst(),
      belief: "The norms come in the order in which backward computes them.",
      why: "Backward begins at the last layer.",
      sentence: "these are the norms with the last layer first; keep the order of the arguments"),
  ]

  struct MeanOfNorms: DepthProfileSteps {
    func norm(ofBatch gradients: [Matrix]) -> Double { mean(gradients.map { norm($0.elements) }) }
  }

  struct RootMeanSquareOfNorms: DepthProfileSteps {
    func norm(ofBatch gradients: [Matrix]) -> Double {
      sqrt(mean(gradients.map { dot($0.elements, $0.elements) }))
    }
  }

  struct NormOfSum: DepthProfileSteps {
    func norm(ofBatch gradients: [Matrix]) -> Double {
      norm((batchMean(gradients) * Double(gradients.count)).elements)
    }
  }

  /// Separated by the first case.
  struct SquaredNorm: DepthProfileSteps {
    func norm(_ numbers: [Double]) -> Double { dot(numbers, numbers) }
  }

  struct RootMeanSquareGradient: DepthProfileSteps {
    func norm(_ numbers: [Double]) -> Double { sqrt(meanSquare(numbers)) }
  }

  struct SumOfAbsoluteValues: DepthProfileSteps {
    func norm(_ numbers: [Double]) -> Double { sum(numbers.map { abs($0) }) }
  }

  struct NormsAdded: DepthProfileSteps {
    func norm(_ w1: Matrix, _ w2: Matrix) -> Double { norm(w1.elements) + norm(w2.elements) }
  }

  struct NormsAveraged: DepthProfileSteps {
    func norm(_ w1: Matrix, _ w2: Matrix) -> Double {
      (norm(w1.elements) + norm(w2.elements)) / 2
    }
  }

  struct FirstMatrixOnly: DepthProfileSteps {
    func norm(_ w1: Matrix, _ w2: Matrix) -> Double { norm(w1.elements) }
  }

  struct SecondMatrixOnly: DepthProfileSteps {
    func norm(_ w1: Matrix, _ w2: Matrix) -> Double { norm(w2.elements) }
  }

  /// Separated by the first case of two layers.
  struct LastLayerFirst: DepthProfileSteps {
    func arranged(_ norms: [Double]) -> [Double] { norms.reversed() }
  }
}
