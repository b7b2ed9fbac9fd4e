import Matrices
import Problems

/// Beliefs about clipping.
extension GradientSpikesKey {
  static let clippingMisconceptions: [Misconception] = [
    Misconception(
      "clipped-one-by-one", ClippedOneByOne(),
      belief: "Each matrix is clipped by its own norm.",
      why: "A loop over the parameters is where the clipping happens.",
      sentence:
        "here each matrix is clipped by its own norm; one factor for all keeps the direction"),
    Misconception(
      "small-scaled-up", SmallScaledUp(),
      belief: "Clipping gives the gradients the norm `maximum`.",
      why: "The factor maximum / norm does that, and its `min` with 1 is easily left out.",
      sentence:
        "here small gradients are scaled up to the maximum; clipping leaves them as they are"),
    Misconception(
      "values-clamped", ValuesClamped(),
      belief: "Clipping cuts each number at the maximum.",
      why: "That is clipping by value, which libraries offer under a similar name.",
      sentence: "here each number is cut at the maximum; clipping by norm scales all of them"),
    Misconception(
      "epsilon-added", EpsilonAdded(),
      belief: "A millionth is added to the norm before the division.",
      why: "`torch.nn.utils.clip_grad_norm_` does so.",
      sentence: "these are the numbers of maximum / (norm + 1e-6), PyTorch's; here is no epsilon"),
    Misconception(
      "step-dropped", StepDropped(),
      belief: "Gradients whose norm is too large are set to 0.",
      why: "Some training loops skip such a step.",
      sentence: "here gradients above the maximum become 0; clipping shortens them to the maximum"),
    Misconception(
      "divided-by-norm-only", DividedByNormOnly(),
      belief: "Gradients whose norm is too large are divided by it.",
      why: "With a maximum of 1, the usual one, it is the same.",
      sentence: "here what is too large gets norm 1; it should get the norm maximum"),
  ]

  /// Separated by the first case.
  struct ClippedOneByOne: GradientSpikesSteps {
    func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
      gradients.map { Reference().clipped([$0], to: maximum)[0] }
    }
  }

  /// Separated by the norm below the maximum.
  struct SmallScaledUp: GradientSpikesSteps {
    func factor(norm: Double, maximum: Double) -> Double { norm > 0 ? maximum / norm : 1 }
  }

  /// Separated by the first case.
  struct ValuesClamped: GradientSpikesSteps {
    func clipped(_ gradients: [Matrix], to maximum: Double) -> [Matrix] {
      gradients.map { $0.map { max(-maximum, min(maximum, $0)) } }
    }
  }

  /// Separated by the tiny gradients.
  struct EpsilonAdded: GradientSpikesSteps {
    func factor(norm: Double, maximum: Double) -> Double { min(1, maximum / (norm + 1e-6)) }
  }

  /// Separated by the first case.
  struct StepDropped: GradientSpikesSteps {
    func factor(norm: Double, maximum: Double) -> Double { norm > maximum ? 0 : 1 }
  }

  /// Separated by the first case.
  struct DividedByNormOnly: GradientSpikesSteps {
    func factor(norm: Double, maximum: Double) -> Double { norm > maximum ? 1 / norm : 1 }
  }
}
