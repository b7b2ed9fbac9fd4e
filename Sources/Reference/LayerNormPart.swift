import Layers
import Tensors

/// A LayerNorm among the parts of something larger: which gain, bias and epsilon it gets, and what it
/// does with them.
struct LayerNormPart<Parameters> {
  @Choice var gain: (Parameters) -> Tensor
  @Choice var bias: (Parameters) -> Tensor
  /// Gain and bias as they are used.
  @Choice var factor: (Tensor) -> Tensor = { $0 }
  @Choice var offset: (Tensor) -> Tensor = { $0 }
  @Choice var epsilon: (Double) -> Double = { $0 }
  /// What the normalization itself does otherwise.
  @Choice var otherwise: ((inout NormSteps) -> Void)? = nil

  init(gain: @escaping (Parameters) -> Tensor, bias: @escaping (Parameters) -> Tensor) {
    _gain = Choice(wrappedValue: gain)
    _bias = Choice(wrappedValue: bias)
  }

  /// The norm that the parameters make.
  func norm(_ p: Parameters, epsilon given: Double) -> (Tensor) -> Tensor {
    let (gain, bias, epsilon) = (factor(gain(p)), offset(bias(p)), epsilon(given))
    guard let otherwise else {
      return LayerNorm(scale: gain, bias: bias, epsilon: epsilon).callAsFunction
    }
    var steps = NormSteps()
    otherwise(&steps)
    return { [steps] in steps.normalized($0, epsilon: epsilon) * gain + bias }
  }

  /// What happens to gain, bias and epsilon.
  @MistakeList<Self>
  static var parameterMistakes: [Mistake<Self>] {
    Mistake(
      "default-epsilon", "epsilon is 1e-6; it is the one that is handed in",
      why: "`LayerNorm(scale:bias:)` compiles without one, and has 1e-6."
    ) { $0.epsilon = { _ in 1e-6 } }
    Mistake.ready(\.epsilon, "epsilon", .constant(1e-5), rest: "it is the one that is handed in")
    Mistake(
      "gain-and-bias-swapped", "gain and bias are in each other's place",
      why: "Two vectors of one length are easily passed in the wrong order."
    ) { ($0.gain, $0.bias) = ($0.bias, $0.gain) }
    Mistake(
      "norm-bias-dropped", "the norm has no bias; it has one",
      why: "The bias may be left out of the call, and starts as zeros in real models."
    ) { $0.offset = { $0 * 0 } }
    Mistake(
      "norm-gain-forgotten", "the norm has no gain; it has one",
      why: "The gain starts as ones in real models, where leaving it out changes nothing."
    ) { $0.factor = { $0.filled(1) } }
    Mistake(
      "norm-plain", "the norm has a gain of 1 and a bias of 0; it has its own",
      why: "A norm made without parameters has these."
    ) {
      $0.factor = { $0.filled(1) }
      $0.offset = { $0 * 0 }
    }
  }

  /// What happens to the rows.
  static var rowMistakes: [Mistake<Self>] {
    let own: [Mistake<NormSteps>] = [
      Mistake(
        "norm-is-rms", "the mean is left in, as in RMSNorm; LayerNorm removes it",
        why: "That is RMSNorm, which looks like LayerNorm without its first step."
      ) { $0.center = { $0 * 0 } },
      Mistake(
        "mean-kept-in-numerator",
        "tokens are divided by the deviation; the mean has to be subtracted above, too",
        why: "The mean is gone inside the variance, so it seems to be done with."
      ) { $0.numerator = { $1 } },
      Mistake(
        "variance-over-d-minus-1", "the variance is divided by d - 1; LayerNorm divides by d",
        why: "Statistics courses do, and so does `torch.var` by default."
      ) { $0.averaged = .overOneLess },
    ]
    let shared: Set<String> = [
      "over-columns", "over-everything", "epsilon-outside-root", "epsilon-forgotten",
      "divided-by-variance", "sum-of-squares",
    ]
    return (own + NormSteps.forwardMistakes.filter { shared.contains($0.name) }).map { mistake in
      Mistake(mistake.name, mistake.sentence, why: mistake.why, isReadyMade: true) {
        [change = mistake.change] in $0.otherwise = change
      }
    }
  }
}
