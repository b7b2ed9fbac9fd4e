import Problems
import Tensors

/// Beliefs about the gradients between the loss and the step.
extension TrainDeepKey {
  static let gradientMisconceptions: [Misconception] = [
    Misconception(
      "gradients-accumulated", GradientsAccumulated(),
      belief: "The gradients of a step are added to those of the steps before.",
      why: "PyTorch does so until `zero_grad` is called.",
      sentence: "here each step adds its gradients to those of all steps before; "
        + "begin every step afresh"),
    Misconception(
      "gradients-cleared", GradientsCleared(),
      belief: "The gradients are set to 0 after they were computed, and then the step is made.",
      why: "`zero_grad` has to stand somewhere; between backward and step it undoes both.",
      sentence: "here loss and norm are right, and Adam gets gradients of 0; "
        + "give it the clipped ones"),
    Misconception(
      "nothing-reached", NothingReached(),
      belief: "Gradients with respect to marked parameters come from a loss of unmarked ones.",
      why: "Both hold the same numbers; asked for a gradient, a marked tensor answers 0.",
      sentence:
        "here all gradients are 0; hand logits the very tensors that variable() returned, and make "
        + "no tensor from numbers on the way"),
  ]

  /// Remembers what it should forget.
  final class GradientsAccumulated: TrainDeepSteps {
    private var sums: [Tensor] = []

    init() {}

    func received(_ gradients: [Tensor]) -> [Tensor] {
      sums = sums.isEmpty ? gradients : zip(sums, gradients).map { $0 + $1 }
      return sums
    }
  }

  struct GradientsCleared: TrainDeepSteps {
    func used(_ gradients: [Tensor], clipped: [Tensor]) -> [Tensor] {
      gradients.map { Tensor(shape: $0.shape) }
    }
  }

  struct NothingReached: TrainDeepSteps {
    func received(_ gradients: [Tensor]) -> [Tensor] {
      gradients.map { Tensor(shape: $0.shape) }
    }
  }
}
