import Matrices
import Problems

/// Beliefs about the activation and the biases.
extension FeedForwardKey {
  static let forwardMisconceptions: [Misconception] = [
    Misconception(
      "no-relu", NoRelu(),
      belief: "The network is two affine maps in a row.",
      why: "The rectifier has no parameters, so a list of the parameters hides it.",
      sentence: "these are the numbers without the ReLU; one stands between the two matrices"),
    Misconception(
      "relu-after-second-matrix", ReluAfterSecondMatrix(),
      belief: "The rectifier comes last.",
      why: "In many networks every layer ends with its activation.",
      sentence: "these are the numbers with the ReLU after W_f; its place is before W_f"),
    Misconception(
      "relu-twice", ReluTwice(),
      belief: "A rectifier follows each of the two affine maps.",
      why: "In many networks every layer ends with its activation.",
      sentence: "these are the numbers with a second ReLU at the end; the output has none"),
    Misconception(
      "gelu", Gelu(),
      belief: "The activation is GELU, in its tanh form.",
      why: "Many Transformers use GELU, and it looks almost like ReLU.",
      sentence: "these are the numbers of GELU (tanh form); the task asks for ReLU"),
    Misconception(
      "silu", Silu(),
      belief: "The activation is SiLU, z times the logistic function of z.",
      why: "Some models use it in this place.",
      sentence: "these are the numbers of SiLU, z * sigmoid(z); the task asks for ReLU"),
    Misconception(
      "leaky-relu", LeakyRelu(),
      belief: "Negative pre-activations keep a hundredth of their size.",
      why: "The leaky rectifier is a common variant, with 0.01 as its usual slope.",
      sentence:
        "these are the numbers of a leaky ReLU with slope 0.01; below 0, ReLU gives exactly 0"),
    Misconception(
      "relu6", Relu6(),
      belief: "The activation is ReLU6, which stops at 6.",
      why: "Networks for small devices use it under nearly the same name.",
      sentence: "these are the numbers of ReLU6; ReLU has no upper bound"),
    Misconception(
      "tanh", HyperbolicTangent(),
      belief: "The activation is the hyperbolic tangent.",
      why: "It comes first in many textbooks, and with the kit.",
      sentence: "these are the numbers of tanh; the task asks for ReLU"),
    Misconception(
      "sigmoid", Sigmoid(),
      belief: "The activation is the logistic function.",
      why: "Sigma in sigma(h W_h + b_h) is often read as the sigmoid.",
      sentence: "these are the numbers of the sigmoid; the task asks for ReLU"),
    Misconception(
      "hidden-bias-dropped", HiddenBiasDropped(),
      belief: "The hidden layer is relu(h W_h).",
      why: "Papers often leave the biases out of the formula.",
      sentence: "these are the numbers without b_h; it is added before the ReLU"),
    Misconception(
      "output-bias-dropped", OutputBiasDropped(),
      belief: "The output is relu(h W_h + b_h) W_f.",
      why: "Papers often leave the biases out of the formula.",
      sentence: "these are the numbers without b_f; it is added to every row of the output"),
    Misconception(
      "biases-dropped", BiasesDropped(),
      belief: "The network is relu(h W_h) W_f.",
      why: "Papers often leave the biases out of the formula.",
      sentence: "these are the numbers without b_h and b_f; both are added, each after its matrix"),
    Misconception(
      "hidden-bias-after-relu", HiddenBiasAfterRelu(),
      belief: "The hidden layer is relu(h W_h) + b_h.",
      why: "A bias is thought of as the last thing that is added to a layer.",
      sentence: "these are the numbers with b_h added after the ReLU; it belongs inside"),
    Misconception(
      "shortcut-added", ShortcutAdded(),
      belief: "The network contains its residual connection.",
      why: "In a Transformer every feed-forward network is wrapped in one.",
      sentence: "these are the numbers of h + FFN(h); the shortcut is no part of this problem"),
  ]

  /// Separated by the second case, whose second unit is off.
  struct NoRelu: FeedForwardSteps {
    var rectified: (hidden: Bool, output: Bool) { (false, false) }
  }

