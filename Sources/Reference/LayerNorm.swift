import Matrices
import Problems
import Tensors

/// The answer to `layer_norm`.
public enum LayerNormKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    LayerNormSteps.init, mistakes: mistakes,
    styles: [Style("exact-derivative") { $0.norm.isExact = true }],
    aliases: Dictionary(
      uniqueKeysWithValues: [
        "variance-over-d-minus-1", "epsilon-outside-root", "divided-by-variance",
        "sum-of-squares", "mean-kept",
      ].map { ("\($0)-exact-backward", [$0, "exact-derivative"]) }),
    budget: 9_000)
}

/// Layer normalization taken apart, each step as it should be.
struct LayerNormSteps: LayerNormContract {
  /// The part that it shares with RMSNorm.
  var norm = NormSteps()
  /// Which of two things is the gain's and which is the bias's.
  @Choice var isSwapped = false
  /// Whether their gradients are returned in each other's place.
  @Choice var swapsGradients = false
  /// What is normalized: x, and what is known of gain and bias.
  @Choice var input: (_ x: Tensor, _ gain: Tensor, _ bias: Tensor) -> Tensor = { x, _, _ in x }
  /// What is made of the normalized rows.
  @Choice var affine: (Tensor, _ factor: Tensor, _ offset: Tensor) -> Tensor = { $0 * $1 + $2 }
  /// What is added last, and laid along the rows, given their number.
  @Choice var offset: (_ bias: Tensor, _ gain: Tensor) -> Tensor = { bias, _ in bias }
  @Choice var spread: (_ offset: Tensor, _ rows: Int) -> Tensor = { offset, _ in offset }
  /// The gradient that the bias collects, and what it is multiplied by.
  @Choice var biasUpstream: (Tensor, _ gain: Tensor) -> Tensor = { upstream, _ in upstream }
  @Choice var biasInput: (_ normalized: Tensor) -> Tensor = { $0.filled(1) }
  @Choice var biasCollected = TokenSum.sum
  @Choice var biasReturned: (Tensor) -> Tensor = { $0 }

  func forward(_ x: Matrix, gain: [Double], bias: [Double], epsilon: Double) -> Matrix {
    Matrix(self(Tensor(x), gain: Tensor(gain), bias: Tensor(bias), epsilon: epsilon))
  }

  /// The same on tensors, for layers that have a norm in them.
  func callAsFunction(_ x: Tensor, gain: Tensor, bias: Tensor, epsilon: Double) -> Tensor {
    let (gain, bias) = isSwapped ? (bias, gain) : (gain, bias)
    let normalized = norm.normalized(input(x, gain, bias), epsilon: epsilon)
    let rows = x.shape[0]
    let output = affine(normalized, norm.scale(gain, rows: rows), spread(offset(bias, gain), rows))
    return norm.output(output, x)
  }

  func backward(_ x: Matrix, gain: [Double], epsilon: Double, upstream: Matrix)
    -> LayerNormGradients
  {
    let (x, gain, upstream) = (Tensor(x), Tensor(gain), Tensor(upstream))
    let ofGain = norm.gainGradient(x, gain: gain, epsilon: epsilon, upstream: upstream)
    let shares = biasUpstream(norm.received(upstream), gain)
    let input = biasInput(norm.normalized(x, epsilon: epsilon))
    let ofBias = biasReturned(biasCollected(shares * input))
    let areSwapped = swapsGradients != isSwapped
    return LayerNormGradients(
      x: Matrix(norm.inputGradient(x, gain: gain, epsilon: epsilon, upstream: upstream)),
      gain: (areSwapped ? ofBias : ofGain).data, bias: (areSwapped ? ofGain : ofBias).data)
  }
}
