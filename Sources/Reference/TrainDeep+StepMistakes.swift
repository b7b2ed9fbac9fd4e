import LearnerSupport
import Problems
import Tensors

// What goes wrong between the loss and Adam.
extension TrainDeepKey {
  /// Remembers what it should forget.
  private final class Memory {
    var gradients: [Tensor] = []

    func add(_ new: [Tensor]) -> [Tensor] {
      gradients = gradients.isEmpty ? new : zip(gradients, new).map { $0 + $1 }
      return gradients
    }
  }

  @MistakeList<TrainDeepSteps> static var gradients: [Mistake<TrainDeepSteps>] {
    Mistake.family(why: "PyTorch adds until `zero_grad` is called, and clips in place.")([
      "gradients-accumulated: each step adds its gradients to those of all steps before": {
        let memory = Memory()
        $0.received = { gradients, _ in memory.add(gradients) }
      },
      "clipped-gradients-accumulated: each step adds its gradients to the clipped ones before": {
        let memory = Memory()
        $0.received = { gradients, _ in memory.add(gradients) }
        $0.used = {
          memory.gradients = $0.clipped
          return $0.clipped
        }
      },
    ])
    Mistake.formulas(
      \.received, "", "after the loss there are", right: "once the gradients, in every step",
      why: "A tensor that is not what `variable()` returned answers 0; backward passes add up.")([
        "nothing-reached: gradients of 0, as of what `variable()` did not return":
          { gradients, _ in gradients.map { $0 * 0 } },
        "gradients-doubled-later: twice the gradients from the second step on": {
          gradients, state in
          gradients.map { $0 * (state.step > 0 ? 2 : 1) }
        },
      ])
    Mistake.formulas(
      \.used, "", "Adam gets", right: "given the clipped ones", why: "Calls in the wrong order.")([
        "gradients-cleared: gradients of 0": { $0.gradients.map { $0 * 0 } },
        "clipped-too-late: the gradients as they were before clipping": { $0.gradients },
      ])
    Mistake.family(why: "Gradients are clipped where theta moves, after the moments.")([
      "moments-of-unclipped: the state's moments take the gradients as they were before clipping":
        { $0.remembered = { $0.gradients } }
    ])
  }

  @MistakeList<TrainDeepSteps> static var norms: [Mistake<TrainDeepSteps>] {
    Mistake.formulas(
      \.norm, "", "the norm is", right: "the root of the sum of all squares",
      why: "Norms are at hand, one for each tensor; the root or a loop ends too early.")([
        "sum-of-norms: the sum of the tensors' norms": { $0.norms.reduce(0, +) },
        "norm-squared: the sum of squares without its root": { $0.norm * $0.norm },
        "norm-averaged: the root of the mean of squares":
          { $0.norm / Double(max(1, $0.map(\.count).reduce(0, +))).squareRoot() },
        "mean-of-norms: the mean of the tensors' norms":
          { $0.norms.reduce(0, +) / Double($0.count) },
        "largest-of-norms: the largest of the tensors' norms": { $0.norms.max() ?? 0 },
        "sum-of-sizes: the sum of all sizes":
          { $0.flatMap(\.data).reduce(0) { $0 + $1.magnitude } },
        "largest-size: the largest number's size":
          { $0.flatMap(\.data).map(\.magnitude).max() ?? 0 },
        "norm-of-first: that of the first tensor": { Array($0.prefix(1)).norm },
        "norm-of-last: that of the last tensor": { $0.suffix(1).norm },
        "norm-without-last: that of all tensors but the last": { $0.dropLast().norm },
      ])
    Mistake.formulas(
      \.measured, "", "the norm is that of", right: "that of the gradients",
      why: "Both are lists of the same shapes.")(["norm-of-parameters: the parameters": parameters])
    Mistake.formulas(
      \.reportedNorm, "", "what is reported is", right: "the global norm before clipping",
      why: "All are numbers about the clipping, and at hand.")([
        "clipped-norm-reported: the norm of the clipped gradients": { $0.clipped.norm },
        "norm-reported-squared: the norm squared": { $0.norm * $0.norm },
        "norm-of-parameters-reported: the parameters' norm": { $0.parameters.norm },
        "factor-reported: the factor of the clipping": { min(1, $0.maximum / $0.norm) },
        "maximum-reported: the maximum": { $0.maximum },
        "sum-of-norms-reported: the sum of the tensors' norms": { $0.gradients.norms.reduce(0, +) },
      ])
  }

