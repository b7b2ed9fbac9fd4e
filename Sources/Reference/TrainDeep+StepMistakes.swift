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

  @MistakeList<TrainDeepSteps>
  static var gradients: [Mistake<TrainDeepSteps>] {
    Mistake(
      "gradients-accumulated",
      "each step adds its gradients to those of all steps before; every step begins afresh",
      why: "PyTorch does so until `zero_grad` is called."
    ) {
      let memory = Memory()
      $0.received = { gradients, _ in memory.add(gradients) }
    }
    Mistake(
      "clipped-gradients-accumulated",
      "each step adds its gradients to the clipped ones of the step before; it begins afresh",
      why: "PyTorch clips in place, and keeps gradients until `zero_grad` is called."
    ) {
      let memory = Memory()
      $0.received = { gradients, _ in memory.add(gradients) }
      $0.used = {
        memory.gradients = $0.clipped
        return $0.clipped
      }
    }
    Mistake(
      "nothing-reached",
      "all gradients are 0: the loss was not computed from what `variable()` returned",
      why: "Both hold the same numbers; asked for a gradient, a marked tensor answers 0."
    ) { $0.received = { gradients, _ in gradients.map { $0 * 0 } } }
    Mistake(
      "gradients-cleared", "Adam gets gradients of 0; it gets the clipped ones",
      why: "`zero_grad` has to stand somewhere; between backward and step it undoes both."
    ) { $0.used = { $0.gradients.map { $0 * 0 } } }
    Mistake(
      "gradients-doubled-later",
      "from the second step on the gradients are doubled; each counts once",
      why: "Two backward passes add up where nothing sets the gradients to 0."
    ) { $0.received = { gradients, state in gradients.map { $0 * (state.step > 0 ? 2 : 1) } } }
  }

  @MistakeList<TrainDeepSteps>
  static var norms: [Mistake<TrainDeepSteps>] {
    norm(
      "sum-of-norms", "the sum of the tensors' norms",
      why: "Norms are at hand, one for each tensor."
    ) {
      $0.map { [$0].norm }.reduce(0, +)
    }
    norm("norm-squared", "the sum of squares without its root", why: "The root gets lost.") {
      $0.norm * $0.norm
    }
    norm("norm-averaged", "the root of the mean of squares", why: "Most losses are means.") {
      $0.norm / Double(max(1, $0.map(\.count).reduce(0, +))).squareRoot()
    }
    norm("mean-of-norms", "the mean of the tensors' norms", why: "Norms are at hand, one for each.")
    {
      $0.map { [$0].norm }.reduce(0, +) / Double($0.count)
    }
    norm(
      "largest-of-norms", "the largest of the tensors' norms",
      why: "Norms are at hand, one for each."
    ) {
      $0.map { [$0].norm }.max() ?? 0
    }
    norm("sum-of-sizes", "the sum of all numbers' sizes", why: "That is a norm, too.") {
      $0.flatMap(\.data).reduce(0) { $0 + $1.magnitude }
    }
    norm("largest-size", "the largest number's size", why: "That is a norm, too.") {
      $0.flatMap(\.data).map(\.magnitude).max() ?? 0
    }
    norm("norm-of-first", "that of the first tensor", why: "An index stays where a loop belongs.") {
      Array($0.prefix(1)).norm
    }
    norm("norm-of-last", "that of the last tensor", why: "In a loop `=` stands where `+=` belongs.")
    {
      $0.suffix(1).norm
    }
    norm("norm-without-last", "that of all tensors but the last", why: "A loop ends too early.") {
      $0.dropLast().norm
    }
    Mistake(
      "norm-of-parameters", "the norm is that of the parameters; it is that of their gradients",
      why: "Both are lists of the same shapes."
    ) { $0.measured = { $0.parameters } }
    reported(
      "clipped-norm-reported", "the norm of the clipped gradients; it is the one before clipping",
      why: "The clipped gradients are at hand; their norm shows no spike any more."
    ) { $0.clipped.norm }
    reported(
      "norm-reported-squared", "the norm squared; it is the norm itself", why: "The root gets lost."
    ) {
      $0.norm * $0.norm
    }
    reported(
      "norm-of-parameters-reported", "the parameters' norm; it is that of their gradients",
      why: "Both are lists of the same shapes."
    ) { $0.parameters.norm }
    reported(
      "factor-reported", "the factor of the clipping; it is the norm before",
      why: "Both are numbers about the clipping."
    ) { min(1, $0.maximum / $0.norm) }
    reported(
      "maximum-reported", "the maximum; it is the norm before clipping",
      why: "That is what the norm is after clipping."
    ) { $0.maximum }
    reported(
      "sum-of-norms-reported", "the sum of the tensors' norms; it is the global norm",
      why: "Norms are at hand, one for each tensor."
    ) {
      $0.gradients.map { [$0].norm }.reduce(0, +)
    }
  }

  /// Another norm, for the report and for clipping.
  private static func norm(
    _ name: String, _ words: String, why: String, _ norm: @escaping @Sendable ([Tensor]) -> Double
  ) -> Mistake<TrainDeepSteps> {
    Mistake(name, "the norm is \(words); it is the root of the sum of all squares", why: why) {
      $0.norm = norm
    }
  }

  /// Another norm for the report alone.
  private static func reported(
    _ name: String, _ words: String, why: String,
    _ reported: @escaping @Sendable (ClippingScope) -> Double
  ) -> Mistake<TrainDeepSteps> {
    Mistake(name, "what is reported is \(words)", why: why) { $0.reportedNorm = reported }
  }

  @MistakeList<TrainDeepSteps>
  static var clipping: [Mistake<TrainDeepSteps>] {
    Mistake(
      "clipped-too-late",
      "Adam gets the gradients as they were before clipping; it gets the clipped ones",
      why: "Two calls in the wrong order; while no norm is large, nothing shows."
    ) { $0.used = { $0.gradients } }
    Mistake(
      "moments-of-unclipped", "the state's moments take the gradients as they were before clipping",
      why: "Gradients are clipped where theta moves, after the moments."
    ) { $0.remembered = { $0.gradients } }
    clip(
      "clipped-by-tensor",
      "each tensor is clipped by its own norm; one factor, from the norm of all",
      why: "The parameters are a list, and the loop goes over it."
    ) { scope in
      scope.gradients.map {
        let norm = [$0].norm
        return norm > scope.maximum ? $0 * (scope.maximum / norm) : $0
      }
    }
    clip(
      "clipped-by-number",
      "each number is cut at the maximum; all are scaled by min(1, maximum / norm)",
      why: "That is called clipping too: `clip_grad_value_`."
    ) { scope in
      scope.gradients.map { gradient in
        Tensor(
          shape: gradient.shape,
          data: gradient.data.map { max(-scope.maximum, min(scope.maximum, $0)) })
      }
    }
    clip(
      "scaled-up", "small gradients are scaled up to the maximum; the factor is at most 1",
      why: "The factor is maximum / norm, and the min in front is easily lost."
    ) { scope in
      scope.gradients.map { $0 * (scope.maximum / scope.norm) }
    }
    clip(
      "clipped-with-epsilon", "the factor is maximum / (norm + 1e-6); it is maximum / norm",
      why: "PyTorch adds it against a division by 0."
    ) { scope in
      scope.gradients.map { $0 * min(1, scope.maximum / (scope.norm + 1e-6)) }
    }
    clip(
      "clipped-upside-down",
      "the factor is norm / maximum where that is above 1; it is maximum / norm",
      why: "Multiplying and dividing get mixed up."
    ) { scope in
      scope.gradients.map { $0 * max(1, scope.norm / scope.maximum) }
    }
    clip(
      "clipped-by-square", "the factor is maximum / norm^2; it is maximum / norm",
      why: "The root gets lost."
    ) { scope in
      scope.gradients.map { $0 * min(1, scope.maximum / (scope.norm * scope.norm)) }
    }
    clip(
      "clipped-to-1", "gradients above the maximum are scaled to a norm of 1, not to the maximum",
      why: "To normalize is to divide by the norm."
    ) { scope in
      scope.norm > scope.maximum
        ? scope.gradients.map { $0 * (1 / scope.norm) } : scope.gradients
    }
    clip(
      "clipped-away", "gradients above the maximum are replaced by 0; they are scaled down",
      why: "Some trainings skip such a step."
    ) { scope in
      scope.norm > scope.maximum ? scope.gradients.map { $0 * 0 } : scope.gradients
    }
    clip(
      "clipped-by-sum", "the factor is maximum / (maximum + norm); it is min(1, maximum / norm)",
      why: "It needs no condition."
    ) { scope in
      scope.gradients.map { $0 * (scope.maximum / (scope.maximum + scope.norm)) }
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

  /// Another way to clip.
  private static func clip(
    _ name: String, _ sentence: String, why: String,
    _ clipped: @escaping @Sendable (ClippingScope) -> [Tensor]
  ) -> Mistake<TrainDeepSteps> {
    Mistake(name, sentence, why: why) {
      $0.isClipped = .always
      $0.clipped = clipped
    }
  }

  @MistakeList<TrainDeepSteps>
  static var rates: [Mistake<TrainDeepSteps>] {
    rate("rate-of-steps-done", "schedule(state.step)", why: "That number is in the state.") { $0 }
    rate(
      "first-rate-skipped", "one step ahead, schedule(state.step + 2)",
      why: "`scheduler.step()` in front of `optimizer.step()`."
    ) { $0 + 2 }
    rate(
      "rate-constant", "schedule(1) in every step",
      why: "The schedule is asked once, and its answer kept."
    ) { _ in 1 }
    rate(
      "rate-without-warm-up", "that of a late step, without the warm-up",
      why: "The highest rate is what one remembers."
    ) { _ in 1_000_000 }
    Mistake(
      "weight-decay-of-hundredth", "the parameters decay, by 0.01; here nothing decays",
      why: "AdamW decays by 0.01 unless told otherwise."
    ) { $0.weightDecay = 0.01 }
    Mistake(
      "weight-decay-of-tenth", "the parameters decay, by 0.1; here nothing decays",
      why: "Language models are trained so."
    ) { $0.weightDecay = 0.1 }
    Mistake(
      "usual-betas", "the betas are 0.9 and 0.999; they are settings",
      why: "Examples have the numbers written out, and the settings go unused."
    ) {
      $0.beta1 = { _ in 0.9 }
      $0.beta2 = { _ in 0.999 }
    }
    Mistake(
      "usual-beta1", "beta1 is 0.9; it is a setting", why: "Examples have the number written out."
    ) { $0.beta1 = { _ in 0.9 } }
    Mistake(
      "usual-beta2", "beta2 is 0.999; it is a setting", why: "Examples have the number written out."
    ) { $0.beta2 = { _ in 0.999 } }
    Mistake.ready(\.rate, "the rate", .constant(1e-3, 0.1, 1), rest: "the schedule gives it")
  }

  /// Another step of the schedule.
  private static func rate(
    _ name: String, _ words: String, why: String, _ scheduled: @escaping @Sendable (Int) -> Int
  ) -> Mistake<TrainDeepSteps> {
    Mistake(name, "the rate is \(words); it is schedule(state.step + 1)", why: why) {
      $0.scheduled = scheduled
    }
  }
}
