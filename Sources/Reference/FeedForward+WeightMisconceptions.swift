import Matrices
import Problems

/// Beliefs about which way round a matrix is multiplied.
///
/// Where d and d_h differ, all but the last stop in `matmul`, and that too is how they are
/// recognized. The second case has d = d_h, so that each shows numbers of its own first.
extension FeedForwardKey {
  static let weightMisconceptions: [Misconception] = [
    Misconception(
      "hidden-weight-transposed", HiddenWeightTransposed(),
      belief: "The hidden layer is h times W_h transposed.",
      why: "PyTorch's Linear keeps its weight that way round and multiplies `x @ W.T`.",
      sentence: "this is what W_h transposed gives; W_h is d x d_h and multiplies as it is"),
    Misconception(
      "output-weight-transposed", OutputWeightTransposed(),
      belief: "The output is the hidden layer times W_f transposed.",
      why: "PyTorch's Linear keeps its weight that way round and multiplies `x @ W.T`.",
      sentence: "this is what W_f transposed gives; W_f is d_h x d and multiplies as it is"),
    Misconception(
      "weights-transposed", WeightsTransposed(),
      belief: "Both matrices are multiplied transposed.",
      why: "PyTorch's Linear keeps its weight that way round and multiplies `x @ W.T`.",
      sentence: "this is what both matrices transposed give; here they multiply as they are"),
    Misconception(
      "hidden-weight-untransposed-backward",
      HiddenWeightUntransposedBackward(),
      belief: "The gradient passes W_h the same way round as the values did.",
      why: "Copying the forward line changes nothing that a square matrix would notice.",
      sentence: "this is what W_h gives on the way back without being transposed"),
    Misconception(
      "output-weight-untransposed-backward",
      OutputWeightUntransposedBackward(),
      belief: "The gradient passes W_f the same way round as the values did.",
      why: "Copying the forward line changes nothing that a square matrix would notice.",
      sentence: "this is what W_f gives on the way back without being transposed"),
    Misconception(
      "weights-untransposed-backward", WeightsUntransposedBackward(),
      belief: "The gradient passes both matrices the same way round as the values did.",
      why: "Copying the forward lines changes nothing that square matrices would notice.",
      sentence: "this is what W_h and W_f give on the way back without being transposed"),
    Misconception(
      "weight-gradient-transposed", WeightGradientTransposed(),
      belief: "The gradient of W in a W is (dL/d(a W)) transposed times a.",
      why: "It is the right formula for `a @ W.T`, PyTorch's way round.",
      sentence: "this gradient is transposed; it must have the shape of the matrix itself"),
  ]

  /// Separated by the second case, whose W_h is not symmetric.
  struct HiddenWeightTransposed: FeedForwardSteps {
    func hiddenWeights(_ w: Matrix) -> Matrix { w.transposed }
  }

  /// Separated by the second case, whose W_f is not symmetric.
  struct OutputWeightTransposed: FeedForwardSteps {
    func outputWeights(_ w: Matrix) -> Matrix { w.transposed }
  }

  /// Separated by the second case.
  struct WeightsTransposed: FeedForwardSteps {
    func hiddenWeights(_ w: Matrix) -> Matrix { w.transposed }
    func outputWeights(_ w: Matrix) -> Matrix { w.transposed }
  }

  /// Separated by the second case, in the gradient of h alone.
  struct HiddenWeightUntransposedBackward: FeedForwardSteps {
    func throughHiddenWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix { matmul(gradient, w) }
  }

  /// Separated by the second case, in the gradients of h, W_h and b_h.
  struct OutputWeightUntransposedBackward: FeedForwardSteps {
    func throughOutputWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix { matmul(gradient, w) }
  }

  /// Separated by the second case, in the gradients of h, W_h and b_h.
  struct WeightsUntransposedBackward: FeedForwardSteps {
    func throughWeights(_ gradient: Matrix, _ w: Matrix) -> Matrix { matmul(gradient, w) }
  }

  /// Separated by the second case in numbers, and by the next ones in the shape.
  struct WeightGradientTransposed: FeedForwardSteps {
    func weightGradient(_ a: Matrix, _ gradient: Matrix) -> Matrix {
      matmul(gradient.transposed, a)
    }
  }
}
