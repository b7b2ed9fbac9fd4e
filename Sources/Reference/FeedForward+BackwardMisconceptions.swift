import Matrices
import Problems

/// Beliefs about the backward pass; the forward pass is right.
extension FeedForwardKey {
  static let backwardMisconceptions: [Misconception] = [
    Misconception(
      "mask-forgotten", MaskForgotten(),
      belief: "The gradient passes the rectifier unchanged.",
      why: "The rectifier has no parameters, so it is easy to walk past in the backward pass.",
      sentence:
        "these are the numbers without the ReLU on the way back; units that are off pass nothing"),
    Misconception(
      "mask-includes-zero", MaskIncludesZero(),
      belief: "The derivative of the rectifier at 0 is 1.",
      why: "`>=` and `>` look alike, and at 0 both values are subgradients.",
      sentence: "this is what a slope of 1 at z = 0 gives; here relu'(0) = 0"),
    Misconception(
      "mask-from-gradient", MaskFromGradient(),
      belief: "In the backward pass the rectifier is applied to the gradient.",
      why: "Backward is thought of as the same layers in reverse order.",
      sentence: "this is what ReLU applied to the gradient gives; the sign of z is what counts"),
    Misconception(
      "parameter-gradients-averaged", ParameterGradientsAveraged(),
      belief: "The gradients of the parameters are means over the tokens.",
      why:
        "A loss is often a mean over the batch; then its upstream has the factor already.",
      sentence: "this gradient is divided by the number of tokens; the tokens' shares are summed"),
    Misconception(
      "bias-gradients-over-features", BiasGradientsOverFeatures(),
      belief: "The gradient of a bias sums along each row.",
      why: "axis 0 and axis 1 are easily confused.",
      sentence: "this sums along each row; a bias has one gradient for each column"),
    Misconception(
      "hidden-bias-forgotten-backward", HiddenBiasForgottenBackward(),
      belief: "In the backward pass the hidden layer can be made anew from h W_h alone.",
      why: "The bias drops out of the derivative of z, but not out of z.",
      sentence: "these are gradients of a hidden layer without b_h; it decides which units are on"),
    Misconception(
      "hidden-bias-gradient-unmasked", HiddenBiasGradientUnmasked(),
      belief: "b_h gets the gradient that arrives at the hidden layer.",
      why: "b_f gets what arrives at the output; but b_h stands inside the ReLU.",
      sentence: "this sums the gradient before it passes the ReLU; b_h stands inside it"),
    Misconception(
      "output-weight-gradient-of-preactivation",
      OutputWeightGradientOfPreactivation(),
      belief: "The gradient of W_f is made with h W_h + b_h.",
      why: "The pre-activation was kept for the mask and is at hand.",
      sentence: "this gradient of W_f is made with the pre-activation; W_f multiplies its ReLU"),
    Misconception(
      "upstream-ignored", UpstreamIgnored(),
      belief: "The gradient starts at the output with ones.",
      why: "`y.sum().backward()` starts so, and examples often use it.",
      sentence: "these are the numbers for an upstream gradient of all ones"),
  ]

  /// Separated by the second case, whose second unit is off.
  struct MaskForgotten: FeedForwardSteps {
    func throughActivation(_ gradient: Matrix, _ layer: HiddenLayer) -> Matrix { gradient }
  }

  /// Separated by the case with a pre-activation of exactly 0, and by no other.
  struct MaskIncludesZero: FeedForwardSteps {
    func throughActivation(_ gradient: Matrix, _ layer: HiddenLayer) -> Matrix {
      gradient * layer.preactivation.map { $0 >= 0 ? 1 : 0 }
    }
  }

  /// Separated by the first case, whose unit is on and gets a negative gradient.
  struct MaskFromGradient: FeedForwardSteps {
    func throughActivation(_ gradient: Matrix, _ layer: HiddenLayer) -> Matrix {
      gradient.map { max(0, $0) }
    }
  }

  /// Separated by the first case with two tokens.
  ///
  /// Whoever averages only the gradients of the biases is found by it too.
  struct ParameterGradientsAveraged: FeedForwardSteps {
    func tokenWeight(_ count: Int) -> Double { 1 / Double(count) }
  }

  /// Separated by the second case in the shape.
  struct BiasGradientsOverFeatures: FeedForwardSteps {
    func biasGradient(_ gradient: Matrix) -> [Double] { gradient.rowSums }
  }

  /// Separated by the case of tiny pre-activations, where the bias decides which units are on.
  struct HiddenBiasForgottenBackward: FeedForwardContract {
    func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {
      Reference().forward(h, wH: wH, bH: bH, wF: wF, bF: bF)
    }

    func backward(
      _ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix
    ) -> FeedForwardGradients {
      HiddenBiasDropped().backward(h, wH: wH, bH: bH, wF: wF, bF: bF, upstream: upstream)
    }
  }

  /// Separated by the second case, whose second unit is off.
  struct HiddenBiasGradientUnmasked: FeedForwardSteps {
    func hiddenBiasSource(value: Matrix, preactivation: Matrix) -> Matrix { value }
  }

  /// Separated by the second case, whose second unit is off.
  struct OutputWeightGradientOfPreactivation: FeedForwardSteps {
    func outputWeightInput(_ layer: HiddenLayer) -> Matrix { layer.preactivation }
  }

  /// Separated by the first case, whose upstream is 3.
  struct UpstreamIgnored: FeedForwardSteps {
    func received(_ upstream: Matrix) -> Matrix { upstream.map { _ in 1 } }
  }
}