  /// Separated by the first case: its output is negative.
  struct ReluAfterSecondMatrix: FeedForwardSteps {
    var rectified: (hidden: Bool, output: Bool) { (false, true) }
  }

  /// Separated by the first case: its output is negative.
  struct ReluTwice: FeedForwardSteps {
    var rectified: (hidden: Bool, output: Bool) { (true, true) }
  }

  /// Separated by the first case, where it is off by about a hundredth.
  struct Gelu: FeedForwardSteps {
    func activation(_ z: Double) -> (value: Double, slope: Double) {
      let factor = sqrt(2 / Double.pi)
      let t = tanh(factor * (z + 0.044715 * z * z * z))
      let inner = factor * (1 + 3 * 0.044715 * z * z)
      return (0.5 * z * (1 + t), 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * inner)
    }
  }

  /// Separated by the first case.
  struct Silu: FeedForwardSteps {
    func activation(_ z: Double) -> (value: Double, slope: Double) {
      let gate = 1 / (1 + exp(-z))
      return (z * gate, gate + z * gate * (1 - gate))
    }
  }

  /// Separated by the second case, whose second unit is off.
  struct LeakyRelu: FeedForwardSteps {
    func activation(_ z: Double) -> (value: Double, slope: Double) {
      z > 0 ? (z, 1) : (0.01 * z, 0.01)
    }
  }

  /// Separated by the case of a large pre-activation alone.
  struct Relu6: FeedForwardSteps {
    func activation(_ z: Double) -> (value: Double, slope: Double) {
      (min(max(0, z), 6), z > 0 && z < 6 ? 1 : 0)
    }
  }

  /// Separated by the first case.
  struct HyperbolicTangent: FeedForwardSteps {
    func activation(_ z: Double) -> (value: Double, slope: Double) {
      let t = tanh(z)
      return (t, 1 - t * t)
    }
  }

  /// Separated by the first case.
  struct Sigmoid: FeedForwardSteps {
    func activation(_ z: Double) -> (value: Double, slope: Double) {
      let s = 1 / (1 + exp(-z))
      return (s, s * (1 - s))
    }
  }

  /// Separated by the first case.
  struct HiddenBiasDropped: FeedForwardSteps {
    func biases(_ bH: [Double], _ bF: [Double]) -> (hidden: [Double], output: [Double]) {
      (bH.map { _ in 0 }, bF)
    }
  }

  /// Separated by the first case; no gradient shows it.
  struct OutputBiasDropped: FeedForwardSteps {
    func biases(_ bH: [Double], _ bF: [Double]) -> (hidden: [Double], output: [Double]) {
      (bH, bF.map { _ in 0 })
    }
  }

  /// Separated by the first case, with numbers unlike those of one bias dropped.
  struct BiasesDropped: FeedForwardSteps {
    func biases(_ bH: [Double], _ bF: [Double]) -> (hidden: [Double], output: [Double]) {
      (bH.map { _ in 0 }, bF.map { _ in 0 })
    }
  }

  /// Separated by the second case: a unit that is off still gives its bias.
  ///
  /// Where a unit is on with and without its bias, as in the first case, the order does not show.
  struct HiddenBiasAfterRelu: FeedForwardSteps {
    func hiddenLayer(_ product: Matrix, bias: [Double]) -> HiddenLayer {
      HiddenLayer(
        preactivation: product,
        value: product.map { max(0, $0) } + bias,
        slope: product.map { $0 > 0 ? 1 : 0 })
    }
  }

  /// Separated by the first case; the gradient of h contains the upstream one more time.
  struct ShortcutAdded: FeedForwardContract {
    func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {
      h + Reference().forward(h, wH: wH, bH: bH, wF: wF, bF: bF)
    }

    func backward(
      _ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix
    ) -> FeedForwardGradients {
      var gradients = Reference().backward(
        h, wH: wH, bH: bH, wF: wF, bF: bF, upstream: upstream)
      gradients.h = gradients.h + upstream
      return gradients
    }
  }
}
