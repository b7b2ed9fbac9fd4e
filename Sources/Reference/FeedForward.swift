import Matrices
import Problems
import Tensors

/// The answer to `feed_forward`.
public enum FeedForwardKey {
  /// What the course knows about the answers.
  public static let answerKey: AnswerKey = AnswerKey(
    FeedForwardSteps.init, mistakes: mistakes,
    styles: [Style("transposed-to-fit") { $0.fits = true }],
    budget: 14_000)
}

/// What is at hand in a feed-forward network, each m x d or m x d_h.
struct FeedForwardScope {
  /// The tokens, h W_h + b_h, the same rectified, and the output before anything is done to it.
  var h, z, a, y: Tensor
  /// The gradients of y, a and z.
  var dy, da, dz: Tensor
}

/// A feed-forward network taken apart, each step as it should be.
struct FeedForwardSteps: FeedForwardContract {
  /// Whether a product or a gradient whose shape does not fit is transposed until it does.
  @Choice var fits = false
  /// The tokens as they are multiplied.
  @Choice var input: (Tensor) -> Tensor = { $0 }
  /// The matrices as they are multiplied.
  @Choice var hiddenWeights: (Tensor) -> Tensor = { $0 }
  @Choice var outputWeights: (Tensor) -> Tensor = { $0 }
  /// The biases as they are added, given the number of tokens.
  @Choice var hiddenBias: (Tensor, _ rows: Int) -> Tensor = { bias, _ in bias }
  @Choice var outputBias: (Tensor, _ rows: Int) -> Tensor = { bias, _ in bias }
  /// What is added to the hidden layer after its activation.
  @Choice var lateBias: (Tensor) -> Tensor = { $0 * 0 }
  /// The activation of the hidden layer, and of the output.
  @Choice var activation: (Tensor) -> Tensor = { relu($0) }
  @Choice var outputActivation: (Tensor) -> Tensor = { $0 }
  /// The output, given h.
  @Choice var returned: (_ y: Tensor, _ h: Tensor) -> Tensor = { y, _ in y }

  /// The upstream gradient as it is used, given the output.
  @Choice var received: (Tensor, _ y: Tensor) -> Tensor = { upstream, _ in upstream }
  /// The biases as the backward pass uses them to make the hidden layer anew.
  @Choice var hiddenBiasAgain: ((Tensor, _ rows: Int) -> Tensor)? = nil
  /// The matrices as a gradient passes them.
  @Choice var backThroughOutput: (Tensor) -> Tensor = { $0.transposed }
  @Choice var backThroughHidden: (Tensor) -> Tensor = { $0.transposed }
  /// The slope of the activation; nil for its derivative.
  @Choice var slope: ((FeedForwardScope) -> Tensor)? = nil
  /// The gradient of z, from that of a and the slope.
  @Choice var throughActivation: (_ da: Tensor, _ slope: Tensor) -> Tensor = { $0 * $1 }
  @Choice var dz: (Tensor) -> Tensor = { $0 }
  /// What each gradient is made of.
  @Choice var inputSource: (FeedForwardScope) -> Tensor = { $0.dz }
  @Choice var hiddenWeightInput: (FeedForwardScope) -> Tensor = { $0.h }
  @Choice var hiddenWeightSource: (FeedForwardScope) -> Tensor = { $0.dz }
  @Choice var hiddenBiasSource: (FeedForwardScope) -> Tensor = { $0.dz }
  @Choice var outputWeightInput: (FeedForwardScope) -> Tensor = { $0.a }
  @Choice var outputWeightSource: (FeedForwardScope) -> Tensor = { $0.dy }
  @Choice var outputBiasSource: (FeedForwardScope) -> Tensor = { $0.dy }
  @Choice var hiddenBiasCollected = TokenSum.sum
  @Choice var outputBiasCollected = TokenSum.sum
  /// The gradients as they are returned: given upstream, or the number of tokens.
  @Choice var inputGradient: (Tensor, _ upstream: Tensor) -> Tensor = { dh, _ in dh }
  @Choice var hiddenWeightGradient: (Tensor, _ tokens: Int) -> Tensor = { dw, _ in dw }
  @Choice var outputWeightGradient: (Tensor, _ tokens: Int) -> Tensor = { dw, _ in dw }
  @Choice var hiddenBiasGradient: (Tensor) -> Tensor = { $0 }
  @Choice var outputBiasGradient: (Tensor) -> Tensor = { $0 }
  /// Whether the gradients of the biases, and of the matrices, are in each other's place.
  @Choice var swapsBiases = false
  @Choice var swapsWeights = false