  private static let parameters: @Sendable (ClippingScope) -> [Tensor] = { $0.parameters }

  @MistakeList<TrainDeepSteps> static var clipping: [Mistake<TrainDeepSteps>] {
    for (name, words, clipped) in ways {
      Mistake(
        name, "gradients are \(words); all are scaled by min(1, maximum / norm)",
        why: "Another clipping is as common, or a quotient is upside down."
      ) { ($0.isClipped, $0.clipped) = (.always, clipped) }
    }
    for (name, words, factor) in factors {
      Mistake(
        name, "gradients are multiplied by \(words); the factor is min(1, maximum / norm)",
        why: "A bound, a root or a condition gets lost; PyTorch adds 1e-6 against 0."
      ) {
        $0.isClipped = .always
        $0.clipped = { scope in scope.gradients.map { $0 * factor(scope.maximum, scope.norm) } }
      }
    }
    Mistake.ready(
      \.maximum, "the maximum", .constant(1) + .power() + .term(), rest: "it is a setting",
      except: ["dropped", "negated"])
    Mistake(
      "small-gradients-scaled-up",
      "gradients below the maximum are scaled to it, and others are not",
      why: "A comparison and its opposite are one character apart."
    ) { $0.isClipped = .less }
  }

  /// Other ways to clip.
  private static let ways: [(String, String, @Sendable (ClippingScope) -> [Tensor])] = [
    (
      "clipped-by-tensor", "clipped, each tensor by its own norm",
      { scope in
        scope.gradients.map { [$0].norm > scope.maximum ? $0 * (scope.maximum / [$0].norm) : $0 }
      }
    ),
    (
      "clipped-by-number", "cut, each number at the maximum",
      { scope in
        let maximum = scope.maximum
        return scope.gradients.map {
          Tensor(shape: $0.shape, data: $0.data.map { max(-maximum, min(maximum, $0)) })
        }
      }
    ),
  ]

  /// Other factors, given the maximum and the norm.
  private static let factors: [(String, String, @Sendable (_ m: Double, _ n: Double) -> Double)] = [
    ("scaled-up", "maximum / norm, small ones too", { $0 / $1 }),
    ("clipped-with-epsilon", "maximum / (norm + 1e-6) above it", { min(1, $0 / ($1 + 1e-6)) }),
    ("clipped-upside-down", "norm / maximum where that is above 1", { max(1, $1 / $0) }),
    ("clipped-by-square", "maximum / norm^2, if below 1", { min(1, $0 / ($1 * $1)) }),
    ("clipped-to-1", "1 / norm where the norm is above the maximum", { $1 > $0 ? 1 / $1 : 1 }),
    ("clipped-away", "0 where the norm is above the maximum", { $1 > $0 ? 0 : 1 }),
    ("clipped-by-sum", "maximum / (maximum + norm)", { $0 / ($0 + $1) }),
  ]

  @MistakeList<TrainDeepSteps> static var rates: [Mistake<TrainDeepSteps>] {
    Mistake.formulas(
      \.scheduled, "", "the rate is", right: "schedule(state.step + 1)",
      why: "state.step is at hand; `scheduler.step()` comes first, or once.")([
        "rate-of-steps-done: schedule(state.step)": { $0 },
        "first-rate-skipped: one step ahead, schedule(state.step + 2)": { $0 + 2 },
        "rate-constant: schedule(1) in every step": { _ in 1 },
        "rate-without-warm-up: that of a late step, without the warm-up": { _ in 1_000_000 },
      ])
    for (name, decay) in [("hundredth", 0.01), ("tenth", 0.1)] {
      Mistake(
        "weight-decay-of-\(name)", "the parameters decay, by \(decay); here nothing decays",
        why: "AdamW decays unless told otherwise."
      ) { $0.weightDecay = decay }
    }
    Mistake.family(why: "Examples have the numbers written out, and the settings go unused.")([
      "usual-betas: the betas are 0.9 and 0.999; they are settings":
        { ($0.beta1, $0.beta2) = ({ _ in 0.9 }, { _ in 0.999 }) },
      "usual-beta1: beta1 is 0.9; it is a setting": { $0.beta1 = { _ in 0.9 } },
      "usual-beta2: beta2 is 0.999; it is a setting": { $0.beta2 = { _ in 0.999 } },
    ])
    Mistake.ready(\.rate, "the rate", .constant(1e-3, 0.1, 1), rest: "the schedule gives it")
  }
}
