import Problems
import Tensors

/// Beliefs about clipping, and about the norm that is reported.
extension TrainDeepKey {
  static let clippingMisconceptions: [Misconception] = [
    Misconception(
      "clipped-too-late", ClippedTooLate(),
      belief: "The gradients are clipped after the step, or not at all.",
      why: "Two calls in the wrong order; while no norm is large, nothing shows.",
      sentence: "here Adam gets the gradients as they were before clipping; clip, then step"),
    Misconception(
      "clipped-norm-reported", ClippedNormReported(),
      belief: "The norm to report is that of the gradients that are used.",
      why: "The clipped gradients are at hand; their norm shows no spike any more.",
      sentence: "this is the norm of the clipped gradients; report the one before clipping"),
    Misconception(
      "clipped-by-tensor", ClippedByTensor(),
      belief: "Each parameter's gradient is clipped by its own norm.",
      why: "The parameters are a list, and the loop goes over it.",
      sentence: "here each tensor is clipped by its own norm; one factor, from the norm of all"),
    Misconception(
      "clipped-by-number", ClippedByNumber(),
      belief: "Clipping cuts each number at the maximum.",
      why: "That is called clipping too: `clip_grad_value_`.",
      sentence: "here each number is cut at the maximum; scale all by min(1, maximum / norm)"),
    Misconception(
      "scaled-up", ScaledUp(),
      belief: "The gradients are scaled to the maximum, whatever their norm.",
      why: "The factor is maximum / norm, and the min in front is easily lost.",
      sentence: "here small gradients are scaled up to the maximum; the factor is at most 1"),
    Misconception(
      "sum-of-norms", SumOfNorms(),
      belief: "The norm of all gradients is the sum of the tensors' norms.",
      why: "Norms are at hand, one for each tensor.",
      sentence: "this norm is the sum of the tensors' norms; take the root of all squares' sum"),
  ]

  struct ClippedTooLate: TrainDeepSteps {
    func used(_ gradients: [Tensor], clipped: [Tensor]) -> [Tensor] { gradients }
  }

  struct ClippedNormReported: TrainDeepSteps {
    func reported(norm: Double, clipped: [Tensor]) -> Double { clipped.norm }
  }

  struct ClippedByTensor: TrainDeepSteps {
    func clipped(_ gradients: [Tensor], norm: Double, maximum: Double) -> [Tensor] {
      gradients.map { [$0].norm > maximum ? $0 * (maximum / [$0].norm) : $0 }
    }
  }

  struct ClippedByNumber: TrainDeepSteps {
    func clipped(_ gradients: [Tensor], norm: Double, maximum: Double) -> [Tensor] {
      gradients.map { gradient in
        Tensor(
          shape: gradient.shape, data: gradient.data.map { max(-maximum, min(maximum, $0)) })
      }
    }
  }

  struct ScaledUp: TrainDeepSteps {
    func clipped(_ gradients: [Tensor], norm: Double, maximum: Double) -> [Tensor] {
      gradients.map { $0 * (maximum / norm) }
    }
  }

  struct SumOfNorms: TrainDeepSteps {
    func norm(_ gradients: [Tensor]) -> Double { gradients.map { [$0].norm }.reduce(0, +) }
  }
}