  func forward(_ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double]) -> Matrix {
    let s = scope(h, wH, bH, wF, bF, hiddenBias)
    return Matrix(returned(outputActivation(s.y), s.h))
  }

  func backward(
    _ h: Matrix, wH: Matrix, bH: [Double], wF: Matrix, bF: [Double], upstream: Matrix
  ) -> FeedForwardGradients {
    var s = scope(h, wH, bH, wF, bF, hiddenBiasAgain ?? hiddenBias)
    let wH = Tensor(wH)
    let wF = Tensor(wF)
    s.dy = derivative(outputActivation, at: s.y, received(Tensor(upstream), s.y))
    s.da = product(s.dy, backThroughOutput(outputWeights(wF)))
    let slope = slope?(s) ?? derivative(activation, at: s.z, s.z.filled(1))
    s.dz = dz(throughActivation(s.da, slope))
    let dh = product(inputSource(s), backThroughHidden(hiddenWeights(wH)))
    // Who multiplies what does not fit gets nothing at all.
    if dh.data.allSatisfy(\.isNaN) { s.h = s.h * .nan; s.dy = s.dy * .nan; s.dz = s.dz * .nan }
    let dWH = matmul(hiddenWeightInput(s).transposed, hiddenWeightSource(s))
    let dWF = matmul(outputWeightInput(s).transposed, outputWeightSource(s))
    var weights = [
      fitted(hiddenWeightGradient(hiddenWeights(dWH), h.rows), to: wH),
      fitted(outputWeightGradient(outputWeights(dWF), h.rows), to: wF),
    ]
    var biases = [
      hiddenBiasGradient(hiddenBiasCollected(hiddenBiasSource(s))),
      outputBiasGradient(outputBiasCollected(outputBiasSource(s))),
    ]
    if swapsWeights { weights.reverse() }
    if swapsBiases { biases.reverse() }
    return FeedForwardGradients(
      h: Matrix(inputGradient(dh, Tensor(upstream))), wH: Matrix(weights[0]), bH: biases[0].data,
      wF: Matrix(weights[1]), bF: biases[1].data)
  }

  private func scope(
    _ h: Matrix, _ wH: Matrix, _ bH: [Double], _ wF: Matrix, _ bF: [Double],
    _ hiddenBias: (Tensor, Int) -> Tensor
  ) -> FeedForwardScope {
    let h = Tensor(h)
    let rows = h.shape[0]
    let z = product(input(h), hiddenWeights(Tensor(wH))) + hiddenBias(Tensor(bH), rows)
    let a = activation(z) + lateBias(Tensor(bH))
    let y = product(a, outputWeights(Tensor(wF))) + outputBias(Tensor(bF), rows)
    return FeedForwardScope(h: h, z: z, a: a, y: y, dy: y, da: a, dz: z)
  }

  /// The product; without numbers where the shapes do not fit.
  private func product(_ a: Tensor, _ b: Tensor) -> Tensor {
    if a.shape[1] == b.shape[0] { return matmul(a, b) }
    if fits, a.shape[1] == b.shape[1] { return matmul(a, b.transposed) }
    return Tensor(shape: [a.shape[0], b.shape[1]], repeating: .nan)
  }

  private func fitted(_ gradient: Tensor, to weights: Tensor) -> Tensor {
    fits && gradient.shape != weights.shape ? gradient.transposed : gradient
  }

  private func derivative(_ f: (Tensor) -> Tensor, at x: Tensor, _ gradient: Tensor) -> Tensor {
    let x = x.detached.variable()
    return Gradients(of: f(x), cotangent: gradient)[x]
  }
}
