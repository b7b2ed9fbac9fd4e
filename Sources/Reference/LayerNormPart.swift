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
  @MistakeList<Self> static var parameterMistakes: [Mistake<Self>] {
    Mistake(
      "default-epsilon", "epsilon is 1e-6; it is the one that is handed in",
      why: "`LayerNorm(scale:bias:)` compiles without one, and has 1e-6."
    ) { $0.epsilon = { _ in 1e-6 } }
    Mistake.ready(\.epsilon, "epsilon", .constant(1e-5), rest: "it is the one that is handed in")
    Mistake.family(
      "the norm has ", "; it has its own", why: "Those are the numbers before training.")([
        "gain-and-bias-swapped: the bias as its gain, and the gain as its bias":
          { ($0.gain, $0.bias) = ($0.bias, $0.gain) },
        "norm-bias-dropped: no bias": { $0.offset = { $0 * 0 } },
        "norm-gain-forgotten: no gain": { $0.factor = { $0.filled(1) } },
        "norm-plain: a gain of 1 and a bias of 0":
          { ($0.factor, $0.offset) = ({ $0.filled(1) }, { $0 * 0 }) },
      ])
  }

  /// What happens to the rows.
  static var rowMistakes: [Mistake<Self>] {
    let own = Mistake<NormSteps>.family("tokens ", why: "Variances are defined in several ways.")([
      "norm-is-rms: keep their mean, as in RMSNorm; LayerNorm removes it":
        { $0.center = { $0 * 0 } },
      "mean-kept-in-numerator: are divided by the deviation; subtract the mean above, too":
        { $0.numerator = { $1 } },
      "variance-over-d-minus-1: have a variance over d - 1; LayerNorm divides by d":
        { $0.averaged = .overOneLess },
    ])
    let shared: Set = [
      "over-columns", "over-everything", "epsilon-outside-root", "epsilon-forgotten",
      "divided-by-variance", "sum-of-squares",
    ]
    return (own + NormSteps.forwardMistakes.filter { shared.contains($0.name) })
      .map { $0.handed(to: \.otherwise) }.asReadyMade()
  }
}
