import LearnerSupport
import Matrices
import Problems

/// Beliefs about the size of the stream; the large token separates the means from each other.
extension DepthProfileKey {
  static let streamMisconceptions: [Misconception] = [
    Misconception(
      "mean-square", MeanSquare(),
      belief: "The size of the stream is the mean of its squares.",
      why: "That is what theorems speak of; the root is forgotten, or left out on purpose.",
      sentence: "this is the mean square; the root mean square is its root"),
    Misconception(
      "norm-of-stream", NormOfStream(),
      belief: "The size of the stream is its Frobenius norm.",
      why: "It is the size of a gradient here.",
      sentence: "this is the Frobenius norm, which grows with m and d; divide by m * d in the root"),
    Misconception(
      "deviation-of-stream", DeviationOfStream(),
      belief: "The root mean square is the standard deviation.",
      why: "For numbers of mean 0 it is.",
      sentence: "this is the standard deviation; the root mean square keeps the mean in"),
    Misconception(
      "mean-of-token-rms", MeanOfTokenRMS(),
      belief: "Each token has a root mean square, and the stream has their mean.",
      why: "A norm works on each token by itself.",
      sentence: "this is the mean of the tokens' root mean squares; square all elements, one mean"),
    Misconception(
      "mean-of-token-norms", MeanOfTokenNorms(),
      belief: "The size of the stream is the mean length of its tokens.",
      why: "A token is a vector, and vectors have a length.",
      sentence: "this is the mean norm of the tokens; square all elements, mean, and root"),
    Misconception(
      "squares-over-tokens", SquaresOverTokens(),
      belief: "The sum of the squares is divided by the number of tokens.",
      why: "`count` of the rows is the number at hand.",
      sentence: "here the squares are divided by m alone; there are m * d of them"),
    Misconception(
      "squares-over-columns", SquaresOverColumns(),
      belief: "The sum of the squares is divided by the width.",
      why: "For a single token it is.",
      sentence: "here the squares are divided by d alone; there are m * d of them"),
    Misconception(
      "mean-absolute-value", MeanAbsoluteValue(),
      belief: "The size of the stream is the mean of the absolute values.",
      why: "It is a mean size in the plain sense of the words.",
      sentence: "this is the mean absolute value; the root mean square has squares and a root"),
  ]

  struct MeanSquare: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { meanSquare(x.elements) }
  }

  struct NormOfStream: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { norm(x.elements) }
  }

  struct DeviationOfStream: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { sqrt(meanSquare(centered(x.elements))) }
  }

  struct MeanOfTokenRMS: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { mean(x.rowArrays.map { sqrt(meanSquare($0)) }) }
  }

  struct MeanOfTokenNorms: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { mean(x.rowArrays.map { norm($0) }) }
  }

  struct SquaresOverTokens: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { norm(x.elements) / sqrt(Double(x.rows)) }
  }

  struct SquaresOverColumns: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { norm(x.elements) / sqrt(Double(x.columns)) }
  }

  struct MeanAbsoluteValue: DepthProfileSteps {
    func rms(_ x: Matrix) -> Double { mean(x.elements.map { abs($0) }) }
  }
}
